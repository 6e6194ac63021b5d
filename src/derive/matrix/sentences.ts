import { bitPositions, hasBit } from '../../lib/bitset.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import type { Axes } from './axes.js';
import type { MatrixView } from './view.js';
import { goalOfEndpoint, endpointsOf, type Incidence } from '../incidence.js';

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
