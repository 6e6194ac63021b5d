import { WsisSdgInsights } from '../elements/insights/wsis-sdg-insights.js';
import { define } from './define.js';

define('wsis-sdg-insights', WsisSdgInsights);

export { WsisSdgInsights };
