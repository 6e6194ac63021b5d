import { memoText } from './lib/memo.js';

/** The colours of a picture and of the controls around it, as literals. */
export interface Theme {
  readonly ink: string;
  readonly muted: string;
  readonly surface: string;
  readonly line: string;
  /** focus, selection, links */
  readonly accent: string;
  /** background of a cell without a link */
  readonly empty: string;
  /** thin line around every filled mark; some goal colours are close to the background */
  readonly edge: string;
  /** bars of totals */
  readonly bar: string;
  /** ticks where something is missing, such as a target that no line reaches */
  readonly gap: string;
  /** opacity of ribbons and lines, 0 … 1 */
  readonly tie: number;
  /** opacity of the background laid over what is dimmed, 0 … 1 */
  readonly veil: number;
  /** replaces goal colours and the text on them where the system sets the colours */
  readonly mark?: { readonly fill: string; readonly text: string };
}

export type ThemeName = 'light' | 'dark' | 'forced';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    ink: '#16222e',
    muted: '#4f5f6f',
    surface: '#ffffff',
    line: '#d3dce4',
    accent: '#0b5cad',
    empty: '#f1f4f7',
    edge: '#5a6978',
    bar: '#7c8c9c',
    gap: '#c8102e',
    tie: 0.42,
    veil: 0.72,
  },
  dark: {
    ink: '#e9eff5',
    muted: '#a5b3c1',
    surface: '#0f1820',
    line: '#2b3944',
    accent: '#7fc1ff',
    empty: '#18232d',
    edge: '#9aa9b7',
    bar: '#75879a',
    gap: '#ff6b66',
    tie: 0.62,
    veil: 0.72,
  },
  // System colours, since forced colours do not apply to SVG fills by themselves.
  forced: {
    ink: 'CanvasText',
    muted: 'CanvasText',
    surface: 'Canvas',
    line: 'CanvasText',
    accent: 'Highlight',
    empty: 'Canvas',
    edge: 'CanvasText',
    bar: 'CanvasText',
    gap: 'CanvasText',
    tie: 0.35,
    // Text stays readable under this: black on white has a contrast of 4.7 : 1.
    veil: 0.45,
    mark: { fill: 'Canvas', text: 'CanvasText' },
  },
};

export const WHITE = '#ffffff';
export const NEAR_BLACK = '#1a1a1a';
/** the least contrast of normal text, WCAG 2.2 level AA */
const READABLE = 4.5;

/**
 * The colour of text on a goal's colour: white if its contrast is at least 4.5 : 1, else white or
 * near-black, whichever has the higher contrast.
 */
export const textOn: (color: string) => string = memoText((color) => {
  const white = contrast(WHITE, color);
  return white >= READABLE || white > contrast(NEAR_BLACK, color) ? WHITE : NEAR_BLACK;
});

/**
 * The contrast ratio of two colours by WCAG 2.2, 1 … 21.
 * @param a `#rgb` or `#rrggbb`
 * @param b the same
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: string, b: string): number {
  const luminances = [luminance(a), luminance(b)];
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** Relative luminance, 0 … 1. */
function luminance(color: string): number {
  const [red, green, blue] = channels(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Red, green and blue, 0 … 255. @param color `#rgb` or `#rrggbb` */
export function channels(color: string): [number, number, number] {
  const digits = color.slice(1);
  const sixDigits = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  const channel = (at: number) => parseInt(sixDigits.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

/** @param channel 0 … 255, in sRGB @returns 0 … 1, proportional to the light */
function linear(channel: number): number {
  const s = channel / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
}
