import { capitalized } from '../../i18n/formats.js';
import type { FileWords } from '../../i18n/file-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { sum } from '../../lib/list.js';
import type { Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import { parseSelection, type Selection } from '../../model/selection.js';
import { linksOfSelection } from '../counts.js';
import { nameOf } from '../naming.js';
import { comparisonIn, comparisonWords, type ComparedView } from './comparison.js';
import { comparedParts, type ComparedParts } from './compared.js';
import { comparedLinks, linkWords, type LinkWords } from './link-words.js';
import { keptDetail, type DetailFacilitator } from './view.js';

/** What is selected, or the two that are compared, in words, for a block of text on a page. */
export interface DetailWords {
  /** what pages that go on with it say under their title */
  readonly title: string;
  /** what is selected, or the two that are compared */
  readonly sides: readonly DetailSide[];
  /** what the two have in common, in figures */
  readonly figures?: ComparedFigures;
  readonly links: readonly LinkWords[];
  /** said at the end of a page where the links go on on the next; absent where one page has all */
  readonly continued?: string;
}

export interface DetailSide {
  readonly name: string;
  /** a sentence about what is linked, and one about who facilitates it */
  readonly facts: readonly string[];
}

export interface ComparedFigures {
  /** how alike the two are, and what the percentage means */
  readonly likeness: readonly string[];
  readonly parts: ComparedParts;
}

/**
 * The same under a title that says what it is about.
 * @param whole the title of all that it is a part of
 */
export function underTitle(detail: DetailWords, whole: string): DetailWords {
  const { figures, sides } = detail;
  const facts = sides.map(({ facts: [name = '', ...rest] }) => ({ name, facts: rest }));
  return { ...detail, title: whole, sides: figures ? sides : facts };
}

interface Words {
  readonly terms: PictureWords;
  readonly words: FileWords;
}

/** @returns undefined without a selection, or if the dataset does not have what is selected */
export function detailWords(
  model: Model,
  view: ComparedView,
  words: Words,
): DetailWords | undefined {
  const { selected } = view.state;
  const selection = selected === null ? undefined : parseSelection(model, selected);
  if (!selection) return undefined;
  const { terms } = words;
  const comparison = comparisonIn(model, view.state);
  const compared = comparisonWords(model, view, terms);
  if (comparison && compared) {
    const { a, b } = comparison;
    return {
      title: compared.title,
      sides: [sideOf(model, a, words), sideOf(model, b, words)],
      figures: { likeness: compared.likeness, parts: comparedParts(model, comparison, terms) },
      links: comparedLinks(model, comparison, terms),
    };
  }
  const { kept } = view;
  const { groups } = keptDetail(model, selection, { terms, kept });
  const side = sideOf(model, selection, words, kept);
  return {
    title: side.name,
    sides: [side],
    links: groups.flatMap((group) => group.links.map((link) => linkWords(link, group, terms))),
  };
}

/** @param kept what filters keep, where only that is told */
function sideOf(
  model: Model,
  selection: Selection,
  { terms, words }: Words,
  kept?: Kept,
): DetailSide {
  const { summary, facilitators, groups } = keptDetail(model, selection, {
    terms,
    ...(kept && { kept }),
  });
  const names = facilitators?.map((each) => facilitatorName(each, terms));
  const [shown, all] = [
    linksOfSelection(model, selection, kept),
    linksOfSelection(model, selection),
  ];
  const part = capitalized(words.linksShown(shown, all), terms.locale);
  const isCell = selection.actionLine !== undefined && selection.goal !== undefined;
  const stated = terms.statements(sum(groups, ({ links }) => links.length));
  const counted = shown === all ? [summary] : [part, isCell || shown === 0 ? summary : stated];
  return {
    name: capitalized(nameOf(model, selection, terms), terms.locale),
    facts: [...counted, ...(names?.length ? [words.facilitatedBy(terms.list(names))] : [])],
  };
}

function facilitatorName({ name, role }: DetailFacilitator, terms: PictureWords): string {
  return role === 'lead' ? terms.aside(name.text, terms.lead) : name.text;
}
