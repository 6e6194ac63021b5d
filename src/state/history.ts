import type { Intent, ViewState } from './view-state.js';

/** What was shown before and what was taken back: states, the nearest last in each list. */
export interface History {
  readonly past: readonly ViewState[];
  readonly future: readonly ViewState[];
  /** kind of the last change, while changes of that kind still make one step */
  readonly running: Intent['kind'] | undefined;
}

const MOST_STEPS = 100;
/** Typing a query, walking from cell to cell, moving a slider: one step however long it takes. */
const IN_ONE_STEP: readonly Intent['kind'][] = ['search', 'select', 'threshold'];

export const emptyHistory: History = Object.freeze({ past: [], future: [], running: undefined });

/** Remembers the state that a change leaves behind. What had been taken back is forgotten. */
export function record(history: History, before: ViewState, kind: Intent['kind']): History {
  const goesOn = history.running === kind && IN_ONE_STEP.includes(kind);
  const past = goesOn ? history.past : [...history.past, before].slice(-MOST_STEPS);
  return { past, future: [], running: kind };
}

/** @returns the state before the last step, or undefined when there is none */
export function undone(history: History, now: ViewState) {
  const state = history.past.at(-1);
  if (!state) return undefined;
  const past = history.past.slice(0, -1);
  return { state, history: { past, future: [...history.future, now], running: undefined } };
}

/** @returns the state that was last taken back, or undefined when there is none */
export function redone(history: History, now: ViewState) {
  const state = history.future.at(-1);
  if (!state) return undefined;
  const future = history.future.slice(0, -1);
  return { state, history: { past: [...history.past, now], future, running: undefined } };
}
