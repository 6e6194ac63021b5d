import { capitalized } from '../i18n/formats.js';
import type { PictureWords } from '../i18n/picture-words.js';
import type { ControlWords } from '../i18n/control-words.js';
import { filterIds, filterKinds, type FilterKind } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import type { Intent, ViewState } from '../state/view-state.js';
import { nameOf } from './detail/comparison.js';

/** A filter that is on, and what takes it away. */
export interface Chip {
  readonly id: string;
  readonly text: string;
  readonly remove: Intent;
}

/** Up to so many kept things have a chip each; more share one. */
const MOST_SINGLE = 3;

export function chipsOf(
  model: Model,
  state: ViewState,
  words: { readonly terms: PictureWords; readonly tools: ControlWords },
): Chip[] {
  const search: Chip[] =
    state.query === ''
      ? []
      : [{ id: 'query', text: `“${state.query}”`, remove: { kind: 'search', query: '' } }];
  return [...search, ...filterKinds.flatMap((kind) => chipsOfKind(model, state, kind, words))];
}

function chipsOfKind(
  model: Model,
  state: ViewState,
  kind: FilterKind,
  { terms, tools }: { readonly terms: PictureWords; readonly tools: ControlWords },
): Chip[] {
  const kept = state[kind];
  if (kept === null) return [];
  if (kept.length === 0 || kept.length > MOST_SINGLE) {
    const text = tools.someOf(tools.filterNames[kind], kept.length, filterIds(model, kind).length);
    return [{ id: kind, text, remove: { kind: 'filter', by: kind, keep: null } }];
  }
  return kept.map((id) => {
    const rest = kept.filter((each) => each !== id);
    const keep = rest.length === 0 ? null : rest;
    const text = chipText(model, id, { terms, tools });
    return { id: `${kind} ${id}`, text, remove: { kind: 'filter', by: kind, keep } };
  });
}

function chipText(
  model: Model,
  id: string,
  { terms, tools }: { readonly terms: PictureWords; readonly tools: ControlWords },
): string {
  if (id === 'goal') return tools.kindGoal;
  if (id === 'target') return tools.kindTarget;
  const selection = parseSelection(model, id);
  return selection ? capitalized(nameOf(model, selection, terms), terms.locale) : id;
}
