import { capitalized } from '../../i18n/formats.js';
import { goalOfEndpoint, endpointsOf, type Incidence } from '../incidence.js';
import type { Axes, AxisColumn, AxisRow } from './axes.js';
import type { Tally } from './tally.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { countBits, createBitset, setBit, bitPositions, hasBit } from '../../lib/bitset.js';
import { findRanges, type Range } from '../../lib/fold.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';

/** The matrix as words and counts, before anything has a place or a colour. */
export interface MatrixView {
  readonly title: string;
  /** the dataset in one line */
  readonly counts: string;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
  /** the goals over the columns */
  readonly heads: readonly MatrixHead[];
  readonly tally: Tally;
  /** said instead of a picture, when there is nothing to draw */
  readonly emptiness?: string;
}

export interface MatrixRow {
  /** of the action line, or of the group when one row shows it */
  readonly id: string;
  readonly code: string;
  /** short name, as a label of its own */
  readonly label: string;
  readonly lang: string;
  /** code and short name, inside a sentence */
  readonly name: string;
  /** position in `groups`, or −1 */
  readonly group: number;
  /** id of the group it stands for or belongs to */
  readonly groupId?: string;
  /** whether it stands for a whole group */
  readonly isFolded: boolean;
  readonly dimmed: boolean;
  /** what a search found in the label and in the code */
  readonly found: { readonly label: readonly Range[]; readonly code: readonly Range[] };
}

export interface MatrixColumn {
  /** of the goal, or of the target */
  readonly id: string;
  /** position in `heads` */
  readonly head: number;
  readonly color: string;
  /** number and name, inside a sentence */
  readonly name: string;
  /** number of the target, in a target's column */
  readonly target?: string;
  readonly dimmed: boolean;
}

/** A goal, over its one column or, when it is open, over those of itself and its targets. */
export interface MatrixHead {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly lang: string;
  readonly color: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly isOpen: boolean;
  /** whether it has targets to be opened into */
  readonly canOpen: boolean;
  readonly found: readonly Range[];
}

/** Neighbouring rows that belong together. */
export interface MatrixGroup {
  readonly id: string;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** @param words folded words that a search looks for */
export function matrixView(
  model: Model,
  parts: { readonly axes: Axes; readonly tally: Tally; readonly words: readonly string[] },
  terms: PictureWords,
): MatrixView {
  const { axes, tally, words } = parts;
  const groups = rowGroups(model, axes, terms);
  const heads = headsOf(model, axes, words, terms);
  const groupAt = spansAt(groups, axes.rows.length);
  const headAt = spansAt(heads, axes.columns.length);
  return {
    title: localize(model.dataset.title, terms.locale).text,
    counts: terms.counts(countsOf(model)),
    rows: axes.rows.map((row, i) => {
      return rowView(model, { row, group: groupAt[i] ?? -1, words }, terms);
    }),
    columns: axes.columns.map((column, i) => {
      return columnView(model, column, headAt[i] ?? -1, terms);
    }),
    groups,
    heads,
    tally,
    ...(axes.rows.length === 0 || axes.columns.length === 0
      ? { emptiness: isEmpty(model) ? terms.emptyDataset : terms.nothingLeft }
      : {}),
  };
}

/** For each position which of some spans it lies in, −1 where in none. */
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

/** The dataset in numbers, whatever is filtered. */
function countsOf(model: Model) {
  const pairs = createBitset(model.actionLines.length * model.goals.length);
  const { actionLine, goal } = model.columns;
  actionLine.forEach((line, i) => setBit(pairs, line * model.goals.length + (goal[i] ?? 0)));
  return {
    actionLines: model.actionLines.length,
    goals: model.goals.length,
    cells: countBits(pairs),
    reached: model.targets.filter((_, i) => model.linksOfTarget.of(i).length > 0).length,
    targets: model.targets.length,
  };
}

function rowView(
  model: Model,
  { row, group, words }: { row: AxisRow; group: number; words: readonly string[] },
  terms: PictureWords,
): MatrixRow {
  const line = model.actionLines[row.lines[0] ?? -1];
  const whole = row.group === undefined ? undefined : model.groups[row.group]?.group;
  const short = localize(whole?.name ?? line?.shortName ?? line?.name ?? '', terms.locale);
  const code = whole?.id ?? line?.code ?? '';
  const isPartOfGroup = group >= 0 && line?.group !== undefined && line.code !== line.group;
  const label = isPartOfGroup ? `${code} ${short.text}` : capitalized(short.text, short.lang);
  return {
    id: row.id,
    code,
    label,
    lang: short.lang,
    name: terms.actionLine(code, short.text),
    group,
    ...(line?.group === undefined ? {} : { groupId: line.group }),
    isFolded: whole !== undefined,
    dimmed: row.dimmed,
    found: { label: findRanges(label, words), code: findRanges(code, words) },
  };
}

function columnView(
  model: Model,
  column: AxisColumn,
  head: number,
  terms: PictureWords,
): MatrixColumn {
  const { id, dimmed } = column;
  const goal = model.goals[column.goal];
  const target = model.targets[column.target ?? -1]?.target;
  const color = goal?.color ?? '';
  if (target) {
    const label = localize(target.label, terms.locale).text;
    const name = terms.namedTarget(target.number, label);
    return { id, head, color, name, target: target.number, dimmed };
  }
  const label = localize(goal?.shortName ?? goal?.name ?? '', terms.locale).text;
  return { id, head, color, name: terms.goal(goal?.number ?? 0, label), dimmed };
}

function headsOf(
  model: Model,
  { columns }: Axes,
  words: readonly string[],
  terms: PictureWords,
): MatrixHead[] {
  const heads: MatrixHead[] = [];
  columns.forEach((column, i) => {
    const goal = model.goals[column.goal];
    const last = heads.at(-1);
    if (last !== undefined && last.id === goal?.id) {
      heads[heads.length - 1] = { ...last, last: i, isOpen: true };
    } else if (goal) {
      const { id, number, color } = goal;
      const { text, lang } = localize(goal.shortName ?? goal.name, terms.locale);
      const found = findRanges(text, words);
      const name = terms.goal(number, text);
      const facts = { id, number, color, label: text, lang, name, found, first: i, last: i };
      heads.push({ ...facts, isOpen: false, canOpen: goal.targets.length > 0 });
    }
  });
  return heads;
}

/** Rows of one group that stand together; a row that stands alone is like any other. */
function rowGroups(model: Model, { rows }: Axes, terms: PictureWords): MatrixGroup[] {
  const groups: MatrixGroup[] = [];
  const groupOf = (i: number) => {
    const row = rows[i];
    return row?.group === undefined ? model.actionLines[row?.lines[0] ?? -1]?.group : undefined;
  };
  for (let first = 0; first < rows.length; first++) {
    const id = groupOf(first);
    let last = first;
    while (id !== undefined && groupOf(last + 1) === id) last++;
    if (id === undefined || last === first) continue;
    const named = model.groups[model.positions.groups.get(id) ?? -1]?.group;
    const name = named ? localize(named.name, terms.locale).text : '';
    groups.push({ id, label: name ? `${id} · ${name}` : id, first, last });
    first = last;
  }
  return groups;
}

/** Says in a sentence what a cell holds, or with one position only, what a row or column does. */
export type Sentences = (place: { readonly row?: number; readonly column?: number }) => string;

/** Sentences are made when they are asked for: a large matrix shows few of its cells at a time. */
export function matrixSentences(
  model: Model,
  parts: {
    readonly axes: Axes;
    /** what filters leave, and everything: what is only dimmed still says what it holds */
    readonly left: Incidence;
    readonly all: Incidence;
    readonly view: MatrixView;
  },
  terms: PictureWords,
): Sentences {
  const { axes, left, all, view } = parts;
  const { columns, unsure, dimmed, rowTotals, rowCells, columnTotals, columnCells } = view.tally;
  return ({ row, column }) => {
    const line = view.rows[row ?? -1]?.name ?? '';
    const goal = view.columns[column ?? -1]?.name ?? '';
    if (row === undefined) {
      const at = column ?? 0;
      return terms.column(goal, columnTotals[at] ?? 0, columnCells[at] ?? 0);
    }
    if (column === undefined) return terms.row(line, rowTotals[row] ?? 0, rowCells[row] ?? 0);
    const at = row * columns + column;
    const incidence = dimmed[at] === 1 ? all : left;
    const sentence = terms.cell(
      line,
      goal,
      linkedWords(model, { axes, incidence, row, column }, terms),
    );
    const sure = unsure[at] === 1 ? terms.unsure(sentence) : sentence;
    return dimmed[at] === 1 ? terms.filteredAway(sure) : sure;
  };
}

interface Cell {
  readonly axes: Axes;
  readonly incidence: Incidence;
  readonly row: number;
  readonly column: number;
}

/** What links the row to the column, in words: targets by their numbers, the goal as a whole. */
function linkedWords(
  model: Model,
  { axes, incidence, row, column }: Cell,
  terms: PictureWords,
): string {
  const at = axes.columns[column];
  const set = endpointsOf(model, incidence.ofLine, axes.rows[row]?.lines ?? []);
  if (!at) return '';
  if (at.target !== undefined)
    return hasBit(set, at.target) ? terms.isLinked : terms.linked(NOTHING);
  const isOpen = axes.columns[column + 1]?.goal === at.goal;
  const ofGoal = [...bitPositions(set)].filter((each) => goalOfEndpoint(model, each) === at.goal);
  const targets = isOpen ? [] : ofGoal.flatMap((each) => model.targets[each]?.target.number ?? []);
  const wholeGoal = ofGoal.some((each) => each >= model.targets.length);
  return terms.linked({ targets, wholeGoal });
}

const NOTHING = { targets: [], wholeGoal: false };
