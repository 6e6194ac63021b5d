import { beforeAll, describe, expect, test } from 'vitest';
import {
  en,
  type Model,
  parseSelection,
  placesOf,
  type Selection,
  Session,
  type ViewState,
} from '../../src/core.js';
import { linksOfSelection } from '../../src/derive/counts.js';
import { comparisonIn } from '../../src/derive/detail/comparison.js';
import { compareView } from '../../src/derive/detail/compared.js';
import { candidatesFor } from '../../src/derive/detail/candidates.js';
import { insightsOf } from '../../src/derive/insights.js';
import { incidenceOfAll } from '../../src/derive/incidence.js';
import { neighboursOf } from '../../src/derive/detail/view.js';
import { tableOrder, tableRows } from '../../src/derive/table.js';
import { controlsEn as tools } from '../../src/i18n/en/controls.js';
import { feedbackUrl } from '../../src/lib/feedback-url.js';
import { findNothing } from '../../src/model/filter.js';
import type { TableSort } from '../../src/state/view-parts.js';
import { bundledDataset, bundledModel } from '../fixtures/datasets.js';
import { keptOf, matrixOf } from '../fixtures/matrices.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});
const selectionOf = (text: string): Selection => parseSelection(model, text) ?? {};

describe('an open goal', () => {
  test('has a column for itself and one for each target', () => {
    const { view, sentences } = matrixOf(model, { expanded: ['sdg-9'] });
    expect(view.columns).toHaveLength(17 + 8);
    const head = view.heads[8];
    expect(head).toMatchObject({ id: 'sdg-9', isOpen: true, first: 8, last: 16 });
    const c2 = view.rows.findIndex(({ id }) => id === 'C2');
    expect(sentences({ row: c2, column: 9 })).toMatch(/^C2 .* and target 9\.1, .*: linked$/);
    expect(sentences({ row: c2, column: 8 })).toMatch(/goal 9, .*: no link$/);
  });

  test('all open, there are 18 × (17 + 169) cells, and totals as before', () => {
    const [closed, open] = [matrixOf(model), matrixOf(model, { expanded: 'all' })].map(
      ({ view }) => view,
    );
    expect(open?.columns).toHaveLength(17 + 169);
    expect(open?.tally.rowTotals).toEqual(closed?.tally.rowTotals);
    expect(open?.emptiness).toBeUndefined();
  });
});

test('a folded group counts a target once, however many of its lines are linked to it', () => {
  const { view } = matrixOf(model, { collapsed: ['C7'] });
  const row = view.rows.findIndex(({ id }) => id === 'C7');
  const lines = model.groups[0]?.actionLines ?? [];
  const targets = new Set(
    lines.flatMap((line) =>
      model.links
        .filter(({ actionLine }) => actionLine === model.actionLines[line]?.id)
        .flatMap((link) => (link.goal === 'sdg-17' ? (link.targets ?? []) : [])),
    ),
  );
  const column = view.columns.findIndex(({ id }) => id === 'sdg-17');
  expect(view.tally.targets[row * view.tally.columns + column]).toBe(targets.size);
});

describe('places', () => {
  const placeOf = (selected: string, changes: Partial<ViewState> = {}) =>
    placesOf(model, matrixOf(model, changes).axes).placeOf(selected);
  test('follow the order; a target has that of its goal while the goal is closed', () => {
    expect(placeOf('C11')).toEqual({ row: 17 });
    expect(placeOf('C11', { rowOrder: 'own', ownRows: ['C11'] })).toEqual({ row: 0 });
    expect(placeOf('C1:target-3.8')).toEqual({ row: 0, column: 2 });
    expect(placeOf('C1:target-3.8', { expanded: ['sdg-3'] })).toEqual({ row: 0, column: 10 });
    expect(placeOf('C7-ehealth', { collapsed: ['C7'] })).toEqual({ row: 6 });
    expect(placeOf('C7', { collapsed: ['C7'] })).toEqual({ row: 6 });
  });
  test('do not exist for what is not shown', () => {
    expect(placeOf('C4', { actionLines: ['C1'] })).toBeUndefined();
    expect(placeOf('C7')).toBeUndefined();
    expect(placeOf('nothing')).toBeUndefined();
  });
  test('lead back to the selection they came from', () => {
    const { axes, view } = matrixOf(model, {
      expanded: ['sdg-3'],
      collapsed: ['C7'],
      rowOrder: 'links',
    });
    const places = placesOf(model, axes);
    view.rows.forEach((_, row) => {
      view.columns.forEach((_column, column) => {
        expect(places.placeOf(places.selectionOf({ row, column }))).toEqual({ row, column });
      });
    });
  });
});

test('next and previous go through linked cells in reading order, and through rows and columns one by one', () => {
  const matrix = matrixOf(model);
  const places = placesOf(model, matrix.axes);
  expect(neighboursOf(matrix, places, 'C1:sdg-1')).toEqual({
    previous: undefined,
    next: 'C1:sdg-3',
  });
  expect(neighboursOf(matrix, places, 'C2:sdg-1').previous).toBe('C1:sdg-17');
  expect(neighboursOf(matrix, places, 'C1')).toEqual({ previous: undefined, next: 'C2' });
  expect(neighboursOf(matrix, places, 'sdg-17')).toEqual({ previous: 'sdg-16', next: undefined });
});

test('next to an organization, which is not in the matrix, is nothing', () => {
  const matrix = matrixOf(model);
  const places = placesOf(model, matrix.axes);
  expect(neighboursOf(matrix, places, 'ITU')).toEqual({ previous: undefined, next: undefined });
});

test('what only one line has and what both have are all links of each', () => {
  for (const [selected, compared] of [
    ['C4', 'C9'],
    ['C3', 'C7-ehealth'],
    ['C10', 'C6'],
  ] as const) {
    const found = comparisonIn(model, { selected, compared });
    if (!found) throw new Error('there is no comparison');
    const { both, onlyA, onlyB, unit } = found;
    expect(unit).toBe('links');
    const linksOfLine = (id: string) => linksOfSelection(model, selectionOf(id));
    expect(onlyA.length + both.length).toBe(linksOfLine(selected));
    expect(onlyB.length + both.length).toBe(linksOfLine(compared));
  }
});

describe('a comparison', () => {
  const compare = (a: string, b: string) =>
    compareView(
      model,
      { a: selectionOf(a), b: selectionOf(b), incidence: incidenceOfAll(model) },
      en,
    );

  test('of two rows has what they share, what only one has, and their similarity', () => {
    const view = compare('C7-ehealth', 'C7-eagr');
    expect(view.both.length).toBe(view.shared);
    expect(view.both.length + view.onlyA.length + view.onlyB.length).toBe(view.either);
    expect(view.percent).toBe(Math.round((view.shared / view.either) * 100));
    expect(compare('C7-eagr', 'C7-ehealth')).toMatchObject({
      onlyA: view.onlyB,
      percent: view.percent,
    });
  });

  test('of two columns is about action lines', () => {
    const view = compare('sdg-14', 'sdg-15');
    expect(view.both).toContain('C3 Access to information and knowledge');
    expect(view.onlyA).toEqual(['C4 Capacity building']);
    expect(view.percent).toBe(75);
  });

  test('offers things of the same kind, the most similar first, and never the thing itself', () => {
    const incidence = incidenceOfAll(model);
    const list = candidatesFor(model, { selection: selectionOf('C4'), incidence }, en);
    const likes = list.flatMap(({ percent }) => percent ?? []);
    expect(likes).toHaveLength(17);
    expect(likes).toEqual([...likes].sort((a, b) => b - a));
    const ofGoal = candidatesFor(model, { selection: selectionOf('sdg-3'), incidence }, en);
    expect(ofGoal.filter(({ percent }) => percent !== undefined)).toHaveLength(16);
  });

  test('then offers everything of the other kind that a path leads to', () => {
    const incidence = incidenceOfAll(model);
    const list = candidatesFor(model, { selection: selectionOf('C4'), incidence }, en);
    expect(list.slice(17).map(({ id }) => id)).toEqual(model.goals.map(({ id }) => id));
  });
});

describe('insights', () => {
  const insights = () => insightsOf(model, incidenceOfAll(model), { terms: en, tools });
  test('are sentences with the right numbers', () => {
    const said = insights().map(({ sentence }) => sentence);
    expect(said).toContain('89 of 169 targets are served by no action line.');
    expect(said).toContain(
      'The densest cell is C6 Enabling environment with goal 16, Peace, justice and strong institutions: 6 targets.',
    );
    expect(
      said.some((each) =>
        /^ITU facilitates 15 of 18 rows, with \d+ of 188 links \(\d+%\)\.$/.test(each),
      ),
    ).toBe(true);
  });

  test('count the targets without a link goal by goal, with the same sum', () => {
    const [gaps] = insights().filter(({ id }) => id === 'unserved');
    const sum = gaps?.parts.reduce(
      (total, { sentence }) => total + Number(/: (\d+) of/.exec(sentence)?.[1]),
      0,
    );
    expect(sum).toBe(89);
    expect(model.targets.filter((_, i) => model.linksOfTarget.of(i).length === 0)).toHaveLength(89);
  });

  test('each come with a view that shows them', async () => {
    const session = new Session();
    await session.load({ kind: 'value', value: await bundledDataset() });
    for (const { state, parts } of insights().flatMap((each) => [each, ...each.parts])) {
      session.dispatch({ kind: 'replace', state });
      expect(session.state).toMatchObject(state);
      expect(parts).toBeDefined();
    }
  });
});

describe('the table', () => {
  const rows = (changes: Partial<ViewState> = {}, sort: TableSort = '') => {
    const kept = keptOf(model, changes);
    const { axes } = matrixOf(model, changes);
    const { links } = tableOrder(model, { kept, axes }, { sort, terms: en });
    return tableRows(model, { links, find: kept.matches?.find ?? findNothing }, en);
  };
  test('has the links in view, in the order of the matrix', () => {
    expect(rows()).toHaveLength(160);
    const filtered = rows({ goals: ['sdg-3'], rowOrder: 'own', ownRows: ['C10'] });
    expect(filtered[0]?.selection).toBe('C10:sdg-3');
    expect(filtered.every(({ goal }) => goal.number === 3)).toBe(true);
  });
  test('sorts by numbers as numbers, both ways', () => {
    const numbers = (sort: TableSort) => rows({}, sort).map(({ goal }) => goal.number);
    expect(numbers('goal')).toEqual([...numbers('goal')].sort((a, b) => a - b));
    expect(numbers('-goal')).toEqual([...numbers('goal')].sort((a, b) => b - a));
    expect(
      rows({}, 'actionLine')
        .map(({ actionLine }) => actionLine.code)
        .at(-1),
    ).toBe('C11');
  });
  test('highlights what was found', () => {
    const [first] = rows({ query: 'overfishing' });
    const [range] = first?.rationale?.found ?? [];
    expect(first?.rationale?.text.slice(range?.start, range?.end).toLowerCase()).toBe(
      'overfishing',
    );
  });
});

describe('the address for feedback', () => {
  const parts = { selection: 'C4:sdg-3', permalink: 'https://a.org/?x=1&y#wsis:goals=sdg-3' };
  test('has the selection and the link filled in, encoded', () => {
    expect(feedbackUrl('https://b.org/?at={selection}&view={permalink}', parts)).toBe(
      'https://b.org/?at=C4%3Asdg-3&view=https%3A%2F%2Fa.org%2F%3Fx%3D1%26y%23wsis%3Agoals%3Dsdg-3',
    );
    expect(feedbackUrl('mailto:x@y.org?subject={selection}', parts)).toBe(
      'mailto:x@y.org?subject=C4%3Asdg-3',
    );
  });
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' javascript:alert(1)',
    'not an address',
    '{permalink}x',
    '',
  ])('is none where %j is given', (template) => {
    expect(feedbackUrl(template, { ...parts, permalink: 'javascript:alert(1)//' })).toBeUndefined();
  });
});
