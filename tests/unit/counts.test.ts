import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  en,
  initialState,
  loadTerms,
  loadTools,
  locales,
  type Model,
  parseSelection,
  type ViewState,
} from '../../src/core.js';
import { describeView } from '../../src/derive/describe.js';
import { countAllLinks, countsOf } from '../../src/derive/counts.js';
import { detailView } from '../../src/derive/detail/view.js';
import { loadFileWords } from '../../src/i18n/locale.js';
import { sum } from '../../src/lib/list.js';
import { filterIds } from '../../src/model/filter.js';
import { bundledModel, modelOf, small } from '../fixtures/datasets.js';
import { keptOf, matrixOf } from '../fixtures/matrices.js';
import { nodeOf, viewOf } from '../fixtures/networks.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});

const total = (numbers: Iterable<number>) => sum(numbers, (n) => n);
const described = (length: 'line' | 'paragraph' | 'full', changes: Partial<ViewState>) =>
  describeView(
    length,
    {
      ...{ model, kept: keptOf(model, changes), state: { ...initialState, ...changes } },
      ...{ matrix: matrixOf(model, changes), name: 'Matrix', filters: [] },
    },
    en,
  );

describe('the bundled data', () => {
  test('have 188 links, in 124 cells, from 160 statements', () => {
    expect(countsOf(model, keptOf(model))).toEqual({
      actionLines: [18, 18],
      goals: [17, 17],
      links: [188, 188],
      cells: [124, 124],
      statements: [160, 160],
    });
    const { ofEndpoint } = countAllLinks(model);
    expect(total(ofEndpoint.subarray(0, 169))).toBe(163);
    expect(total(ofEndpoint.subarray(169))).toBe(25);
  });

  test('are called so, in one line over the picture', () => {
    expect(matrixOf(model).view.counts).toBe(
      '11 action lines in 18 rows · 17 goals · 188 links in 124 cells · 80 of 169 targets with a link',
    );
    expect(
      matrixOf(model, { goals: ['sdg-3'], actionLines: ['C4', 'C7-ehealth'] }).view.counts,
    ).toBe('2 of 18 rows · 1 of 17 goals · 6 of 188 links');
  });
});

test('two statements about the same action line and target are one link', async () => {
  const { links } = small;
  const again = { actionLine: 'A1', goal: 'goal-1', targets: ['target-1.2'], rationale: 'Also.' };
  const whole = { actionLine: 'A1', goal: 'goal-1', rationale: 'Once more.' };
  const plan = await modelOf({ ...small, links: [...links, again, whole] });
  const counts = countsOf(plan, keptOf(plan));
  expect(counts).toMatchObject({ links: [4, 4], cells: [2, 2], statements: [5, 5] });
  expect([...matrixOf(plan).view.tally.rowTotals]).toEqual([3, 1]);
});

describe('for any view', () => {
  const some = (kind: 'actionLines' | 'goals' | 'targets' | 'facilitators') =>
    fc.option(
      fc
        .constant(undefined)
        .chain(() => fc.subarray([...filterIds(model, kind)], { minLength: 1 })),
    );
  const filters = fc.record({
    actionLines: some('actionLines'),
    goals: some('goals'),
    targets: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, some('targets')),
    facilitators: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, some('facilitators')),
    kinds: fc.constantFrom(null, ['goal' as const], ['target' as const]),
    query: fc.constantFrom('', '', 'health', 'education'),
    filtered: fc.constantFrom('folded' as const, 'dimmed' as const),
  });
  const arrangement = fc.record({
    expanded: fc.oneof(
      fc.constant('all' as const),
      fc.constant(undefined).chain(() => fc.subarray([...filterIds(model, 'goals')])),
    ),
    collapsed: fc.constantFrom([], ['C7']),
    rowOrder: fc.constantFrom('canonical' as const, 'links' as const, 'similarity' as const),
  });

  test('rows and columns add up to the links shown, open and folded as well', () => {
    fc.assert(
      fc.property(filters, arrangement, (filter, arranged) => {
        const kept = keptOf(model, filter);
        const [links] = countsOf(model, kept).links;
        for (const state of [filter, { ...filter, ...arranged }]) {
          const { tally } = matrixOf(model, state).view;
          expect(total(tally.rowTotals)).toBe(links);
          expect(total(tally.columnTotals)).toBe(links);
          expect(Math.max(0, ...tally.rowGoals)).toBeLessThanOrEqual(17);
          expect(Math.max(0, ...tally.columnLines)).toBeLessThanOrEqual(18);
        }
        const said = described('line', { ...filter, ...arranged });
        expect(said).toContain(`· ${links} of 188 links.`);
      }),
      { numRuns: 60 },
    );
  });

  test('a network has the numbers of the matrix, in every layout of links', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom([], ['C7']), (filter, collapsed) => {
        const state = { ...filter, collapsed };
        const { axes, view } = matrixOf(model, state);
        for (const layout of ['bipartite', 'layered', 'force'] as const) {
          const network = viewOf(model, { ...state, layout });
          if (network.emptiness !== undefined) continue;
          axes.rows.forEach(({ id }, row) => {
            expect(network.weights[nodeOf(network, id)], id).toBe(view.tally.rowTotals[row]);
          });
          axes.columns.forEach(({ id }, column) => {
            expect(network.weights[nodeOf(network, id)], id).toBe(view.tally.columnTotals[column]);
          });
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a sentence', () => {
  test('about a row counts goals as goals when they are open', () => {
    const row = (changes: Partial<ViewState>) => {
      const { axes, sentences } = matrixOf(model, changes);
      return sentences({ row: axes.rows.findIndex(({ id }) => id === 'C10') });
    };
    expect(row({ expanded: 'all' })).toBe(row({}));
  });

  test('about a column counts action lines as action lines when a group is folded', () => {
    const column = (changes: Partial<ViewState>) =>
      matrixOf(model, changes).sentences({ column: 2 });
    expect(column({ collapsed: ['C7'] })).toBe(column({}));
  });

  test('about the own column of an open goal says that it is the goal as a whole', () => {
    const { sentences } = matrixOf(model, { expanded: ['sdg-1'] });
    expect(sentences({ column: 0 })).toMatch(
      /^Goal 1, No poverty, the goal as a whole: \d+ links?/,
    );
  });

  test('about a dimmed view does not call what it dims unlinked', () => {
    const text = described('paragraph', { goals: ['sdg-1', 'sdg-14'], filtered: 'dimmed' });
    expect(text).toMatch(/Without a link in this view: /);
    expect(text.split('Without a link in this view: ')[1]).not.toMatch(/goal \d/);
    const all = described('paragraph', { goals: ['sdg-1', 'sdg-14'] });
    expect(text.split('Without')[1]).toBe(all.split('Without')[1]);
  });

  test('about a selection says how many links it has, and from how many statements', () => {
    const summary = (id: string) => detailView(model, parseSelection(model, id) ?? {}, en).summary;
    expect(summary('sdg-3')).toBe('11 links · 9 statements in the source');
    expect(summary('target-3.8')).toMatch(/^(\d+) links? · \1 statements? in the source$/);
  });
});

describe.each(locales)('in %s', (locale) => {
  test('what a picture, a table and a sentence count have different names', async () => {
    const [terms, tools] = [await loadTerms(locale), await loadTools(locale)];
    const files = await loadFileWords(locale);
    const bare = (text: string) => text.replace(/[\d\s\u2066-\u2069]+/g, ' ').trim();
    const link = bare(files.linksShown(188, 188));
    expect(bare(tools.links(188))).toBe(link);
    expect(bare(terms.linksStated(188, 159))).toMatch(new RegExp(`^${link}.* · .+`, 'u'));
    expect(bare(terms.statements(159))).not.toContain(link);
    expect(tools.caption('', 78, 159)).not.toContain(link);
    expect(tools.network.tabledNames.links).not.toBe(tools.network.columns.weight);
    expect(files.linksShown(78, 188)).toMatch(/78.*188|188.*78/);
  });
});
