import { MOST_SIDE, type Medium, type PageSize } from '../scene/page/type-scale.js';
import { PX_A_INCH, pxOfMm } from './lengths.js';
import type { PartName } from '../i18n/file-words.js';
import { availableLocales } from '../i18n/locale.js';
import { xmlSafe } from '../lib/characters.js';
import { nearest } from '../lib/closest.js';
import type { RequestedView } from '../state/requested-view.js';
import { pictureKinds } from '../state/view-parts.js';
import { themes } from '../theme.js';

export const imageFormats = ['png', 'svg', 'pdf', 'pptx'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** What a file can be a picture of. */
export const subjects = [...pictureKinds, 'legend', 'brief'] as const;
export type Subject = (typeof subjects)[number];

/** What can be around a picture in its file. */
export const pictureParts = [
  'title',
  'filters',
  'legend',
  'source',
  'permalink',
  'qr',
  'logo',
  'detail',
] as const satisfies readonly PartName[];
export type PicturePart = (typeof pictureParts)[number];

/** The parts of a picture unless others are chosen. */
export const usualParts: readonly PicturePart[] = [
  'title',
  'filters',
  'legend',
  'source',
  'permalink',
  'logo',
];

/** How a picture is made. Every option has a default. */
export interface ImageOptions {
  /** `png` by default */
  readonly format?: ImageFormat;
  /** what is on screen by default */
  readonly subject?: Subject;
  /** `screen` by default, and `slide` for a PPTX */
  readonly preset?: Preset;
  /** replaces that of the preset; 200 … 20 000 px, or as much in mm */
  readonly width?: number;
  /** with the same bounds; without one, the picture is as high as it needs to be */
  readonly height?: number;
  /** the unit of width and height; `px` by default, 96 to the inch */
  readonly unit?: 'px' | 'mm';
  /** pixels of a PNG per CSS px, 1 … 4; 2 by default */
  readonly scale?: number;
  /** pixels of a PNG per inch, 72 … 600; replaces the scale */
  readonly dpi?: number;
  /** `white` by default, which in the dark theme is the same as `theme` */
  readonly background?: 'white' | 'theme' | 'transparent';
  /** `light` by default */
  readonly theme?: 'light' | 'dark';
  /** a language that there are words for; the one of the element by default */
  readonly locale?: string;
  /**
   * The text of an SVG: `named` needs the fonts where the file is opened, `outlined` is shapes and
   * needs none; `named` by default.
   */
  readonly fonts?: 'named' | 'outlined';
  /**
   * URLs of font files (TrueType, OpenType, WOFF, WOFF2) for scripts that the fonts of this package
   * lack, for a PDF and an SVG with outlined text; none by default
   */
  readonly fontFiles?: readonly string[];
  /** what is around the picture; by default, all but the QR code and the details of the selection */
  readonly parts?: readonly PicturePart[];
  /** replaces what the picture says that it is of; empty: as by default */
  readonly title?: string;
  /** replaces what is said of filters, order and layout */
  readonly subtitle?: string;
  /** replaces the source under the picture */
  readonly note?: string;
  /** the view to draw instead of the one on screen: parts of it, or a link; the rest is at its default */
  readonly state?: RequestedView;
}

/** Image options with the defaults filled in and the size in px. */
export interface ResolvedImageOptions {
  readonly format: ImageFormat;
  readonly subject: Subject | undefined;
  /** CSS px */
  readonly size: PageSize;
  /** what it is read on, which decides how large text is */
  readonly medium: Medium;
  readonly scale: number;
  readonly theme: 'light' | 'dark';
  readonly background: string;
  readonly locale: string | undefined;
  readonly fonts: 'named' | 'outlined';
  readonly fontFiles: readonly string[];
  readonly parts: readonly PicturePart[];
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  readonly note: string | undefined;
  readonly state: RequestedView | undefined;
}

/** Every name of an option. */
const OPTIONS: Readonly<Record<keyof ImageOptions, true>> = {
  ...{ format: true, subject: true, state: true, parts: true },
  ...{ preset: true, width: true, height: true, unit: true, scale: true, dpi: true },
  ...{ theme: true, background: true, fonts: true, fontFiles: true, locale: true },
  ...{ title: true, subtitle: true, note: true },
};

const SIDES: Bounds = { least: 200, most: MOST_SIDE, unit: 'px' };
const SCALES: Bounds = { least: 1, most: 4, unit: 'times' };
const RESOLUTIONS: Bounds = { least: 72, most: 600, unit: 'px an inch' };

/** Fills in the defaults. @throws RangeError that names an invalid option and its valid values */
export function resolveImageOptions(options: ImageOptions): ResolvedImageOptions {
  const { format = 'png', subject, theme = 'light', background = 'white', locale } = options;
  const { parts = usualParts, fonts = 'named', fontFiles = [] } = options;
  checkNames(options);
  const sized = format === 'pptx' ? { preset: 'slide' as const, ...options } : options;
  checkChoice('format', format, imageFormats);
  if (subject !== undefined) checkChoice('subject', subject, subjects);
  checkChoice('theme', theme, ['light', 'dark']);
  checkChoice('background', background, ['white', 'theme', 'transparent']);
  checkChoice('fonts', fonts, ['named', 'outlined']);
  for (const part of parts) checkChoice('parts', part, pictureParts);
  return {
    format,
    subject,
    theme,
    locale: locale === undefined ? undefined : knownLocale(locale),
    title: givenText(options.title),
    subtitle: givenText(options.subtitle),
    note: givenText(options.note),
    state: options.state,
    parts,
    fonts,
    fontFiles,
    size: sizeOf(sized),
    medium: mediumOf(sized),
    scale: scaleOf(options),
    background: backgroundOf(background, theme),
  };
}

function sizeOf({ preset, width, height, unit = 'px' }: ImageOptions): PageSize {
  if (preset !== undefined) checkChoice('preset', preset, presets);
  checkChoice('unit', unit, ['px', 'mm']);
  const px = (name: string, value: number) => {
    const side = unit === 'mm' ? pxOfMm(value) : value;
    checkBounds(name, side, SIDES);
    return Math.round(side);
  };
  const widthPx = width === undefined ? undefined : px('width', width);
  const heightPx = height === undefined ? undefined : px('height', height);
  const base = presetSize(preset ?? 'screen');
  if (widthPx === undefined && heightPx === undefined) return base;
  return {
    width: widthPx ?? base.width,
    ...(heightPx === undefined ? {} : { height: heightPx }),
  };
}

/** A length in mm is one on paper. Without a preset, px are those of a screen. */
function mediumOf({ preset = 'screen', unit }: ImageOptions): Medium {
  if (unit === 'mm') return 'paper';
  return presetMedium(preset);
}

function scaleOf({ scale, dpi }: ImageOptions): number {
  if (dpi !== undefined) {
    checkBounds('dpi', dpi, RESOLUTIONS);
    return dpi / PX_A_INCH;
  }
  if (scale !== undefined) checkBounds('scale', scale, SCALES);
  return scale ?? 2;
}

/** White suits documents. The dark theme has light text, which could not be read on it. */
function backgroundOf(background: string, theme: 'light' | 'dark'): string {
  if (background === 'transparent') return 'none';
  return background === 'white' && theme === 'light' ? '#ffffff' : themes[theme].surface;
}

/** A text without the characters that no file may hold. An empty one is none. */
function givenText(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : xmlSafe(text);
}

function checkNames(options: ImageOptions): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(OPTIONS, name));
  if (unknown === undefined) return;
  const names = Object.keys(OPTIONS);
  const near = nearest(unknown, names);
  if (near !== undefined)
    throw new RangeError(`“${unknown}” is no option of a picture; is it ${near}?`);
  throw new RangeError(`“${unknown}” is no option of a picture; there are ${names.join(', ')}`);
}

/** A language that there are words for. @throws RangeError that names them all */
function knownLocale(tag: string): string {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  checkChoice('locale', language, availableLocales());
  return language;
}

function checkChoice(option: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  throw new RangeError(`${option} is “${value}”; it may be ${choices.join(', ')}`);
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  /** as messages say it */
  readonly unit: string;
}

function checkBounds(option: string, value: number, { least, most, unit }: Bounds): void {
  if (value >= least && value <= most) return;
  throw new RangeError(`${option} is ${value}; it may be ${least} to ${most} ${unit}`);
}

interface PresetFacts {
  /** CSS px; without a height, the picture is as high as it needs to be */
  readonly size: PageSize;
  readonly medium: Medium;
}

/** A sheet or a column of paper. @param height mm; absent: as high as its content */
function paper(width: number, height?: number): PresetFacts {
  const size = { width: pxOfMm(width) };
  return {
    size: height === undefined ? size : { ...size, height: pxOfMm(height) },
    medium: 'paper',
  };
}

function screen(width: number, height?: number): PresetFacts {
  return { size: height === undefined ? { width } : { width, height }, medium: 'screen' };
}

/** Every named size: sheets by ISO 216, one and two columns of a report, and what sites show. */
const PRESETS = {
  screen: screen(1200),
  // 13.33 × 7.5 inches, 16 : 9, the usual size in presentation programs.
  slide: { size: { width: 1280, height: 720 }, medium: 'slide' },
  'a4-landscape': paper(297, 210),
  'a4-portrait': paper(210, 297),
  'a3-landscape': paper(420, 297),
  'a3-portrait': paper(297, 420),
  'a0-poster': paper(841, 1189),
  column: paper(85),
  'page-width': paper(180),
  square: screen(1080, 1080),
  story: screen(1080, 1920),
  'link-card': screen(1200, 630),
} as const satisfies Readonly<Record<string, PresetFacts>>;
export type Preset = keyof typeof PRESETS;
/** The named sizes. */
export const presets = Object.keys(PRESETS).filter((name): name is Preset => name in PRESETS);

/** The size of a preset in CSS px. The one for a screen has no height: it is as high as its content. */
export function presetSize(preset: Preset): PageSize {
  return PRESETS[preset].size;
}

/** What a preset is read on. */
export function presetMedium(preset: Preset): Medium {
  return PRESETS[preset].medium;
}
