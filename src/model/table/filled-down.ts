import { markOf } from '../vocabulary/table-words.js';
import type { TableColumn } from './columns.js';
import type { Findings } from './finding.js';
import { placeOf } from './row-texts.js';
import type { Cell, Row } from './sheet.js';

/** The share of rows without a name from which blanks are no slips. */
const LEAST_BLANK = 0.5;
/** How many names must stand for the rows below them. One alone may have a slip or a row of sums below it. */
const LEAST_GROUPS = 2;
/** The share of goals from which a row speaks of nearly all, as a row of sums does. */
const NEARLY_ALL = 0.8;

/**
 * Rows whose blank names are the name above them, where a table names each thing in the first of its rows
 * only, as cells that were merged leave it. That is plain if the first row has a name, no name comes twice, half of
 * the rows are blank, below several names, and no code says otherwise. In any other table a blank stays one, and its row is
 * not placed; nor is a row that looks like sums of the others.
 */
export function filledDown(
  rows: readonly Row[],
  columns: readonly TableColumn[],
  findings: Findings,
): readonly Row[] {
  const name = columns.find(({ use }) => use === 'actionLine' || use === 'row')?.column;
  if (name === undefined) return rows;
  const sums = rowsOfSums(rows, columns, name);
  const isMeant = (row: Row) => !row.cells[name] && !sums.has(row);
  const code = columns.find(({ use }) => use === 'code')?.column;
  const isCoded = rows.some((row) => code !== undefined && row.cells[code] && isMeant(row));
  if (isCoded || !isHierarchy(rows, name, isMeant)) return rows;
  let above: Cell | undefined;
  return rows.map((row) => {
    const own = row.cells[name];
    if (own) above = own;
    if (!above || !isMeant(row)) return row;
    const cells = [...row.cells];
    cells[name] = { text: above.text, kind: above.kind };
    findings.add({ code: 'filledDown' }, placeOf(row, name));
    return { ...row, cells };
  });
}

function isHierarchy(rows: readonly Row[], name: number, isMeant: (row: Row) => boolean): boolean {
  if (!rows[0]?.cells[name]) return false;
  const names = rows.flatMap(({ cells: { [name]: cell } }) => (cell ? [cell.text.trim()] : []));
  const groups = rows.filter((row, i) => isMeant(row) && rows[i - 1]?.cells[name]);
  const blank = rows.filter(isMeant).length;
  return (
    blank >= LEAST_BLANK * (names.length + blank) &&
    groups.length >= LEAST_GROUPS &&
    new Set(names).size === names.length
  );
}

/** Rows without a name that say something of nearly all goals, in a table where no row with a name does. */
function rowsOfSums(
  rows: readonly Row[],
  columns: readonly TableColumn[],
  name: number,
): ReadonlySet<Row> {
  const marks = columns.filter(({ use }) => use === 'marks');
  const isFull = ({ cells }: Row) => {
    const filled = marks.filter(({ column }) => {
      const cell = cells[column];
      return cell && markOf(cell.text) !== false;
    });
    return marks.length > 1 && filled.length >= NEARLY_ALL * marks.length;
  };
  const full = rows.filter(isFull);
  return new Set(full.some(({ cells }) => cells[name]) ? [] : full);
}
