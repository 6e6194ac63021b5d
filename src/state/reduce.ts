import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import type { Intent, ViewState } from './view-state.js';

/**
 * What an intent makes of a state. Without a model yet, ids are taken on trust; `settle` drops what
 * turns out not to exist. An intent that changes nothing returns the state itself.
 */
export function reduce(state: ViewState, intent: Intent, model?: Model): ViewState {
  const changes = intent.kind === 'select' ? { selected: intent.selected } : intent.state;
  const next = settle({ ...state, ...changes }, model);
  return isEqual(state, next) ? state : next;
}

/** A state without what a model does not have. */
export function settle(state: ViewState, model?: Model): ViewState {
  // States come back from links and storage, where anything may have got in.
  const selected = typeof state.selected === 'string' ? state.selected : null;
  const known = !model || selected === null || parseSelection(model, selected) !== undefined;
  return Object.freeze({ ...state, selected: known ? selected : null });
}

function isEqual(a: ViewState, b: ViewState): boolean {
  return a.selected === b.selected;
}
