import type { PictureWords } from '../i18n/picture-words.js';
import { andBits } from '../lib/bitset.js';
import { numberAt } from '../lib/list.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { statementsInDoubt } from '../model/readings.js';
import type { ViewState } from '../state/view-state.js';
import { countLinks, countsOf } from './counts.js';
import {
  comparisonIn,
  comparisonNames,
  comparisonWords,
  type CompareView,
} from './detail/comparison.js';
import type { Matrix } from './matrix/matrix.js';
import type { MatrixView } from './matrix/view.js';
import { placesOf } from './matrix/axes.js';

export const descriptionLengths = ['line', 'paragraph', 'full'] as const;
/** One line, one paragraph, or everything in the picture with one line per row and per cell. */
export type DescriptionLength = (typeof descriptionLengths)[number];

export interface DescribedResult {
  readonly model: Model;
  readonly kept: Kept;
  /** the active filters in words */
  readonly filters: readonly string[];
}

export interface DescribedView extends DescribedResult {
  readonly state: ViewState;
  readonly matrix: Pick<Matrix, 'axes' | 'view' | 'sentences'>;
  /** the name of the picture, such as “Matrix: WSIS–SDG Matrix” */
  readonly name: string;
}

/** At most this many rows and columns without links are named. */
const MOST_NAMED = 8;

/** Describes a view for people who do not see it. */
export function describeView(
  length: DescriptionLength,
  described: DescribedView,
  terms: PictureWords,
): string {
  const { model, state, matrix, name } = described;
  const compared = comparisonWords(model, described, terms);
  const facts = [
    name,
    ...resultFacts(described, terms),
    ...(compared ? [terms.labelled(compared.name, compared.counts)] : []),
  ];
  if (length === 'line' || matrix.view.emptiness !== undefined) return terms.sentences(facts);
  const comparison = comparisonIn(model, state);
  const lists = comparison && comparisonNames(model, comparison, terms);
  const both = lists?.both ?? [];
  const paragraph = terms.sentences([
    ...facts,
    ...(compared?.likeness ?? []),
    ...(both.length > 0 ? [terms.labelled(terms.inBoth, someNames(both, terms))] : []),
    ...particulars(described, terms),
  ]);
  if (length === 'paragraph') return paragraph;
  return [paragraph, ...(lists ? comparedLists(lists, terms) : []), ...linkedCells(matrix)].join(
    '\n',
  );
}

/** A line for what only one of two has, and for what both have, with all names. */
function comparedLists({ a, b, onlyA, both, onlyB }: CompareView, terms: PictureWords): string[] {
  const lists = [
    [terms.inBoth, both],
    [terms.onlyIn(a), onlyA],
    [terms.onlyIn(b), onlyB],
  ] as const;
  return lists.flatMap(([label, names]) =>
    names.length > 0 ? [terms.sentences([terms.labelled(label, terms.series(names))])] : [],
  );
}

/** The first of some names, and how many more there are. */
function someNames(names: readonly string[], terms: PictureWords): string {
  const rest = names.length - MOST_NAMED;
  return terms.series(rest > 0 ? [...names.slice(0, MOST_NAMED), `+${terms.number(rest)}`] : names);
}

/** How much is shown, and which filters are active. */
export function resultFacts(
  { model, kept, filters }: DescribedResult,
  terms: PictureWords,
): string[] {
  const shown = terms.shown(countsOf(model, kept));
  return filters.length > 0 ? [shown, terms.filteredBy(filters.join(' · '))] : [shown];
}

/** What is selected, the row and the column with the most links, what is in doubt, and those with none. */
function particulars({ model, kept, matrix, state }: DescribedView, terms: PictureWords): string[] {
  const { axes, view, sentences } = matrix;
  const { rowTotals, columnTotals } = view.tally;
  const doubtful = andBits(kept.links, statementsInDoubt(model));
  const inDoubt = countLinks(model, { links: doubtful, targets: kept.targets }).links;
  const place = placesOf(model, axes).placeOf(state.selected);
  const [row, column] = [indexOfMost(rowTotals), indexOfMost(columnTotals)];
  const without = unlinkedNames(view);
  const named = without.slice(0, MOST_NAMED);
  const rest = without.length - named.length;
  const names = rest > 0 ? [...named, `+${terms.number(rest)}`].join(' · ') : terms.list(named);
  return [
    ...(place ? [terms.selectedIs(sentences(place))] : []),
    ...(row !== undefined && column !== undefined
      ? [terms.mostLinked(sentences({ row }), sentences({ column }))]
      : []),
    ...(inDoubt > 0 ? [terms.linksInDoubt(inDoubt)] : []),
    ...(named.length > 0 ? [terms.unlinked(names)] : []),
  ];
}

/** The index of the largest total; undefined when all are 0. */
function indexOfMost(totals: Uint32Array): number | undefined {
  const most = totals.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? totals.indexOf(most) : undefined;
}

/** The rows and columns that filters keep and no link that they keep leads to. */
function unlinkedNames({ rows, columns, tally }: MatrixView): string[] {
  return [
    ...rows.filter(({ dimmed }, i) => !dimmed && tally.rowTotals[i] === 0),
    ...columns.filter(({ dimmed }, i) => !dimmed && tally.columnTotals[i] === 0),
  ].map(({ name }) => name);
}

/** A line for each row with links, and below it a line for each of its linked cells. */
function linkedCells({ view, sentences }: DescribedView['matrix']): string[] {
  const { columns, targets, wholeGoal } = view.tally;
  return view.rows.flatMap((_, row) => {
    const cells = view.columns.flatMap((__, column) => {
      const at = row * columns + column;
      const isLinked = numberAt(targets, at) > 0 || wholeGoal[at] === 1;
      return isLinked ? [`– ${sentences({ row, column })}`] : [];
    });
    return cells.length > 0 ? [sentences({ row }), ...cells] : [];
  });
}
