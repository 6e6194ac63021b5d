import { beforeAll, describe, expect, test } from 'vitest';
import { en, initialState, type Model, type ViewState } from '../../src/core.js';
import { countsOf } from '../../src/derive/counts.js';
import { chipsOf, choicesOf, loosenings } from '../../src/derive/filters.js';
import { controlsEn as tools } from '../../src/i18n/en/controls.js';
import { bitPositions } from '../../src/lib/bitset.js';
import type { FilterKind } from '../../src/model/filter.js';
import { bundledModel } from '../fixtures/datasets.js';
import { keptOf, matrixOf } from '../fixtures/matrices.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});

const rows = (changes: Partial<ViewState>) =>
  matrixOf(model, changes).view.rows.map(({ id }) => id);
const columns = (changes: Partial<ViewState>) =>
  matrixOf(model, changes).view.columns.map(({ id }) => id);
const links = (changes: Partial<ViewState>) =>
  [...bitPositions(keptOf(model, changes).links)].flatMap((i) => model.links[i] ?? []);
const linkCount = (changes: Partial<ViewState>) => countsOf(model, keptOf(model, changes)).links[0];

describe('filters', () => {
  test('keep all when none is set', () => {
    const kept = keptOf(model);
    expect(countsOf(model, kept)).toEqual({
      actionLines: [18, 18],
      goals: [17, 17],
      links: [188, 188],
      cells: [124, 124],
      statements: [160, 160],
    });
  });

  test('are OR within a kind and AND between kinds', () => {
    const either = links({ goals: ['sdg-3', 'sdg-4'] });
    expect(new Set(either.map(({ goal }) => goal))).toEqual(new Set(['sdg-3', 'sdg-4']));
    const both = links({ goals: ['sdg-3', 'sdg-4'], actionLines: ['C4'] });
    expect(
      both.every(({ goal, actionLine }) => /sdg-[34]$/.test(goal) && actionLine === 'C4'),
    ).toBe(true);
    expect(both.length).toBe(either.filter(({ actionLine }) => actionLine === 'C4').length);
  });

  test('of rows keep all columns, so that gaps can be seen, and the other way round', () => {
    expect(rows({ facilitators: ['ITU'] })).toHaveLength(15);
    expect(columns({ facilitators: ['ITU'] })).toHaveLength(17);
    expect(rows({ goals: ['sdg-7'] })).toHaveLength(18);
  });

  test('by target keep its goal and the action lines that are linked to it', () => {
    const state = { targets: ['target-16.10'] };
    expect(columns(state)).toEqual(['sdg-16']);
    expect(rows(state)).toEqual(['C1', 'C6', 'C7-egov', 'C9', 'C10']);
    const { view } = matrixOf(model, { ...state, expanded: ['sdg-16'] });
    expect(view.columns.map(({ id }) => id)).toEqual(['sdg-16', 'target-16.10']);
    expect(Math.max(...view.tally.targets)).toBe(1);
  });

  test('by kind of link count goals as a whole or targets alone', () => {
    expect(links({ kinds: ['goal'] }).every((link) => !link.targets?.length)).toBe(true);
    expect(links({ kinds: ['target'] }).every((link) => (link.targets?.length ?? 0) > 0)).toBe(
      true,
    );
    expect(links({ kinds: ['goal'] }).length + links({ kinds: ['target'] }).length).toBe(160);
    expect(links({ kinds: [] })).toEqual([]);
  });

  test('hide what does not match, or only dim it', () => {
    expect(rows({ actionLines: ['C1', 'C4'] })).toEqual(['C1', 'C4']);
    const { view, sentences } = matrixOf(model, { actionLines: ['C1', 'C4'], filtered: 'dimmed' });
    expect(view.rows).toHaveLength(18);
    expect(view.rows.filter(({ dimmed }) => !dimmed).map(({ id }) => id)).toEqual(['C1', 'C4']);
    expect([...view.tally.rowTotals].filter((total) => total > 0)).toHaveLength(2);
    expect(sentences({ row: 2, column: 0 })).toMatch(/the goal as a whole \(filtered out\)$/);
  });

  test('with nothing chosen keep nothing, and say so', () => {
    expect(matrixOf(model, { goals: [] }).view.emptiness).toBe(en.nothingLeft);
  });
});

describe('the choices of a menu', () => {
  const choices = (kind: FilterKind, changes: Partial<ViewState> = {}) => {
    const criteria = { ...initialState, ...changes };
    return choicesOf(model, { kind, criteria, kept: keptOf(model, changes) }, { terms: en, tools });
  };

  test.each(['actionLines', 'goals', 'targets', 'facilitators', 'kinds'] as const)(
    'of %s say how many links each would leave',
    (kind) => {
      const others = { query: 'education', actionLines: ['C4', 'C5', 'C10'] };
      for (const { id, links: count } of choices(kind, others)) {
        expect(count, id).toBe(linkCount({ ...others, [kind]: [id] }));
      }
    },
  );

  test('know which are kept', () => {
    const kept = choices('goals', { goals: ['sdg-3'] }).filter(({ isKept }) => isKept);
    expect(kept.map(({ id }) => id)).toEqual(['sdg-3']);
    expect(choices('goals').every(({ isKept }) => isKept)).toBe(true);
  });
});

test('when nothing is left, each filter says how much its removal would show, the most first', () => {
  const state = { ...initialState, query: 'xylophone', goals: ['sdg-3'] };
  const kept = keptOf(model, state);
  expect(loosenings(model, state, kept)).toEqual([
    { filter: 'query', links: linkCount({ goals: ['sdg-3'] }) },
  ]);
});

test('each active filter has a chip that removes it; many values share one', () => {
  const words = { terms: en, tools };
  const state = {
    ...initialState,
    query: 'a b',
    goals: ['sdg-3', 'sdg-4'],
    kinds: ['goal' as const],
  };
  expect(chipsOf(model, state, words).map(({ text }) => text)).toEqual([
    '“a b”',
    'Goal 3, Good health and well-being',
    'Goal 4, Quality education',
    'To a goal as a whole',
  ]);
  const many = { ...initialState, actionLines: ['C1', 'C2', 'C3', 'C4'] };
  expect(chipsOf(model, many, words)).toMatchObject([
    { text: 'Action lines: 4 of 18', remove: { kind: 'filter', by: 'actionLines', keep: null } },
  ]);
});
