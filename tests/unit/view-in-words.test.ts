import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Session } from '../../src/core.js';
import { requestedView } from '../../src/state/requested-view.js';
import type { Model } from '../../src/model/model.js';
import type { Dataset } from '../../src/model/schema.js';
import { initialState, type ViewState } from '../../src/state/view-state.js';
import { parsePermalink } from '../../src/state/permalink.js';
import { viewFromWords } from '../../src/state/view-in-words.js';
import { bundledDataset, bundledModel } from '../fixtures/datasets.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});

const HEALTH = { goals: ['sdg-3'] };
const cases: readonly (readonly [asked: string, expected: Partial<ViewState>])[] = [
  ['goals=3', HEALTH],
  ['goals=SDG-3', HEALTH],
  ['goals=SDG3', HEALTH],
  ['goals=ODS+3', HEALTH],
  ['goals=ЦУР+3', HEALTH],
  ['goals=3.8', HEALTH],
  ['goals=Good+health+and+well-being', HEALTH],
  ['goals=3+4', { goals: ['sdg-3', 'sdg-4'] }],
  ['goals=3,+4', { goals: ['sdg-3', 'sdg-4'] }],
  ['goals=sdg-3,sdg-4', { goals: ['sdg-3', 'sdg-4'] }],
  ['goals=sdg-3+Quality+education', { goals: ['sdg-3', 'sdg-4'] }],
  ['targets=3.8,+3.d', { targets: ['target-3.8', 'target-3.d'] }],
  ['targets=16.10', { targets: ['target-16.10'] }],
  ['action-lines=c4', { actionLines: ['C4'] }],
  ['action-lines=c7+ehealth', { actionLines: ['C7-ehealth'] }],
  ['action-lines=e-health', { actionLines: ['C7-ehealth'] }],
  ['rows=C7', { ownRows: ['C7'] }],
  ['rows=c5,+c4', { ownRows: ['C5', 'C4'] }],
  ['rows=C5,+C7', { ownRows: ['C5', 'C7'] }],
  ['facilitators=WHO,+ITU', { facilitators: ['WHO', 'ITU'] }],
  ['columns=SDG+4,+SDG+3', { ownColumns: ['sdg-4', 'sdg-3'] }],
  ['expanded=3', { expanded: ['sdg-3'] }],
  ['selected=SDG+3', { selected: 'sdg-3' }],
  ['selected=e-health', { selected: 'C7-ehealth' }],
  ['selected=c4+×+SDG+3', { selected: 'C4:sdg-3' }],
  ['selected=C4&compared=c5', { selected: 'C4', compared: 'C5' }],
  ['row-order=by:SDG+3', { rowOrder: 'by:sdg-3' }],
  ['column-order=by:c4', { columnOrder: 'by:C4' }],
];

describe('a view that is asked for in the words of tables', () => {
  test.each(cases)('%s', async (asked, expected) => {
    expect(await requestedView(model, asked)).toEqual({ ...initialState, ...expected });
  });

  test('keeps every line of a code that several have', async () => {
    const { actionLines } = await requestedView(model, 'action-lines=C7');
    expect(actionLines).toHaveLength(8);
    expect(actionLines?.every((id) => id.startsWith('C7-'))).toBe(true);
  });

  test('keeps every target of a goal', async () => {
    const { targets } = await requestedView(model, 'targets=SDG+3');
    expect(targets).toHaveLength(13);
  });

  test.each([
    ['goals=18', 'state: goals has “18”'],
    ['goals=3+99', 'state: goals has “99”'],
    ['targets=3.81', 'targets has “3.81”, which these data do not have; did you mean “3.8”?'],
    ['action-lines=C99', 'action-lines has “C99”'],
    ['goals=Quality+educatoin', 'did you mean “Quality'],
    [
      'facilitators=WHOO',
      'facilitators has “WHOO”, which these data do not have; did you mean “WHO”?',
    ],
    ['selected=C4:C5', 'selected has “C4:C5”'],
    ['row-order=by:C4', 'row-order has “by:C4”'],
  ])('is refused with the nearest that is known: %s', async (asked, message) => {
    await expect(requestedView(model, asked)).rejects.toThrow(message);
  });
});

describe('a view that is asked for in very many words', () => {
  const many = (text: string) => text.repeat(30_000 / text.length);

  test.each<[string, Partial<ViewState>]>([
    ['spaces in a selection', { selected: `a${many(' ')}b` }],
    ['signs in a selection', { selected: many(' : × ') }],
    ['spaces in an order', { rowOrder: `by:a${many(' ')}b` }],
    ['commas in a list', { goals: [`a${many(',')}b`] }],
    ['brackets', { goals: [many('(')] }],
    ['dashes', { goals: [many(' - ')] }],
    ['goals', { goals: [many('SDG 3 ')] }],
    ['targets', { targets: [many('3.8 - ')] }],
    ['ids and unknown words in turn', { actionLines: many('x,C4,').split(',') }],
    ['unknown organizations', { facilitators: many('ITU,x,').split(',') }],
  ])('does not hold up the page: %s', (_, state) => {
    const began = performance.now();
    viewFromWords(state, model);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('a session', () => {
  async function opened(order: 'before' | 'after', state: Partial<ViewState>) {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const session = new Session();
    const value: Dataset = await bundledDataset();
    const load = () => session.load({ kind: 'value', value });
    if (order === 'after') await load();
    session.dispatch({ kind: 'restore', state });
    if (order === 'before') await load();
    return { session, warn };
  }

  test.each(['before', 'after'] as const)(
    'understands a view that is asked for %s its data have loaded',
    async (order) => {
      const { session } = await opened(order, parsePermalink('goals=3,+4&selected=SDG+3').state);
      await vi.waitFor(() => expect(session.state.goals).toEqual(['sdg-3', 'sdg-4']));
      expect(session.state.selected).toBe('sdg-3');
    },
  );

  test('applies what it understands, and says once what it does not', async () => {
    const { session, warn } = await opened('after', parsePermalink('goals=SDG+4,+SDG+77').state);
    await vi.waitFor(() => expect(session.state.goals).toEqual(['sdg-4']));
    session.dispatch({ kind: 'restore', state: parsePermalink('goals=SDG+5,+SDG+77').state });
    await vi.waitFor(() => expect(session.state.goals).toEqual(['sdg-5']));
    const said = warn.mock.calls.filter(([message]) => String(message).includes('“77”'));
    expect(said).toEqual([[expect.stringContaining('goals has “77”')]]);
  });

  test('takes any value that a script may set', async () => {
    const state: object = { goals: [3, null, 'x'], selected: 5, rowOrder: {}, ownRows: 'C7' };
    const { session } = await opened('after', state);
    await vi.waitFor(() => expect(session.state.goals).toBeNull());
  });
});
