import { describe, expect, test, vi } from 'vitest';
import { createMatrixChain, en, type Intent, Session } from '../../src/core.js';
import { axesOf } from '../../src/derive/matrix/axes.js';
import { matrixView } from '../../src/derive/matrix/view.js';
import { incidenceOf } from '../../src/derive/incidence.js';
import { tallyOf } from '../../src/derive/matrix/tally.js';
import { bundledDataset } from '../fixtures/datasets.js';

describe('each stage is computed again only when its inputs change', () => {
  const counted = async () => {
    const session = new Session();
    await session.load({ kind: 'value', value: await bundledDataset() });
    await session.prepareSearch();
    const stages = {
      incidenceOf: vi.fn(incidenceOf),
      axesOf: vi.fn(axesOf),
      tallyOf: vi.fn(tallyOf),
      matrixView: vi.fn(matrixView),
    };
    const chain = createMatrixChain(stages);
    const derive = () => {
      if (session.model && session.kept) chain(session.model, session.kept, session.state, en);
      return Object.values(stages).map((stage) => stage.mock.calls.length);
    };
    const after = (intent: Intent) => {
      const [kept, before] = [session.kept, derive()];
      session.dispatch(intent);
      const calls = derive().map((count, i) => count - (before[i] ?? 0));
      return { filtered: session.kept !== kept, calls };
    };
    return { session, after };
  };

  test.each<[string, Intent, boolean, number[]]>([
    [
      'a selection filters and derives nothing',
      { kind: 'select', selected: 'C4:sdg-3' },
      false,
      [0, 0, 0, 0],
    ],
    ['a comparison neither', { kind: 'compare', compared: 'C10' }, false, [0, 0, 0, 0]],
    ['sorting the table neither', { kind: 'sort', column: 'goal' }, false, [0, 0, 0, 0]],
    ['another view neither', { kind: 'restore', state: { view: 'table' } }, false, [0, 0, 0, 0]],
    ['an order filters nothing', { kind: 'order', rows: 'links' }, false, [0, 1, 1, 1]],
    ['opening a goal filters nothing', { kind: 'toggle', id: 'sdg-3' }, false, [0, 1, 1, 1]],
    [
      'a filter derives all, once',
      { kind: 'filter', by: 'goals', keep: ['sdg-3'] },
      true,
      [1, 1, 1, 1],
    ],
    ['a search derives all, once', { kind: 'search', query: 'health' }, true, [1, 1, 1, 1]],
  ])('%s', async (_, intent, filters, calls) => {
    const { session, after } = await counted();
    session.dispatch({ kind: 'select', selected: 'C4' });
    expect(after(intent)).toEqual({ filtered: filters, calls });
    expect(after(intent).calls).toEqual(
      intent.kind === 'toggle' || intent.kind === 'sort' ? calls : [0, 0, 0, 0],
    );
  });

  test('hovering computes nothing', async () => {
    const { session } = await counted();
    const { kept } = session;
    session.setHover('C4');
    expect(session.kept).toBe(kept);
  });
});
