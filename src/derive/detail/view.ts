import { bitPositions } from '../../lib/bitset.js';
import { groupBy, itemAt } from '../../lib/list.js';
import { localize, type TextInLanguage } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import { linksOf, type Selection } from '../../model/selection.js';
import type { Facilitator, Goal, Group, Link, Source } from '../../model/schema.js';

/** The selection with every link behind it, and the sources of those links. */
export interface DetailView {
  readonly actionLine?: DetailActionLine;
  readonly goal?: DetailGoal;
  readonly target?: DetailTarget;
  /** a sentence about what is linked */
  readonly summary: string;
  /** of the selected action line; absent where the dataset names none for any action line */
  readonly facilitators?: readonly DetailFacilitator[];
  /** links by cell, each with its action line or goal where that is not selected */
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
}

export interface DetailSource {
  readonly id: string;
  readonly title: TextInLanguage;
  readonly publisher?: TextInLanguage;
  readonly date?: string;
  readonly url?: string;
  readonly note?: TextInLanguage;
}

export function detailView(model: Model, selection: Selection, terms: PictureWords): DetailView {
  const links = [...bitPositions(linksOf(model, selection))].map((i) => itemAt(model.links, i));
  const chosen = describeSelection(model, selection, terms);
  const hasLine = selection.actionLine !== undefined;
  const namesFacilitators = model.actionLines.some((line) => line.facilitators?.length);
  const sources = new Set(links.flatMap(({ source }) => source ?? []));
  return {
    ...chosen,
    summary: summaryOf(model, links, chosen, terms),
    ...(hasLine && namesFacilitators
      ? { facilitators: facilitatorsOf(model, selection, terms) }
      : {}),
    groups: groupLinks(model, links, { hasLine, hasGoal: chosen.goal !== undefined }, terms),
    sources: [...sources].flatMap((id) => describeSource(model.sources.get(id), terms)),
  };
}

type Chosen = Pick<DetailView, 'actionLine' | 'goal' | 'target'>;

/** The linked targets of a cell; elsewhere the number of links. */
function summaryOf(
  model: Model,
  links: readonly Link[],
  { actionLine, goal, target }: Chosen,
  terms: PictureWords,
): string {
  if (links.length === 0) return terms.noLink;
  if (!actionLine || !goal) return terms.linkRecords(links.length);
  const linked = new Set(links.flatMap(({ targets }) => targets ?? []));
  const targets = model.targets.flatMap(({ target: { id, number } }) =>
    linked.has(id) && (!target || target.id === id) ? [number] : [],
  );
  return terms.linked({ targets, wholeGoal: links.some((link) => !link.targets?.length) });
}

function describeSelection(model: Model, selection: Selection, terms: PictureWords): Chosen {
  const line = model.actionLines[selection.actionLine ?? -1];
  const group = model.groups[selection.group ?? -1]?.group;
  const id = model.facilitators[selection.organization ?? -1];
  const facilitator =
    id === undefined ? undefined : (model.organizations.get(id) ?? { id, name: id });
  const goal = model.goals[selection.goal ?? -1];
  const target = model.targets[selection.target ?? -1]?.target;
  return {
    ...(line ? { actionLine: describeActionLine(model, line.id, terms) } : {}),
    ...(group ? { actionLine: describeLines(group, terms) } : {}),
    ...(facilitator === undefined ? {} : { actionLine: describeLines(facilitator, terms) }),
    ...(goal ? { goal: describeGoal(goal, terms) } : {}),
    ...(target ? { target: describeTarget(model, target.id, terms) } : {}),
  };
}

function groupLinks(
  model: Model,
  links: readonly Link[],
  { hasLine, hasGoal }: { readonly hasLine: boolean; readonly hasGoal: boolean },
  terms: PictureWords,
): DetailGroup[] {
  const cells = groupBy(links, ({ actionLine, goal }) => `${actionLine}:${goal}`);
  return [...cells].map(([selection, members]) => {
    const { actionLine, goal } = itemAt(members, 0);
    const column = itemAt(model.goals, model.positions.goals.get(goal) ?? -1);
    return {
      selection,
      ...(hasLine ? {} : { actionLine: describeActionLine(model, actionLine, terms) }),
      ...(hasGoal ? {} : { goal: describeGoal(column, terms) }),
      links: members.map((link) => describeLink(model, link, terms)),
    };
  });
}

function describeLink(model: Model, link: Link, terms: PictureWords): DetailLink {
  return {
    targets: (link.targets ?? []).map((id) => describeTarget(model, id, terms)),
    status: link.status ?? 'published',
    ...(link.rationale ? { rationale: localize(link.rationale, terms.locale) } : {}),
    ...(link.note ? { note: localize(link.note, terms.locale) } : {}),
    ...(link.sourceRef ? { sourceRef: link.sourceRef } : {}),
  };
}

function describeActionLine(model: Model, id: string, terms: PictureWords): DetailActionLine {
  const line = model.actionLines[model.positions.actionLines.get(id) ?? -1];
  const name = localize(line?.shortName ?? line?.name ?? id, terms.locale);
  const fullName = localize(line?.name ?? id, terms.locale);
  const isUnofficial = line?.unofficial?.includes(fullName.lang) === true;
  return { id, code: line?.code ?? id, name, fullName, isUnofficial };
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
  const { id, number, color, uri } = goal;
  const name = localize(goal.shortName ?? goal.name, terms.locale);
  const fullName = localize(goal.name, terms.locale);
  const isUnofficial = goal.unofficial?.includes(fullName.lang) === true;
  return { id, number, color, name, fullName, isUnofficial, ...(uri ? { uri } : {}) };
}

function describeTarget(model: Model, id: string, terms: PictureWords): DetailTarget {
  const target = model.targets[model.positions.targets.get(id) ?? -1]?.target;
  const label = localize(target?.label ?? id, terms.locale);
  return { id, number: target?.number ?? id, label, ...(target?.uri ? { uri: target.uri } : {}) };
}

function facilitatorsOf(
  model: Model,
  selection: Selection,
  terms: PictureWords,
): DetailFacilitator[] {
  const line = model.actionLines[selection.actionLine ?? -1];
  return (line?.facilitators ?? []).map(({ organization, role, sources, note }: Facilitator) => {
    const named = model.organizations.get(organization);
    return {
      id: organization,
      name: localize(named?.name ?? organization, terms.locale),
      role,
      ...(note ? { note: localize(note, terms.locale) } : {}),
      sources: (sources ?? []).flatMap((id) => describeSource(model.sources.get(id), terms)),
    };
  });
}

function describeSource(source: Source | undefined, terms: PictureWords): DetailSource[] {
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
