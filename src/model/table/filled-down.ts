import type { TableColumn } from './columns.js';
import type { Findings } from './finding.js';
import { placeOf } from './row-texts.js';
import type { Cell, Row } from './sheet.js';

/** The share of rows without a name from which blanks are no slips. */
const LEAST_BLANK = 0.25;

/**
 * Rows whose blank names are the name above them, where a table names each thing in the first of its rows
 * only, as cells that were merged leave it. That is plain if the first row has a name, no name comes twice, many rows
 * are blank, and no code says otherwise. In any other table a blank stays one, and its row is not placed.
 */
export function filledDown(
  rows: readonly Row[],
  columns: readonly TableColumn[],
  findings: Findings,
): readonly Row[] {
  const name = columns.find(({ use }) => use === 'actionLine' || use === 'row')?.column;
  const code = columns.find(({ use }) => use === 'code')?.column;
  if (name === undefined || !isHierarchy(rows, name, code)) return rows;
  let above: Cell | undefined;
  return rows.map((row) => {
    const own = row.cells[name];
    if (own) above = own;
    if (own || !above) return row;
    const cells = [...row.cells];
    cells[name] = { text: above.text, kind: above.kind };
    findings.add({ code: 'filledDown' }, placeOf(row, name));
    return { ...row, cells };
  });
}

function isHierarchy(rows: readonly Row[], name: number, code: number | undefined): boolean {
  if (!rows[0]?.cells[name]) return false;
  const blank = rows.filter(({ cells }) => !cells[name]);
  if (blank.length < LEAST_BLANK * rows.length) return false;
  const isCoded = code !== undefined && blank.some(({ cells }) => cells[code]);
  const names = rows.flatMap(({ cells: { [name]: cell } }) => (cell ? [cell.text.trim()] : []));
  return !isCoded && names.length > 1 && new Set(names).size === names.length;
}
