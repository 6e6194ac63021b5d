import { capitalized } from '../i18n/formats.js';
import type { ControlWords } from '../i18n/control-words.js';
import type { PictureWords } from '../i18n/picture-words.js';
import { filterIds, filterKinds, type FilterKind } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import type { Intent, ViewState } from '../state/view-state.js';
import { nameOf } from './naming.js';

/** An active filter, and what removes it. */
export interface Chip {
  readonly id: string;
  readonly text: string;
  readonly remove: Intent;
}

interface Words {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/** A filter that keeps up to this many things has a chip for each; one that keeps more has one chip. */
const MOST_SINGLE = 3;

/** The search first, then the filters. */
export function chipsOf(model: Model, state: ViewState, words: Words): Chip[] {
  const search: Chip[] =
    state.query === ''
      ? []
      : [{ id: 'query', text: `“${state.query}”`, remove: { kind: 'search', query: '' } }];
  return [...search, ...filterKinds.flatMap((kind) => chipsOfKind(model, state, kind, words))];
}

function chipsOfKind(model: Model, state: ViewState, kind: FilterKind, words: Words): Chip[] {
  const { tools } = words;
  const kept = state[kind];
  if (kept === null) return [];
  if (kept.length === 0 || kept.length > MOST_SINGLE) {
    const text = tools.someOf(tools.filterNames[kind], kept.length, filterIds(model, kind).length);
    return [{ id: kind, text, remove: { kind: 'filter', by: kind, keep: null } }];
  }
  return kept.map((id) => {
    const rest = kept.filter((each) => each !== id);
    const keep = rest.length === 0 ? null : rest;
    const text = chipText(model, id, words);
    return { id: `${kind} ${id}`, text, remove: { kind: 'filter', by: kind, keep } };
  });
}

function chipText(model: Model, id: string, { terms, tools }: Words): string {
  if (id === 'goal') return tools.kindGoal;
  if (id === 'target') return tools.kindTarget;
  const selection = parseSelection(model, id);
  return selection ? capitalized(nameOf(model, selection, terms), terms.locale) : id;
}
