import type { PictureWords } from '../i18n/picture-words.js';
import { bitPositions, hasBit } from '../lib/bitset.js';
import type { Find, Range } from '../lib/fold.js';
import { itemAt, numberAt } from '../lib/list.js';
import { valueAt } from '../lib/value-at.js';
import type { Kept } from '../model/filter.js';
import { localize, type TextInLanguage } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import {
  linkColumns,
  nodeColumns,
  type LinkColumn,
  type NodeColumn,
  type TableSort,
} from '../state/view-parts.js';
import type { Axes } from './matrix/axes.js';
import { shortNameOf } from './naming.js';
import type { NetworkNode } from './network/network.js';
import type { NetworkView } from './network/view.js';

/** The links of a table in their order, by position in the model. */
export interface TableOrder {
  readonly links: readonly number[];
}

/** One link in words. */
export interface TableRow {
  /** the cell of the link as a selection */
  readonly selection: string;
  readonly actionLine: FoundText & { readonly code: string };
  readonly goal: FoundText & { readonly number: number; readonly color: string };
  /** empty for the goal as a whole */
  readonly targets: readonly (FoundText & { readonly number: string })[];
  readonly rationale?: FoundText;
  /** whether the link is published, and not disputed or proposed */
  readonly isSure: boolean;
  /** ids of the organizations that facilitate the action line */
  readonly facilitators: readonly string[];
}

/** A text, and where the words of a search are in it. */
export interface FoundText extends TextInLanguage {
  readonly found: readonly Range[];
}

/** Compares two links by their indices in a list. */
type Compare = (a: number, b: number) => number;

/** The links that match the filters: row by row as in the matrix, or sorted by a column of the table. */
export function tableOrder(
  model: Model,
  { kept, axes }: { readonly kept: Kept; readonly axes: Axes },
  { sort, terms }: { readonly sort: TableSort; readonly terms: PictureWords },
): TableOrder {
  const links = Uint32Array.from(bitPositions(kept.links));
  const byPlace = placeOrder(model, links, axes);
  const column = sortColumnOf(sort);
  const compare = column && columnOrder(model, links, { column, terms });
  const isDescending = sort.startsWith('-');
  const order = [...links.keys()].sort((a, b) => {
    const byColumn = !compare ? 0 : isDescending ? compare(b, a) : compare(a, b);
    return byColumn || byPlace(a, b);
  });
  return { links: order.map((i) => numberAt(links, i)) };
}

/** By row, then by column of the matrix, then by position in the model. */
function placeOrder(model: Model, links: Uint32Array, { rows, columns }: Axes): Compare {
  const { actionLine, goal } = model.columns;
  const rowOfLine = new Uint32Array(model.actionLines.length);
  rows.forEach(({ lines }, row) => lines.forEach((line) => (rowOfLine[line] = row)));
  const columnOfGoal = new Uint32Array(model.goals.length);
  columns.forEach((column, i) => (columnOfGoal[column.goal] = i));
  const row = links.map((link) => numberAt(rowOfLine, numberAt(actionLine, link)));
  const column = links.map((link) => numberAt(columnOfGoal, numberAt(goal, link)));
  return (a, b) =>
    numberAt(row, a) - numberAt(row, b) || numberAt(column, a) - numberAt(column, b) || a - b;
}

/** Compares numbers as numbers, and texts in the order of the language. */
function columnOrder(
  model: Model,
  links: Uint32Array,
  { column, terms }: { readonly column: LinkColumn; readonly terms: PictureWords },
): Compare {
  const { actionLine, goal, targets, targetStart } = model.columns;
  if (column === 'goal' || column === 'targets') {
    const numbers = Int32Array.from(links, (link) => {
      if (column === 'goal') return numberAt(goal, link);
      const isWhole = hasBit(model.wholeGoalLinks, link);
      return isWhole ? -1 : numberAt(targets, numberAt(targetStart, link));
    });
    return (a, b) => numberAt(numbers, a) - numberAt(numbers, b);
  }
  const texts = [...links].map((link) => {
    const line = itemAt(model.actionLines, numberAt(actionLine, link));
    switch (column) {
      case 'actionLine':
        return `${line.code} ${localize(line.name, terms.locale).text}`;
      case 'rationale':
        return localize(itemAt(model.links, link).rationale ?? '', terms.locale).text;
      default:
        return facilitatorIds(line).join(' ');
    }
  });
  const { compare } = new Intl.Collator(terms.locale, { numeric: true });
  return (a, b) => compare(itemAt(texts, a), itemAt(texts, b));
}

interface Page {
  /** positions in the model */
  readonly links: readonly number[];
  readonly find: Find;
}

/** The rows of one page of a table. */
export function tableRows(model: Model, { links, find }: Page, terms: PictureWords): TableRow[] {
  const { locale } = terms;
  const withFound = (text: TextInLanguage): FoundText => ({
    ...text,
    found: find(text.text),
  });
  return links.map((position): TableRow => {
    const { targets = [], rationale, status = 'published' } = itemAt(model.links, position);
    const line = itemAt(model.actionLines, numberAt(model.columns.actionLine, position));
    const goal = itemAt(model.goals, numberAt(model.columns.goal, position));
    const { id, number, color } = goal;
    return {
      selection: `${line.id}:${id}`,
      actionLine: { code: line.code, ...withFound(shortNameOf(line, locale)) },
      goal: { number, color, ...withFound(shortNameOf(goal, locale)) },
      targets: targets.map((target) => {
        const placed = itemAt(model.targets, valueAt(model.positions.targets, target));
        const { number: own, label } = placed.target;
        return { number: own, ...withFound(localize(label, locale)) };
      }),
      ...(rationale ? { rationale: withFound(localize(rationale, locale)) } : {}),
      isSure: status === 'published',
      facilitators: facilitatorIds(line),
    };
  });
}

function facilitatorIds({ facilitators = [] }: Model['actionLines'][number]): string[] {
  return facilitators.map(({ organization }) => organization);
}

/** The column that a table of links is sorted by. */
export function sortColumnOf(sort: TableSort): LinkColumn | undefined {
  return linkColumns.find((column) => sort === column || sort === `-${column}`);
}

/** A node of a network with its numbers. */
export interface NodeRow {
  readonly node: NetworkNode;
  /** the number of its neighbours */
  readonly degree: number;
  /** the sum of the weights of its ties */
  readonly weight: number;
  /** 0 … 1; undefined until it has been computed */
  readonly betweenness: number | undefined;
}

/** The column that a table of nodes is sorted by. */
export function nodeSortColumnOf(sort: TableSort): NodeColumn | undefined {
  return nodeColumns.find((column) => sort === column || sort === `-${column}`);
}

/** The nodes of a network: level by level as in the picture, or sorted by a column of the table. */
export function nodeRows(
  { network, degrees, weights }: NetworkView,
  betweenness: Float64Array | undefined,
  { sort, locale }: { readonly sort: TableSort; readonly locale: string },
): NodeRow[] {
  const rows = network.levels.flat().map((i): NodeRow => ({
    node: itemAt(network.nodes, i),
    degree: numberAt(degrees, i),
    weight: numberAt(weights, i),
    betweenness: betweenness?.[i],
  }));
  const column = nodeSortColumnOf(sort);
  if (!column) return rows;
  const compare = nodeOrder(column, locale);
  return rows.sort((a, b) => (sort.startsWith('-') ? compare(b, a) : compare(a, b)));
}

function nodeOrder(column: NodeColumn, locale: string): (a: NodeRow, b: NodeRow) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  switch (column) {
    case 'node':
      return (a, b) => compare(`${a.node.code} ${a.node.label}`, `${b.node.code} ${b.node.label}`);
    case 'kind':
      return (a, b) => compare(a.node.kind, b.node.kind);
    case 'betweenness':
      // It is undefined for all nodes alike until it has been computed.
      return (a, b) => (a.betweenness ?? 0) - (b.betweenness ?? 0);
    default:
      return (a, b) => a[column] - b[column];
  }
}
