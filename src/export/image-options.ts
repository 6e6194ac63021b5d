import { pictureParts, subjects, usualParts, type PicturePart, type Subject } from './picture.js';
import type { PageSize } from '../scene/page/page.js';
import { themes } from '../theme.js';

export const imageFormats = ['png', 'svg', 'pdf'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** What a picture is to be; every part may be left out. */
export interface ImageOptions {
  /** `png` */
  readonly format?: ImageFormat;
  /** what is on screen */
  readonly subject?: Subject;
  /** `screen` */
  readonly preset?: Preset;
  /** instead of a preset: 200 … 20 000 px, or as many mm; without a height, as high as it needs */
  readonly width?: number;
  readonly height?: number;
  /** of width and height; `px`, 96 to the inch */
  readonly unit?: 'px' | 'mm';
  /** px of a PNG for a px of its size, 1 … 4; 2 */
  readonly scale?: number;
  /** instead of a scale: px of a PNG an inch, 72 … 600 */
  readonly dpi?: number;
  /** `white` (in dark: the theme's ground), `theme`, `transparent`; `white` */
  readonly background?: 'white' | 'theme' | 'transparent';
  /** `light` */
  readonly theme?: 'light' | 'dark';
  /** one of the languages of the product; the element's own */
  readonly locale?: string;
  /** of an SVG: named, for whoever opens it to have, or drawn as shapes; `named` */
  readonly fonts?: 'named' | 'outlined';
  /** what stands around the picture; all but QR code and what is selected */
  readonly parts?: readonly PicturePart[];
}

/** The same with every part decided. */
export interface ResolvedImageOptions {
  readonly format: ImageFormat;
  readonly subject: Subject | undefined;
  /** CSS px */
  readonly size: PageSize;
  readonly scale: number;
  readonly theme: 'light' | 'dark';
  readonly background: string;
  readonly locale: string | undefined;
  readonly fonts: 'named' | 'outlined';
  readonly parts: readonly PicturePart[];
}

const SIDES = { least: 200, most: 20_000 };
const SCALES = { least: 1, most: 4 };
const RESOLUTIONS = { least: 72, most: 600 };

/** @throws RangeError naming the option that cannot be meant, and what it may be */
export function resolveImageOptions(options: ImageOptions): ResolvedImageOptions {
  const { format = 'png', subject, theme = 'light', background = 'white', locale } = options;
  const { parts = usualParts, fonts = 'named' } = options;
  oneOf('format', format, imageFormats);
  if (subject !== undefined) oneOf('subject', subject, subjects);
  oneOf('theme', theme, ['light', 'dark']);
  oneOf('background', background, ['white', 'theme', 'transparent']);
  oneOf('fonts', fonts, ['named', 'outlined']);
  for (const part of parts) oneOf('parts', part, pictureParts);
  return {
    ...{ format, subject, theme, locale, parts, fonts },
    size: sizeOf(options),
    scale: scaleOf(options),
    background: groundOf(background, theme),
  };
}

function sizeOf({ preset, width, height, unit = 'px' }: ImageOptions): PageSize {
  if (preset !== undefined) oneOf('preset', preset, presets);
  oneOf('unit', unit, ['px', 'mm']);
  const px = (name: string, value: number) => {
    const side = unit === 'mm' ? pxOfMm(value) : value;
    within(name, side, SIDES, 'px');
    return Math.round(side);
  };
  const wide = width === undefined ? undefined : px('width', width);
  const high = height === undefined ? undefined : px('height', height);
  const base = presetSize(preset ?? 'screen');
  if (wide === undefined && high === undefined) return base;
  return { width: wide ?? base.width, ...(high === undefined ? {} : { height: high }) };
}

function scaleOf({ scale, dpi }: ImageOptions): number {
  if (dpi !== undefined) {
    within('dpi', dpi, RESOLUTIONS, 'px an inch');
    return dpi / PX_A_INCH;
  }
  if (scale !== undefined) within('scale', scale, SCALES, 'times');
  return scale ?? 2;
}

/** White is the ground that documents have; light words on it could not be read. */
function groundOf(background: string, theme: 'light' | 'dark'): string {
  if (background === 'transparent') return 'none';
  return background === 'white' && theme === 'light' ? '#ffffff' : themes[theme].surface;
}

function oneOf(option: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  throw new RangeError(`${option} is “${value}”; it may be ${choices.join(', ')}`);
}

function within(
  option: string,
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
  unit: string,
): void {
  if (value >= least && value <= most) return;
  throw new RangeError(`${option} is ${value}; it may be ${least} to ${most} ${unit}`);
}

/** Sizes that have a name: a screen, a slide, sheets of paper. */
export const presets = ['screen', 'slide', 'a4-landscape', 'a4-portrait'] as const;
export type Preset = (typeof presets)[number];

/** CSS px an inch, by definition (CSS Values 4). */
export const PX_A_INCH = 96;
const MM_A_INCH = 25.4;
const SCREEN_WIDTH = 1200;
/** A4 is 210 × 297 mm (ISO 216). */
const A4 = { short: pxOfMm(210), long: pxOfMm(297) };
/** 13.33 × 7.5 inches, as slide programs have it, 16 : 9. */
const SLIDE = { width: 1280, height: 720 };

/** px of millimetres at 96 px an inch. */
function pxOfMm(mm: number): number {
  return Math.round((mm / MM_A_INCH) * PX_A_INCH);
}

export function cmOfPx(px: number): number {
  return (px / PX_A_INCH) * (MM_A_INCH / 10);
}

/** CSS px of a preset; the one of a screen is as high as what stands on it. */
export function presetSize(preset: Preset): PageSize {
  switch (preset) {
    case 'screen':
      return { width: SCREEN_WIDTH };
    case 'slide':
      return SLIDE;
    case 'a4-landscape':
      return { width: A4.long, height: A4.short };
    case 'a4-portrait':
      return { width: A4.short, height: A4.long };
  }
}
