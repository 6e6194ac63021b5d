import { andBits, bitPositions, hasBit } from '../../lib/bitset.js';
import { itemAt, optionalItem, numberAt } from '../../lib/list.js';
import { valueAt } from '../../lib/value-at.js';
import { groupBy } from '../../lib/group-by.js';
import { localize, type TextInLanguage } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import { agreementOf, type Agreement } from '../../model/readings.js';
import { linksOf, type Selection } from '../../model/selection.js';
import type { ActionLine, Goal, Group, Link, Source, Target } from '../../model/schema.js';
import { linksOfSelection } from '../counts.js';
import { shortNameOf } from '../naming.js';
import type { Place, Places } from '../matrix/axes.js';
import type { Matrix } from '../matrix/matrix.js';
import type { Tally } from '../matrix/tally.js';

/** The selection with every link behind it, and the sources of those links. */
export interface DetailView {
  readonly actionLine?: DetailActionLine;
  readonly goal?: DetailGoal;
  readonly target?: DetailTarget;
  /** a sentence about what is linked */
  readonly summary: string;
  /** the facilitators of the selected action line; absent if no action line of the dataset has any */
  readonly facilitators?: readonly DetailFacilitator[];
  /** who was to facilitate it at first */
  readonly designated?: DetailDesignation;
  /** the links by cell, with their action line and goal unless those are selected */
  readonly groups: readonly DetailGroup[];
  readonly sources: readonly DetailSource[];
}

/** An action line, a group of action lines, or an organization that facilitates some. */
export interface DetailActionLine {
  readonly id: string;
  readonly code: string;
  readonly name: TextInLanguage;
  readonly fullName: TextInLanguage;
  /** whether the full name is not official in its language */
  readonly isUnofficial: boolean;
}

export interface DetailGoal {
  readonly id: string;
  readonly number: number;
  readonly color: string;
  readonly name: TextInLanguage;
  readonly fullName: TextInLanguage;
  readonly isUnofficial: boolean;
  readonly uri?: string;
}

export interface DetailTarget {
  readonly id: string;
  readonly number: string;
  readonly label: TextInLanguage;
  readonly uri?: string;
}

export interface DetailFacilitator {
  readonly name: TextInLanguage;
  readonly id: string;
  readonly role: 'lead' | 'co';
  /** what the sources say about it */
  readonly note?: TextInLanguage;
  readonly sources: readonly DetailSource[];
}

export interface DetailDesignation {
  readonly year: number;
  readonly names: readonly string[];
  readonly sources: readonly DetailSource[];
}

export interface DetailGroup {
  /** the cell of these links, as a selection */
  readonly selection: string;
  readonly actionLine?: DetailActionLine;
  readonly goal?: DetailGoal;
  readonly links: readonly DetailLink[];
}

export interface DetailLink {
  /** empty for the goal as a whole */
  readonly targets: readonly DetailTarget[];
  readonly rationale?: TextInLanguage;
  readonly status: NonNullable<Link['status']>;
  readonly note?: TextInLanguage;
  readonly sourceRef?: string;
  /** how far the readings of the source agree; absent where nobody says who has read it */
  readonly agreement?: DetailAgreement;
}

export interface DetailAgreement extends Agreement {
  /** the numbers that each reading has, where they differ */
  readonly reads: readonly string[];
}

export interface DetailSource {
  readonly id: string;
  readonly title: TextInLanguage;
  readonly publisher?: TextInLanguage;
  readonly date?: string;
  readonly url?: string;
  readonly note?: TextInLanguage;
}

export interface DetailOptions {
  readonly terms: PictureWords;
  /** only the links that filters keep; absent: all */
  readonly kept?: Pick<Kept, 'links' | 'targets'>;
}

/** A selection with every link behind it, whatever is filtered. */
export function detailView(model: Model, selection: Selection, terms: PictureWords): DetailView {
  return keptDetail(model, selection, { terms });
}

/** A selection with the links behind it that filters keep. */
export function keptDetail(
  model: Model,
  selection: Selection,
  { terms, kept }: DetailOptions,
): DetailView {
  const all = linksOf(model, selection);
  const positions = bitPositions(kept ? andBits(all, kept.links) : all);
  const links = [...positions].map((i) => withTargets(model, itemAt(model.links, i), kept));
  const chosen = describeSelection(model, selection, terms);
  const hasLine = selection.actionLine !== undefined;
  const namesFacilitators = model.actionLines.some((line) => line.facilitators?.length);
  const sources = new Set(links.flatMap(({ source }) => source ?? []));
  return {
    ...chosen,
    summary: summaryOf(model, selection, { ...chosen, links, terms, kept }),
    ...(hasLine && namesFacilitators
      ? { facilitators: facilitatorsOf(model, selection, terms) }
      : {}),
    ...designationOf(model, selection, terms),
    groups: groupLinks(model, { links, hasLine, hasGoal: chosen.goal !== undefined }, terms),
    sources: [...sources].flatMap((id) => describeSource(model.sources.get(id), terms)),
  };
}

/** A link with those of its targets that filters keep. */
function withTargets(model: Model, link: Link, kept: DetailOptions['kept']): Link {
  if (!kept || !link.targets) return link;
  const isKept = (id: string) => hasBit(kept.targets, valueAt(model.positions.targets, id));
  return { ...link, targets: link.targets.filter(isKept) };
}

type Chosen = Pick<DetailView, 'actionLine' | 'goal' | 'target'>;

interface Summed extends Chosen {
  readonly links: readonly Link[];
  readonly terms: PictureWords;
  readonly kept: DetailOptions['kept'];
}

/** The linked targets of a cell; of anything else how many links there are, and how many statements. */
function summaryOf(
  model: Model,
  selection: Selection,
  { links, actionLine, goal, target, terms, kept }: Summed,
): string {
  if (links.length === 0)
    return linksOfSelection(model, selection) > 0 ? terms.nothingLeft : terms.noLink;
  if (!actionLine || !goal)
    return terms.linksStated(linksOfSelection(model, selection, kept), links.length);
  const linked = new Set(links.flatMap(({ targets = [] }) => targets));
  const targets = model.targets.flatMap(({ target: { id, number } }) =>
    linked.has(id) && (!target || target.id === id) ? [number] : [],
  );
  return terms.linked({ targets, wholeGoal: links.some((link) => !link.targets?.length) });
}

function describeSelection(model: Model, selection: Selection, terms: PictureWords): Chosen {
  const line = optionalItem(model.actionLines, selection.actionLine);
  const group = optionalItem(model.groups, selection.group)?.group;
  const id = optionalItem(model.facilitators, selection.organization);
  const facilitator =
    id === undefined ? undefined : (model.organizations.get(id) ?? { id, name: id });
  const goal = optionalItem(model.goals, selection.goal);
  const target = optionalItem(model.targets, selection.target)?.target;
  return {
    ...(line ? { actionLine: describeActionLine(line, terms) } : {}),
    ...(group ? { actionLine: describeLines(group, terms) } : {}),
    ...(facilitator === undefined ? {} : { actionLine: describeLines(facilitator, terms) }),
    ...(goal ? { goal: describeGoal(goal, terms) } : {}),
    ...(target ? { target: describeTarget(target, terms) } : {}),
  };
}

interface Grouped {
  readonly links: readonly Link[];
  /** whether an action line is selected, and a goal; it then need not be named with each cell */
  readonly hasLine: boolean;
  readonly hasGoal: boolean;
}

/** Groups links by cell. */
function groupLinks(
  model: Model,
  { links, hasLine, hasGoal }: Grouped,
  terms: PictureWords,
): DetailGroup[] {
  const cells = groupBy(links, ({ actionLine, goal }) => `${actionLine}:${goal}`);
  return [...cells].map(([selection, members]) => {
    const { actionLine, goal } = itemAt(members, 0);
    const line = itemAt(model.actionLines, valueAt(model.positions.actionLines, actionLine));
    const column = itemAt(model.goals, valueAt(model.positions.goals, goal));
    return {
      selection,
      ...(hasLine ? {} : { actionLine: describeActionLine(line, terms) }),
      ...(hasGoal ? {} : { goal: describeGoal(column, terms) }),
      links: members.map((link) => describeLink(model, link, terms)),
    };
  });
}

function describeLink(model: Model, link: Link, terms: PictureWords): DetailLink {
  const { targets = [], status = 'published' } = link;
  return {
    targets: targets.map((id) => describeTarget(targetOf(model, id), terms)),
    status,
    ...(link.rationale ? { rationale: localize(link.rationale, terms.locale) } : {}),
    ...(link.note ? { note: localize(link.note, terms.locale) } : {}),
    ...(link.sourceRef ? { sourceRef: link.sourceRef } : {}),
    ...describeAgreement(model, link, terms),
  };
}

export function describeAgreement(
  model: Model,
  link: Link,
  terms: PictureWords,
): Pick<DetailLink, 'agreement'> {
  const agreement = agreementOf(model.dataset, link);
  if (!agreement) return {};
  const targets = (link.targets ?? []).map((id) => targetOf(model, id).number);
  const goal = itemAt(model.goals, valueAt(model.positions.goals, link.goal));
  const own = targets.length > 0 ? terms.commas(targets) : terms.number(goal.number);
  const reads = (link.readings ?? []).map((each) => each.reads ?? own);
  return { agreement: { ...agreement, reads } };
}

function designationOf(
  model: Model,
  { actionLine }: Selection,
  terms: PictureWords,
): Pick<DetailView, 'designated'> {
  const found = optionalItem(model.actionLines, actionLine)?.designated;
  if (!found) return {};
  const { year, names, source } = found;
  return {
    designated: {
      year,
      names: names.map((name) => localize(name, terms.locale).text),
      sources: describeSource(source === undefined ? undefined : model.sources.get(source), terms),
    },
  };
}

function describeActionLine(line: ActionLine, { locale }: PictureWords): DetailActionLine {
  const { id, code, unofficial = [] } = line;
  const fullName = localize(line.name, locale);
  const isUnofficial = unofficial.includes(fullName.lang);
  return { id, code, name: shortNameOf(line, locale), fullName, isUnofficial };
}

/** A group or an organization. Its id is its code. */
function describeLines(
  lines: Pick<Group, 'id' | 'name' | 'unofficial'>,
  terms: PictureWords,
): DetailActionLine {
  const { id, unofficial = [] } = lines;
  const name = localize(lines.name, terms.locale);
  return { id, code: id, name, fullName: name, isUnofficial: unofficial.includes(name.lang) };
}

function describeGoal(goal: Goal, terms: PictureWords): DetailGoal {
  const { id, number, color, uri, unofficial = [] } = goal;
  const name = shortNameOf(goal, terms.locale);
  const fullName = localize(goal.name, terms.locale);
  const isUnofficial = unofficial.includes(fullName.lang);
  return { id, number, color, name, fullName, isUnofficial, ...(uri ? { uri } : {}) };
}

function describeTarget(target: Target, terms: PictureWords): DetailTarget {
  const { id, number, label, uri } = target;
  return { id, number, label: localize(label, terms.locale), ...(uri ? { uri } : {}) };
}

function targetOf(model: Model, id: string): Target {
  return itemAt(model.targets, valueAt(model.positions.targets, id)).target;
}

function facilitatorsOf(
  model: Model,
  selection: Selection,
  terms: PictureWords,
): DetailFacilitator[] {
  const line = optionalItem(model.actionLines, selection.actionLine);
  return (line?.facilitators ?? []).map(({ organization, role, sources = [], note }) => {
    const named = model.organizations.get(organization);
    return {
      id: organization,
      name: localize(named?.name ?? organization, terms.locale),
      role,
      ...(note ? { note: localize(note, terms.locale) } : {}),
      sources: sources.flatMap((id) => describeSource(model.sources.get(id), terms)),
    };
  });
}

export function describeSource(source: Source | undefined, terms: PictureWords): DetailSource[] {
  if (!source) return [];
  const { id, url, date } = source;
  return [
    {
      id,
      title: localize(source.title, terms.locale),
      ...(source.publisher ? { publisher: localize(source.publisher, terms.locale) } : {}),
      ...(date ? { date: terms.date(date) } : {}),
      ...(url ? { url } : {}),
      ...(source.note ? { note: localize(source.note, terms.locale) } : {}),
    },
  ];
}

/** The selections before and after another one, in the order of the matrix. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/**
 * Next to a row or a column is another one; next to a cell is the next linked cell, row by row. An
 * organization is not in the matrix and has no neighbours.
 */
export function neighboursOf({ view }: Matrix, places: Places, selected: string): Neighbours {
  const place = places.placeOf(selected);
  const selectionAt = (step: 1 | -1) => {
    const next = place && placeBeside(view.tally, place, step);
    return next && places.selectionOf(next);
  };
  return { previous: selectionAt(-1), next: selectionAt(1) };
}

function placeBeside(tally: Tally, { row, column }: Place, step: 1 | -1): Place | undefined {
  const { rows, columns, targets, wholeGoal } = tally;
  if (row === undefined) {
    if (column === undefined) return undefined;
    const next = column + step;
    return next < 0 || next >= columns ? undefined : { column: next };
  }
  if (column === undefined) {
    const next = row + step;
    return next < 0 || next >= rows ? undefined : { row: next };
  }
  for (let at = row * columns + column + step; at >= 0 && at < rows * columns; at += step) {
    if (numberAt(targets, at) + numberAt(wholeGoal, at) > 0)
      return { row: Math.floor(at / columns), column: at % columns };
  }
  return undefined;
}
