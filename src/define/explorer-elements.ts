import { WsisSdgDetail } from '../elements/detail/wsis-sdg-detail.js';
import { WsisSdgExplorer } from '../elements/explorer/wsis-sdg-explorer.js';
import { WsisSdgFilters } from '../elements/filters/wsis-sdg-filters.js';
import { WsisSdgInsights } from '../elements/insights/wsis-sdg-insights.js';
import { WsisSdgLegend } from '../elements/legend/wsis-sdg-legend.js';
import { WsisSdgMatrix } from '../elements/matrix/wsis-sdg-matrix.js';
import { WsisSdgNetwork } from '../elements/network/wsis-sdg-network.js';
import { WsisSdgTable } from '../elements/table/wsis-sdg-table.js';
import { define } from './define.js';

/**
 * Defines the explorer and the elements that it consists of. A function and not an effect of the
 * import: whoever only shares this code must not define them.
 */
export function defineExplorerElements(): void {
  define('wsis-sdg-detail', WsisSdgDetail);
  define('wsis-sdg-explorer', WsisSdgExplorer);
  define('wsis-sdg-filters', WsisSdgFilters);
  define('wsis-sdg-insights', WsisSdgInsights);
  define('wsis-sdg-legend', WsisSdgLegend);
  define('wsis-sdg-matrix', WsisSdgMatrix);
  define('wsis-sdg-network', WsisSdgNetwork);
  define('wsis-sdg-table', WsisSdgTable);
}
