import { andBits, bitPositions, countBoth, countBits } from '../lib/bitset.js';
import type { Find, Range } from '../lib/fold.js';
import { itemAt, numberAt } from '../lib/list.js';
import { localize, type LocalizedText } from '../model/localized-text.js';
import type { PictureWords } from '../i18n/picture-words.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { Intent } from '../state/view-state.js';

/** Something that a search found. */
export interface SearchResult {
  readonly id: string;
  /** code or number; of a link, that of its action line and that of its goal */
  readonly code: string;
  readonly text: string;
  readonly lang: string;
  /** where the searched words are in the text */
  readonly found: readonly Range[];
  /** what happens when it is chosen */
  readonly intent: Intent;
}

interface Found {
  readonly id: string;
  readonly code: string;
  /** texts that may have the words of the search; the first that has them is shown */
  readonly texts: readonly LocalizedText[];
  readonly intent: Intent;
}

/**
 * What a search found: action lines, goals, targets and organizations by their names, then links by
 * their reasons.
 * @param options what the filters keep, and the most results to return
 * @returns the first results, and in `all` how many there are without that limit
 */
export function searchResults(
  model: Model,
  { kept, most }: { readonly kept: Kept; readonly most: number },
  terms: PictureWords,
): { readonly results: readonly SearchResult[]; readonly all: number } {
  const { matches } = kept;
  if (!matches) return { results: [], all: 0 };
  const results: SearchResult[] = [];
  for (const { id, code, texts, intent } of found(model, { kept, matches }, terms)) {
    if (results.length >= most) break;
    results.push({ id, code, ...foundText(texts, matches.find, terms.locale), intent });
  }
  const all =
    countBoth(matches.actionLines, kept.actionLines) +
    countBoth(matches.goals, kept.goals) +
    countBoth(matches.targets, kept.targets) +
    matches.organizations.size +
    countBits(kept.links);
  return { results, all };
}

function* found(
  model: Model,
  { kept, matches }: { readonly kept: Kept; readonly matches: NonNullable<Kept['matches']> },
  terms: PictureWords,
): Generator<Found> {
  const select = (selected: string): Intent => ({ kind: 'select', selected });
  for (const i of bitPositions(andBits(matches.actionLines, kept.actionLines))) {
    const { id, code, name, shortName = name } = itemAt(model.actionLines, i);
    yield { id, code, texts: [shortName, name], intent: select(id) };
  }
  for (const i of bitPositions(andBits(matches.goals, kept.goals))) {
    const { id, number, name, shortName = name } = itemAt(model.goals, i);
    yield { id, code: terms.number(number), texts: [shortName, name], intent: select(id) };
  }
  for (const i of bitPositions(andBits(matches.targets, kept.targets))) {
    const { id, number, label } = itemAt(model.targets, i).target;
    yield { id, code: number, texts: [label], intent: select(id) };
  }
  for (const id of matches.organizations) {
    const name = model.organizations.get(id)?.name ?? id;
    const intent: Intent = { kind: 'restore', state: { facilitators: [id], query: '' } };
    yield { id, code: id, texts: [name], intent };
  }
  for (const i of bitPositions(kept.links)) {
    const line = itemAt(model.actionLines, numberAt(model.columns.actionLine, i));
    const goal = itemAt(model.goals, numberAt(model.columns.goal, i));
    const { rationale = line.shortName ?? line.name } = itemAt(model.links, i);
    const code = `${line.code} × ${terms.number(goal.number)}`;
    yield { id: `link-${i}`, code, texts: [rationale], intent: select(`${line.id}:${goal.id}`) };
  }
}

/** The first text that has one of the words, or the first of all if none has. */
function foundText(texts: readonly LocalizedText[], find: Find, locale: string) {
  const all = texts.map((text) => {
    const localized = localize(text, locale);
    return { ...localized, found: find(localized.text) };
  });
  return all.find(({ found: ranges }) => ranges.length > 0) ?? itemAt(all, 0);
}
