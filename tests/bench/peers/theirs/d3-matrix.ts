import { axisLeft, axisTop } from 'd3-axis';
import { scaleBand, scaleLinear } from 'd3-scale';
import { pointer, select } from 'd3-selection';
import type { Draw, MatrixData } from '../contract.js';
import { everyCell } from '../every-cell.js';
import { benchPage } from '../page.js';
import { createTip } from '../tip.js';

const MARGIN = { left: 160, top: 80 };

/** One rectangle for each cell, with a data join and axes, as in D3's own examples of a heat map. */
const draw: Draw<MatrixData> = async (frame, { rows, columns, cells }) => {
  const svg = select(frame).append('svg').attr('width', 1200).attr('height', 800);
  const tip = createTip(frame);
  const x = scaleBand<number>().domain(columns.keys()).range([MARGIN.left, 1190]);
  const y = scaleBand<number>().range([MARGIN.top, 790]);
  const color = scaleLinear<string>().domain([0, 5]).range(['#eef', '#236']);
  const [left, body] = [svg.append('g'), svg.append('g')];
  left.attr('transform', `translate(${MARGIN.left},0)`);
  svg
    .append('g')
    .attr('transform', `translate(0,${MARGIN.top})`)
    .call(axisTop(x).tickFormat((at) => columns[at]?.id ?? ''));
  const paint = (kept: readonly number[]) => {
    y.domain(kept);
    left.call(axisLeft(y).tickFormat((at) => rows[at]?.name ?? ''));
    const shown = new Set(kept);
    body
      .selectAll<SVGRectElement, (typeof cells)[number]>('rect')
      .data(
        cells.filter(({ row }) => shown.has(row)),
        ({ row, column }) => row * columns.length + column,
      )
      .join('rect')
      .attr('x', ({ column }) => x(column) ?? 0)
      .attr('y', ({ row }) => y(row) ?? 0)
      .attr('width', x.bandwidth())
      .attr('height', y.bandwidth())
      .attr('fill', ({ value }) => color(value))
      .on('pointermove', (event, { row, column, value }) => {
        const [atX, atY] = pointer(event, frame);
        const text = `${rows[row]?.name ?? ''}, ${columns[column]?.name ?? ''}: ${value}`;
        tip.show(text, { x: atX, y: atY });
      })
      .on('pointerleave', () => tip.hide());
  };
  paint([...rows.keys()]);
  return Promise.resolve({
    hover(at: number) {
      const { row = 0, column = 0 } = cells[at] ?? {};
      const origin = frame.getBoundingClientRect();
      return {
        x: origin.x + (x(column) ?? 0) + x.bandwidth() / 2,
        y: origin.y + (y(row) ?? 0) + y.bandwidth() / 2,
      };
    },
    filter(kept: readonly number[]) {
      paint(kept);
      return Promise.resolve();
    },
    tip: () => tip.text(),
  });
};

benchPage(draw, everyCell);
