import { viewTable } from './view-parts.js';
import type { Intent, ViewState } from './view-state.js';

/** States to go back and forward to, each list with the nearest last. */
export interface History {
  readonly past: readonly ViewState[];
  readonly future: readonly ViewState[];
  /** the gesture of the last change, while further changes of it belong to the same step */
  readonly continuing: string | undefined;
}

const MOST_STEPS = 100;
export const emptyHistory: History = Object.freeze({ past: [], future: [], continuing: undefined });

/** Remembers the state before a change. What had been undone can no longer be redone. */
export function recorded(
  { past, continuing }: History,
  before: ViewState,
  gesture: string | undefined,
): { readonly history: History; readonly isStep: boolean } {
  const isStep = gesture === undefined || gesture !== continuing;
  const all = isStep ? [...past, before].slice(-MOST_STEPS) : past;
  return { history: { past: all, future: [], continuing: gesture }, isStep };
}

/** To type on, to go from cell to cell and to drag a slider are one step each, however long. */
const GESTURES: readonly (keyof ViewState)[] = ['query', 'selected', 'threshold'];

/**
 * What later changes may go on with. Pushing a node is one step, too. To close what is selected or to clear the
 * query ends a gesture.
 */
export function gestureOf(before: ViewState, after: ViewState, intent: Intent): string | undefined {
  if (intent.kind === 'pin') return `pin ${intent.id}`;
  const changed = viewTable.attributes.filter((part) => part.write(before) !== part.write(after));
  const [only, ...others] = changed;
  if (!only || others.length > 0 || only.write(after) === '') return undefined;
  return GESTURES.find((key) => only.keys.includes(key));
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
