import type { Delimiter } from './csv.js';

/** The formats of data files. `nodes` and `edges` are the two halves of a network as CSV. */
export const dataFormats = ['csv', 'xlsx', 'json', 'jsonld', 'graphml', 'nodes', 'edges'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** What a data file holds, and in which form. */
export interface DataOptions {
  /** `csv` by default */
  readonly format?: DataFormat;
  /** what matches the filters and the search, or all; `shown` by default */
  readonly rows?: 'shown' | 'all';
  /**
   * The columns of a CSV: with `names` a row is a link, with names and addresses for people; with `ids`
   * it is a statement of the dataset, with what reading it back needs. `names` by default
   */
  readonly columns?: 'names' | 'ids';
  /** what separates the cells of a CSV; `,` by default */
  readonly delimiter?: Delimiter;
}

export type ResolvedDataOptions = Required<DataOptions>;

/** Fills in the defaults. @throws RangeError that names an invalid option and its valid values */
export function resolveDataOptions(options: DataOptions): ResolvedDataOptions {
  const { format = 'csv', rows = 'shown', columns = 'names', delimiter = ',' } = options;
  checkChoice('format', format, dataFormats);
  checkChoice('rows', rows, ['shown', 'all']);
  checkChoice('columns', columns, ['names', 'ids']);
  checkChoice('delimiter', delimiter, [',', ';']);
  return { format, rows, columns, delimiter };
}

function checkChoice(option: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  throw new RangeError(`${option} is “${value}”; it may be ${choices.join(', ')}`);
}

/** The ending of the name of a file. */
export function extensionOf(format: DataFormat): string {
  return format === 'nodes' || format === 'edges' ? 'csv' : format;
}

/** What a file is about, as its name says it. */
export function dataSubject(format: DataFormat): string {
  return format === 'nodes' || format === 'edges' ? format : 'links';
}
