import { capitalized } from '../../i18n/formats.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { bitPositions } from '../../lib/bitset.js';
import { itemAt, numberAt } from '../../lib/list.js';
import { valueAt } from '../../lib/value-at.js';
import { groupBy } from '../../lib/group-by.js';
import { localize, type TextInLanguage } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import { hasLines, linksOf, type Selection } from '../../model/selection.js';
import { goalOfEndpoint } from '../incidence.js';
import { nameOf, shortestNameOf } from '../naming.js';
import { type Comparison } from './comparison.js';
import { comparedParts, type ComparedPart } from './compared.js';
import type { DetailGroup, DetailLink } from './view.js';

/** A link with a reason. Neighbours with the same part or heading share it. */
export interface LinkWords {
  /** which part of a comparison it belongs to */
  readonly part?: string;
  /** the action line and the goal, unless they are selected, then the targets */
  readonly heading: string;
  /** whose reason it is, where a heading has reasons of several */
  readonly by?: string;
  /** the reason for the link; absent where the source gives none */
  readonly rationale?: TextInLanguage;
}

/** A link of what is selected, in words. */
export function linkWords(
  link: DetailLink,
  { actionLine, goal }: Pick<DetailGroup, 'actionLine' | 'goal'>,
  terms: PictureWords,
): LinkWords {
  const targets = link.targets.map(({ number, label }) => terms.namedTarget(number, label.text));
  const ends = [
    ...(actionLine ? [terms.actionLine(actionLine.code, actionLine.name.text)] : []),
    ...(goal ? [terms.goal(goal.number, goal.name.text)] : []),
    ...(targets.length > 0 ? targets : [wholeGoal(terms)]),
  ];
  const heading = capitalized(ends.join(' · '), terms.locale);
  const isSure = link.status === 'published';
  return {
    heading: isSure ? heading : terms.unsure(heading),
    ...(link.rationale ? { rationale: link.rationale } : {}),
  };
}

/** What two have in common, then what only one has, each with its reasons. */
export function comparedLinks(
  model: Model,
  comparison: Comparison,
  terms: PictureWords,
): LinkWords[] {
  const { a, b, onlyA, both, onlyB } = comparison;
  const parts = comparedParts(model, comparison, terms);
  const linksAt = hasLines(a) ? linksOfRows : linksOfColumns;
  const linksOfPart = (at: readonly number[], sides: readonly Selection[], part: ComparedPart) =>
    linksAt(model, { at, sides }, terms).map((link) => ({ part: part.label, ...link }));
  return [
    ...linksOfPart(both, [a, b], parts.both),
    ...linksOfPart(onlyA, [a], parts.onlyA),
    ...linksOfPart(onlyB, [b], parts.onlyB),
  ];
}

interface Part {
  /** positions of what the sides are linked to */
  readonly at: readonly number[];
  /** one of the two that are compared, or both */
  readonly sides: readonly Selection[];
}

/** A statement, by its position, and whose it is where a heading has those of several. */
interface Stated {
  readonly statement: number;
  readonly by: string;
}

/** The links of rows to some endpoints, goal by goal. Endpoints with the same statements share them. */
function linksOfRows(model: Model, { at, sides }: Part, terms: PictureWords): LinkWords[] {
  const placed = at.map((endpoint) => ({
    endpoint,
    goal: goalOfEndpoint(model, endpoint),
    stated: sides.flatMap((side) =>
      statementsOf(model, side)
        .filter((statement) => leadsTo(model, statement, endpoint))
        .map((statement): Stated => {
          const line = { actionLine: numberAt(model.columns.actionLine, statement) };
          const isNamed = sides.length > 1 || side.actionLine === undefined;
          return { statement, by: isNamed ? shortestNameOf(model, line, terms) : '' };
        }),
    ),
  }));
  const inOrder = [...placed].sort((a, b) => a.goal - b.goal);
  const alike = groupBy(inOrder, ({ stated }) => stated.map((each) => each.statement).join(' '));
  return [...alike.values()].flatMap((group) => {
    const { goal, stated } = itemAt(group, 0);
    const ends = group.map(({ endpoint }) => endName(model, endpoint, terms));
    return statedLinks(model, [nameOf(model, { goal }, terms), ...ends].join(' · '), stated, terms);
  });
}

/** The links of some action lines to goals or targets, line by line. */
function linksOfColumns(model: Model, { at, sides }: Part, terms: PictureWords): LinkWords[] {
  return at.flatMap((actionLine) => {
    const stated = sides.flatMap((side) =>
      statementsOf(model, { ...side, actionLine }).map((statement): Stated => {
        const column = sides.length > 1 ? [shortestNameOf(model, side, terms)] : [];
        const { targets = [] } = itemAt(model.links, statement);
        const named = targets.map((id) =>
          endName(model, valueAt(model.positions.targets, id), terms),
        );
        const ends = named.length > 0 ? named : [wholeGoal(terms)];
        const by = [...column, ...(side.target === undefined ? ends : [])].join(' · ');
        return { statement, by: capitalized(by, terms.locale) };
      }),
    );
    return statedLinks(model, nameOf(model, { actionLine }, terms), stated, terms);
  });
}

/** A heading with the reasons that some statements give. */
function statedLinks(
  model: Model,
  name: string,
  stated: readonly Stated[],
  terms: PictureWords,
): LinkWords[] {
  const links = stated.map(({ statement, by }) => ({ by, link: itemAt(model.links, statement) }));
  const isSure = links.every(({ link: { status = 'published' } }) => status === 'published');
  const named = capitalized(name, terms.locale);
  const heading = isSure ? named : terms.unsure(named);
  const none = { text: terms.noRationale, lang: terms.locale };
  return links.map(({ by, link: { rationale } }) => ({
    heading,
    ...(by === '' ? {} : { by }),
    rationale: rationale === undefined ? none : localize(rationale, terms.locale),
  }));
}

function statementsOf(model: Model, selection: Selection): number[] {
  return [...bitPositions(linksOf(model, selection))];
}

/** Whether a statement is about a target, or about a goal as a whole. */
function leadsTo(model: Model, statement: number, endpoint: number): boolean {
  const { goal, targets = [] } = itemAt(model.links, statement);
  const target = model.targets[endpoint]?.target;
  if (target) return targets.includes(target.id);
  const isWhole = targets.length === 0;
  return isWhole && valueAt(model.positions.goals, goal) === goalOfEndpoint(model, endpoint);
}

function endName(model: Model, endpoint: number, terms: PictureWords): string {
  const target = model.targets[endpoint]?.target;
  if (!target) return wholeGoal(terms);
  return terms.namedTarget(target.number, localize(target.label, terms.locale).text);
}

/** “goal as a whole”, after the name of the goal */
function wholeGoal({ wholeGoal: words, locale }: PictureWords): string {
  return words.replace(/^./u, (first) => first.toLocaleLowerCase(locale));
}
