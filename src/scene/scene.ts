import type { Drawn } from './draws.js';

/** A picture as plain data: a few panes, each with a flat list of marks. Colours are resolved. */
export interface Scene {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag of its words */
  readonly lang: string;
  /** accessible name */
  readonly title: string;
  /** accessible description; may be empty */
  readonly description: string;
  /** a colour, or `none` for a transparent picture */
  readonly background: string;
  readonly panes: readonly Pane[];
  /** the kinds of marks that it draws, for its legend; absent where it needs none */
  readonly draws?: readonly Drawn[];
}

/** A part of a picture. A screen may keep one pane in sight while another scrolls. */
export interface Pane {
  readonly name: string;
  /** px in the coordinates of the whole picture */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** px by which the marks are moved; absent: the marks are in the coordinates of the picture */
  readonly shift?: { readonly x: number; readonly y: number };
  readonly marks: readonly Mark[];
  /** marks that belong together, such as those of a row, in their order; a file names them */
  readonly groups?: readonly MarkGroup[];
}

/** A stretch of the marks of a pane: those from `start` on, without the one at `end`. */
export interface MarkGroup {
  /** what they stand for, such as `row-C7-ehealth` */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Marks in the order in which they are painted; those with a name belong together. */
export type MarkParts = readonly { readonly name?: string; readonly marks: readonly Mark[] }[];

/** The marks and groups of a pane. */
export function groupedMarks(parts: MarkParts): Required<Pick<Pane, 'marks' | 'groups'>> {
  const marks: Mark[] = [];
  const groups: MarkGroup[] = [];
  for (const part of parts) {
    const start = marks.length;
    for (const mark of part.marks) marks.push(mark);
    const hasMarks = marks.length > start;
    if (part.name !== undefined && hasMarks)
      groups.push({ name: part.name, start, end: marks.length });
  }
  return { marks, groups };
}

/**
 * Every kind of mark. A painter has one entry for each kind, see `MarkTable`: a new kind does not
 * compile until each painter can draw it.
 */
interface Marks {
  readonly rect: RectMark;
  readonly disc: DiscMark;
  readonly path: PathMark;
  readonly text: TextMark;
  readonly cells: CellsMark;
  readonly lines: LinesMark;
  readonly image: ImageMark;
}

/** A mark of one kind, or of any. */
export type Mark<Kind extends keyof Marks = keyof Marks> = {
  [K in Kind]: Marks[K] & { readonly kind: K };
}[Kind];

/** What a painter does with each kind of mark. */
export type MarkTable<Arguments extends readonly unknown[], Result> = {
  readonly [Kind in keyof Marks]: (mark: Mark<Kind>, ...rest: Arguments) => Result;
};

/** Does with a mark what a table says for its kind. */
export function applyTo<Kind extends keyof Marks, Arguments extends readonly unknown[], Result>(
  table: MarkTable<Arguments, Result>,
  mark: Mark<Kind>,
  ...rest: Arguments
): Result {
  return table[mark.kind](mark, ...rest);
}

interface Stroke {
  readonly stroke?: string;
  /** px */
  readonly strokeWidth?: number;
}

interface DashedStroke extends Stroke {
  /** px of dashes and of the gaps between them; absent: no dashes */
  readonly dash?: readonly number[];
}

export interface RectMark extends DashedStroke {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** px of its rounded corners */
  readonly radius?: number;
  /** absent: not filled */
  readonly fill?: string;
  /** 0 … 1; absent: 1 */
  readonly opacity?: number;
}

export interface DiscMark extends Stroke {
  readonly kind: 'disc';
  /** its centre */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** absent: not filled */
  readonly fill?: string;
}

export interface PathMark extends DashedStroke {
  readonly kind: 'path';
  /** SVG path data */
  readonly d: string;
  /** whether its stroke is round at corners */
  readonly isRound?: boolean;
  /** absent: not filled */
  readonly fill?: string;
  /** 0 … 1; absent: 1 */
  readonly opacity?: number;
}

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** baseline */
  readonly y: number;
  readonly text: string;
  /** how many characters at its start are bold */
  readonly strong?: number;
  /** ranges of the text to be highlighted: start included, end excluded */
  readonly found?: readonly { readonly start: number; readonly end: number }[];
  /** px */
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  /** the colour of a thin outline that keeps its letters apart from what runs behind them; absent: none */
  readonly halo?: string;
  /** which side of the text is at x, whatever its direction */
  readonly anchor: 'left' | 'middle' | 'right';
  /** absent: `ltr` */
  readonly direction?: 'ltr' | 'rtl';
  /** degrees clockwise about (x, y) */
  readonly rotate?: number;
  /** the address that it links to in a file */
  readonly href?: string;
  /** BCP 47 tag */
  readonly lang?: string;
}

/** An image, such as a logo. It fills its box, which has the proportions of the image. */
export interface ImageMark {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…`; nothing else */
  readonly href: string;
}

/**
 * Many lines as one mark. Line i goes from `x0[i], y0[i]` to `x1[i], y1[i]` and is styled by
 * `palette[style[i] − 1]`; style 0 is not drawn.
 */
export interface LinesMark {
  readonly kind: 'lines';
  /** curves that start and end level, as ribbons do; otherwise straight lines */
  readonly isLevel: boolean;
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly style: Uint16Array;
  readonly palette: readonly LineStyle[];
}

export interface LineStyle {
  readonly stroke: string;
  /** px */
  readonly width: number;
  /** 0 … 1 */
  readonly opacity: number;
}

/**
 * A grid of cells as one mark. The cell in row r and column c is styled by
 * `palette[level[r × columns + c] − 1]`; level 0 is not drawn.
 */
export interface CellsMark {
  readonly kind: 'cells';
  /** px along the y axis */
  readonly rows: readonly { readonly start: number; readonly size: number }[];
  /** px along the x axis */
  readonly columns: readonly { readonly start: number; readonly size: number }[];
  readonly level: Uint8Array;
  readonly palette: readonly CellStyle[];
}

export interface CellStyle {
  readonly fill: string;
  /** px between the border of the cell and its shape */
  readonly inset: number;
  /** px of its rounded corners */
  readonly radius: number;
  /** 0 … 1; absent: 1 */
  readonly opacity?: number;
}
