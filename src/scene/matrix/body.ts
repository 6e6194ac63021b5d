import type { MatrixView } from '../../derive/matrix/view.js';
import { MOST_FIGURES } from './most-marks.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Box } from '../../layout/box.js';
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.js';
import { isWithin, type Span } from '../../layout/matrix/span.js';
import { itemAt, numberAt } from '../../lib/list.js';
import { rounded } from '../../lib/number.js';
import type { Theme } from '../../theme.js';
import { cellMarks } from './cell-marks.js';
import type { CellSizes } from '../draws.js';
import type { CellsMark, Mark, MarkParts } from '../scene.js';

/** What a matrix is drawn from. */
export interface MatrixInput {
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
  /** the columns and rows that are drawn: of a large matrix, those near the visible area */
  readonly columns: Span;
  readonly rows: Span;
}

/** With more cells than this, the ground is drawn by rows. */
const MOST_TILES = 2000;
/** The styles that the levels of a `cells` mark can tell apart. */
const MOST_STYLES = 254;

/** The ground of all cells, then the cells with links row by row, then veils over filtered cells. */
export function bodyMarks(input: MatrixInput): MarkParts {
  const { view } = input;
  const isCrowded = view.tally.cells > MOST_FIGURES;
  const filled = isCrowded ? [{ marks: [crowdedCells(input)] }] : linkedRows(input);
  return [
    { name: 'ground', marks: ground(input) },
    ...(isCrowded ? [] : [{ name: 'whole-goals', marks: strips(input) }]),
    ...filled,
    { name: 'filtered-away', marks: dimming(input) },
  ];
}

function linkedRows(input: MatrixInput): MarkParts {
  const { rows, columns, layout, view } = input;
  const last = Math.min(columns.last, layout.columns.length - 1);
  const drawn = view.rows.slice(rows.first, Math.min(rows.last, layout.rows.length - 1) + 1);
  return drawn.map(({ id }, i) => {
    const marks: Mark[] = [];
    for (let column = columns.first; column <= last; column++) {
      marks.push(...linkedCell(input, rows.first + i, column));
    }
    return { name: `row-${id}`, marks };
  });
}

/** A tile for each cell; for many cells, a bar for each row with lines between the columns. */
function ground(input: MatrixInput): Mark[] {
  const { layout, theme } = input;
  const { unit } = layout;
  const rows = drawnRows(input);
  const columns = drawnColumns(input);
  const level = new Uint8Array(rows.length * columns.length).fill(1);
  if (level.length <= MOST_TILES) {
    const palette = [{ fill: theme.empty, inset: unit, radius: 3 * unit }];
    return [{ kind: 'cells', rows, columns, level, palette }];
  }
  const ends = columns.flatMap(({ start, size }) => [start, start + size]);
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const [top, last] = [itemAt(rows, 0), itemAt(rows, rows.length - 1)];
  const bottom = last.start + last.size;
  const bars = rows.map(({ start, size }) => {
    const [y, height] = [rounded(start + unit), rounded(size - 2 * unit)];
    return `M${rounded(left)} ${y}h${rounded(right - left)}v${height}H${rounded(left)}z`;
  });
  const lines = ends.map((x) => `M${rounded(x)} ${rounded(top.start)}V${rounded(bottom)}`);
  return [
    { kind: 'path', d: bars.join(''), fill: theme.empty },
    { kind: 'path', d: lines.join(''), stroke: theme.surface, strokeWidth: 2 * unit },
  ];
}

function drawnColumns({ layout, columns }: MatrixInput): MatrixLayout['columns'] {
  return layout.columns.slice(columns.first, columns.last + 1);
}

function drawnRows({ layout, rows }: MatrixInput): MatrixLayout['rows'] {
  return layout.rows.slice(rows.first, rows.last + 1);
}

/** All cells with links as one mark, with a style for each goal's colour. */
function crowdedCells(input: MatrixInput): CellsMark {
  const { view, layout, theme } = input;
  const { targets, wholeGoal, columns: count } = view.tally;
  const styles = new Map<string, number>();
  const styleOf = (color: string): number => {
    const known = styles.get(color) ?? styles.size;
    if (known < MOST_STYLES) styles.set(color, known);
    return Math.min(known, MOST_STYLES - 1);
  };
  const columns = drawnColumns(input);
  const rows = drawnRows(input);
  const level = new Uint8Array(rows.length * columns.length);
  for (let i = 0; i < level.length; i++) {
    const column = input.columns.first + (i % columns.length);
    const at = (input.rows.first + Math.floor(i / columns.length)) * count + column;
    if (itemAt(targets, at) + itemAt(wholeGoal, at) === 0) continue;
    level[i] = 1 + styleOf(itemAt(view.columns, column).color);
  }
  const palette = [...styles.keys()].map((color) => ({
    fill: theme.mark?.text ?? color,
    inset: 3 * layout.unit,
    radius: 0,
  }));
  return { kind: 'cells', rows, columns, level, palette };
}

/** The marks of one cell; none without a link. */
function linkedCell(input: MatrixInput, row: number, column: number): Mark[] {
  const box = markBox(input.layout, { row, column });
  return box ? linkMarks(input, { row, column }, box) : [];
}

/** The same with the veil of what is filtered away, to be drawn over the cell again. */
export function cellAgain(input: MatrixInput, row: number, column: number): Mark[] {
  const { view, layout, theme } = input;
  const [across, down] = [layout.columns[column], layout.rows[row]];
  const marks = linkedCell(input, row, column);
  if (!across || !down || view.tally.dimmed[row * view.tally.columns + column] !== 1) return marks;
  const cell = { x: across.start, y: down.start, width: across.size, height: down.size };
  const veil = { kind: 'rect', ...cell, fill: theme.surface, opacity: theme.veil } as const;
  return [...marks, veil];
}

/** Where the marks of a cell are drawn; in a high row, in its middle. */
function markBox(layout: MatrixLayout, { row, column }: CellPlace): Box | undefined {
  const [across, down] = [layout.columns[column], layout.rows[row]];
  if (!across || !down) return undefined;
  const height = layout.lowestRow;
  const y = down.start + (down.size - height) / 2;
  return { x: across.start, y, width: across.size, height };
}

/** px of the cells of a grid in which marks are drawn. */
export function cellSizesOf(
  { columns, heads }: MatrixView,
  layout: Pick<MatrixLayout, 'columns' | 'lowestRow' | 'markUnit' | 'cellSide'>,
): CellSizes {
  const row = layout.lowestRow;
  const least = { wide: row, narrow: row };
  columns.forEach(({ head }, i) => {
    const kind = itemAt(heads, head).isOpen ? 'narrow' : 'wide';
    least[kind] = Math.min(least[kind], itemAt(layout.columns, i).size);
  });
  return { ...least, scale: layout.cellSide, unit: layout.markUnit };
}

/** What the marks of cells depend on, in whatever layout the cells are. */
export interface CellsInput {
  readonly view: MatrixView;
  readonly layout: Pick<MatrixLayout, 'markUnit' | 'cellSide'>;
  readonly theme: Theme;
  readonly terms: PictureWords;
}

/** A row and a column, by position. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The marks of the links of a row and a column in a box; none without a link. */
export function linkMarks(
  { view, layout, theme, terms }: CellsInput,
  { row, column }: CellPlace,
  box: Box,
): Mark[] {
  const { targets, wholeGoal, unsure, mostTargets, columns } = view.tally;
  const at = row * columns + column;
  const count = numberAt(targets, at);
  const whole = wholeGoal[at] === 1;
  if (count === 0 && !whole) return [];
  const { color } = itemAt(view.columns, column);
  const facts = {
    targets: count,
    figure: terms.number(count),
    wholeGoal: whole,
    isUnsure: unsure[at] === 1,
    color,
    mostTargets,
  };
  const { markUnit: unit, cellSide } = layout;
  return cellMarks(box, facts, { theme, unit, cellSide });
}

/**
 * A link to a goal as a whole holds for all its targets. Where the goal is open, a line runs from
 * its ring through the cells of its targets.
 */
function strips(input: MatrixInput): Mark[] {
  const { view, layout, theme } = input;
  const { unit } = layout;
  const { wholeGoal, columns } = view.tally;
  return view.heads.flatMap((head, i) => {
    const [band, own] = [layout.heads[i], layout.columns[head.first]];
    const isDrawn = head.last >= input.columns.first && head.first <= input.columns.last;
    if (!head.isOpen || !band || !own || !isDrawn) return [];
    const forward = layout.direction === 'ltr';
    const x = forward ? own.start + own.size / 2 : band.start + 4 * unit;
    const width = band.size - own.size / 2 - 4 * unit;
    return layout.rows.flatMap(({ start, size }, row): Mark[] => {
      const isDrawnRow = isWithin(input.rows, row);
      if (!isDrawnRow || wholeGoal[row * columns + head.first] !== 1) return [];
      const y = start + size / 2 - 1.5 * unit;
      const fill = theme.mark?.text ?? head.color;
      const line = { kind: 'rect', x, y, width, height: 3 * unit, fill } as const;
      return [{ ...line, stroke: theme.edge, strokeWidth: 0.75 * unit }];
    });
  });
}

/** Veils over cells whose links are filtered away. */
function dimming(input: MatrixInput): Mark[] {
  const { view, layout, theme } = input;
  const { dimmed, columns: count } = view.tally;
  if (!dimmed.includes(1)) return [];
  const [rows, columns] = [drawnRows(input), drawnColumns(input)];
  const level = new Uint8Array(rows.length * columns.length);
  rows.forEach((_, i) => {
    const from = (input.rows.first + i) * count + input.columns.first;
    level.set(dimmed.subarray(from, from + columns.length), i * columns.length);
  });
  const veil = { fill: theme.surface, inset: -layout.unit, radius: 0, opacity: theme.veil };
  return [{ kind: 'cells', rows, columns, level, palette: [veil] }];
}
