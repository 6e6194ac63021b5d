import embed, { type VisualizationSpec } from 'vega-embed';
import type { Draw, MatrixData } from '../contract.js';
import { everyCell } from '../every-cell.js';
import { benchPage } from '../page.js';

const draw: Draw<MatrixData> = async (frame, { rows, columns, cells }) => {
  const spec: VisualizationSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: 1000,
    height: 680,
    data: {
      values: cells.map(({ row, column, value }) => ({
        row,
        column,
        value,
        line: rows[row]?.name,
        goal: columns[column]?.name,
      })),
    },
    params: [{ name: 'kept', value: null }],
    transform: [{ filter: '!kept || kept[datum.row]' }],
    mark: { type: 'rect' },
    encoding: {
      x: { field: 'column', type: 'ordinal', axis: { orient: 'top', labelOverlap: true } },
      y: { field: 'row', type: 'ordinal', axis: { labelOverlap: true } },
      color: { field: 'value', type: 'quantitative', legend: null },
      tooltip: [{ field: 'line' }, { field: 'goal' }, { field: 'value' }],
    },
  };
  const { view } = await embed(frame, spec, { actions: false });
  return {
    hover(at) {
      const { row = 0, column = 0 } = cells[at] ?? {};
      const box = frame.querySelector('canvas')?.getBoundingClientRect();
      const [left, top] = view.origin();
      const middle = (name: 'x' | 'y', value: number): number => {
        const scale: unknown = view.scale(name);
        if (!isBand(scale)) throw new Error(`${name} is not a band scale`);
        return scale(value) + scale.bandwidth() / 2;
      };
      return {
        x: (box?.x ?? 0) + left + middle('x', column),
        y: (box?.y ?? 0) + top + middle('y', row),
      };
    },
    async filter(kept) {
      await view.signal('kept', Object.fromEntries(kept.map((row) => [row, true]))).runAsync();
    },
    tip: () => document.querySelector('#vg-tooltip-element.visible')?.textContent ?? '',
  };
};

interface Band {
  (value: number): number;
  bandwidth(): number;
}

function isBand(scale: unknown): scale is Band {
  return typeof scale === 'function' && 'bandwidth' in scale;
}

benchPage(draw, everyCell);
