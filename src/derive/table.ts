import type { Axes } from './matrix/axes.js';
import type { NetworkNode } from './network/network.js';
import type { NetworkView } from './network/view.js';
import type { PictureWords } from '../i18n/picture-words.js';
import { bitPositions, hasBit } from '../lib/bitset.js';
import { findRanges, type Range } from '../lib/fold.js';
import type { Kept } from '../model/filter.js';
import { localize, type TextInLanguage } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import {
  linkColumns,
  type LinkColumn,
  type TableSort,
  nodeColumns,
  type NodeColumn,
} from '../state/view-parts.js';

/** Which links a table has, and in which order: positions in the model. */
export interface TableOrder {
  readonly links: readonly number[];
}

/** One link in words. */
export interface TableRow {
  /** of the cell it stands in */
  readonly selection: string;
  readonly actionLine: FoundText & { readonly code: string };
  readonly goal: FoundText & { readonly number: number; readonly color: string };
  /** empty: the goal as a whole */
  readonly targets: readonly (FoundText & { readonly number: string })[];
  readonly rationale?: FoundText;
  readonly isSure: boolean;
  readonly facilitators: readonly string[];
}

export interface FoundText extends TextInLanguage {
  readonly found: readonly Range[];
}

/** The links in view, as the matrix has them row by row, or sorted by a column. */
export function tableOrder(
  model: Model,
  { kept, axes }: { readonly kept: Kept; readonly axes: Axes },
  { sort, terms }: { readonly sort: TableSort; readonly terms: PictureWords },
): TableOrder {
  const links = [...bitPositions(kept.links)];
  const rowOfLine = new Map(axes.rows.flatMap(({ lines }, i) => lines.map((line) => [line, i])));
  const columnOfGoal = new Map(axes.columns.map(({ goal }, i) => [goal, i]));
  const { actionLine, goal } = model.columns;
  const row = links.map((link) => rowOfLine.get(actionLine[link] ?? -1) ?? 0);
  const column = links.map((link) => columnOfGoal.get(goal[link] ?? -1) ?? 0);
  const canonical = links.map((_, i) => i);
  const byPlace = (a: number, b: number) =>
    (row[a] ?? 0) - (row[b] ?? 0) || (column[a] ?? 0) - (column[b] ?? 0) || a - b;
  canonical.sort(byPlace);
  const sorting = sortColumnOf(sort);
  if (!sorting) return { links: canonical.map((i) => links[i] ?? 0) };
  const isBackward = sort.startsWith('-');
  const by = sortKeys(model, links, { column: sorting, terms });
  const sorted = canonical.sort((a, b) => (isBackward ? by(b, a) : by(a, b)) || byPlace(a, b));
  return { links: sorted.map((i) => links[i] ?? 0) };
}

/** The rows of one page of a table. */
export function tableRows(
  model: Model,
  page: { readonly links: readonly number[]; readonly words: readonly string[] },
  terms: PictureWords,
): TableRow[] {
  const { words } = page;
  const lit = (text: TextInLanguage): FoundText => ({
    ...text,
    found: findRanges(text.text, words),
  });
  return page.links.flatMap((position): TableRow[] => {
    const link = model.links[position];
    const line = model.actionLines[model.columns.actionLine[position] ?? -1];
    const goal = model.goals[model.columns.goal[position] ?? -1];
    if (!link || !line || !goal) return [];
    return [
      {
        selection: `${line.id}:${goal.id}`,
        actionLine: {
          code: line.code,
          ...lit(localize(line.shortName ?? line.name, terms.locale)),
        },
        goal: {
          number: goal.number,
          color: goal.color,
          ...lit(localize(goal.shortName ?? goal.name, terms.locale)),
        },
        targets: (link.targets ?? []).flatMap((id) => {
          const target = model.targets[model.positions.targets.get(id) ?? -1]?.target;
          return target
            ? [{ number: target.number, ...lit(localize(target.label, terms.locale)) }]
            : [];
        }),
        ...(link.rationale ? { rationale: lit(localize(link.rationale, terms.locale)) } : {}),
        isSure: (link.status ?? 'published') === 'published',
        facilitators: (line.facilitators ?? []).map(({ organization }) => organization),
      },
    ];
  });
}

/** The column a table is sorted by. */
export function sortColumnOf(sort: TableSort): LinkColumn | undefined {
  return linkColumns.find((column) => sort === column || sort === `-${column}`);
}

/** Compares two links, by their places in the list, by one column: numbers as numbers. */
function sortKeys(
  model: Model,
  links: readonly number[],
  { column, terms }: { readonly column: LinkColumn; readonly terms: PictureWords },
): (a: number, b: number) => number {
  const { actionLine, goal, targets, targetStart } = model.columns;
  if (column === 'goal' || column === 'targets') {
    const numbers = links.map((link) => {
      const from = targetStart[link] ?? 0;
      const isWhole = hasBit(model.wholeGoalLinks, link);
      return column === 'goal' ? (goal[link] ?? 0) : isWhole ? -1 : (targets[from] ?? 0);
    });
    return (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0);
  }
  const { compare } = new Intl.Collator(terms.locale, { numeric: true });
  const texts = links.map((link) => {
    const line = model.actionLines[actionLine[link] ?? -1];
    if (column === 'actionLine')
      return `${line?.code} ${localize(line?.name ?? '', terms.locale).text}`;
    if (column === 'rationale')
      return localize(model.links[link]?.rationale ?? '', terms.locale).text;
    return (line?.facilitators ?? []).map(({ organization }) => organization).join(' ');
  });
  return (a, b) => compare(texts[a] ?? '', texts[b] ?? '');
}

/** A node with its numbers. */
export interface NodeRow {
  readonly node: NetworkNode;
  readonly degree: number;
  readonly weight: number;
  /** 0 … 1; undefined until it has been worked out */
  readonly betweenness: number | undefined;
}

/** The column the nodes are sorted by. */
export function nodeSortColumnOf(sort: TableSort): NodeColumn | undefined {
  return nodeColumns.find((column) => sort === column || sort === `-${column}`);
}

/** The nodes level by level as the picture has them, or sorted by a column; ties stay as they are. */
export function nodeRows(
  { network, degrees, weights }: NetworkView,
  between: Float64Array | undefined,
  { sort, locale }: { readonly sort: TableSort; readonly locale: string },
): NodeRow[] {
  const rows = network.levels.flat().flatMap((i): NodeRow[] => {
    const node = network.nodes[i];
    if (!node) return [];
    return [{ node, degree: degrees[i] ?? 0, weight: weights[i] ?? 0, betweenness: between?.[i] }];
  });
  const column = nodeSortColumnOf(sort);
  if (!column) return rows;
  const by = comparer(column, locale);
  return rows.sort((a, b) => (sort.startsWith('-') ? by(b, a) : by(a, b)));
}

function comparer(column: NodeColumn, locale: string): (a: NodeRow, b: NodeRow) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  switch (column) {
    case 'node':
      return (a, b) => compare(`${a.node.code} ${a.node.label}`, `${b.node.code} ${b.node.label}`);
    case 'kind':
      return (a, b) => compare(a.node.kind, b.node.kind);
    case 'betweenness':
      return (a, b) => (a.betweenness ?? 0) - (b.betweenness ?? 0);
    default:
      return (a, b) => a[column] - b[column];
  }
}
