import { WsisSdgFilters } from '../elements/filters/wsis-sdg-filters.js';
import { define } from './define.js';

define('wsis-sdg-filters', WsisSdgFilters);

export { WsisSdgFilters };
