import type { MatrixView } from '../derive/matrix-view.js';
import type { Terms } from '../i18n/terms.js';
import { center } from '../layout/box.js';
import type { MatrixLayout } from '../layout/matrix-layout.js';
import type { Theme } from '../theme.js';
import { cellMarks, tileMarks, unsureMarks } from './cell-marks.js';
import type { CellLook, CellsMark, Mark } from './scene.js';

/** All a matrix is drawn from. */
export interface MatrixDrawing {
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly theme: Theme;
  readonly terms: Terms;
}

/** Beyond this many linked cells each is a plain square: no reader could use so many numbers. */
const MOST_FIGURES = 5000;
/** Looks a `cells` mark can tell apart, less the one for the ground. */
const MOST_LOOKS = 254;

/** The ground of every cell at once, then what stands in those that hold a link. */
export function bodyMarks(drawing: MatrixDrawing): Mark[] {
  const { view, layout, theme } = drawing;
  const { unit, rows, columns } = layout;
  const ground = { fill: theme.empty, inset: unit, radius: 3 * unit };
  const level = new Uint8Array(rows.length * columns.length).fill(1);
  if (view.tally.cells > MOST_FIGURES) return [crowdedCells(drawing, level, ground)];
  const marks: Mark[] = [{ kind: 'cells', rows, columns, level, palette: [ground] }];
  rows.forEach((_, row) => {
    columns.forEach((_column, column) => marks.push(...linkedCell(drawing, row, column)));
  });
  return marks;
}

/** One mark for all cells, with a look for each colour of a goal. */
function crowdedCells(drawing: MatrixDrawing, level: Uint8Array, ground: CellLook): CellsMark {
  const { view, layout, theme } = drawing;
  const { targets, wholeGoal, columns } = view.tally;
  const looks = new Map<string, number>();
  const lookOf = (color: string): number => {
    const known = looks.get(color) ?? looks.size;
    if (known < MOST_LOOKS) looks.set(color, known);
    return Math.min(known, MOST_LOOKS - 1);
  };
  for (let at = 0; at < level.length; at++) {
    if ((targets[at] ?? 0) + (wholeGoal[at] ?? 0) === 0) continue;
    level[at] = 2 + lookOf(view.columns[at % columns]?.color ?? theme.bar);
  }
  const filled = [...looks.keys()].map((color) => ({
    ...ground,
    fill: theme.mark?.text ?? color,
    inset: 3 * layout.unit,
  }));
  const { rows } = layout;
  return { kind: 'cells', rows, columns: layout.columns, level, palette: [ground, ...filled] };
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
    mostTargets,
  };
  const look = { theme, unit: layout.unit };
  const marks = cellMarks(box, facts, look);
  if (unsure[at] !== 1) return marks;
  const { x, y } = center(box);
  const out = Math.min(box.width, box.height) / 2 - 6 * layout.unit;
  const away = layout.direction === 'ltr' ? out : -out;
  return [...marks, ...unsureMarks({ x: x + away, y: y - out }, look)];
}

/** The tile at the head of a column. */
export function columnTile(drawing: MatrixDrawing, column: number): Mark[] {
  const { view, layout, theme, terms } = drawing;
  const { unit, panes } = layout;
  const [goal, band] = [view.columns[column], layout.columns[column]];
  if (!goal || !band) return [];
  const box = {
    x: band.start + unit,
    y: panes.tiles.y,
    width: band.size - 2 * unit,
    height: panes.tiles.height - 4 * unit,
  };
  const facts = { figure: terms.number(goal.number), color: goal.color };
  return tileMarks(box, facts, { theme, unit });
}
