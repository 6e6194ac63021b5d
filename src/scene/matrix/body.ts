import type { MatrixView } from '../../derive/matrix/view.js';
import type { Terms } from '../../i18n/picture-words.js';
import { center } from '../../layout/box.js';
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.js';
import { isWithin, type Span } from '../../layout/matrix/span.js';
import { rounded } from '../../lib/number.js';
import type { Theme } from '../../theme.js';
import { cellMarks, unsureMarks } from './cell-marks.js';
import type { CellsMark, Mark } from '../scene.js';

/** All a matrix is drawn from. */
export interface MatrixDrawing {
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly theme: Theme;
  readonly terms: Terms;
  /** the columns and rows that are drawn: a screen shows few of very many at a time */
  readonly columns: Span;
  readonly rows: Span;
}

/** Beyond this many linked cells each is a plain square: no reader could use so many numbers. */
const MOST_FIGURES = 5000;
/** Beyond this many cells the ground is drawn by rows. */
const MOST_TILES = 2000;
/** Looks a `cells` mark can tell apart. */
const MOST_LOOKS = 254;

/** The ground of every cell at once, then what stands in those that hold a link. */
export function bodyMarks(drawing: MatrixDrawing): Mark[] {
  const { view, layout } = drawing;
  const isCrowded = view.tally.cells > MOST_FIGURES;
  const filled = isCrowded ? [crowdedCells(drawing)] : [...strips(drawing)];
  if (!isCrowded) {
    const { first, last } = drawing.columns;
    const { rows } = drawing;
    for (let row = rows.first; row <= Math.min(rows.last, layout.rows.length - 1); row++) {
      for (let column = first; column <= Math.min(last, layout.columns.length - 1); column++) {
        filled.push(...linkedCell(drawing, row, column));
      }
    }
  }
  return [...ground(drawing), ...filled, ...dimming(drawing)];
}

/** A tile a cell or, where there are very many, a bar a row with the lines between columns over it. */
function ground(drawing: MatrixDrawing): Mark[] {
  const { layout, theme } = drawing;
  const { unit } = layout;
  const rows = drawnRows(drawing);
  const columns = drawnColumns(drawing);
  const level = new Uint8Array(rows.length * columns.length).fill(1);
  if (level.length <= MOST_TILES) {
    const palette = [{ fill: theme.empty, inset: unit, radius: 3 * unit }];
    return [{ kind: 'cells', rows, columns, level, palette }];
  }
  const ends = columns.flatMap(({ start, size }) => [start, start + size]);
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const [top, last] = [rows[0], rows.at(-1)];
  const bottom = (last?.start ?? 0) + (last?.size ?? 0);
  const bars = rows.map(({ start, size }) => {
    const [y, height] = [rounded(start + unit), rounded(size - 2 * unit)];
    return `M${rounded(left)} ${y}h${rounded(right - left)}v${height}H${rounded(left)}z`;
  });
  const lines = [...ends].map(
    (x) => `M${rounded(x)} ${rounded(top?.start ?? 0)}V${rounded(bottom)}`,
  );
  return [
    { kind: 'path', d: bars.join(''), fill: theme.empty },
    { kind: 'path', d: lines.join(''), stroke: theme.surface, strokeWidth: 2 * unit },
  ];
}

function drawnColumns({ layout, columns }: MatrixDrawing): MatrixLayout['columns'] {
  return layout.columns.slice(columns.first, columns.last + 1);
}

function drawnRows({ layout, rows }: MatrixDrawing): MatrixLayout['rows'] {
  return layout.rows.slice(rows.first, rows.last + 1);
}

/** One mark for all cells, with a look for each colour of a goal. */
function crowdedCells(drawing: MatrixDrawing): CellsMark {
  const { view, layout, theme } = drawing;
  const { targets, wholeGoal, columns: count } = view.tally;
  const looks = new Map<string, number>();
  const lookOf = (color: string): number => {
    const known = looks.get(color) ?? looks.size;
    if (known < MOST_LOOKS) looks.set(color, known);
    return Math.min(known, MOST_LOOKS - 1);
  };
  const columns = drawnColumns(drawing);
  const rows = drawnRows(drawing);
  const level = new Uint8Array(rows.length * columns.length);
  for (let i = 0; i < level.length; i++) {
    const column = drawing.columns.first + (i % columns.length);
    const at = (drawing.rows.first + Math.floor(i / columns.length)) * count + column;
    if ((targets[at] ?? 0) + (wholeGoal[at] ?? 0) === 0) continue;
    level[i] = 1 + lookOf(view.columns[column]?.color ?? theme.bar);
  }
  const palette = [...looks.keys()].map((color) => ({
    fill: theme.mark?.text ?? color,
    inset: 3 * layout.unit,
    radius: 0,
  }));
  return { kind: 'cells', rows, columns, level, palette };
}

/** The marks of one cell; none where nothing is linked. */
export function linkedCell(drawing: MatrixDrawing, row: number, column: number): Mark[] {
  const { view, layout, theme, terms } = drawing;
  const { targets, wholeGoal, unsure, mostTargets, columns } = view.tally;
  const at = row * columns + column;
  const [across, down] = [layout.columns[column], layout.rows[row]];
  const count = targets[at] ?? 0;
  const whole = wholeGoal[at] === 1;
  if (!across || !down || (count === 0 && !whole)) return [];
  const box = { x: across.start, y: down.start, width: across.size, height: down.size };
  const color = view.columns[column]?.color ?? theme.bar;
  const facts = {
    targets: count,
    figure: terms.number(count),
    wholeGoal: whole,
    color,
    mostTargets: view.columns[column]?.target === undefined ? mostTargets : 1,
  };
  const look = { theme, unit: layout.unit };
  const marks = cellMarks(box, facts, look);
  if (unsure[at] !== 1) return marks;
  const { x, y } = center(box);
  const out = Math.min(box.width, box.height) / 2 - 6 * layout.unit;
  const away = layout.direction === 'ltr' ? out : -out;
  return [...marks, ...unsureMarks({ x: x + away, y: y - out }, look)];
}

/**
 * A link to a goal as a whole speaks of all its targets: where the goal is open, a line runs from
 * the ring through the strip.
 */
function strips(drawing: MatrixDrawing): Mark[] {
  const { view, layout, theme } = drawing;
  const { unit } = layout;
  const { wholeGoal, columns } = view.tally;
  return view.heads.flatMap((head, i) => {
    const [band, own] = [layout.heads[i], layout.columns[head.first]];
    const isDrawn = head.last >= drawing.columns.first && head.first <= drawing.columns.last;
    if (!head.isOpen || !band || !own || !isDrawn) return [];
    const forward = layout.direction === 'ltr';
    const x = forward ? own.start + own.size / 2 : band.start + 4 * unit;
    const width = band.size - own.size / 2 - 4 * unit;
    return layout.rows.flatMap(({ start, size }, row): Mark[] => {
      const isDrawnRow = isWithin(drawing.rows, row);
      if (!isDrawnRow || wholeGoal[row * columns + head.first] !== 1) return [];
      const y = start + size / 2 - 1.5 * unit;
      const fill = theme.mark?.text ?? head.color;
      const line = { kind: 'rect', x, y, width, height: 3 * unit, fill } as const;
      return [{ ...line, stroke: theme.edge, strokeWidth: 0.75 * unit }];
    });
  });
}

/** Lays the ground over what filters have taken away. */
function dimming(drawing: MatrixDrawing): Mark[] {
  const { view, layout, theme } = drawing;
  const { dimmed, columns: count } = view.tally;
  if (!dimmed.includes(1)) return [];
  const [rows, columns] = [drawnRows(drawing), drawnColumns(drawing)];
  const level = new Uint8Array(rows.length * columns.length);
  rows.forEach((_, i) => {
    const from = (drawing.rows.first + i) * count + drawing.columns.first;
    level.set(dimmed.subarray(from, from + columns.length), i * columns.length);
  });
  const veil = { fill: theme.surface, inset: -layout.unit, radius: 0, opacity: theme.veil };
  return [{ kind: 'cells', rows, columns, level, palette: [veil] }];
}
