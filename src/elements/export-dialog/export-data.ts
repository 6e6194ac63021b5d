import { datasetToCsv } from '../../export/csv.js';
import { datasetToJson, shownDataset } from '../../export/json.js';
import type { ExportHost } from './host.js';

/** The links as a file. */
export interface DataOptions {
  /** `csv` */
  readonly format?: 'csv' | 'json';
  /** those that filters and search leave, or all; `shown` */
  readonly rows?: 'shown' | 'all';
}

/** @throws RangeError for an option that cannot be meant, Error while there are no data */
export function exportData(
  { session, terms }: ExportHost,
  { format = 'csv', rows = 'shown' }: DataOptions = {},
): Blob {
  if (!['csv', 'json'].includes(format)) {
    throw new RangeError(`format is “${format}”; it may be csv, json`);
  }
  if (!['shown', 'all'].includes(rows)) {
    throw new RangeError(`rows is “${rows}”; it may be shown, all`);
  }
  const { model, kept } = session ?? {};
  if (!model || !kept) throw new Error('nothing is shown yet: wait for `ready`');
  const dataset = rows === 'all' ? model.dataset : shownDataset(model, kept);
  return format === 'csv'
    ? new Blob([datasetToCsv(dataset, terms.locale)], { type: 'text/csv;charset=utf-8' })
    : new Blob([datasetToJson(dataset)], { type: 'application/json' });
}
