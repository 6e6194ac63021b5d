import type { MatrixView } from '../derive/matrix/view.js';
import type { LegendName } from '../i18n/control-words.js';
import type { Layout } from '../layout/matrix/layout.js';
import type { PlacedNode } from '../layout/network/placed-network.js';
import { itemAt, numberAt } from '../lib/list.js';
import { MOST_DOTS, MOST_FIGURES } from './matrix/most-marks.js';

/**
 * A kind of mark that a picture draws, with an example of it from that picture. A picture lists what
 * it draws, and its legend explains that and nothing else.
 */
export interface Drawn {
  readonly name: LegendName;
  /** what it is called in this view; absent: by its kind */
  readonly label?: string | undefined;
  /** how many targets the mark stands for, and whether it stands for the goal as a whole */
  readonly targets?: number;
  readonly wholeGoal?: boolean;
  /** what is written in the mark: the number of a goal or of a target */
  readonly figure?: string;
  /** whether goals run down and action lines across */
  readonly isTransposed?: boolean;
  /** of its goal */
  readonly color?: string;
  /** whether it stands in a column of an opened goal, which is narrower than others */
  readonly isNarrow?: boolean;
  /**
   * px of the side of its cell, of that of goals, which is the scale of squares, and for each px that marks in it
   * have at a font of 16 px
   */
  readonly cell?:
    { readonly side: number; readonly scale: number; readonly unit: number } | undefined;
  /** how an overview draws it: as the bar of a target, or as a line across a goal */
  readonly bar?: 'target' | 'goal';
  /** px of the bars of targets in an overview */
  readonly barWidth?: number;
  /** of a node of a network */
  readonly shape?: PlacedNode['shape'];
  /** whether a tie is a line rather than a ribbon */
  readonly isLine?: boolean;
  /** where a card shows the colour of its goal; absent: where its text begins */
  readonly strip?: PlacedNode['strip'];
}

/**
 * The kinds of marks, each once, with the first example or a better one. What is not confirmed has an example of
 * each form that it is drawn in.
 */
interface Kinds {
  add(drawn: Drawn): void;
  /** the same, if its example has more targets than the one so far, or with `least` fewer */
  addLargest(drawn: Drawn): void;
  addSmallest(drawn: Drawn): void;
  inOrder(names: readonly LegendName[]): Drawn[];
}

export function createKinds(): Kinds {
  const kinds = new Map<string, Drawn>();
  const addIf = (drawn: Drawn, isBetter: (than: number) => boolean) => {
    const known = kinds.get(kindOf(drawn));
    if (!known || isBetter(known.targets ?? 0)) kinds.set(kindOf(drawn), drawn);
  };
  return {
    add: (drawn) => addIf(drawn, () => false),
    addLargest: (drawn) => addIf(drawn, (than) => (drawn.targets ?? 0) > than),
    addSmallest: (drawn) => addIf(drawn, (than) => (drawn.targets ?? 0) < than),
    inOrder: (names) => {
      const all = [...kinds.values()];
      return names.flatMap((name) => all.filter((each) => each.name === name));
    },
  };
}

/** Tells kinds of marks apart, and of what is not confirmed also forms: a square, a ring, a bar, a line. */
export function kindOf({ name, wholeGoal, bar }: Drawn): string {
  return name === 'unsure' ? `${name} ${wholeGoal} ${bar}` : name;
}

/** A place of a matrix with its counts. */
interface Cell {
  readonly targets: number;
  readonly wholeGoal: boolean;
  readonly unsure: boolean;
  readonly dimmed: boolean;
  readonly column: MatrixView['columns'][number];
  readonly head: MatrixView['heads'][number];
}

/** The places with a link, dimmed or not. */
export function* cellsOf({ tally, columns, heads }: MatrixView): Generator<Cell> {
  for (let at = 0; at < tally.targets.length; at++) {
    if (tally.targets[at] === 0 && tally.wholeGoal[at] === 0) continue;
    const column = itemAt(columns, at % tally.columns);
    yield {
      targets: numberAt(tally.targets, at),
      wholeGoal: tally.wholeGoal[at] === 1,
      unsure: tally.unsure[at] === 1,
      dimmed: tally.dimmed[at] === 1,
      column,
      head: itemAt(heads, column.head),
    };
  }
}

const GRID_ORDER = [
  ...(['targets', 'more', 'wholeGoal', 'both', 'target', 'across', 'plain'] as const),
  ...(['unsure', 'dimmed', 'empty', 'totals'] as const),
];

const drawnGrids = new WeakMap<MatrixView, Drawn[]>();

/** What a matrix draws as a grid, whichever way up. A view is looked through once, however often it is drawn. */
export function gridDraws(view: MatrixView): Drawn[] {
  const known = drawnGrids.get(view);
  if (known) return known;
  const drawn = drawnInGrid(view);
  drawnGrids.set(view, drawn);
  return drawn;
}

function hasEmptyCell({ tally: { targets, wholeGoal } }: MatrixView): boolean {
  return targets.some((count, at) => count === 0 && wholeGoal[at] === 0);
}

function drawnInGrid(view: MatrixView): Drawn[] {
  if (view.tally.cells > MOST_FIGURES) return crowdedDraws(view);
  const kinds = createKinds();
  for (const cell of cellsOf(view)) {
    const { targets, unsure, dimmed, wholeGoal, column, head } = cell;
    const drawn = lookOf(cell);
    if (dimmed) kinds.add({ ...drawn, name: 'dimmed' });
    if (unsure) kinds.add({ ...drawn, name: 'unsure' });
    if (wholeGoal && head.last > head.first) kinds.add({ ...drawn, name: 'across' });
    if (targets > 0 && column.target !== undefined) kinds.add({ ...drawn, name: 'target' });
    else addSquare(kinds, cell);
  }
  if (hasEmptyCell(view)) kinds.add({ name: 'empty' });
  addTotals(kinds, view);
  return withoutEqualSquares(kinds.inOrder(GRID_ORDER));
}

/** What the marks of a cell look like. */
export function lookOf({ targets, wholeGoal, column, head }: Cell): Omit<Drawn, 'name'> {
  return {
    ...{ targets, wholeGoal, color: column.color },
    ...(head.last > head.first ? { isNarrow: true } : {}),
  };
}

/** Adds the square, the ring or both of a goal that is not open. */
export function addSquare(kinds: Kinds, cell: Cell): void {
  const drawn = lookOf(cell);
  if (cell.targets === 0) kinds.add({ ...drawn, name: 'wholeGoal' });
  else if (cell.wholeGoal) kinds.addLargest({ ...drawn, name: 'both' });
  else {
    kinds.addSmallest({ ...drawn, name: 'targets' });
    kinds.addLargest({ ...drawn, name: 'more' });
  }
}

/** Adds the bars of totals, if there are any. */
export function addTotals(kinds: Kinds, { tally }: MatrixView): void {
  if (tally.rowTotals.some((total) => total > 0)) kinds.add({ name: 'totals' });
}

/** px of the sides of the cells in which marks are drawn, and for each px of marks at a font of 16 px. */
export interface CellSizes {
  readonly wide: number;
  /** in the columns of opened goals */
  readonly narrow: number;
  /** in the columns of goals, for which squares are scaled */
  readonly scale: number;
  readonly unit: number;
}

/** The same marks, each with the size of the cell that it is drawn in. */
export function drawnInCells(
  drawn: readonly Drawn[],
  { wide, narrow, ...sizes }: CellSizes,
): Drawn[] {
  return drawn.map((each) => ({
    ...each,
    cell: { side: each.isNarrow ? narrow : wide, ...sizes },
  }));
}

/** Where all squares are alike, one stands for them. */
export function withoutEqualSquares(all: readonly Drawn[]): Drawn[] {
  const least = all.find(({ name }) => name === 'targets');
  return all.filter(({ name, targets }) => name !== 'more' || targets !== least?.targets);
}

function crowdedDraws(view: MatrixView): Drawn[] {
  const kinds = createKinds();
  const hasDimmed = view.tally.dimmed.includes(1);
  for (const { dimmed, column } of cellsOf(view)) {
    const drawn = { color: column.color, shape: 'square' } as const;
    kinds.add({ name: 'plain', ...drawn });
    if (dimmed) kinds.add({ name: 'dimmed', ...drawn });
    if (dimmed || !hasDimmed) break;
  }
  if (hasEmptyCell(view)) kinds.add({ name: 'empty' });
  addTotals(kinds, view);
  return kinds.inOrder(GRID_ORDER);
}

const LIST_ORDER = [
  ...(['tile', 'tileMany', 'tileWhole', 'tileBoth', 'tileTarget'] as const),
  ...(['unsure', 'dimmed'] as const),
];

/** What a matrix draws as a list: tiles of goals. @param figure formats a number */
export function listDraws(view: MatrixView, figure: (n: number) => string): Drawn[] {
  const kinds = createKinds();
  for (const cell of cellsOf(view)) {
    const { targets, wholeGoal, unsure, dimmed, column, head } = cell;
    const drawn = { ...lookOf(cell), figure: column.target ?? figure(head.number) };
    if (dimmed) kinds.add({ ...drawn, name: 'dimmed' });
    if (unsure) kinds.add({ ...drawn, name: 'unsure' });
    if (column.target !== undefined) kinds.add({ ...drawn, name: 'tileTarget' });
    else if (targets + (wholeGoal ? 1 : 0) > MOST_DOTS)
      kinds.addLargest({ ...drawn, name: 'tileMany' });
    else if (targets === 0) kinds.add({ ...drawn, name: 'tileWhole' });
    else kinds.addLargest({ ...drawn, name: wholeGoal ? 'tileBoth' : 'tile' });
  }
  return kinds.inOrder(LIST_ORDER);
}

/** What a matrix draws in all, as a grid or as a list, wherever it is scrolled to. */
export function matrixDraws(
  view: MatrixView,
  kind: Layout['kind'],
  figure: (n: number) => string,
): Drawn[] {
  if (view.emptiness !== undefined) return [];
  return kind === 'list' ? listDraws(view, figure) : gridDraws(view);
}

/**
 * What is drawn over a picture, where it shows what is selected, and what is compared with that.
 * @param names of the two, where they are compared
 */
export function selectionDraws(
  isSelected: boolean,
  isCompared: boolean,
  names: readonly string[] = [],
): Drawn[] {
  return [
    ...(isSelected ? [{ name: 'selected', label: names[0] } as const] : []),
    ...(isCompared ? [{ name: 'compared', label: names[1] } as const] : []),
  ];
}
