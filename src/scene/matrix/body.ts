import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { center } from '../../layout/box.js';
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.js';
import { isWithin, type Span } from '../../layout/matrix/span.js';
import { rounded } from '../../lib/number.js';
import type { Theme } from '../../theme.js';
import { cellMarks, unsureMarks } from './cell-marks.js';
import type { CellsMark, Mark } from '../scene.js';

/** All a matrix is drawn from. */
export interface MatrixInput {
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
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
export function bodyMarks(input: MatrixInput): Mark[] {
  const { view, layout } = input;
  const isCrowded = view.tally.cells > MOST_FIGURES;
  const filled = isCrowded ? [crowdedCells(input)] : [...strips(input)];
  if (!isCrowded) {
    const { first, last } = input.columns;
    const { rows } = input;
    for (let row = rows.first; row <= Math.min(rows.last, layout.rows.length - 1); row++) {
      for (let column = first; column <= Math.min(last, layout.columns.length - 1); column++) {
        filled.push(...linkedCell(input, row, column));
      }
    }
  }
  return [...ground(input), ...filled, ...dimming(input)];
}

/** A tile a cell or, where there are very many, a bar a row with the lines between columns over it. */
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

function drawnColumns({ layout, columns }: MatrixInput): MatrixLayout['columns'] {
  return layout.columns.slice(columns.first, columns.last + 1);
}

function drawnRows({ layout, rows }: MatrixInput): MatrixLayout['rows'] {
  return layout.rows.slice(rows.first, rows.last + 1);
}

/** One mark for all cells, with a look for each colour of a goal. */
function crowdedCells(input: MatrixInput): CellsMark {
  const { view, layout, theme } = input;
  const { targets, wholeGoal, columns: count } = view.tally;
  const looks = new Map<string, number>();
  const lookOf = (color: string): number => {
    const known = looks.get(color) ?? looks.size;
    if (known < MOST_LOOKS) looks.set(color, known);
    return Math.min(known, MOST_LOOKS - 1);
  };
  const columns = drawnColumns(input);
  const rows = drawnRows(input);
  const level = new Uint8Array(rows.length * columns.length);
  for (let i = 0; i < level.length; i++) {
    const column = input.columns.first + (i % columns.length);
    const at = (input.rows.first + Math.floor(i / columns.length)) * count + column;
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
export function linkedCell(input: MatrixInput, row: number, column: number): Mark[] {
  const { view, layout, theme, terms } = input;
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

/** Lays the ground over what filters have taken away. */
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
