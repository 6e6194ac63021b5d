import type { Ruler } from '../../lib/text-width.js';
import { clamp } from '../../lib/number.js';
import type { Box } from '../box.js';

/** The names over the columns, in px. y counts from the top of the picture. */
export interface HeaderLayout {
  readonly kind: 'upright' | 'slanted' | 'turned';
  readonly height: number;
  /** how far the last name reaches beyond the last column */
  readonly overhang: number;
  readonly names: readonly ColumnName[];
}

export interface ColumnName {
  /** index of the goal among those shown */
  readonly head: number;
  readonly lines: readonly NameLine[];
  /** where a pointer finds the name */
  readonly box: Box;
}

export interface NameLine {
  readonly text: string;
  readonly x: number;
  /** baseline */
  readonly y: number;
  /** degrees, clockwise; 0 for an upright line, which is centred on x */
  readonly rotate: number;
}

// All lengths are px at a font of 16 px.
/** font size of the names over the columns */
export const NAME_SIZE = 12;
/** height of a line of a name */
const LINE = 13.8;
/** parts a name of two slanted lines from the next */
const SLANTED_GAP = 3;
/** A name shorter than this stays on one line. */
const SHORT_NAME = 110;
/** Names of which one is longer than this are slanted in one line: two would be hard to tell apart. */
const LONG_NAME = 240;
/** letters of Hebrew, Arabic and the scripts like it */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/u;
/** least distance from one slanted name to the next, measured across them: their lines and a gap */
const PITCHES = { one: 17, two: 31 };
/** Slanted names rise by angles from the one to the other, in degrees. */
const FLATTEST = 45;
const STEEPEST = 75;
/** Over columns of this width, all names are as flat as they may be. */
export const FLAT_CELL = 48;
/** room at the sides of an upright name together */
const SIDES = 4;
/** distance from the middle of a line to its baseline, by the size of its font */
const BASELINE = 0.36;
/** Names that stand on end have at most so many lines of this height, and a gap to those of the next. */
const MOST_TURNED = 3;
const TURNED_LINE = 14;
const TURNED_GAP = 5;
/** Where a screen has no room for these, lines may be closer. */
const CLOSE_LINE = 12.5;
/**
 * They are harder to read than slanted ones, unless they take less than this share of their height, or slanted
 * ones reach beyond the columns by more than a share of their width.
 */
const TURNED_SHARE = 0.75;
const MOST_OVERHANG = 0.3;

/** A name to be placed over a column that begins `start` px after the first. */
export interface NameToPlace {
  readonly head: number;
  readonly text: string;
  readonly start: number;
  /** px of its column; absent: as wide as the others */
  readonly size?: number;
}

export interface NamedColumns {
  /** px of a column that has a name */
  readonly cell: number;
  /** px from the start of the first column to the end of the last */
  readonly end: number;
  /** px of the longest line that stands on end; absent: as long as a name */
  readonly longest?: number;
}

/** px of a column over which the longest word of all names stands upright. */
export function leastUprightCell(names: readonly NameToPlace[], ruler: Ruler): number {
  const widest = Math.max(0, ...names.map(({ text }) => ruler.widest(text, NAME_SIZE)));
  return widest + SIDES * ruler.unit;
}

/** Names in up to seven lines, centred over their columns: those in Chinese may have two characters in each. */
export function upright(names: readonly NameToPlace[], cell: number, ruler: Ruler): HeaderLayout {
  const { unit } = ruler;
  const room = { width: cell - SIDES * unit, size: NAME_SIZE, lines: 7 };
  const wrapped = names.map((name) => ({ ...name, lines: ruler.wrap(name.text, room) }));
  const most = Math.max(1, ...wrapped.map(({ lines }) => lines.length));
  const height = most * LINE * unit + 10 * unit;
  return {
    kind: 'upright',
    height,
    overhang: 0,
    names: wrapped.map(({ head, start, lines }) => ({
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

/**
 * Names that rise from the middle of their columns, in two lines where two fit side by side and no name
 * is long. Names in a script that runs from right to left have one line in any case.
 */
export function slanted(
  names: readonly NameToPlace[],
  { cell, end }: NamedColumns,
  ruler: Ruler,
): HeaderLayout {
  const { unit } = ruler;
  const mayBreak = names.every(
    ({ text }) => ruler.width(text, NAME_SIZE) <= LONG_NAME * unit && !RIGHT_TO_LEFT.test(text),
  );
  const degrees = slant(cell, (mayBreak ? PITCHES.two : PITCHES.one) * unit);
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const size = NAME_SIZE * unit;
  const line = LINE * unit;
  const twoFit = mayBreak && cell * sine >= 2 * line + SLANTED_GAP * unit;
  const wrapped = names.map((name) => {
    const lines = twoFit ? inLines(name.text, 2, ruler) : [name.text];
    const longest = Math.max(...lines.map((text) => ruler.width(text, NAME_SIZE)));
    return { ...name, lines, longest };
  });
  const longest = Math.max(0, ...wrapped.map((name) => name.longest));
  const height = longest * sine + 2 * line * cosine + 10 * unit;
  const lowest = line * 0.5 + size * BASELINE;
  const base = height - 5 * unit - lowest * cosine;
  const ends = wrapped.map((name) => name.start + 0.5 * cell + name.longest * cosine);
  return {
    kind: 'slanted',
    height,
    overhang: Math.max(0, ...ends.map((nameEnd) => nameEnd + line + 4 * unit - end)),
    names: wrapped.map(({ head, start, lines }) => ({
      head,
      box: { x: start, y: height - 2.2 * line, width: cell, height: 2.2 * line },
      lines: lines.map((text, k) => {
        const across = (k - (lines.length - 1) / 2) * line + size * BASELINE;
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

/**
 * Names that stand on end over their columns. As many lines as fit there side by side make them low, and
 * each has the fewest lines that are no higher.
 */
export function turned(
  names: readonly NameToPlace[],
  { cell, longest = Infinity }: Pick<NamedColumns, 'cell' | 'longest'>,
  ruler: Ruler,
): HeaderLayout {
  const { unit } = ruler;
  const size = NAME_SIZE * unit;
  const lengthOf = (lines: readonly string[]) =>
    Math.max(0, ...lines.map((text) => ruler.width(text, NAME_SIZE)));
  const fitting = ({ size: own = cell }: NameToPlace, pitch: number, gap: number) =>
    clamp(Math.floor((own / unit - gap) / pitch), 1, MOST_TURNED);
  const room = { width: longest, size: NAME_SIZE, lines: 1 };
  const low = names.map((name) => {
    const lines = inLines(name.text, fitting(name, TURNED_LINE, TURNED_GAP), ruler);
    if (lengthOf(lines) <= longest) return { name, lines, line: TURNED_LINE * unit };
    const close = inLines(name.text, fitting(name, CLOSE_LINE, 0), ruler);
    return {
      name,
      lines: close.flatMap((text) => ruler.wrap(text, room)),
      line: CLOSE_LINE * unit,
    };
  });
  const most = Math.max(...low.map(({ lines }) => lengthOf(lines)));
  const wrapped = low.map(({ name, lines, line }) => {
    const fewer = Array.from({ length: lines.length - 1 }, (_, i) =>
      inLines(name.text, i + 1, ruler),
    ).find((each) => lengthOf(each) <= most);
    return { ...name, lines: fewer ?? lines, line };
  });
  const height = most + 10 * unit;
  return {
    kind: 'turned',
    height,
    overhang: 0,
    names: wrapped.map(({ head, start, size: own = cell, lines, line }) => ({
      head,
      box: { x: start, y: 0, width: own, height },
      lines: lines.map((text, k) => ({
        text,
        x: start + own / 2 + (k - (lines.length - 1) / 2) * line + size * BASELINE,
        y: height - 5 * unit,
        rotate: -90,
      })),
    })),
  };
}

/** px of a column over which names stand on end in some lines. */
export function leastTurnedCell(lines: number, unit: number): number {
  return (lines * TURNED_LINE + TURNED_GAP) * unit;
}

/** How names that do not stand upright are best turned: slanted, unless that wastes much more room. */
export function bestTurn(
  names: readonly NameToPlace[],
  columns: NamedColumns,
  ruler: Ruler,
): 'slanted' | 'turned' {
  const [slant, turn] = [slanted(names, columns, ruler), turned(names, columns, ruler)];
  const lengths = slant.names.flatMap(({ lines }) =>
    lines.map(({ text }) => ruler.width(text, NAME_SIZE)),
  );
  const isWaste =
    turn.height < TURNED_SHARE * slant.height ||
    slant.overhang > MOST_OVERHANG * columns.end ||
    Math.max(0, ...lengths) > (columns.longest ?? Infinity);
  return isWaste ? 'turned' : 'slanted';
}

/** Degrees by which names rise. The narrower the cells, the steeper. @param pitch px across the names */
function slant(cell: number, pitch: number): number {
  const sine = Math.min(1, pitch / cell);
  return clamp(Math.round((Math.asin(sine) * 180) / Math.PI), FLATTEST, STEEPEST);
}

/** Breaks a name into lines of about the same length; short names stay in one. */
function inLines(name: string, most: number, ruler: Ruler): string[] {
  const whole = ruler.width(name, NAME_SIZE);
  if (whole <= SHORT_NAME * ruler.unit) return [name];
  const least = Math.max(ruler.widest(name, NAME_SIZE), whole / most);
  for (let width = least; width < whole; width += NAME_SIZE / 2) {
    const lines = ruler.wrap(name, { width, size: NAME_SIZE, lines: most + 1 });
    if (lines.length <= most) return lines;
  }
  return [name];
}
