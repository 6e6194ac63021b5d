import { csvParseRows } from 'd3-dsv';
import { expect, test } from 'vitest';
import {
  datasetToCsv,
  datasetToJson,
  filterModel,
  initialState,
  parseDatasetText,
  shownDataset,
} from '../../src/core.js';
import { bundledDataset, bundledModel, modelOf, small } from '../fixtures/datasets.js';

const rowsOf = (csv: string) => csvParseRows(csv.slice(1));

test('the CSV has a byte order mark, a header and a row a link', async () => {
  const dataset = await bundledDataset();
  const csv = datasetToCsv(dataset);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const [header, ...rows] = rowsOf(csv);
  expect(header).toEqual(['action_line', 'goal', 'target', 'rationale', 'source']);
  expect(rows).toHaveLength(dataset.links.length);
  expect(rows.every((row) => row.length === 5)).toBe(true);
});

test('quotes, commas and line breaks in a rationale survive', async () => {
  const rationale = 'He said “a”, "b",\r\nand c.';
  const [first, ...others] = small.links;
  const { dataset } = await modelOf({ ...small, links: [{ ...first, rationale }, ...others] });
  expect(rowsOf(datasetToCsv(dataset))[1]).toEqual([
    'A1',
    'goal-1',
    'target-1.1 target-1.2',
    rationale,
    'here',
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1"])(
  'a cell of “%s” is not run',
  async (rationale) => {
    const [first] = small.links;
    const { dataset } = await modelOf({ ...small, links: [{ ...first, rationale }] });
    expect(rowsOf(datasetToCsv(dataset))[1]?.[3]).toBe(`'${rationale}`);
  },
);

test('the JSON of what is shown loads again, with those links only', async () => {
  const model = await bundledModel();
  const kept = filterModel(model, { ...initialState, goals: ['sdg-3'] }, undefined);
  const shown = shownDataset(model, kept);
  expect(shown.links.length).toBeGreaterThan(0);
  expect(shown.links.every(({ goal }) => goal === 'sdg-3')).toBe(true);
  expect(await parseDatasetText(datasetToJson(shown))).toMatchObject({ kind: 'dataset' });
});
