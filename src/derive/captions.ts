import type { ControlWords } from '../i18n/control-words.js';
import { bitPositions } from '../lib/bitset.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { ViewState } from '../state/view-state.js';
import { chipsOf } from './chips.js';
import { describeView, resultFacts } from './describe.js';
import type { FileWords } from '../i18n/file-words.js';
import type { PictureWords } from '../i18n/picture-words.js';
import type { Matrix } from './matrix/matrix.js';
import { sourceLine } from './provenance.js';

/** The sentences around a picture in a file, and what is told of it to those who do not see it. */
export interface PageWords {
  /** how many links are shown, and what filters and search are on */
  readonly subtitle: string;
  /** the source with its date, and the day the file was made */
  readonly source: readonly string[];
  readonly altText: string;
  /** title, filters and source in a line, to stand under the picture */
  readonly caption: string;
}

export interface PageFacts {
  readonly model: Model;
  readonly kept: Kept;
  readonly state: ViewState;
  /** over the picture */
  readonly title: string;
  /** the picture's accessible name */
  readonly name: string;
  readonly matrix: Matrix;
  /** ISO day on which the file is made */
  readonly date: string;
  /** instead of the dataset's main source */
  readonly note?: string;
}

interface Words {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
  readonly words: FileWords;
}

export function pageWords(facts: PageFacts, { terms, tools, words }: Words): PageWords {
  const { model, kept, state, title, date, note } = facts;
  const chips = chipsOf(model, state, { terms, tools }).map(({ text }) => text);
  const described = { ...facts, filters: chips };
  const filters = chips.length > 0 ? terms.filteredBy(chips.join(' · ')) : undefined;
  const shown = [...bitPositions(kept.links)].length;
  const linksShown = words.linksShown(shown, model.links.length);
  const origin = note ?? sourceLine(model, terms);
  const source = [...(origin === undefined ? [] : [origin]), words.madeOn(terms.date(date))];
  return {
    subtitle: [linksShown, filters].filter(Boolean).join(' · '),
    source,
    altText: describeView('paragraph', described, terms),
    caption: terms.sentences([title, ...resultFacts(described, terms), ...source]),
  };
}

/** Letters of any script and digits stay; all else, which file systems quarrel about, parts words. */
const PARTING = /[^\p{L}\p{M}\p{N}]+/gu;
const LONGEST_NAME = 40;

/**
 * What a file is called: what it shows, of what, and the day it was made:
 * `wsis-sdg-matrix_health_2026-11-23.png`.
 */
export function fileNameOf(
  state: ViewState,
  file: { readonly what: string; readonly date: string; readonly extension: string },
): string {
  const { query, actionLines, goals, targets, facilitators, selected } = state;
  const kept = [actionLines, goals, targets, facilitators].flatMap((ids) => ids ?? []);
  const about = [query, ...kept, ...(selected === null ? [] : [selected])]
    .map((each) => each.replace(PARTING, '-').replace(/^-|-$/g, ''))
    .filter(Boolean)
    .join('_')
    .toLowerCase();
  const short = [...about]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[-_]+$/, '');
  const parts = [`wsis-sdg-${file.what}`, short, file.date].filter(Boolean);
  return `${parts.join('_')}.${file.extension}`;
}
