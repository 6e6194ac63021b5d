import { andBits, bitsetOf, createBitset, invertBits, type Bitset } from '../lib/bitset.js';
import { itemAt, numberAt, sum } from '../lib/list.js';
import { capitalized } from '../i18n/formats.js';
import { localize } from '../model/localized-text.js';
import type { ViewWords } from '../i18n/control-words.js';
import {
  filterIds,
  filterKinds,
  linkCertainties,
  linkKinds,
  linksOfCertainty,
  linksInAll,
  linkSets,
  type Criteria,
  type FilterKind,
  type Kept,
} from '../model/filter.js';
import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import type { Intent, ViewState } from '../state/view-state.js';
import { countLinks, type LinkCounts } from './counts.js';
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
      : [
          {
            id: 'query',
            text: words.terms.quoted(state.query),
            remove: { kind: 'search', query: '' },
          },
        ];
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
    const text = chipText(model, { kind, id }, words);
    return { id: `${kind} ${id}`, text, remove: { kind: 'filter', by: kind, keep } };
  });
}

function chipText(
  model: Model,
  { kind, id }: { readonly kind: FilterKind; readonly id: string },
  { terms, tools }: ViewWords,
): string {
  if (kind === 'kinds') return id === 'goal' ? tools.kindGoal : tools.kindTarget;
  if (kind === 'certainty') return id === 'doubt' ? tools.inDoubt : tools.sure;
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
  const left = countWithout(model, { filter: kind, criteria, kept });
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
    .map((filter) => ({ filter, links: countWithout(model, { filter, criteria, kept }).links }))
    .filter(({ links }) => links > 0)
    .sort((a, b) => b.links - a.links);
}

interface Loosened {
  /** the filter that is left out */
  readonly filter: FilterKind | 'query';
  readonly criteria: Criteria;
  readonly kept: Kept;
}

/** What all filters but one would keep. */
interface Left extends LinkCounts {
  readonly statements: Bitset;
  readonly targets: Bitset;
}

function countWithout(model: Model, { filter, criteria, kept }: Loosened): Left {
  const others = { ...linkSets(model, criteria, kept.matches), [filter]: undefined };
  const count = model.targets.length;
  const chosen = criteria.targets?.flatMap((id) => model.positions.targets.get(id) ?? []);
  const statements = linksInAll(model, Object.values(others));
  const targets =
    chosen && filter !== 'targets' ? bitsetOf(count, chosen) : invertBits(createBitset(count));
  return { ...countLinks(model, { links: statements, targets }), statements, targets };
}

interface Option {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly lang: string;
  /** how many of the links that are left are of this option */
  readonly countIn: (left: Left) => number;
}

function optionsOf(model: Model, kind: FilterKind, { terms, tools }: ViewWords): Option[] {
  const { locale } = terms;
  const wholeGoals = model.targets.length;
  switch (kind) {
    case 'actionLines':
      return model.actionLines.map(({ id, code, shortName, name }, line) => ({
        id,
        code,
        ...named(localize(shortName ?? name, locale)),
        countIn: ({ ofLine }) => numberAt(ofLine, line),
      }));
    case 'goals':
      return model.goals.map(({ id, number, shortName, name }, goal) => ({
        id,
        code: terms.number(number),
        ...named(localize(shortName ?? name, locale)),
        countIn: ({ ofEndpoint }) =>
          numberAt(ofEndpoint, wholeGoals + goal) +
          sum(itemAt(model.targetsOfGoal, goal), (target) => numberAt(ofEndpoint, target)),
      }));
    case 'targets':
      return model.targets.map(({ target: { id, number, label } }, target) => ({
        id,
        code: number,
        ...named(localize(label, locale)),
        countIn: ({ ofEndpoint }) => numberAt(ofEndpoint, target),
      }));
    case 'facilitators':
      return [...model.facilitated].map(([id, lines]) => ({
        id,
        code: id,
        ...named(localize(model.organizations.get(id)?.name ?? id, locale)),
        countIn: ({ ofLine }) => sum(lines, (line) => numberAt(ofLine, line)),
      }));
    case 'kinds':
      return linkKinds.map((id) => ({
        id,
        code: '',
        name: id === 'goal' ? tools.kindGoal : tools.kindTarget,
        lang: locale,
        countIn: ({ ofEndpoint }) =>
          sum(
            id === 'goal' ? ofEndpoint.subarray(wholeGoals) : ofEndpoint.subarray(0, wholeGoals),
            (links) => links,
          ),
      }));
    case 'certainty':
      return linkCertainties.map((id) => ({
        id,
        code: '',
        name: id === 'doubt' ? tools.inDoubt : tools.sure,
        lang: locale,
        countIn: ({ statements, targets }) => {
          const links = andBits(statements, linksOfCertainty(model, id));
          return countLinks(model, { links, targets }).links;
        },
      }));
  }
}

function named({ text, lang }: { readonly text: string; readonly lang: string }) {
  return { name: text, lang };
}
