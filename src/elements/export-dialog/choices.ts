import { usualParts, type PicturePart, type Subject } from '../../export/picture.js';
import type { BackgroundName, FormatName, SizeName } from '../../i18n/file-words.js';
import type { ImageFormat, ImageOptions } from '../../export/image-options.js';

/** What a person has chosen in the dialog. */
export interface ExportChoices {
  readonly subject: Subject;
  readonly format: FormatName;
  readonly size: SizeName;
  /** of a size of one's own */
  readonly width: number;
  readonly height: number | undefined;
  readonly unit: 'px' | 'mm';
  readonly scale: number;
  readonly dpi: number | undefined;
  readonly background: BackgroundName;
  readonly theme: 'light' | 'dark';
  readonly locale: string;
  readonly parts: readonly PicturePart[];
  /** of an SVG: `outlined` needs no font where it is opened */
  readonly fonts: 'named' | 'outlined';
  readonly rows: 'shown' | 'all';
  /** whether print has the list of links after the picture */
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
  hasAppendix: false,
};

/** Whether a format is that of a picture. */
export function isPicture(format: FormatName): format is ImageFormat {
  return format !== 'csv' && format !== 'json';
}

/** The same as options of `exportImage`; what is previewed is a PNG. */
export function optionsOf(choices: ExportChoices): ImageOptions {
  const { subject, format, size, background, theme, locale, parts, scale, dpi } = choices;
  const { width, height, unit, fonts } = choices;
  const common = { subject, background, theme, locale, parts, scale };
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
