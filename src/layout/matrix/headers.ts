import type { Ruler } from '../../lib/text-width.js';
import type { Box } from '../box.js';

/** The names over the columns. x counts from the first column; y from the top of the picture. */
export interface HeaderLayout {
  readonly kind: 'upright' | 'slanted';
  readonly height: number;
  /** px by which the last name reaches beyond the last column */
  readonly overhang: number;
  readonly names: readonly ColumnName[];
}

/** A name to be placed over a column that begins `start` px after the first. */
export interface NameToPlace {
  readonly head: number;
  readonly text: string;
  readonly start: number;
}

export interface ColumnName {
  /** position of the goal among those shown */
  readonly head: number;
  readonly lines: readonly NameLine[];
  /** where a pointer meets the name */
  readonly box: Box;
}

export interface NameLine {
  readonly text: string;
  readonly x: number;
  /** baseline */
  readonly y: number;
  /** degrees, clockwise; 0 when upright and centred on x */
  readonly rotate: number;
}

export const NAME_SIZE = 12;
const LINE = 12.5;
const LONGEST_LINE = 240;
/** A name shorter than this stays on one line. */
const SHORT_NAME = 110;
/** px from one name to the next, measured across them: two lines and a gap */
const PITCH = 30;

/** @param end px from the first column to the end of the last */
export function layoutHeader(
  names: readonly NameToPlace[],
  { cell, end }: { readonly cell: number; readonly end: number },
  ruler: Ruler,
): HeaderLayout {
  if (names.length === 0) return { kind: 'upright', height: 0, overhang: 0, names: [] };
  const widest = Math.max(0, ...names.map(({ text }) => ruler.widest(text, NAME_SIZE)));
  const fits = widest + 6 * ruler.unit <= cell;
  return fits ? upright(names, cell, ruler) : slanted(names, { cell, end }, ruler);
}

function placed(
  names: readonly NameToPlace[],
  wrapped: readonly (readonly string[])[],
  place: (name: NameToPlace, lines: readonly string[]) => ColumnName,
): ColumnName[] {
  return names.map((name, i) => place(name, wrapped[i] ?? []));
}

function upright(names: readonly NameToPlace[], cell: number, ruler: Ruler): HeaderLayout {
  const { unit } = ruler;
  const room = { width: cell - 6 * unit, size: NAME_SIZE, lines: 4 };
  const wrapped = names.map(({ text }) => ruler.wrap(text, room));
  const most = Math.max(1, ...wrapped.map((lines) => lines.length));
  const height = most * LINE * unit + 10 * unit;
  return {
    kind: 'upright',
    height,
    overhang: 0,
    names: placed(names, wrapped, ({ head, start }, lines) => ({
      head,
      box: { x: start, y: 0, width: cell, height },
      lines: lines.map((text, k) => ({
        text,
        x: start + 0.5 * cell,
        y: height - 8 * unit - (lines.length - 1 - k) * LINE * unit,
        rotate: 0,
      })),
    })),
  };
}

/** Names rise from the middle of their column, in two lines where two fit side by side. */
function slanted(
  names: readonly NameToPlace[],
  { cell, end }: { readonly cell: number; readonly end: number },
  ruler: Ruler,
): HeaderLayout {
  const { unit } = ruler;
  const degrees = slant(cell, unit);
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const size = NAME_SIZE * unit;
  const line = LINE * unit;
  const oneLine = { width: LONGEST_LINE * unit, size: NAME_SIZE, lines: 1 };
  const twoFit = cell * sine >= 2 * line;
  const wrapped = names
    .map(({ text }) => (twoFit ? inTwo(text, ruler) : [text]))
    .map((lines) => lines.flatMap((each) => ruler.wrap(each, oneLine)));
  const longest = wrapped.map((lines) =>
    Math.max(...lines.map((text) => ruler.width(text, NAME_SIZE))),
  );
  const deepest = line * 0.5 + size * 0.36;
  const height = Math.max(0, ...longest) * sine + 2 * line * cosine + 10 * unit;
  const base = height - 5 * unit - deepest * cosine;
  return {
    kind: 'slanted',
    height,
    overhang: Math.max(
      0,
      ...names.map(
        ({ start }, i) => start + 0.5 * cell + (longest[i] ?? 0) * cosine + line + 4 * unit - end,
      ),
    ),
    names: placed(names, wrapped, ({ head, start }, lines) => ({
      head,
      box: { x: start, y: height - 2.2 * line, width: cell, height: 2.2 * line },
      lines: lines.map((text, k) => {
        const across = (k - (lines.length - 1) / 2) * line + size * 0.36;
        return {
          text,
          x: start + 0.5 * cell + across * sine,
          y: base + across * cosine,
          rotate: -degrees,
        };
      }),
    })),
  };
}

/** Degrees by which names rise: the narrower the cells, the steeper, from 45 to 75. */
function slant(cell: number, unit: number): number {
  const sine = Math.min(1, (PITCH * unit) / cell);
  return Math.max(45, Math.min(75, Math.round((Math.asin(sine) * 180) / Math.PI)));
}

/** Breaks a name where its two lines come nearest to the same length. */
function inTwo(name: string, ruler: Ruler): string[] {
  const whole = ruler.width(name, NAME_SIZE);
  if (whole <= SHORT_NAME * ruler.unit) return [name];
  const least = Math.max(ruler.widest(name, NAME_SIZE), whole / 2);
  for (let width = least; width < whole; width += NAME_SIZE / 2) {
    const lines = ruler.wrap(name, { width, size: NAME_SIZE, lines: 3 });
    if (lines.length <= 2) return lines;
  }
  return [name];
}
