import { andBits, bitPositions, countBoth, countBits } from '../lib/bitset.js';
import { findRanges, type Range } from '../lib/fold.js';
import { localize, type LocalizedText } from '../model/localized-text.js';
import type { PictureWords } from '../i18n/picture-words.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { Intent } from '../state/view-state.js';

/** Something a search found: choosing it does something with it. */
export interface SearchResult {
  readonly id: string;
  /** code, number, or the two that a link joins */
  readonly code: string;
  readonly text: string;
  readonly lang: string;
  readonly found: readonly Range[];
  readonly intent: Intent;
}

/**
 * What a search found, things before links: action lines, goals, targets and organizations by their
 * own names, then links by their reasons. At most so many; `all` says how many there are.
 */
export function searchResults(
  model: Model,
  { kept, most }: { readonly kept: Kept; readonly most: number },
  terms: PictureWords,
): { readonly results: readonly SearchResult[]; readonly all: number } {
  const { matches } = kept;
  if (!matches) return { results: [], all: 0 };
  const results: SearchResult[] = [];
  const add = (id: string, code: string, texts: readonly LocalizedText[], intent: Intent) => {
    if (results.length >= most) return;
    results.push({ id, code, ...telling(texts, matches.words, terms.locale), intent });
  };
  const select = (selected: string): Intent => ({ kind: 'select', selected });
  for (const i of bitPositions(andBits(matches.actionLines, kept.actionLines))) {
    const line = model.actionLines[i];
    if (line) add(line.id, line.code, [line.shortName ?? line.name, line.name], select(line.id));
  }
  for (const i of bitPositions(andBits(matches.goals, kept.goals))) {
    const goal = model.goals[i];
    if (!goal) continue;
    const names = [goal.shortName ?? goal.name, goal.name];
    add(goal.id, terms.number(goal.number), names, select(goal.id));
  }
  for (const i of bitPositions(andBits(matches.targets, kept.targets))) {
    const target = model.targets[i]?.target;
    if (target) add(target.id, target.number, [target.label], select(target.id));
  }
  for (const id of matches.organizations) {
    const name = model.organizations.get(id)?.name ?? id;
    add(id, id, [name], { kind: 'restore', state: { facilitators: [id], query: '' } });
  }
  for (const i of bitPositions(kept.links)) {
    if (results.length >= most) break;
    const link = model.links[i];
    const line = model.actionLines[model.columns.actionLine[i] ?? -1];
    const goal = model.goals[model.columns.goal[i] ?? -1];
    if (!link || !line || !goal) continue;
    const code = `${line.code} × ${terms.number(goal.number)}`;
    const text = link.rationale ?? line.shortName ?? line.name;
    add(`link-${i}`, code, [text], select(`${line.id}:${goal.id}`));
  }
  const things = [
    countBoth(matches.actionLines, kept.actionLines),
    countBoth(matches.goals, kept.goals),
    countBoth(matches.targets, kept.targets),
  ];
  const all = [...things, matches.organizations.size, countBits(kept.links)];
  return { results, all: all.reduce((sum, n) => sum + n, 0) };
}

/** The first of some texts in which something was found, so that it is seen why; else the first. */
function telling(texts: readonly LocalizedText[], words: readonly string[], locale: string) {
  const said = texts.map((text) => {
    const { text: written, lang } = localize(text, locale);
    return { text: written, lang, found: findRanges(written, words) };
  });
  return (
    said.find(({ found }) => found.length > 0) ?? said[0] ?? { text: '', lang: locale, found: [] }
  );
}
