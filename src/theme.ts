/** The colours of a picture and of the page parts around it; every one a literal. */
export interface Theme {
  readonly ink: string;
  readonly muted: string;
  readonly surface: string;
  readonly line: string;
  /** focus, selection, links */
  readonly accent: string;
  /** ground of a cell without a link */
  readonly empty: string;
  /** thin line around every filled mark: some goal colours come near the ground */
  readonly edge: string;
  /** bars of totals */
  readonly bar: string;
  /** how strongly ribbons and lines are drawn, 0 … 1 */
  readonly tie: number;
  /** how strongly the ground lies over what is filtered away or not meant, 0 … 1 */
  readonly veil: number;
  /** replaces goal colours and the text on them where colours are not ours to choose */
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
    tie: 0.62,
    veil: 0.72,
  },
  // System colours: a forced palette does not reach into SVG fills by itself.
  forced: {
    ink: 'CanvasText',
    muted: 'CanvasText',
    surface: 'Canvas',
    line: 'CanvasText',
    accent: 'Highlight',
    empty: 'Canvas',
    edge: 'CanvasText',
    bar: 'CanvasText',
    tie: 0.35,
    // Of any text on its ground this leaves enough to be read: black on white 4.7 : 1.
    veil: 0.45,
    mark: { fill: 'Canvas', text: 'CanvasText' },
  },
};

const WHITE = '#ffffff';
const NEAR_BLACK = '#1a1a1a';
const READABLE = 4.5;

/** White or near-black, whichever is readable on a goal's colour: white where it reaches 4.5 : 1. */
export function textOn(color: string): string {
  const known = texts.get(color);
  if (known !== undefined) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const text = findTextOn(color);
  texts.set(color, text);
  return text;
}

/** Thousands of nodes have a few colours between them. */
const texts = new Map<string, string>();
const MOST_TEXTS = 500;

function findTextOn(color: string): string {
  const white = contrast(WHITE, color);
  return white >= READABLE || white > contrast(NEAR_BLACK, color) ? WHITE : NEAR_BLACK;
}

/**
 * WCAG 2.2 contrast ratio of two colours, 1 … 21.
 * @param a `#rgb` or `#rrggbb`
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(color: string): number {
  const digits = color.slice(1);
  const long = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => linear(parseInt(long.slice(at, at + 2), 16)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(channel: number): number {
  const s = channel / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
}
