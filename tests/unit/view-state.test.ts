import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { initialState, Session } from '../../src/core.js';
import { viewTable } from '../../src/state/view-parts.js';
import { bundledDataset } from '../fixtures/datasets.js';

let session: Session;
beforeEach(async () => {
  session = new Session();
  await session.load({ kind: 'value', value: await bundledDataset() });
  await session.prepareSearch();
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

  test('clears a selection that does not match a search', () => {
    session.dispatch({ kind: 'select', selected: 'C9' });
    session.dispatch({ kind: 'search', query: 'e-health' });
    expect(session.state.selected).toBeNull();
  });

  test('drops ids that do not exist, and a filter that has no others', () => {
    session.dispatch({
      kind: 'restore',
      state: { goals: ['sdg-3', 'sdg-99'], targets: ['target-99.1'], expanded: ['nothing'] },
    });
    expect(session.state).toMatchObject({ goals: ['sdg-3'], targets: null, expanded: [] });
  });

  test('opens and closes goals and groups, one by one and all at once', () => {
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

  test('compares two single things of any kind, but not cells', () => {
    session.dispatch({ kind: 'select', selected: 'C4' });
    for (const compared of ['C4', 'C4:sdg-3', 'C1:sdg-3']) {
      session.dispatch({ kind: 'compare', compared });
      expect(session.state.compared).toBeNull();
    }
    for (const compared of ['C10', 'sdg-3', 'target-3.8', 'WHO', 'C7']) {
      session.dispatch({ kind: 'compare', compared });
      expect(session.state.compared).toBe(compared);
    }
    session.dispatch({ kind: 'select', selected: 'sdg-3' });
    expect(session.state.compared).toBeNull();
  });

  test('orders rows by a column and columns by a row, and not the reverse', () => {
    session.dispatch({ kind: 'order', rows: 'by:sdg-3', columns: 'by:sdg-3' });
    expect(session.state).toMatchObject({ rowOrder: 'by:sdg-3', columnOrder: 'canonical' });
    session.dispatch({ kind: 'order', columns: 'by:C4' });
    expect(session.state).toMatchObject({ rowOrder: 'by:sdg-3', columnOrder: 'by:C4' });
  });

  test('keeps what is hidden in its place when the rest is put in order by hand', () => {
    session.dispatch({ kind: 'filter', by: 'actionLines', keep: ['C2', 'C3', 'C8'] });
    session.dispatch({ kind: 'arrange', rows: ['C8', 'C2', 'C3'] });
    expect(session.state.ownRows.slice(0, 5)).toEqual(['C1', 'C8', 'C2', 'C4', 'C5']);
    expect(session.state.ownRows).toHaveLength(18);
  });

  test('moves a folded group with all its lines, so that it can be unfolded where it is', () => {
    const rows = ['C1', 'C7', 'C2', 'C3', 'C4', 'C5', 'C6', 'C8', 'C9', 'C10', 'C11'];
    session.dispatch({ kind: 'arrange', rows });
    expect(session.state.ownRows.slice(0, 3)).toEqual(['C1', 'C7-egov', 'C7-ebus']);
    expect(session.state.ownRows.slice(8, 11)).toEqual(['C7-esci', 'C2', 'C3']);
    expect(session.state.ownRows).not.toContain('C7');
  });

  test('copies a list that the page may change later', () => {
    const goals = ['sdg-1'];
    session.dispatch({ kind: 'restore', state: { goals } });
    goals.push('sdg-2');
    expect(session.state.goals).toEqual(['sdg-1']);
    session.dispatch({ kind: 'restore', state: { goals } });
    expect(session.state.goals).toEqual(['sdg-1', 'sdg-2']);
  });

  test('sorts a table first to last, last to first, then not at all', () => {
    const sorts = [1, 2, 3].map(() => {
      session.dispatch({ kind: 'sort', column: 'goal' });
      return session.state.sort;
    });
    expect(sorts).toEqual(['goal', '-goal', '']);
  });

  test('accepts any value as a state and uses what is valid in it', () => {
    fc.assert(
      fc.property(fc.record(rubbish(), { requiredKeys: [] }), (state) => {
        const restored = new Session();
        Reflect.apply(restored.dispatch, restored, [{ kind: 'restore', state }]);
        expect(viewTable.clean(restored.state)).toEqual(restored.state);
        expect(typeof restored.state.query).toBe('string');
      }),
    );
  });
});

test('a query that comes before the search is ready applies as soon as it is', async () => {
  const early = new Session();
  early.dispatch({ kind: 'restore', state: { query: 'e-health', selected: 'C9' } });
  await early.load({ kind: 'value', value: await bundledDataset() });
  await early.prepareSearch();
  expect(early.kept?.matches?.find('On e-health')).toEqual([{ start: 3, end: 11 }]);
  expect(early.state.selected).toBeNull();
});

describe('undo', () => {
  test('reverts changes one by one, and redo repeats them', () => {
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

  test('reverts a typed query as a whole', () => {
    for (const query of ['h', 'he', 'heal']) session.dispatch({ kind: 'search', query });
    session.undo();
    expect(session.state.query).toBe('');
  });

  test('reverts the pushes of one node as a whole, and those of another by themselves', () => {
    const push = (id: string, x: number) =>
      session.dispatch({ kind: 'pin', id, place: { x, y: 500 } });
    for (const x of [10, 20, 30]) push('C1', x);
    push('C4', 10);
    session.undo();
    expect(session.state.pinned).toHaveLength(1);
    session.undo();
    expect(session.state).toEqual(initialState);
  });

  test('forgets what was reverted once something else is done', () => {
    session.dispatch({ kind: 'order', rows: 'links' });
    session.undo();
    session.dispatch({ kind: 'order', rows: 'similarity' });
    expect(session.canRedo).toBe(false);
  });

  test('does nothing, and notifies nobody, when there is nothing to revert', () => {
    const listener = vi.fn();
    session.subscribe(listener);
    session.undo();
    session.redo();
    expect(listener).not.toHaveBeenCalled();
  });
});

test('back returns to the previous selection, skipping what is no longer shown', () => {
  for (const selected of ['C1', 'C4', 'sdg-3']) session.dispatch({ kind: 'select', selected });
  session.goBack();
  expect(session.state.selected).toBe('C4');
  session.dispatch({ kind: 'select', selected: 'sdg-5' });
  session.dispatch({ kind: 'filter', by: 'actionLines', keep: ['C1'] });
  session.goBack();
  expect(session.state.selected).toBe('C1');
  expect(session.canGoBack).toBe(false);
});

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
    tabled: anything,
    layout: anything,
    levels: anything,
    among: anything,
    threshold: anything,
    pinned: anything,
  };
}
