import { WsisSdgLegend } from '../elements/legend/wsis-sdg-legend.js';
import { define } from './define.js';

define('wsis-sdg-legend', WsisSdgLegend);

export { WsisSdgLegend };
