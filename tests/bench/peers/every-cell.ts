import type { MatrixCell, MatrixData } from './contract.js';

/** Puts the cells that hold nothing between those that do, which alone are sent to the page. */
export function everyCell(data: MatrixData): MatrixData {
  const { rows, columns } = data;
  const cells = rows.flatMap((_, row) =>
    columns.map((__, column): MatrixCell => ({ row, column, value: 0 })),
  );
  for (const cell of data.cells) cells[cell.row * columns.length + cell.column] = cell;
  return { ...data, cells };
}
