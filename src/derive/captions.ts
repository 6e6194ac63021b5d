import type { ViewWords } from '../i18n/control-words.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { PictureKind } from '../state/view-parts.js';
import type { ViewState } from '../state/view-state.js';
import { countsOf } from './counts.js';
import { comparisonWords } from './detail/comparison.js';
import { comparisonFacts } from './detail/compared.js';
import { chipsOf } from './filters.js';
import { describeView, resultFacts } from './describe.js';
import type { FileWords } from '../i18n/file-words.js';
import { capitalized } from '../i18n/formats.js';
import type { Matrix } from './matrix/matrix.js';
import { viewFacts } from './page-head.js';
import { sourceLine } from './provenance.js';

/** The sentences around a picture in a file, and its description for people who do not see it. */
export interface PageWords {
  readonly title: string;
  /**
   * what is compared, how many links are shown, what is searched and filtered, the order, the layout
   */
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
  /** what the subtitle begins with, such as what is compared */
  readonly opening: readonly string[];
  /** the picture's accessible name */
  readonly name: string;
  readonly matrix: Matrix;
  /** the date of the file, ISO 8601 */
  readonly date: string;
  readonly kind: PictureKind;
  /** the per cent from which nodes are joined, in a network of what is alike */
  readonly alikeFrom?: number | undefined;
  /** replaces what is said of the view under the title */
  readonly subtitle?: string | undefined;
  /** replaces the main source of the dataset */
  readonly note?: string | undefined;
}

interface Words extends ViewWords {
  readonly words: FileWords;
}

export function pageWords(facts: PageFacts, { terms, tools, words }: Words): PageWords {
  const { model, kept, state, title, date, note, subtitle, opening } = facts;
  const chips = chipsOf(model, state, { terms, tools }).map(({ text }) => text);
  const described = { ...facts, filters: chips };
  const compared = comparisonWords(model, { state, kept }, terms);
  const linksShown = capitalized(words.linksShown(...countsOf(model, kept).links), terms.locale);
  const origin = note ?? sourceLine(model, terms);
  const source = [...(origin === undefined ? [] : [origin]), words.madeOn(terms.date(date))];
  return {
    title,
    subtitle:
      subtitle ??
      [...opening, linksShown, ...viewFacts(model, facts, { terms, tools, words })].join(' · '),
    source,
    altText: describeView('paragraph', described, terms),
    caption: terms.sentences([
      title,
      ...resultFacts(described, terms),
      ...(compared ? comparisonFacts(compared, title, terms) : []),
      ...source,
    ]),
  };
}
