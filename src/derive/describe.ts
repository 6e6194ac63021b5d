import type { PictureWords } from '../i18n/picture-words.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { ViewState } from '../state/view-state.js';
import { shownOf } from './facets.js';
import type { Matrix } from './matrix/matrix.js';
import type { MatrixView } from './matrix/view.js';
import { placesOf } from './matrix/axes.js';

export const descriptionLengths = ['line', 'paragraph', 'full'] as const;
/** A line, a paragraph, or everything that is in the picture, a line a row or a cell. */
export type DescriptionLength = (typeof descriptionLengths)[number];

export interface DescribedResult {
  readonly model: Model;
  readonly kept: Kept;
  /** what is filtered, each in words */
  readonly filters: readonly string[];
}

export interface DescribedView extends DescribedResult {
  readonly state: ViewState;
  readonly matrix: Pick<Matrix, 'axes' | 'view' | 'sentences'>;
  /** of the picture: “Matrix: WSIS–SDG Matrix” */
  readonly name: string;
}

/** Up to so many rows and columns without links are named. */
const MOST_NAMED = 8;

/** A view in words, for those who do not see it. */
export function describeView(
  length: DescriptionLength,
  described: DescribedView,
  terms: PictureWords,
): string {
  const { matrix, name } = described;
  const facts = [name, ...resultFacts(described, terms)];
  if (length === 'line' || matrix.view.emptiness !== undefined) return terms.sentences(facts);
  const paragraph = terms.sentences([...facts, ...particulars(described, terms)]);
  return length === 'paragraph' ? paragraph : [paragraph, ...everything(matrix)].join('\n');
}

/** The line without the name, for those who know where they are. */
export function describeResult(result: DescribedResult, terms: PictureWords): string {
  return terms.sentences(resultFacts(result, terms));
}

/** How much is shown, and what is filtered. */
export function resultFacts(
  { model, kept, filters }: DescribedResult,
  terms: PictureWords,
): string[] {
  const shown = terms.shown(shownOf(model, kept));
  return filters.length > 0 ? [shown, terms.filteredBy(filters.join(' · '))] : [shown];
}

/** What is selected, where most links are, and where none. */
function particulars({ model, matrix, state }: DescribedView, terms: PictureWords): string[] {
  const { axes, view, sentences } = matrix;
  const { rowTotals, columnTotals } = view.tally;
  const place = placesOf(model, axes).placeOf(state.selected);
  const [row, column] = [rowTotals, columnTotals].map(mostAt);
  const without = namesWithout(view);
  const named = without.slice(0, MOST_NAMED);
  const rest = without.length - named.length;
  const names = rest > 0 ? [...named, `+${terms.number(rest)}`].join(' · ') : terms.list(named);
  return [
    ...(place ? [terms.selectedIs(sentences(place))] : []),
    ...(row !== undefined && column !== undefined
      ? [terms.mostLinked(sentences({ row }), sentences({ column }))]
      : []),
    ...(named.length > 0 ? [terms.unlinked(names)] : []),
  ];
}

/** Where the largest of some totals is; undefined when all are nothing. */
function mostAt(totals: ArrayLike<number>): number | undefined {
  const all = Array.from({ length: totals.length }, (_, i) => totals[i] ?? 0);
  const most = Math.max(0, ...all);
  return most > 0 ? all.indexOf(most) : undefined;
}

function namesWithout({ rows, columns, tally }: MatrixView): string[] {
  return [
    ...rows.filter((_, i) => tally.rowTotals[i] === 0),
    ...columns.filter((_, i) => tally.columnTotals[i] === 0),
  ].map(({ name }) => name);
}

/** Each row with links in a line, and under it each of its cells. */
function everything({ view, sentences }: DescribedView['matrix']): string[] {
  const { columns, targets, wholeGoal } = view.tally;
  return view.rows.flatMap((_, row) => {
    const cells = view.columns.flatMap((__, column) => {
      const at = row * columns + column;
      const isLinked = (targets[at] ?? 0) > 0 || wholeGoal[at] === 1;
      return isLinked ? [`– ${sentences({ row, column })}`] : [];
    });
    return cells.length > 0 ? [sentences({ row }), ...cells] : [];
  });
}
