import type { MatrixHead, MatrixView } from '../../derive/matrix/view.js';
import { itemAt, sum } from '../../lib/list.js';
import { clamp } from '../../lib/number.js';
import { createRuler, type Ruler } from '../../lib/text-width.js';
import { sidesOf, type Band, type Box, type Direction } from '../box.js';
import { FOOT, growBars, LEAST_BAR } from './bars.js';
import {
  bestTurn,
  leastTurnedCell,
  leastUprightCell,
  turned,
  upright,
  type HeaderLayout,
  type NameToPlace,
} from './column-names.js';
import { isCut, isLowHeader, slantedOverGrowing } from './page-headers.js';
import { GROUP_SIZE, LABEL_SIZE } from './matrix-layout.js';
import { isCodeOfOne, narrowestNames, shortLabel } from './row-labels.js';
import { TURNED_LINES } from './sheet-heads.js';
import type { SheetRoom } from './sheet.js';

/** A matrix in px with goals down and action lines across; of opened goals, targets are rows. */
export interface TransposedLayout {
  readonly kind: 'transposed';
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** px for each px at a font of 16 px */
  readonly unit: number;
  readonly markUnit: number;
  readonly lowestRow: number;
  readonly cellSide: number;
  /** of the action lines, across */
  readonly lines: readonly Band[];
  /** of the goals and targets, down */
  readonly goals: readonly Band[];
  /** the cells */
  readonly body: Box;
  /** where codes and brackets stand, over the cells */
  readonly codes: Box;
  readonly tiles: readonly GoalTile[];
  /** where the numbers of targets are centred */
  readonly targetX: number;
  /** whether codes stand in a row of their own, or before the names */
  readonly codesIn: 'row' | 'names';
  /** over the columns; `head` is the position of the action line */
  readonly names: HeaderLayout['names'];
  /** over the columns of each group: its bracket, and what of its name fits along that */
  readonly groups: readonly { readonly box: Box; readonly label: string }[];
  /** px at which the bars of totals begin, and how long they may be */
  readonly totalsX: number;
  readonly longestBar: number;
  readonly tallestBar: number;
}

export interface GoalTile {
  readonly box: Box;
  /** where the name begins, and its middle */
  readonly nameX: number;
  readonly middle: number;
  readonly lines: readonly string[];
}

export interface TransposedForm {
  /**
   * how the names of action lines stand over their columns; slanted ones stand on end where that is
   * better; `codes`: only those that need one
   */
  readonly header: 'upright' | 'slanted' | 'turned' | 'codes';
  /** how small cells may be; `least`: codes stand before names, and goals have their numbers alone */
  readonly density: 'easy' | 'tight' | 'least';
}

// All lengths are px at a font of 16 px.
export const GOAL_LINE = 15.5;
/** parts a name of several lines from the next */
const NAME_GAP = 5;
const LEAST_CELLS = { easy: 30, tight: 23, least: 16.5 };
const LEAST_ROWS = { easy: 29, tight: 19, least: 15.6 };
const CODE_GAP = 5;
const TILE_WIDTHS = { easy: 30, tight: 30, least: 20 };
const TILE_INSET = 1;
/** room for the numbers of targets beside tiles without names */
const TARGETS = 30;
/** from the labels' end to the middle of these numbers */
const TARGET_MIDDLE = 18;
const TILE_GAP = 8;
const LABEL_GAP = 8;
/** height of the codes and brackets over the cells */
const CODES = 22;
const GOAL_GAP = 5;
const GROUP_GAP = 6;
const TOTALS = { easy: 36, tight: 36, least: 30 };
const WIDEST = 5;
const HIGHEST = 1.6;
const ORDINARY_CELL = 36;
const LARGEST_MARK = 2.4;

interface Needs {
  readonly view: MatrixView;
  readonly room: SheetRoom;
  readonly form: TransposedForm;
  readonly ruler: Ruler;
  readonly unit: number;
  readonly cell: number;
  readonly margin: number;
  /** px of the pane of goals */
  readonly labels: number;
  readonly names: readonly (readonly string[])[];
  readonly header: HeaderLayout;
  readonly rows: readonly number[];
  readonly gaps: { readonly across: number; readonly down: number };
  readonly height: number;
}

/**
 * A matrix for a file with goals down and action lines across, in the text of its room.
 * @returns undefined where it does not fit
 */
export function layoutTransposed(
  view: MatrixView,
  room: SheetRoom,
  form: TransposedForm,
): TransposedLayout | undefined {
  const needs = measure(view, room, form);
  return needs && needs.height <= room.height ? place(needs) : undefined;
}

function measure(view: MatrixView, room: SheetRoom, asked: TransposedForm): Needs | undefined {
  const ruler = createRuler(room.fontSize, 1);
  const { unit } = ruler;
  const { density } = asked;
  const names = namesOver(view, asked);
  const cell = leastCell(view, names, { form: asked, ruler });
  const across = countGaps(view.rows.map(({ group }) => group)) * GROUP_GAP * unit;
  const columns = cell * view.rows.length + across;
  const fixed = fixedLabels(view, density) * unit;
  const leastHeight = view.columns.length * LEAST_ROWS[density] * unit;
  // Before any name is broken into lines, which takes most of the time.
  if (columns + fixed > room.width || leastHeight > room.height) return undefined;
  const bands = columnBands(view, cell, unit);
  const over = { cell, end: columns };
  const isSlanted = asked.header === 'slanted';
  const turn = isSlanted ? bestTurn(placedOver(names, bands), over, ruler) : asked.header;
  const form = { ...asked, header: turn };
  const header = headerOver(names, bands, { ruler, form, cell });
  if (isCut(header)) return undefined;
  const margin = Math.max((TOTALS[density] + LEAST_BAR) * unit, header.overhang);
  const free = room.width - columns - margin - fixed;
  const labels = view.heads.map(({ label }) => (density === 'least' ? '' : label));
  const goals = narrowestNames(labels, free, ruler);
  if (!goals || free < 0) return undefined;
  const rows = view.columns.map(({ head, target }) => {
    const lines = target === undefined ? itemAt(goals.lines, head).length : 1;
    return (
      Math.max(LEAST_ROWS[form.density], lines * GOAL_LINE + (lines > 1 ? NAME_GAP : 0)) * unit
    );
  });
  const down = Math.max(0, openEdges(view)) * GOAL_GAP * unit;
  const height = header.height + (CODES + FOOT) * unit + sum(rows, (row) => row) + down;
  if (!isLowHeader(header, room.height, height)) return undefined;
  return {
    ...{ view, room, form, ruler, unit, cell, margin, header, rows, height },
    ...{ labels: fixed + goals.width, names: goals.lines, gaps: { across, down } },
  };
}

interface NameOver {
  readonly row: number;
  readonly text: string;
}

/** What the pane of goals takes besides their names, px at a font of 16 px. */
function fixedLabels({ heads }: MatrixView, density: TransposedForm['density']): number {
  const tile = TILE_WIDTHS[density] + LABEL_GAP;
  if (density !== 'least') return tile + TILE_GAP;
  return tile + (heads.some(({ isOpen }) => isOpen) ? TARGETS : 0);
}

/** The names over the columns, or what tells lines apart that share their code. */
function namesOver(view: MatrixView, { header, density }: TransposedForm): NameOver[] {
  return view.rows.flatMap((each, row) => {
    const { label, code, group } = each;
    if (header === 'codes')
      return isCodeOfOne(view, each) ? [] : [{ row, text: shortLabel(view, each) }];
    return [{ row, text: density === 'least' && group < 0 ? `${code} ${label}` : label }];
  });
}

function placedOver(names: readonly NameOver[], bands: readonly Band[]): NameToPlace[] {
  return names.map(({ row, text }) => ({ head: row, text, start: itemAt(bands, row).start }));
}

function leastCell(
  view: MatrixView,
  names: readonly NameOver[],
  { form, ruler }: { readonly form: TransposedForm; readonly ruler: Ruler },
): number {
  const codes = view.rows.map(({ code, group }) =>
    group >= 0 || form.density === 'least'
      ? 0
      : ruler.width(code, LABEL_SIZE, 700) + CODE_GAP * ruler.unit,
  );
  const least = Math.max(LEAST_CELLS[form.density] * ruler.unit, ...codes);
  if (form.header === 'turned')
    return Math.max(least, leastTurnedCell(TURNED_LINES[form.density], ruler.unit));
  if (form.header !== 'upright') return least;
  const placed = names.map(({ row, text }) => ({ head: row, text, start: 0 }));
  return Math.max(least, leastUprightCell(placed, ruler));
}

function columnBands({ rows }: MatrixView, cell: number, unit: number): Band[] {
  let at = 0;
  return rows.map(({ group }, i) => {
    if ((rows[i - 1]?.group ?? group) !== group) at += GROUP_GAP * unit;
    const start = at;
    at += cell;
    return { start, size: cell };
  });
}

interface HeaderRoom {
  readonly ruler: Ruler;
  readonly form: TransposedForm;
  readonly cell: number;
}

function headerOver(
  names: readonly NameOver[],
  bands: readonly Band[],
  { ruler, form, cell }: HeaderRoom,
): HeaderLayout {
  if (names.length === 0) return { kind: 'upright', height: 0, overhang: 0, names: [] };
  const placed = placedOver(names, bands);
  const last = bands.at(-1);
  const columns = { cell, end: last ? last.start + last.size : 0 };
  switch (form.header) {
    case 'upright':
      return upright(placed, cell, ruler);
    case 'turned':
      return turned(placed, columns, ruler);
    default:
      return slantedOverGrowing(placed, columns, ruler);
  }
}

function countGaps(groups: readonly number[]): number {
  return groups.filter((group, i) => i > 0 && groups[i - 1] !== group).length;
}

/** How many goals stand apart from the one before, since one of the two is open. */
function openEdges({ heads }: MatrixView): number {
  return heads.filter((_, i) => standsApart(heads, i)).length;
}

function standsApart(heads: readonly MatrixHead[], i: number): boolean {
  const before = heads[i - 1];
  return before !== undefined && (before.isOpen || itemAt(heads, i).isOpen);
}

function place(needs: Needs): TransposedLayout {
  const { view, room, form, ruler, unit, labels } = needs;
  const { direction } = room;
  const { cell, row, bar, footBar } = grow(needs);
  const bands = columnBands(view, cell, unit);
  const names = namesOver(view, form);
  const header = headerOver(names, bands, { ruler, form, cell });
  const last = bands.at(-1);
  const columns = last ? last.start + last.size : 0;
  const margin = Math.max(TOTALS[form.density] * unit + bar, header.overhang);
  const width = labels + columns + margin;
  const top = header.height + CODES * unit;
  const goals = rowBands(needs, top, row);
  const end = goals.at(-1);
  const bottom = end ? end.start + end.size : top;
  const lowestRow = Math.min(...goals.map(({ size }) => size));
  const { box: flip, x: xAt, band } = sidesOf(width, direction);
  const across = (each: Band) => band(each, labels);
  return {
    kind: 'transposed',
    width,
    height: bottom + FOOT * unit + footBar,
    direction,
    unit,
    markUnit: clamp(Math.min(cell, row) / ORDINARY_CELL, unit, LARGEST_MARK * unit),
    lowestRow,
    cellSide: Math.min(cell, lowestRow),
    lines: bands.map(across),
    goals,
    body: flip({ x: labels, y: top, width: columns, height: bottom - top }),
    codes: flip({ x: labels, y: header.height, width: columns, height: CODES * unit }),
    tiles: tilesOf(needs, goals).map(({ box, nameX, ...tile }) => ({
      ...tile,
      box: flip(box),
      nameX: xAt(nameX),
    })),
    targetX: xAt(labels - (LABEL_GAP + TARGET_MIDDLE) * unit),
    codesIn: form.density === 'least' ? 'names' : 'row',
    names: header.names.map((name) => ({
      ...name,
      box: flip({ ...name.box, x: name.box.x + labels }),
      lines: name.lines.map((line) => ({
        ...line,
        x: xAt(line.x + labels),
        rotate: direction === 'ltr' ? line.rotate : -line.rotate,
      })),
    })),
    groups: view.groups.map(({ id, first, last: lastRow, label }) => {
      const [from, to] = [itemAt(bands, first), itemAt(bands, lastRow)];
      const size = to.start + to.size - from.start;
      const fits = (text: string) => ruler.width(text, GROUP_SIZE, 600) <= size - 12 * unit;
      return {
        box: flip({ x: labels + from.start, y: header.height, width: size, height: CODES * unit }),
        label: [label, id].find(fits) ?? '',
      };
    }),
    totalsX: xAt(labels + columns + 8 * unit),
    longestBar: bar,
    tallestBar: footBar,
  };
}

function tilesOf({ view, form, unit, names }: Needs, goals: readonly Band[]): GoalTile[] {
  return view.heads.map(({ first, last }, i) => {
    const [own, end] = [itemAt(goals, first), itemAt(goals, last)];
    const inset = TILE_INSET * unit;
    return {
      box: {
        x: 0,
        y: own.start + inset,
        width: TILE_WIDTHS[form.density] * unit,
        height: end.start + end.size - own.start - 2 * inset,
      },
      nameX: (TILE_WIDTHS[form.density] + TILE_GAP) * unit,
      middle: own.start + own.size / 2,
      lines: itemAt(names, i),
    };
  });
}

/** Shares what is left of the room among cells and, a little, bars. */
function grow({ view, room, form, unit, cell, margin, labels, gaps, rows, height }: Needs) {
  const count = Math.max(1, view.rows.length);
  const spare = {
    width: Math.max(0, room.width - labels - cell * count - gaps.across - margin),
    height: Number.isFinite(room.height) ? Math.max(0, room.height - height) : 0,
  };
  const scale = view.tally.mostOfColumn / view.tally.mostOfRow;
  const beside = margin - TOTALS[form.density] * unit;
  const { bar, footBar, left } = growBars({ unit, spare, beside, scale });
  const mean = sum(rows, (row) => row) / Math.max(1, rows.length);
  const rowExtra = (spare.height - footBar) / Math.max(1, rows.length);
  const wide = cell + left / count;
  const row = Math.min(mean + rowExtra, Math.max(mean, HIGHEST * wide, 44 * unit));
  return {
    row,
    cell: Math.min(wide, Math.max(cell, WIDEST * row)),
    bar,
    footBar,
  };
}

/** @param mean px of a row */
function rowBands({ view, rows, unit }: Needs, top: number, mean: number): Band[] {
  const extra = mean - sum(rows, (row) => row) / Math.max(1, rows.length);
  let at = top;
  return view.columns.map(({ head }, i) => {
    if (view.columns[i - 1]?.head !== head && standsApart(view.heads, head)) at += GOAL_GAP * unit;
    const band = { start: at, size: itemAt(rows, i) + extra };
    at += band.size;
    return band;
  });
}
