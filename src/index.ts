/** Registers every element, and exports their classes, their events and what scripts need. */
export * from './basics.js';
export { WsisSdgDataset } from './define/dataset.js';
export { WsisSdgDetail } from './define/detail.js';
export { WsisSdgExplorer } from './define/explorer.js';
export { WsisSdgFilters } from './define/filters.js';
export { WsisSdgInsights } from './define/insights.js';
export { WsisSdgLegend } from './define/legend.js';
export { WsisSdgMatrix } from './define/matrix.js';
export { WsisSdgNetwork } from './define/network.js';
export { WsisSdgTable } from './define/table.js';
export type {
  ErrorDetail,
  ExportDetail,
  FeedbackDetail,
  LoadDetail,
  SelectDetail,
  ViewChangeDetail,
  WsisEvents,
} from './elements/element/events.js';
export type {
  DataOptions,
  EmbedOptions,
  ImageOptions,
} from './elements/export-dialog/export-tools.js';
