import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { linkKinds } from '../../src/model/filter.js';
import {
  formatPermalink,
  parsePermalink,
  readFragment,
  writeFragment,
} from '../../src/state/permalink.js';
import { sanitize } from '../../src/state/sanitize.js';
import { Session } from '../../src/state/session.js';
import {
  initialState,
  namedOrders,
  sortColumns,
  type Order,
  type ViewState,
} from '../../src/state/view-state.js';
import { bundledDataset } from '../fixtures/datasets.js';

let session: Session;
beforeEach(async () => {
  session = new Session();
  await session.load({ kind: 'value', value: await bundledDataset() });
});

describe('the reducer', () => {
  test('clears a selection that is filtered away, and keeps one that is only dimmed', () => {
    session.dispatch({ kind: 'select', selected: 'C4:sdg-3' });
    session.dispatch({ kind: 'filter', by: 'goals', keep: ['sdg-3'] });
    expect(session.state.selected).toBe('C4:sdg-3');
    session.dispatch({ kind: 'filter', by: 'actionLines', keep: ['C1'] });
    expect(session.state.selected).toBeNull();
    session.dispatch({ kind: 'restore', state: { filtered: 'dimmed', selected: 'C4:sdg-3' } });
    expect(session.state.selected).toBe('C4:sdg-3');
  });

  test('clears a selection that a search leaves nothing of', () => {
    session.dispatch({ kind: 'select', selected: 'C9' });
    session.dispatch({ kind: 'search', query: 'e-health' });
    expect(session.state.selected).toBeNull();
  });

  test('drops ids that do not exist, and a filter of nothing but such', () => {
    session.dispatch({
      kind: 'restore',
      state: { goals: ['sdg-3', 'sdg-99'], targets: ['target-99.1'], expanded: ['nothing'] },
    });
    expect(session.state).toMatchObject({ goals: ['sdg-3'], targets: null, expanded: [] });
  });

  test('opens and closes goals and groups, one and all', () => {
    session.dispatch({ kind: 'toggle', id: 'sdg-9' });
    session.dispatch({ kind: 'toggle', id: 'C7' });
    expect(session.state).toMatchObject({ expanded: ['sdg-9'], collapsed: ['C7'] });
    session.dispatch({ kind: 'toggle', id: 'C7' });
    session.dispatch({ kind: 'expand-all' });
    session.dispatch({ kind: 'toggle', id: 'sdg-9' });
    expect(session.state.collapsed).toEqual([]);
    expect(session.state.expanded).toHaveLength(16);
    session.dispatch({ kind: 'toggle', id: 'sdg-9' });
    expect(session.state.expanded).toBe('all');
  });

  test('compares like with like only', () => {
    session.dispatch({ kind: 'select', selected: 'C4' });
    session.dispatch({ kind: 'compare', compared: 'sdg-3' });
    expect(session.state.compared).toBeNull();
    session.dispatch({ kind: 'compare', compared: 'C10' });
    expect(session.state.compared).toBe('C10');
    session.dispatch({ kind: 'select', selected: 'sdg-3' });
    expect(session.state.compared).toBeNull();
  });

  test('orders rows by a column and columns by a row, not otherwise', () => {
    session.dispatch({ kind: 'order', rows: 'by:sdg-3', columns: 'by:sdg-3' });
    expect(session.state).toMatchObject({ rowOrder: 'by:sdg-3', columnOrder: 'canonical' });
    session.dispatch({ kind: 'order', columns: 'by:C4' });
    expect(session.state).toMatchObject({ rowOrder: 'by:sdg-3', columnOrder: 'by:C4' });
  });

  test('sorts a table first to last, last to first, then not', () => {
    const sorts = [1, 2, 3].map(() => {
      session.dispatch({ kind: 'sort', column: 'goal' });
      return session.state.sort;
    });
    expect(sorts).toEqual(['goal', '-goal', '']);
  });

  test('takes any rubbish for a state and makes sense of what it can', () => {
    fc.assert(
      fc.property(fc.record(rubbish(), { requiredKeys: [] }), (state) => {
        const restored = new Session();
        Reflect.apply(restored.dispatch, restored, [{ kind: 'restore', state }]);
        expect(sanitize(restored.state)).toEqual(restored.state);
        expect(typeof restored.state.query).toBe('string');
      }),
    );
  });
});

describe('undo', () => {
  test('takes changes back one by one, and redo brings them again', () => {
    session.dispatch({ kind: 'filter', by: 'goals', keep: ['sdg-3'] });
    session.dispatch({ kind: 'order', rows: 'links' });
    session.undo();
    expect(session.state).toMatchObject({ rowOrder: 'canonical', goals: ['sdg-3'] });
    session.undo();
    expect(session.state).toEqual(initialState);
    expect(session.canUndo).toBe(false);
    session.redo();
    session.redo();
    expect(session.state).toMatchObject({ rowOrder: 'links', goals: ['sdg-3'] });
    expect(session.canRedo).toBe(false);
  });

  test('takes a typed query back as a whole', () => {
    for (const query of ['h', 'he', 'heal']) session.dispatch({ kind: 'search', query });
    session.undo();
    expect(session.state.query).toBe('');
  });

  test('forgets what was taken back once something else is done', () => {
    session.dispatch({ kind: 'order', rows: 'links' });
    session.undo();
    session.dispatch({ kind: 'order', rows: 'similarity' });
    expect(session.canRedo).toBe(false);
  });

  test('does nothing, and tells nobody, when there is nothing to take back', () => {
    const told = vi.fn();
    session.subscribe(told);
    session.undo();
    session.redo();
    expect(told).not.toHaveBeenCalled();
  });
});

test('back goes to what was selected before, past what can no longer be seen', () => {
  for (const selected of ['C1', 'C4', 'sdg-3']) session.dispatch({ kind: 'select', selected });
  session.goBack();
  expect(session.state.selected).toBe('C4');
  session.dispatch({ kind: 'select', selected: 'sdg-5' });
  session.dispatch({ kind: 'filter', by: 'actionLines', keep: ['C1'] });
  session.goBack();
  expect(session.state.selected).toBe('C1');
  expect(session.canGoBack).toBe(false);
});

describe('a permalink', () => {
  test('says in readable words how a view differs from the default', () => {
    const state: ViewState = {
      ...initialState,
      view: 'table',
      goals: ['sdg-3', 'sdg-4'],
      query: 'health care',
      selected: 'C7-ehealth:sdg-3',
    };
    expect(formatPermalink(state)).toBe(
      'view=table&goals=sdg-3+sdg-4&query=health+care&selected=C7-ehealth:sdg-3',
    );
    expect(formatPermalink(initialState)).toBe('');
    expect(formatPermalink({ ...initialState, rowOrder: 'links', columnOrder: 'links' })).toBe(
      'order=links',
    );
  });

  test('gives every part of every view back', () => {
    fc.assert(
      fc.property(fc.record(parts()), fc.record(parts()), (state, base) => {
        const { state: parsed, ignored } = parsePermalink(formatPermalink(state, base));
        expect(ignored).toEqual([]);
        expect({ ...base, ...parsed }).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test('ignores what it cannot read, and says what', () => {
    expect(parsePermalink('view=globe&goals=sdg-3&%%%&order=sideways&foo=1&query=%E0%A4')).toEqual({
      state: { goals: ['sdg-3'] },
      ignored: ['view=globe', '%%%', 'order=sideways', 'foo=1', 'query=%E0%A4'],
    });
  });

  test('never throws, whatever a link holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const next = new Session();
        next.dispatch({ kind: 'replace', state: parsePermalink(text).state });
        expect(sanitize(next.state)).toEqual(next.state);
      }),
    );
  });

  test('shares the fragment with others and with the page', () => {
    const both = writeFragment(writeFragment('#section-2', 'wsis', 'query=a'), 'wsis-b', 'query=b');
    expect(both).toBe('section-2;wsis:query=a;wsis-b:query=b');
    expect(readFragment(`#${both}`, 'wsis')).toBe('query=a');
    expect(readFragment(`#${both}`, 'wsis-b')).toBe('query=b');
    expect(readFragment('#section-2', 'wsis')).toBeUndefined();
    expect(writeFragment(both, 'wsis', '')).toBe('section-2;wsis-b:query=b');
  });
});

/** Values for every part of a state, each within what that part may be. */
function parts() {
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);
  const ids = fc.uniqueArray(id, { maxLength: 4 });
  const filter = fc.option(ids);
  const order: fc.Arbitrary<Order> = fc.oneof(
    fc.constantFrom(...namedOrders),
    id.map((each): Order => `by:${each}`),
  );
  const selection = fc.option(
    fc.oneof(
      id,
      fc.tuple(id, id).map((pair) => pair.join(':')),
    ),
  );
  return {
    view: fc.constantFrom('matrix' as const, 'table' as const),
    actionLines: filter,
    goals: filter,
    targets: filter,
    facilitators: filter,
    kinds: fc.constantFrom(null, [], ...linkKinds.map((kind) => [kind])),
    query: fc.string({ unit: 'grapheme', maxLength: 40 }),
    filtered: fc.constantFrom('folded' as const, 'dimmed' as const),
    rowOrder: order,
    columnOrder: order,
    ownRows: ids,
    ownColumns: ids,
    expanded: fc.oneof(
      fc.constant('all' as const),
      ids.filter(([only, ...rest]) => only !== 'all' || rest.length > 0),
    ),
    collapsed: ids,
    selected: selection,
    compared: selection,
    sort: fc.constantFrom(
      '' as const,
      ...sortColumns,
      ...sortColumns.map((column) => `-${column}` as const),
    ),
  };
}

function rubbish() {
  const anything = fc.anything();
  return {
    view: anything,
    actionLines: anything,
    goals: anything,
    kinds: anything,
    query: anything,
    filtered: anything,
    rowOrder: anything,
    ownRows: anything,
    expanded: anything,
    collapsed: anything,
    selected: anything,
    compared: anything,
    sort: anything,
  };
}
