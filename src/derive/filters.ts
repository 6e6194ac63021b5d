import { countBits, countBoth, hasBit, type Bitset } from '../lib/bitset.js';
import { capitalized } from '../i18n/formats.js';
import { localize } from '../model/localized-text.js';
import type { ViewWords } from '../i18n/control-words.js';
import {
  filterIds,
  filterKinds,
  linkKinds,
  linksFacilitatedBy,
  linksInAll,
  linkSets,
  linksOfKind,
  type Criteria,
  type FilterKind,
  type Kept,
} from '../model/filter.js';
import type { LinkLists, Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import type { Intent, ViewState } from '../state/view-state.js';
import { nameOf } from './naming.js';

/** An active filter, and the intent that removes it. */
export interface Chip {
  readonly id: string;
  readonly text: string;
  readonly remove: Intent;
}

/** Up to this many kept things have a chip each; more of them share one chip. */
const MOST_SINGLE = 3;

/** The active filters, the search first. */
export function chipsOf(model: Model, state: ViewState, words: ViewWords): Chip[] {
  const search: Chip[] =
    state.query === ''
      ? []
      : [{ id: 'query', text: `“${state.query}”`, remove: { kind: 'search', query: '' } }];
  return [
    ...search,
    ...filterKinds.flatMap((kind) => chipsOfKind(model, { kind, kept: state[kind] }, words)),
  ];
}

function chipsOfKind(
  model: Model,
  { kind, kept }: { readonly kind: FilterKind; readonly kept: readonly string[] | null },
  words: ViewWords,
): Chip[] {
  const { tools } = words;
  if (kept === null) return [];
  if (kept.length === 0 || kept.length > MOST_SINGLE) {
    const text = tools.someOf(tools.filterNames[kind], kept.length, filterIds(model, kind).length);
    return [{ id: kind, text, remove: { kind: 'filter', by: kind, keep: null } }];
  }
  return kept.map((id) => {
    const rest = kept.filter((each) => each !== id);
    const keep = rest.length === 0 ? null : rest;
    const text = chipText(model, id, words);
    return { id: `${kind} ${id}`, text, remove: { kind: 'filter', by: kind, keep } };
  });
}

function chipText(model: Model, id: string, { terms, tools }: ViewWords): string {
  if (id === 'goal') return tools.kindGoal;
  if (id === 'target') return tools.kindTarget;
  const selection = parseSelection(model, id);
  return selection ? capitalized(nameOf(model, selection, terms), terms.locale) : id;
}

/** Something that a filter can keep. */
export interface Choice {
  readonly id: string;
  /** code or number; empty if it has none */
  readonly code: string;
  readonly name: string;
  /** BCP 47 tag of the name */
  readonly lang: string;
  readonly isKept: boolean;
  /** how many links would be left if the filter kept only this */
  readonly links: number;
}

interface Facet {
  readonly kind: FilterKind;
  readonly criteria: Criteria;
  readonly kept: Kept;
}

/** Everything that a filter can keep, each with the number of links that would be left. */
export function choicesOf(
  model: Model,
  { kind, criteria, kept }: Facet,
  words: ViewWords,
): Choice[] {
  const others = { ...linkSets(model, criteria, kept.matches), [kind]: undefined };
  const left = linksInAll(model, Object.values(others));
  const chosen = criteria[kind];
  const isKept = (id: string) => chosen === null || chosen.some((each) => each === id);
  return optionsOf(model, kind, words).map(({ countIn, ...option }) => ({
    ...option,
    isKept: isKept(option.id),
    links: countIn(left),
  }));
}

/**
 * For each active filter, how many links there would be without it, the most first. Filters whose
 * removal would bring back no link are left out.
 */
export function loosenings(
  model: Model,
  criteria: Criteria,
  kept: Kept,
): { readonly filter: FilterKind | 'query'; readonly links: number }[] {
  const sets = linkSets(model, criteria, kept.matches);
  return [...filterKinds, 'query' as const]
    .filter((filter) => sets[filter] !== undefined)
    .map((filter) => {
      const without = linksInAll(model, Object.values({ ...sets, [filter]: undefined }));
      return { filter, links: countBits(without) };
    })
    .filter(({ links }) => links > 0)
    .sort((a, b) => b.links - a.links);
}

/** How many action lines, goals and links are shown, each followed by how many there are in all. */
export function shownOf(model: Model, kept: Kept) {
  return {
    actionLines: [countBits(kept.actionLines), model.actionLines.length],
    goals: [countBits(kept.goals), model.goals.length],
    links: [countBits(kept.links), model.links.length],
  } as const;
}

interface Option {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly lang: string;
  /** counts the links of this option in a set of links */
  readonly countIn: (links: Bitset) => number;
}

function optionsOf(model: Model, kind: FilterKind, { terms, tools }: ViewWords): Option[] {
  const { locale } = terms;
  switch (kind) {
    case 'actionLines':
      return model.actionLines.map(({ id, code, shortName, name }, i) => ({
        id,
        code,
        ...named(localize(shortName ?? name, locale)),
        countIn: inLists(model.linksOfActionLine, i),
      }));
    case 'goals':
      return model.goals.map(({ id, number, shortName, name }, i) => ({
        id,
        code: terms.number(number),
        ...named(localize(shortName ?? name, locale)),
        countIn: inLists(model.linksOfGoal, i),
      }));
    case 'targets':
      return model.targets.map(({ target: { id, number, label } }, i) => ({
        id,
        code: number,
        ...named(localize(label, locale)),
        countIn: inLists(model.linksOfTarget, i),
      }));
    case 'facilitators':
      return [...model.facilitated.keys()].map((id) => ({
        id,
        code: id,
        ...named(localize(model.organizations.get(id)?.name ?? id, locale)),
        countIn: inSet(linksFacilitatedBy(model, [id])),
      }));
    case 'kinds':
      return linkKinds.map((id) => ({
        id,
        code: '',
        name: id === 'goal' ? tools.kindGoal : tools.kindTarget,
        lang: locale,
        countIn: inSet(linksOfKind(model, id)),
      }));
  }
}

function named({ text, lang }: { readonly text: string; readonly lang: string }) {
  return { name: text, lang };
}

function inSet(own: Bitset): Option['countIn'] {
  return (links) => countBoth(own, links);
}

function inLists(lists: LinkLists, position: number): Option['countIn'] {
  return (links) => {
    let count = 0;
    for (const link of lists.of(position)) if (hasBit(links, link)) count++;
    return count;
  };
}
