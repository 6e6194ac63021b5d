import type { NamedFile } from '../../derive/file-name.js';
import { dataFormats, dataSubject, type DataFormat } from '../../export/data-options.js';
import {
  type ImageFormat,
  type ImageOptions,
  usualParts,
  type PicturePart,
  type Subject,
} from '../../export/image-options.js';
import type { BackgroundName, SizeName } from '../../i18n/file-words.js';

export type FileFormat = ImageFormat | DataFormat;

/** What is chosen in the dialog. */
export interface ExportChoices {
  readonly subject: Subject;
  readonly format: FileFormat;
  readonly size: SizeName;
  /** the width of a custom size, in its unit */
  readonly width: number;
  /** the height of a custom size; undefined for as much as the picture needs */
  readonly height: number | undefined;
  readonly unit: 'px' | 'mm';
  /** pixels of a PNG per CSS px */
  readonly scale: number;
  /** pixels of a PNG per inch; replaces the scale */
  readonly dpi: number | undefined;
  readonly background: BackgroundName;
  readonly theme: 'light' | 'dark';
  readonly locale: string;
  readonly parts: readonly PicturePart[];
  /** the letters of an SVG; `outlined` ones are shapes and need no font */
  readonly fonts: 'named' | 'outlined';
  /** the links of a data file */
  readonly rows: 'shown' | 'all';
  /** what separates the cells of a CSV */
  readonly delimiter: ',' | ';';
  /** empty: what the picture says by itself */
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  /** whether the list of links is printed after the picture */
  readonly hasAppendix: boolean;
}

export const firstChoices: Omit<ExportChoices, 'subject' | 'locale'> = {
  format: 'png',
  size: 'screen',
  width: 1200,
  height: undefined,
  unit: 'px',
  scale: 2,
  dpi: undefined,
  background: 'white',
  theme: 'light',
  parts: usualParts,
  fonts: 'named',
  rows: 'shown',
  delimiter: ',',
  title: '',
  subtitle: '',
  note: '',
  hasAppendix: false,
};

/** Whether a format holds a picture, and not data. */
export function isPicture(format: FileFormat): format is ImageFormat {
  return !dataFormats.some((each) => each === format);
}

/** The choices as options of `exportImage`. For a format that holds data they describe a PNG. */
export function optionsOf(choices: ExportChoices): ImageOptions {
  const { subject, format, size, background, theme, locale, parts, scale, dpi } = choices;
  const { width, height, unit, fonts, title, subtitle, note } = choices;
  const words = { title, subtitle, note };
  const common = { subject, background, theme, locale, parts, scale, ...words };
  const resolution = dpi === undefined ? {} : { dpi };
  const letters = format === 'svg' ? { fonts } : {};
  const of = {
    ...common,
    ...resolution,
    ...letters,
    format: isPicture(format) ? format : ('png' as const),
  };
  if (size !== 'custom') return { ...of, preset: size };
  return { ...of, width, unit, ...(height === undefined ? {} : { height }) };
}

/** What the name of a file says of the choices: how they differ from the first. */
export function nameFacts(choices: ExportChoices): Pick<NamedFile, 'what' | 'words' | 'rest'> {
  const { format, subject, rows, delimiter, size, locale, theme, width, height, unit } = choices;
  if (!isPicture(format)) {
    const separator = delimiter === ';' ? 'semicolons' : '';
    return { what: dataSubject(format), words: [rows, separator, locale === 'en' ? '' : locale] };
  }
  const own = `${width}x${height ?? 'auto'}${unit}`;
  const words = [
    size === 'custom' ? own : size === firstChoices.size ? '' : size,
    locale === 'en' ? '' : locale,
    theme === firstChoices.theme ? '' : theme,
  ];
  const { parts, background, fonts, scale, dpi, title, subtitle, note } = choices;
  const rest = { parts, background, fonts, scale, dpi, title, subtitle, note };
  const usual = new Map<string, unknown>(Object.entries(firstChoices));
  const changed = Object.entries(rest).filter(([name, value]) => usual.get(name) !== value);
  return { what: subject, words, ...(changed.length > 0 ? { rest: JSON.stringify(changed) } : {}) };
}
