import plotly from 'plotly.js-dist-min';
import type { Draw, MatrixData } from '../contract.js';
import { everyCell } from '../every-cell.js';
import { benchPage } from '../page.js';

const draw: Draw<MatrixData> = async (frame, { rows, columns, cells }) => {
  const tracesOf = (kept: readonly number[]) => {
    const places = new Map(kept.map((row, i) => [row, i]));
    const z = kept.map(() => new Array<number | null>(columns.length).fill(null));
    for (const { row, column, value } of cells) {
      const line = z[places.get(row) ?? -1];
      if (line) line[column] = value;
    }
    const x = columns.map(({ id }) => id);
    const y = kept.map((row) => rows[row]?.id ?? '');
    return [{ type: 'heatmap', x, y, z, hoverongaps: false, showscale: false }];
  };
  const layout = {
    width: 1200,
    height: 800,
    xaxis: { type: 'category', side: 'top' },
    yaxis: { type: 'category', autorange: 'reversed' },
  };
  const graph = await plotly.newPlot(frame, tracesOf(rows.map((_, i) => i)), layout);
  return {
    hover(at) {
      const { row = 0, column = 0 } = cells[at] ?? {};
      const { xaxis, yaxis } = graph._fullLayout;
      const origin = frame.getBoundingClientRect();
      return {
        x: origin.x + xaxis._offset + xaxis.d2p(columns[column]?.id ?? ''),
        y: origin.y + yaxis._offset + yaxis.d2p(rows[row]?.id ?? ''),
      };
    },
    async filter(kept) {
      await plotly.react(frame, tracesOf(kept), layout);
    },
    tip: () => frame.querySelector('.hoverlayer')?.textContent ?? '',
  };
};

benchPage(draw, everyCell);
