/** Registers every element and exports their classes, their events and the core. */
export * from './core.js';
export { WsisSdgDataset } from './define/dataset.js';
export { WsisSdgDetail } from './define/detail.js';
export { WsisSdgMatrix } from './define/matrix.js';
export type { ErrorDetail, LoadDetail, SelectDetail, WsisEvents } from './elements/events.js';
