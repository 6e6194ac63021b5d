import { beforeAll, expect, test } from 'vitest';
import type { Model } from '../../src/core.js';
import { partOfView } from '../../src/derive/matrix/part.js';
import { sum } from '../../src/lib/list.js';
import { bundledModel } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});

test('the parts of a matrix have together every row, column and link, with the totals of the whole', () => {
  const { view } = matrixOf(model, { expanded: 'all' });
  const middle = Math.floor(view.columns.length / 2);
  const all = { first: 0, last: Infinity };
  const parts = [
    partOfView(view, { rows: all, columns: { first: 0, last: middle } }),
    partOfView(view, { rows: all, columns: { first: middle + 1, last: Infinity } }),
  ];
  const columns = parts.flatMap((part) => part.columns.map(({ id }) => id));
  expect(columns).toEqual(view.columns.map(({ id }) => id));
  const links = (part: typeof view) => sum(part.tally.targets, (n) => n);
  expect(sum(parts, links)).toBe(links(view));
  for (const part of parts) {
    expect(part.tally.rowTotals).toEqual(view.tally.rowTotals);
    part.columns.forEach(({ head, color }) => expect(part.heads[head]?.color).toBe(color));
    for (const { first, last } of part.heads) expect(first).toBeLessThanOrEqual(last);
  }
});

test('rows of a group keep it in a part, and what is outside loses nothing', () => {
  const { view } = matrixOf(model);
  const part = partOfView(view, {
    rows: { first: 8, last: 15 },
    columns: { first: 2, last: 4 },
  });
  expect(part.rows.map(({ id }) => id)).toEqual(view.rows.slice(8, 16).map(({ id }) => id));
  expect(part.groups).toEqual([expect.objectContaining({ id: 'C7', first: 0, last: 5 })]);
  expect(part.rows.map(({ group }) => group)).toEqual([0, 0, 0, 0, 0, 0, -1, -1]);
  expect(part.tally.columnTotals).toEqual(view.tally.columnTotals.slice(2, 5));
  const cell = (row: number, column: number) =>
    part.tally.targets[row * part.tally.columns + column];
  expect(cell(1, 0)).toBe(view.tally.targets[9 * view.tally.columns + 2]);
});
