import { cell, plot } from '@observablehq/plot';
import type { Draw, MatrixData } from '../contract.js';
import { everyCell } from '../every-cell.js';
import { benchPage } from '../page.js';

/** A filter draws a new plot, which is how Plot updates. */
const draw: Draw<MatrixData> = async (frame, { rows, columns, cells }) => {
  const paint = (kept: ReadonlySet<number>) => {
    const picture = plot({
      width: 1200,
      height: 800,
      marginLeft: 160,
      marginTop: 80,
      padding: 0,
      x: { domain: columns.map(({ id }) => id), axis: 'top', label: null, tickRotate: -60 },
      y: { domain: rows.filter((_, i) => kept.has(i)).map(({ name }) => name), label: null },
      marks: [
        cell(kept.size === rows.length ? cells : cells.filter(({ row }) => kept.has(row)), {
          x: ({ column }: { column: number }) => columns[column]?.id,
          y: ({ row }: { row: number }) => rows[row]?.name,
          fill: 'value',
          tip: true,
        }),
      ],
    });
    frame.replaceChildren(picture);
    return picture;
  };
  let picture = paint(new Set(rows.keys()));
  return Promise.resolve({
    hover(at: number) {
      const { row = 0, column = 0 } = cells[at] ?? {};
      const origin = picture.getBoundingClientRect();
      const [x, y] = [picture.scale('x'), picture.scale('y')];
      return {
        x: origin.x + Number(x?.apply(columns[column]?.id)) + (x?.bandwidth ?? 0) / 2,
        y: origin.y + Number(y?.apply(rows[row]?.name)) + (y?.bandwidth ?? 0) / 2,
      };
    },
    filter(kept: readonly number[]) {
      picture = paint(new Set(kept));
      return Promise.resolve();
    },
    tip: () => picture.querySelector('[aria-label=tip]')?.textContent ?? '',
  });
};

benchPage(draw, everyCell);
