import { capitalized } from '../../i18n/formats.js';
import type { FileWords } from '../../i18n/file-words.js';
import type { TextInLanguage } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import { parseSelection } from '../../model/selection.js';
import { nameOf } from '../naming.js';
import { detailView, type DetailFacilitator, type DetailGroup, type DetailLink } from './view.js';

/** The selection in words, for a block of text on a page. */
export interface DetailWords {
  readonly title: string;
  /** a sentence about what is linked, and one about who facilitates it */
  readonly facts: readonly string[];
  readonly links: readonly LinkWords[];
  /** “and 12 more statements”, for a page that has no room for all */
  readonly more: (n: number) => string;
}

export interface LinkWords {
  /** the action line and the goal, unless they are selected, then the targets */
  readonly heading: string;
  /** the reason for the link; absent where the source gives none */
  readonly rationale?: TextInLanguage;
}

/** @returns undefined without a selection, or if the dataset does not have what is selected */
export function detailWords(
  model: Model,
  selected: string | null,
  { terms, words }: { readonly terms: PictureWords; readonly words: FileWords },
): DetailWords | undefined {
  const selection = selected === null ? undefined : parseSelection(model, selected);
  if (!selection) return undefined;
  const view = detailView(model, selection, terms);
  const facilitators = view.facilitators?.map((each) => facilitatorName(each, terms));
  return {
    title: nameOf(model, selection, terms),
    facts: [
      view.summary,
      ...(facilitators?.length ? [words.facilitatedBy(terms.list(facilitators))] : []),
    ],
    links: view.groups.flatMap((group) => group.links.map((link) => linkWords(link, group, terms))),
    more: (n) => words.moreStatements(n),
  };
}

/** One link in words. */
function linkWords(
  link: DetailLink,
  { actionLine, goal }: Pick<DetailGroup, 'actionLine' | 'goal'>,
  terms: PictureWords,
): LinkWords {
  const targets = link.targets.map(({ number, label }) => terms.namedTarget(number, label.text));
  const ends = [
    ...(actionLine ? [terms.actionLine(actionLine.code, actionLine.name.text)] : []),
    ...(goal ? [terms.goal(goal.number, goal.name.text)] : []),
    ...(targets.length > 0 ? targets : [terms.wholeGoal]),
  ];
  const heading = ends.join(' · ');
  return {
    heading: capitalized(heading, terms.locale),
    ...(link.rationale ? { rationale: link.rationale } : {}),
  };
}

function facilitatorName({ name, role }: DetailFacilitator, terms: PictureWords): string {
  return role === 'lead' ? terms.aside(name.text, terms.lead) : name.text;
}
