/** A picture as plain data: a few panes, each a flat list of marks with resolved colours. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag of its words */
  readonly lang: string;
  /** accessible name, and a longer description */
  readonly title: string;
  readonly description: string;
  /** `none` lets through what lies below */
  readonly background: string;
  readonly panes: readonly Pane[];
}

/** A part of a picture that a screen may keep in sight while the others scroll. */
export interface Pane {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** px by which its marks are moved; absent: they are in the coordinates of the whole picture */
  readonly shift?: { readonly x: number; readonly y: number };
  readonly marks: readonly Mark[];
}

export type Mark = RectMark | DiscMark | PathMark | TextMark | CellsMark | LinesMark | ImageMark;

interface Stroke {
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

export interface RectMark extends Stroke {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  /** absent: not filled */
  readonly fill?: string;
  readonly opacity?: number;
}

export interface DiscMark extends Stroke {
  readonly kind: 'disc';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
}

export interface PathMark extends Stroke {
  readonly kind: 'path';
  /** SVG path data */
  readonly d: string;
  readonly fill?: string;
  /** 0 … 1; absent: 1 */
  readonly opacity?: number;
  /** px of dashes and of the gaps between them; absent: no dashes */
  readonly dash?: readonly number[];
}

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** baseline */
  readonly y: number;
  readonly text: string;
  /** how many of its first letters are bold */
  readonly strong?: number;
  /** stretches of the text to be lit up */
  readonly found?: readonly { readonly start: number; readonly end: number }[];
  /** px */
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  /** which side of the text stands at x, whatever its direction */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly direction?: 'ltr' | 'rtl';
  /** degrees clockwise about (x, y) */
  readonly rotate?: number;
  readonly lang?: string;
}

/** A picture in the picture, such as a logo; it fills its box, whose sides are in its own proportion. */
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
 * Many lines at once: line i goes from `x0[i], y0[i]` to `x1[i], y1[i]` in the look
 * `palette[look[i] − 1]`; 0 is none. Level ones leave and arrive level, as ribbons do.
 */
export interface LinesMark {
  readonly kind: 'lines';
  readonly isLevel: boolean;
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly look: Uint16Array;
  readonly palette: readonly LineLook[];
}

export interface LineLook {
  readonly stroke: string;
  /** px */
  readonly width: number;
  readonly opacity: number;
}

/** Many like cells at once: cell (r, c) has the look `palette[level[r × columns + c] − 1]`; 0 is none. */
export interface CellsMark {
  readonly kind: 'cells';
  readonly rows: readonly { readonly start: number; readonly size: number }[];
  readonly columns: readonly { readonly start: number; readonly size: number }[];
  readonly level: Uint8Array;
  readonly palette: readonly CellLook[];
}

export interface CellLook {
  readonly fill: string;
  /** px between a cell's border and its shape */
  readonly inset: number;
  readonly radius: number;
  /** 0 … 1; absent: 1 */
  readonly opacity?: number;
}
