import type { MatrixCell, MatrixData } from './contract.js';

/** Adds the empty cells, which are not sent to the page. */
export function everyCell(data: MatrixData): MatrixData {
  const { rows, columns } = data;
  const cells = rows.flatMap((_, row) =>
    columns.map((__, column): MatrixCell => ({ row, column, value: 0 })),
  );
  for (const cell of data.cells) cells[cell.row * columns.length + cell.column] = cell;
  return { ...data, cells };
}
