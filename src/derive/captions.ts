import type { ControlWords } from '../i18n/control-words.js';
import { countBits } from '../lib/bitset.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { ViewState } from '../state/view-state.js';
import { chipsOf } from './filters.js';
import { describeView, resultFacts } from './describe.js';
import type { FileWords } from '../i18n/file-words.js';
import type { PictureWords } from '../i18n/picture-words.js';
import type { Matrix } from './matrix/matrix.js';
import { sourceLine } from './provenance.js';

/** The sentences around a picture in a file, and its description for people who do not see it. */
export interface PageWords {
  /** how many links are shown, and the active filters and search */
  readonly subtitle: string;
  /** the source with its date, then the date of the file */
  readonly source: readonly string[];
  readonly altText: string;
  /** title, filters and source in one line, for use below the picture */
  readonly caption: string;
}

export interface PageFacts {
  readonly model: Model;
  readonly kept: Kept;
  readonly state: ViewState;
  /** the heading above the picture */
  readonly title: string;
  /** the picture's accessible name */
  readonly name: string;
  readonly matrix: Matrix;
  /** the date of the file, ISO 8601 */
  readonly date: string;
  /** replaces the main source of the dataset */
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
  const linksShown = words.linksShown(countBits(kept.links), model.links.length);
  const origin = note ?? sourceLine(model, terms);
  const source = [...(origin === undefined ? [] : [origin]), words.madeOn(terms.date(date))];
  return {
    subtitle: [linksShown, filters].filter(Boolean).join(' · '),
    source,
    altText: describeView('paragraph', described, terms),
    caption: terms.sentences([title, ...resultFacts(described, terms), ...source]),
  };
}

/** Everything but letters of any script and digits. Every file system accepts those. */
const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/gu;
/** the most letters of the part of a file name that says what is in view */
const LONGEST_NAME = 40;

/**
 * The name of a file, such as `wsis-sdg-matrix_health_2026-11-23.png`: what it shows, then what is
 * searched, filtered and selected, then its date.
 */
export function fileNameOf(
  state: ViewState,
  file: { readonly what: string; readonly date: string; readonly extension: string },
): string {
  const { query, actionLines, goals, targets, facilitators, selected } = state;
  const kept = [actionLines, goals, targets, facilitators].flatMap((ids) => ids ?? []);
  const about = [query, ...kept, ...(selected === null ? [] : [selected])]
    .map((each) => each.replace(SEPARATORS, '-').replace(/^-|-$/g, ''))
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
