/** Registers every element, and exports their classes, their events and what scripts need. */
import { define } from './define/define.js';
import { defineExplorerElements } from './define/explorer-elements.js';
import { WsisSdgDataset } from './elements/dataset/wsis-sdg-dataset.js';

define('wsis-sdg-dataset', WsisSdgDataset);
defineExplorerElements();

export * from './basics.js';
export { WsisSdgDataset };
export { WsisSdgDetail } from './elements/detail/wsis-sdg-detail.js';
export { WsisSdgExplorer } from './elements/explorer/wsis-sdg-explorer.js';
export { WsisSdgFilters } from './elements/filters/wsis-sdg-filters.js';
export { WsisSdgInsights } from './elements/insights/wsis-sdg-insights.js';
export { WsisSdgLegend } from './elements/legend/wsis-sdg-legend.js';
export { WsisSdgMatrix } from './elements/matrix/wsis-sdg-matrix.js';
export { WsisSdgNetwork } from './elements/network/wsis-sdg-network.js';
export { WsisSdgTable } from './elements/table/wsis-sdg-table.js';
export type {
  ErrorDetail,
  ExportDetail,
  FeedbackDetail,
  LoadDetail,
  SelectDetail,
  ViewChangeDetail,
  WsisEvents,
} from './elements/element/events.js';
export type { EmbedOptions } from './elements/export-dialog/embed-snippet.js';
export type { DataOptions } from './export/data-options.js';
export type { ImageOptions } from './export/image-options.js';
