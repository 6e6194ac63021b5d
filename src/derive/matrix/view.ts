import { capitalized } from '../../i18n/formats.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { bitPositions, hasBit, type Bitset } from '../../lib/bitset.js';
import type { Find, Range } from '../../lib/fold.js';
import { itemAt, numberAt, optionalItem } from '../../lib/list.js';
import type { Kept } from '../../model/filter.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import { countAllLinks, countsOf } from '../counts.js';
import { endpointsOf, goalOfEndpoint, type Incidence } from '../incidence.js';
import { shortNameOf } from '../naming.js';
import type { AxisColumn, AxisRow, Axes } from './axes.js';
import type { Tally } from './tally.js';

/** A matrix as words and counts, before anything has a position in px or a colour. */
export interface MatrixView {
  readonly title: string;
  /** one line about how much is shown, or about the size of the dataset where all of it is */
  readonly counts: string;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
  /** the goals, over their columns */
  readonly heads: readonly MatrixHead[];
  readonly tally: Tally;
  /** what is said in place of the picture, when there is nothing to draw */
  readonly emptiness?: string;
}

export interface MatrixRow {
  /** of the action line, or of the group that is shown as one row */
  readonly id: string;
  readonly code: string;
  /** the short name, as a label */
  readonly label: string;
  readonly lang: string;
  /** code and short name, as a phrase inside a sentence */
  readonly name: string;
  /** index in `groups`, −1 for none */
  readonly group: number;
  /** id of the group that it shows or belongs to */
  readonly groupId?: string;
  /** whether it shows a whole group */
  readonly isFolded: boolean;
  readonly dimmed: boolean;
  /** where a search found its words */
  readonly found: { readonly label: readonly Range[]; readonly code: readonly Range[] };
}

export interface MatrixColumn {
  /** of the goal, or of the target */
  readonly id: string;
  /** index in `heads` */
  readonly head: number;
  readonly color: string;
  /** number and name, as a phrase inside a sentence */
  readonly name: string;
  /** the number of the target, in a target's column */
  readonly target?: string;
  readonly dimmed: boolean;
}

/** A goal over its column or, when it is open, over its own and those of its targets. */
export interface MatrixHead {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly lang: string;
  readonly color: string;
  readonly name: string;
  /** index of its first and of its last column */
  readonly first: number;
  readonly last: number;
  readonly isOpen: boolean;
  /** whether it has targets */
  readonly canOpen: boolean;
  readonly found: readonly Range[];
}

/** Neighbouring rows of one group of action lines. */
export interface MatrixGroup {
  readonly id: string;
  readonly label: string;
  /** index of its first and of its last row */
  readonly first: number;
  readonly last: number;
}

interface ViewParts {
  readonly axes: Axes;
  readonly tally: Tally;
  /** what filters keep */
  readonly kept: Kept;
  readonly find: Find;
}

export function matrixView(model: Model, parts: ViewParts, terms: PictureWords): MatrixView {
  const { axes, tally, kept, find } = parts;
  const groups = rowGroups(model, axes, terms);
  const heads = headsOf(model, axes, find, terms);
  const groupAt = spansAt(groups, axes.rows.length);
  const headAt = spansAt(heads, axes.columns.length);
  return {
    title: localize(model.dataset.title, terms.locale).text,
    counts: sizeInWords(model, kept, terms),
    rows: axes.rows.map((row, i) =>
      rowView(model, { row, group: numberAt(groupAt, i), find }, terms),
    ),
    columns: axes.columns.map((column, i) => columnView(model, column, numberAt(headAt, i), terms)),
    groups,
    heads,
    tally,
    ...(axes.rows.length === 0 || axes.columns.length === 0
      ? { emptiness: isEmpty(model) ? terms.emptyDataset : terms.nothingLeft }
      : {}),
  };
}

/** For each position the index of the span that it lies in, −1 for none. */
function spansAt(
  spans: readonly { readonly first: number; readonly last: number }[],
  length: number,
): Int32Array {
  const at = new Int32Array(length).fill(-1);
  spans.forEach(({ first, last }, i) => at.fill(i, first, last + 1));
  return at;
}

function isEmpty(model: Model): boolean {
  return model.actionLines.length === 0 || model.goals.length === 0;
}

/** The size of the dataset or, where filters remove some of it, of what they keep. */
function sizeInWords(model: Model, kept: Kept, terms: PictureWords): string {
  const counts = countsOf(model, kept);
  const { actionLines, goals, links, cells } = counts;
  const isWhole = [actionLines, goals, links].every(([shown, all]) => shown === all);
  if (!isWhole) return terms.shown(counts);
  const { ofEndpoint } = countAllLinks(model);
  return terms.counts({
    actionLines: new Set(model.actionLines.map(({ code }) => code)).size,
    rows: actionLines[1],
    goals: goals[1],
    links: links[1],
    cells: cells[1],
    reached: model.targets.filter((_, target) => numberAt(ofEndpoint, target) > 0).length,
    targets: model.targets.length,
  });
}

function rowView(
  model: Model,
  { row, group, find }: { row: AxisRow; group: number; find: Find },
  terms: PictureWords,
): MatrixRow {
  const line = itemAt(model.actionLines, itemAt(row.lines, 0));
  const folded = row.group === undefined ? undefined : itemAt(model.groups, row.group).group;
  const short = shortNameOf(folded ?? line, terms.locale);
  const code = folded?.id ?? line.code;
  const isPartOfGroup = group >= 0 && line.group !== undefined && line.code !== line.group;
  const label = isPartOfGroup ? `${code} ${short.text}` : capitalized(short.text, short.lang);
  return {
    id: row.id,
    code,
    label,
    lang: short.lang,
    name: terms.actionLine(code, short.text),
    group,
    ...(line.group === undefined ? {} : { groupId: line.group }),
    isFolded: folded !== undefined,
    dimmed: row.dimmed,
    found: { label: find(label), code: find(code) },
  };
}

function columnView(
  model: Model,
  column: AxisColumn,
  head: number,
  terms: PictureWords,
): MatrixColumn {
  const { id, dimmed } = column;
  const goal = itemAt(model.goals, column.goal);
  const { color } = goal;
  if (column.target === undefined) {
    const name = terms.goal(goal.number, shortNameOf(goal, terms.locale).text);
    return { id, head, color, name, dimmed };
  }
  const { target } = itemAt(model.targets, column.target);
  const name = terms.namedTarget(target.number, localize(target.label, terms.locale).text);
  return { id, head, color, name, target: target.number, dimmed };
}

function headsOf(model: Model, { columns }: Axes, find: Find, terms: PictureWords): MatrixHead[] {
  const heads: MatrixHead[] = [];
  columns.forEach((column, i) => {
    const goal = itemAt(model.goals, column.goal);
    const last = heads.at(-1);
    if (last?.id === goal.id) {
      heads[heads.length - 1] = { ...last, last: i, isOpen: true };
      return;
    }
    const { id, number, color } = goal;
    const { text, lang } = shortNameOf(goal, terms.locale);
    const found = find(text);
    const name = terms.goal(number, text);
    const facts = { id, number, color, label: text, lang, name, found, first: i, last: i };
    heads.push({ ...facts, isOpen: false, canOpen: goal.targets.length > 0 });
  });
  return heads;
}

/** Groups of which several rows are neighbours. A row of a group that stands alone is in none. */
function rowGroups(model: Model, { rows }: Axes, terms: PictureWords): MatrixGroup[] {
  const groups: MatrixGroup[] = [];
  const groupIds = rows.map(({ group, lines }) =>
    group === undefined ? itemAt(model.actionLines, itemAt(lines, 0)).group : undefined,
  );
  for (let first = 0; first < rows.length; first++) {
    const id = groupIds[first];
    let last = first;
    while (id !== undefined && groupIds[last + 1] === id) last++;
    if (id === undefined || last === first) continue;
    const named = optionalItem(model.groups, model.positions.groups.get(id))?.group;
    const name = named ? localize(named.name, terms.locale).text : '';
    groups.push({ id, label: name ? `${id} · ${name}` : id, first, last });
    first = last;
  }
  return groups;
}

/** Says in a sentence what is linked in a cell or, with one index alone, in a row or a column. */
export type Sentences = (place: { readonly row?: number; readonly column?: number }) => string;

interface SentenceParts {
  readonly axes: Axes;
  /** incidence of the links that filters keep */
  readonly left: Incidence;
  /** incidence of all that is shown: a dimmed cell also says what it holds */
  readonly all: Incidence;
  readonly view: MatrixView;
}

/**
 * Makes each sentence when it is asked for: a large matrix needs few of them at a time. The sentence of
 * a place that the matrix does not have is empty.
 */
export function matrixSentences(
  model: Model,
  { axes, left, all, view }: SentenceParts,
  terms: PictureWords,
): Sentences {
  const { columns, unsure, dimmed, rowTotals, rowGoals, columnTotals, columnLines } = view.tally;
  const cellSentence = (row: number, column: number): string => {
    const at = row * columns + column;
    const { ofLine, unsureOfLine } = dimmed[at] === 1 ? all : left;
    const { name, head } = itemAt(view.columns, column);
    const cell = {
      column: itemAt(axes.columns, column),
      isOpen: itemAt(view.heads, head).isOpen,
    };
    const wordsOf = (sets: readonly Bitset[]) => {
      const endpoints = endpointsOf(model, sets, itemAt(axes.rows, row).lines);
      return linkedWords(model, { ...cell, endpoints }, terms);
    };
    const linked = wordsOf(ofLine);
    const sentence = terms.cell(itemAt(view.rows, row).name, name, linked);
    const told = dimmed[at] === 1 ? terms.filteredAway(sentence) : sentence;
    return unsure[at] === 1
      ? inDoubt(told, { linked, unsure: wordsOf(unsureOfLine) }, terms)
      : told;
  };
  return ({ row, column }) => {
    const line = optionalItem(view.rows, row);
    const goal = optionalItem(view.columns, column);
    if (row !== undefined && column !== undefined)
      return line && goal ? cellSentence(row, column) : '';
    if (row !== undefined && line)
      return terms.row(line.name, numberAt(rowTotals, row), numberAt(rowGoals, row));
    if (column !== undefined && goal)
      return terms.column(
        columnName(view, goal, terms),
        numberAt(columnTotals, column),
        numberAt(columnLines, column),
      );
    return '';
  };
}

/** Says what of a sentence is not confirmed: all that it tells of, or which links. */
export function inDoubt(
  sentence: string,
  { linked, unsure }: { readonly linked: string; readonly unsure: string },
  terms: PictureWords,
): string {
  return unsure === linked
    ? terms.unsure(sentence)
    : terms.sentences([sentence, terms.labelled(terms.unconfirmed, unsure)]);
}

/** The own column of an open goal holds the links to the goal as a whole alone, and its name says so. */
function columnName(view: MatrixView, column: MatrixColumn, terms: PictureWords): string {
  const isOwn = column.target === undefined && itemAt(view.heads, column.head).isOpen;
  return isOwn ? terms.commas([column.name, terms.linked(WHOLE_GOAL)]) : column.name;
}

interface LinkedCell {
  readonly endpoints: Bitset;
  readonly column: AxisColumn;
  /** whether the targets of the goal have columns of their own */
  readonly isOpen: boolean;
}

/** What links a row to a column: targets by their numbers, or the goal as a whole. */
function linkedWords(
  model: Model,
  { endpoints, column, isOpen }: LinkedCell,
  terms: PictureWords,
): string {
  if (column.target !== undefined)
    return hasBit(endpoints, column.target) ? terms.isLinked : terms.linked(NOTHING);
  const ofGoal = [...bitPositions(endpoints)].filter(
    (endpoint) => goalOfEndpoint(model, endpoint) === column.goal,
  );
  const targets = isOpen
    ? []
    : ofGoal.flatMap((endpoint) => model.targets[endpoint]?.target.number ?? []);
  const wholeGoal = ofGoal.some((endpoint) => endpoint >= model.targets.length);
  return terms.linked({ targets, wholeGoal });
}

const NOTHING = { targets: [], wholeGoal: false };
const WHOLE_GOAL = { targets: [], wholeGoal: true };
