import type { Intent, ViewState } from './view-state.js';

/** States to go back and forward to, each list with the nearest last. */
export interface History {
  readonly past: readonly ViewState[];
  readonly future: readonly ViewState[];
  /** kind of the last change, while further changes of this kind belong to the same step */
  readonly continuing: Intent['kind'] | undefined;
}

const MOST_STEPS = 100;
/** Typing a query, moving from cell to cell and dragging a slider are one step, however long. */
const ONE_STEP: readonly Intent['kind'][] = ['search', 'select', 'threshold'];

export const emptyHistory: History = Object.freeze({ past: [], future: [], continuing: undefined });

/** Remembers the state before a change. What had been undone can no longer be redone. */
export function record(history: History, before: ViewState, kind: Intent['kind']): History {
  const continues = history.continuing === kind && ONE_STEP.includes(kind);
  const past = continues ? history.past : [...history.past, before].slice(-MOST_STEPS);
  return { past, future: [], continuing: kind };
}

/** @returns the state before the last step, or undefined when there is none */
export function undo(history: History, now: ViewState) {
  const state = history.past.at(-1);
  if (!state) return undefined;
  const past = history.past.slice(0, -1);
  return { state, history: { past, future: [...history.future, now], continuing: undefined } };
}

/** @returns the state that was undone last, or undefined when there is none */
export function redo(history: History, now: ViewState) {
  const state = history.future.at(-1);
  if (!state) return undefined;
  const future = history.future.slice(0, -1);
  return { state, history: { past: [...history.past, now], future, continuing: undefined } };
}
