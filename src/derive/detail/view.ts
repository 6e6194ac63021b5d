import { bitPositions } from '../../lib/bitset.js';
import { localize, type TextInLanguage } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import { linksOf, type Selection } from '../../model/selection.js';
import type { Facilitator, Goal, Group, Link, Source } from '../../model/schema.js';

/** What is selected, with every link behind it and who says so. */
export interface DetailView {
  readonly actionLine?: DetailActionLine;
  readonly goal?: DetailGoal;
  readonly target?: DetailTarget;
  /** what is linked, in words */
  readonly summary: string;
  /** of the selected action line; absent where the dataset names none for any line */
  readonly facilitators?: readonly DetailFacilitator[];
  /** links, together with whichever of action line and goal is not selected */
  readonly groups: readonly DetailGroup[];
  readonly sources: readonly DetailSource[];
}

/** An action line, a group of them or an organization that facilitates some. */
export interface DetailActionLine {
  readonly id: string;
  readonly code: string;
  readonly name: TextInLanguage;
  readonly fullName: TextInLanguage;
  /** whether the name is nobody's official one in its language */
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
  /** how the source bears it out */
  readonly note?: TextInLanguage;
  readonly sources: readonly DetailSource[];
}

export interface DetailGroup {
  /** id of the cell these links make up, for selecting it */
  readonly selection: string;
  readonly actionLine?: DetailActionLine;
  readonly goal?: DetailGoal;
  readonly links: readonly DetailLink[];
}

export interface DetailLink {
  /** empty: the goal as a whole */
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
  const found = linksOf(model, selection);
  const chosen = describeSelection(model, selection, terms);
  const links = [...bitPositions(found)].flatMap((i) => model.links[i] ?? []);
  const inTarget = (id: string) => !chosen.target || chosen.target.id === id;
  const numbers = model.targets.filter(({ target }) =>
    links.some((link) => link.targets?.includes(target.id) && inTarget(target.id)),
  );
  const wholeGoal = links.some((link) => !link.targets?.length);
  const namesFacilitators = model.actionLines.some((line) => line.facilitators?.length);
  return {
    ...chosen,
    summary: summarise(),
    ...(selection.actionLine !== undefined && namesFacilitators
      ? { facilitators: facilitatorsOf(model, selection, terms) }
      : {}),
    groups: groupLinks(
      model,
      links,
      { hasLine: selection.actionLine !== undefined, hasGoal: chosen.goal !== undefined },
      terms,
    ),
    sources: [...new Set(links.flatMap(({ source }) => source ?? []))].flatMap((id) =>
      describeSource(model.sources.get(id), terms),
    ),
  };

  function summarise(): string {
    if (links.length === 0) return terms.noLink;
    if (chosen.actionLine && chosen.goal) {
      return terms.linked({ targets: numbers.map(({ target }) => target.number), wholeGoal });
    }
    return terms.linkRecords(links.length);
  }
}

function describeSelection(model: Model, selection: Selection, terms: PictureWords) {
  const line = model.actionLines[selection.actionLine ?? -1];
  const group = model.groups[selection.group ?? -1]?.group;
  const id = model.facilitators[selection.organization ?? -1];
  const facilitator =
    id === undefined ? undefined : (model.organizations.get(id) ?? { id, name: id });
  const goal = model.goals[selection.goal ?? -1];
  const target = model.targets[selection.target ?? -1]?.target;
  return {
    ...(line ? { actionLine: describeActionLine(model, line.id, terms) } : {}),
    ...(group ? { actionLine: describeSeveral(group, terms) } : {}),
    ...(facilitator === undefined ? {} : { actionLine: describeSeveral(facilitator, terms) }),
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
  const cells = new Map<string, Link[]>();
  for (const link of links) {
    const cell = `${link.actionLine}:${link.goal}`;
    cells.set(cell, [...(cells.get(cell) ?? []), link]);
  }
  return [...cells].map(([selection, members]) => {
    const [first] = members;
    const goal = model.goals.find(({ id }) => id === first?.goal);
    return {
      selection,
      ...(hasLine || !first
        ? {}
        : { actionLine: describeActionLine(model, first.actionLine, terms) }),
      ...(hasGoal || !goal ? {} : { goal: describeGoal(goal, terms) }),
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

type Several = Pick<Group, 'id' | 'name' | 'unofficial'>;

/** A group or an organization, whose id is its code. */
function describeSeveral(several: Several, terms: PictureWords): DetailActionLine {
  const { id, unofficial = [] } = several;
  const name = localize(several.name, terms.locale);
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
    const known = model.organizations.get(organization);
    return {
      id: organization,
      name: localize(known?.name ?? organization, terms.locale),
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
