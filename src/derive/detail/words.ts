import { capitalized } from '../../i18n/formats.js';
import type { FileWords } from '../../i18n/file-words.js';
import type { TextInLanguage } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import { parseSelection } from '../../model/selection.js';
import { nameOf } from './comparison.js';
import { detailView, type DetailFacilitator, type DetailGroup, type DetailLink } from './view.js';

/** What is selected, as it is told on a page. */
export interface DetailWords {
  readonly title: string;
  /** what is linked; who facilitates */
  readonly facts: readonly string[];
  readonly links: readonly LinkWords[];
  /** “and 12 more links”, where the page ends before they do */
  readonly more: (n: number) => string;
}

export interface LinkWords {
  /** what it links to, as far as that is not selected, with its targets */
  readonly heading: string;
  /** why, where the source says so, in whichever language there is */
  readonly rationale?: TextInLanguage;
}

/** @returns undefined when nothing is selected, or something that the dataset does not have */
export function detailWords(
  model: Model,
  selected: string | null,
  { terms, words }: { readonly terms: PictureWords; readonly words: FileWords },
): DetailWords | undefined {
  const selection = selected === null ? undefined : parseSelection(model, selected);
  if (!selection) return undefined;
  const view = detailView(model, selection, terms);
  const facilitators = (view.facilitators ?? []).map((each) => facilitator(each, terms));
  return {
    title: nameOf(model, selection, terms),
    facts: [
      view.summary,
      ...(facilitators.length > 0 ? [words.facilitatedBy(terms.list(facilitators))] : []),
    ],
    links: view.groups.flatMap((group) => group.links.map((link) => linkWords(link, group, terms))),
    more: (n) => words.moreLinks(n),
  };
}

/** Every link of a list, each with both its ends. */
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

function facilitator({ name, role }: DetailFacilitator, terms: PictureWords): string {
  return role === 'lead' ? terms.aside(name.text, terms.lead) : name.text;
}
