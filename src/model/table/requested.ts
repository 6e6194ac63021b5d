import { nearest } from '../../lib/closest.js';
import { plain } from '../vocabulary/table-words.js';
import type { ColumnUse } from './columns.js';
import type { FindingFacts } from './finding.js';
import { columnOf, type Row } from './sheet.js';

/** What people say that columns are: a header, or the letter of a column, for each use. */
export type RequestedColumns = readonly {
  readonly use: ColumnUse;
  readonly header: string;
  /** from 0, where it is known: a header may be there twice */
  readonly column?: number;
}[];

/** The words for the uses of columns. */
export const columnWords: Readonly<Record<string, ColumnUse>> = {
  row: 'row',
  action_line: 'actionLine',
  code: 'code',
  goal: 'goal',
  target: 'target',
  rationale: 'rationale',
  note: 'note',
  source: 'source',
  source_ref: 'sourceRef',
  status: 'status',
  readings: 'readings',
  ignore: 'unused',
};

/**
 * Reads `row=Project name goal=SDGs`.
 * @returns undefined for what is nothing of the kind
 */
export function parseRequested(text: string): RequestedColumns | undefined {
  const parts = text.trim().split(/\s+(?=[a-z_]+=)/);
  const requested = parts.map((part) => {
    const [word = '', ...rest] = part.split('=');
    const use = Object.hasOwn(columnWords, word) ? columnWords[word] : undefined;
    const header = rest.join('=').trim();
    return use === undefined || header === '' ? undefined : { use, header };
  });
  const known = requested.filter((each) => each !== undefined);
  return known.length === requested.length ? known : undefined;
}

/** The same as text. */
export function writeRequested(requested: RequestedColumns): string {
  const words = Object.entries(columnWords);
  return requested
    .map(({ use, header }) => `${words.find(([, each]) => each === use)?.[0] ?? use}=${header}`)
    .join(' ');
}

export interface FoundColumns {
  readonly uses: ReadonlyMap<number, ColumnUse>;
  /** index of the row with the headers; absent when none was named */
  readonly header?: number;
}

/** Finds the columns that people name. @returns what is wrong when there is no such column */
export function requestedIn(
  rows: readonly Row[],
  requested: RequestedColumns,
): FoundColumns | FindingFacts {
  const found = rows.map(({ cells }) =>
    requested.map(({ header }) => cells.findIndex((cell) => cell && isSame(cell.text, header))),
  );
  const counts = found.map((columns) => columns.filter((column) => column >= 0).length);
  const most = Math.max(0, ...counts);
  const header = counts.indexOf(most);
  const uses = new Map<number, ColumnUse>();
  for (const [i, each] of requested.entries()) {
    const byHeader = most > 0 ? (found[header]?.[i] ?? -1) : -1;
    const byLetter = /^[A-Z]{1,2}$/.test(each.header) ? columnOf(each.header) : undefined;
    const column = each.column ?? (byHeader >= 0 ? byHeader : byLetter);
    if (column === undefined) return missing(each.header, rows);
    uses.set(column, each.use);
  }
  return most > 0 ? { uses, header } : { uses };
}

function isSame(a: string, b: string): boolean {
  return a.trim() === b.trim() || (plain(a) !== '' && plain(a) === plain(b));
}

function missing(header: string, rows: readonly Row[]): FindingFacts {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => cell?.text.trim() ?? ''));
  const near = nearest(header, texts.filter(Boolean));
  return { code: 'noColumn', found: header, ...(near === undefined ? {} : { near }) };
}
