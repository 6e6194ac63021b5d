import { bitPositions } from '../lib/bitset.js';
import { spoken } from '../i18n/human-text.js';
import type { Terms } from '../i18n/terms.js';
import type { Model } from '../model/model.js';
import { tally, type Tally } from './tally.js';

/** The matrix as words and counts, before anything has a place or a colour. */
export interface MatrixView {
  readonly title: string;
  /** the dataset in one line */
  readonly counts: string;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
  readonly tally: Tally;
}

export interface MatrixRow {
  readonly id: string;
  readonly code: string;
  /** short name, as a label of its own */
  readonly label: string;
  readonly lang: string;
  /** code and short name, inside a sentence */
  readonly name: string;
  /** position in `groups`, or −1 */
  readonly group: number;
}

export interface MatrixColumn {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly lang: string;
  readonly color: string;
  /** number and name, inside a sentence */
  readonly name: string;
}

/** Neighbouring rows that belong together. */
export interface MatrixGroup {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

export function matrixView(model: Model, terms: Terms): MatrixView {
  const counted = tally(model);
  const groups = rowGroups(model, terms);
  return {
    title: spoken(model.dataset.title, terms.locale).text,
    counts: terms.counts({
      actionLines: model.actionLines.length,
      goals: model.goals.length,
      cells: counted.cells,
      reached: counted.targetsReached,
      targets: model.targets.length,
    }),
    rows: model.actionLines.map((line, i) => {
      const short = spoken(line.shortName ?? line.name, terms.locale);
      return {
        id: line.id,
        code: line.code,
        label:
          line.group !== undefined && line.code !== line.group
            ? `${line.code} ${short.text}`
            : capitalised(short.text, short.lang),
        lang: short.lang,
        name: terms.actionLine(line.code, short.text),
        group: groups.findIndex(({ first, last }) => first <= i && i <= last),
      };
    }),
    columns: model.goals.map((goal) => {
      const { text, lang } = spoken(goal.shortName ?? goal.name, terms.locale);
      const { id, number, color } = goal;
      return { id, number, color, label: text, lang, name: terms.goal(number, text) };
    }),
    groups,
    tally: counted,
  };
}

/** Says in a sentence what a cell holds, or with one position only, what a row or column does. */
export type Sentences = (place: { readonly row?: number; readonly column?: number }) => string;

/** Sentences are made when they are asked for: a large matrix shows few of its cells at a time. */
export function matrixSentences(model: Model, view: MatrixView, terms: Terms): Sentences {
  const { columns, wholeGoal, unsure } = view.tally;
  const { rowTotals, rowCells, columnTotals, columnCells } = view.tally;
  const targets = linkedTargets(model);
  return ({ row, column }) => {
    const line = view.rows[row ?? -1]?.name ?? '';
    const goal = view.columns[column ?? -1]?.name ?? '';
    if (row === undefined) {
      const at = column ?? 0;
      return terms.column(goal, columnTotals[at] ?? 0, columnCells[at] ?? 0);
    }
    if (column === undefined) return terms.row(line, rowTotals[row] ?? 0, rowCells[row] ?? 0);
    const at = row * columns + column;
    const facts = { targets: targets[at] ?? [], wholeGoal: wholeGoal[at] === 1 };
    const sentence = terms.cell(line, goal, terms.linked(facts));
    return unsure[at] === 1 ? terms.unsure(sentence) : sentence;
  };
}

/** Numbers of the targets that link each action line to each goal, row by row, in their order. */
function linkedTargets(model: Model): readonly (readonly string[] | undefined)[] {
  const columns = model.goals.length;
  const numbers: string[][] = [];
  model.targetsOfActionLine.forEach((bits, row) => {
    for (const position of bitPositions(bits)) {
      const placed = model.targets[position];
      if (placed) (numbers[row * columns + placed.goal] ??= []).push(placed.target.number);
    }
  });
  return numbers;
}

function rowGroups(model: Model, terms: Terms): MatrixGroup[] {
  const groups: MatrixGroup[] = [];
  model.actionLines.forEach(({ group }, i) => {
    const open = groups.at(-1);
    if (group && open?.last === i - 1 && model.actionLines[i - 1]?.group === group) {
      groups[groups.length - 1] = { ...open, last: i };
    } else if (group) {
      const named = model.dataset.groups?.find(({ id }) => id === group);
      const name = named ? spoken(named.name, terms.locale).text : '';
      groups.push({ label: name ? `${group} · ${name}` : group, first: i, last: i });
    }
  });
  return groups;
}

/** A short name such as “e-health” starts a label with a capital, as it would a sentence. */
function capitalised(text: string, lang: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(lang) + rest.join('');
}
