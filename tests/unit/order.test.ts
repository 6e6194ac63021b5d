import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTerms, type Model, type ViewState } from '../../src/core.js';
import { moved } from '../../src/lib/list.js';
import { arrange, specificities, type Orderable, seriate } from '../../src/derive/matrix/order.js';
import { jaccard } from '../../src/derive/similarity.js';
import { createBitset, setBit, type Bitset } from '../../src/lib/bitset.js';
import { bundledModel, modelOf, small } from '../fixtures/datasets.js';
import { synthetic } from '../fixtures/synthetic.js';
import { matrixOf } from '../fixtures/matrices.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});
const rows = (changes: Partial<ViewState>) =>
  matrixOf(model, changes).view.rows.map(({ id }) => id);
const goals = (changes: Partial<ViewState>) =>
  matrixOf(model, changes).view.heads.map(({ id }) => id);

const setOf = (members: readonly number[]): Bitset => {
  const bits = createBitset(40);
  members.forEach((member) => setBit(bits, member));
  return bits;
};
const along = (sets: readonly Bitset[], path: readonly number[]): number =>
  path.reduce((sum, at, i) => {
    const [a, b] = [sets[path[i - 1] ?? -1], sets[at]];
    return sum + (a && b ? jaccard(a, b) : 0);
  }, 0);

describe('the order of rows and columns', () => {
  test('by links puts the most linked first, each axis on its own', () => {
    const { view } = matrixOf(model, { rowOrder: 'links' });
    const totals = [...view.tally.rowTotals];
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(view.heads.map(({ number }) => number)).toEqual(model.goals.map(({ number }) => number));
    const columns = [...matrixOf(model, { columnOrder: 'links' }).view.tally.columnTotals];
    expect(columns).toEqual([...columns].sort((a, b) => b - a));
  });

  test('by links counts what filters leave', () => {
    expect(rows({ rowOrder: 'links', goals: ['sdg-12'] })[0]).toBe('C4');
  });

  test('by one column or row puts what is linked to it first', () => {
    expect(rows({ rowOrder: 'by:target-16.10' }).slice(0, 5).sort()).toEqual(
      ['C1', 'C6', 'C7-egov', 'C9', 'C10'].sort(),
    );
    const [first] = goals({ columnOrder: 'by:C6' });
    expect(first).toBe('sdg-16');
  });

  test('is alphabetical in the language shown', async () => {
    const names = (view: { rows: readonly { label: string }[] }) =>
      view.rows.map(({ label }) => label);
    const { view } = matrixOf(model, { rowOrder: 'alphabetical' });
    const { compare } = new Intl.Collator('en');
    expect(names(view)).toEqual([...names(view)].sort(compare));
    const french = matrixOf(model, { columnOrder: 'alphabetical' }, await loadTerms('fr'));
    const labels = french.view.heads.map(({ label }) => label);
    expect(labels).toEqual([...labels].sort(new Intl.Collator('fr').compare));
  });

  test('by hand is as it was set, followed by the rest in canonical order', () => {
    expect(rows({ rowOrder: 'own', ownRows: ['C9', 'C1'] }).slice(0, 4)).toEqual([
      'C9',
      'C1',
      'C2',
      'C3',
    ]);
  });

  test('by specificity does not let a line that is linked to everything hide the rest', () => {
    const order = rows({ rowOrder: 'specificity' });
    expect(order.indexOf('C3')).toBeGreaterThan(order.indexOf('C7-ehealth'));
    expect(order.indexOf('C3')).toBeGreaterThan(rows({ rowOrder: 'links' }).indexOf('C3'));
  });

  test('moves a folded group as one', () => {
    const { view } = matrixOf(model, { rowOrder: 'links', collapsed: ['C7'] });
    expect(view.rows[0]).toMatchObject({ id: 'C7', isFolded: true });
    expect(view.rows).toHaveLength(11);
  });

  test('brackets only the rows of a group that are next to each other', () => {
    for (const { first, last } of matrixOf(model, { rowOrder: 'similarity' }).view.groups) {
      expect(last).toBeGreaterThan(first);
    }
  });
});

describe('specificity', () => {
  const item = (id: string, ...profile: number[]): Orderable => ({
    ids: [id],
    label: id,
    profile: Uint32Array.from(profile),
  });
  test('is 0 for a profile like the whole and 1 minus its share for one that stands alone', () => {
    expect(specificities([item('even', 2, 2), item('a', 1, 0), item('b', 0, 1)])).toEqual([
      0, 0.5, 0.5,
    ]);
    expect(specificities([item('none', 0, 0), item('all', 1, 3)])).toEqual([0, 0]);
  });
});

describe('the order by similarity', () => {
  test('finds the known order of a small example', () => {
    const sets = [
      [0, 1],
      [4, 5],
      [1, 2],
      [3, 4],
      [2, 3],
    ].map(setOf);
    expect(seriate(sets)).toEqual([0, 2, 4, 3, 1]);
  });

  const someSets = fc.array(fc.uniqueArray(fc.nat(39), { maxLength: 8 }), { maxLength: 14 });

  test('keeps every item once, and is deterministic', () => {
    fc.assert(
      fc.property(someSets, (members) => {
        const path = seriate(members.map(setOf));
        expect([...path].sort((a, b) => a - b)).toEqual(members.map((_, i) => i));
        expect(seriate(members.map(setOf))).toEqual(path);
      }),
    );
  });

  test('never puts similar items further apart than the canonical order does', () => {
    fc.assert(
      fc.property(someSets, (members) => {
        const sets = members.map(setOf);
        const canonical = along(
          sets,
          members.map((_, i) => i),
        );
        expect(along(sets, seriate(sets))).toBeGreaterThanOrEqual(canonical - 1e-9);
      }),
    );
  });

  test('is found for 1 000 columns, and has each of them once', async () => {
    const large = await modelOf(synthetic({ lines: 200, goals: 1000, links: 50_000 }));
    const columns = (changes: Partial<ViewState>) =>
      matrixOf(large, changes).view.columns.map(({ id }) => id);
    const [canonical, ordered] = [columns({}), columns({ columnOrder: 'similarity' })];
    expect(ordered).not.toEqual(canonical);
    expect([...ordered].sort()).toEqual([...canonical].sort());
  });
});

test('ties stay in canonical order', () => {
  const items = ['a', 'b', 'c'].map((id) => ({
    ids: [id],
    label: 'same',
    profile: Uint32Array.of(1),
  }));
  const ordering = { own: [], locale: 'en', strength: () => 1 };
  for (const order of ['links', 'alphabetical', 'own', 'specificity', 'by:x'] as const) {
    expect(arrange(items, { ...ordering, order })).toEqual([0, 1, 2]);
  }
});

test('one member of a list is moved to another place', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
});

test('a dataset with one row and one column can be ordered in every way', async () => {
  const [first] = small.actionLines;
  const [goal] = small.goals;
  const tiny = await modelOf({
    ...small,
    actionLines: [first],
    goals: [goal],
    links: small.links.slice(0, 1),
  });
  for (const order of ['links', 'similarity', 'specificity', 'alphabetical', 'own'] as const) {
    expect(matrixOf(tiny, { rowOrder: order, columnOrder: order }).view.rows).toHaveLength(1);
  }
});
