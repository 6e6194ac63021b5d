import { WsisSdgMatrix } from '../elements/matrix/wsis-sdg-matrix.js';
import { define } from './define.js';

define('wsis-sdg-matrix', WsisSdgMatrix);

export { WsisSdgMatrix };
