import { WsisSdgDetail } from '../elements/detail/wsis-sdg-detail.js';
import { define } from './define.js';

define('wsis-sdg-detail', WsisSdgDetail);

export { WsisSdgDetail };
