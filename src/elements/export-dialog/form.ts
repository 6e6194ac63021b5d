import type { TemplateResult } from 'lit';
import { checkField, checksField, numberField, selectField, type Choice } from './fields.js';
import type { Kit } from './host.js';
import type { ImageFormat, ImageOptions } from '../../export/image-options.js';
import {
  pictureParts,
  subjects,
  usualParts,
  type PicturePart,
  type Subject,
} from '../../export/picture.js';
import type { FileWords, FormatName, BackgroundName, SizeName } from '../../i18n/file-words.js';

const FORMATS = ['png', 'svg', 'pdf', 'csv', 'json'] as const;
const SIZES = ['screen', 'slide', 'a4-landscape', 'a4-portrait', 'custom'] as const;
const SCALES = ['1', '2', '3', '4'] as const;

export interface ExportForm {
  readonly words: FileWords;
  readonly choices: ExportChoices;
  /** whether something is selected that could be told beside the picture, and a logo is there */
  readonly hasSelection: boolean;
  readonly hasLogo: boolean;
  readonly hasLink: boolean;
  readonly choose: (changes: Partial<ExportChoices>) => void;
}

/** What, in which form, how large: everything that can be chosen of a file. */
export function exportForm(kit: Kit, form: ExportForm): TemplateResult {
  const { words, choices, choose } = form;
  const { html } = kit;
  return html`<div class="fields">
    ${selectField(kit, {
      label: words.format,
      value: choices.format,
      choices: FORMATS.map((each): Choice<FormatName> => [each, words.formatHints[each]]),
      choose: (format) => choose({ format }),
    })}
    ${isPicture(choices.format) ? pictureFields(kit, form) : rowsField(kit, form)}
  </div>`;
}

function rowsField(kit: Kit, { words, choices, choose }: ExportForm): TemplateResult {
  return selectField(kit, {
    label: words.rows,
    value: choices.rows,
    choices: [
      ['shown', words.rowsShown],
      ['all', words.rowsAll],
    ],
    choose: (rows) => choose({ rows }),
  });
}

function pictureFields(kit: Kit, form: ExportForm): TemplateResult {
  const { html } = kit;
  const { words, choices, choose, hasSelection } = form;
  const shown = subjects.filter((each) => each !== 'brief' || hasSelection);
  return html`
    ${selectField(kit, {
      label: words.what,
      value: choices.subject,
      choices: shown.map((each) => [each, words.whatNames[each]] as const),
      choose: (subject) =>
        choose(subject === 'brief' ? { subject, size: 'a4-portrait' } : { subject }),
    })}
    ${selectField(kit, {
      label: words.size,
      value: choices.size,
      choices: SIZES.map((each) => [each, words.sizeNames[each]] as const),
      choose: (size) => choose({ size }),
    })}
    ${choices.size === 'custom' ? customFields(kit, form) : ''}
    ${choices.format === 'png' ? resolutionField(kit, form) : ''}
    ${selectField(kit, {
      label: words.theme,
      value: choices.theme,
      choices: (['light', 'dark'] as const).map((each) => [each, words.themeNames[each]] as const),
      choose: (theme) => choose({ theme }),
    })}
    ${selectField(kit, {
      label: words.background,
      value: choices.background,
      choices: (['white', 'theme', 'transparent'] as const).map(
        (each) => [each, words.backgroundNames[each]] as const,
      ),
      choose: (background) => choose({ background }),
    })}
    ${selectField(kit, {
      label: words.language,
      value: choices.locale,
      choices: kit.locales.map((each) => [each, nameOfLanguage(each)] as const),
      choose: (locale) => choose({ locale }),
    })}
    ${partsField(kit, form)} ${choices.format === 'svg' ? lettersField(kit, form) : ''}
  `;
}

function partsField(kit: Kit, form: ExportForm): TemplateResult {
  const { words, choices, choose, hasSelection, hasLogo, hasLink } = form;
  const offered = pictureParts.filter((part) => {
    if (part === 'detail') return hasSelection && choices.subject !== 'brief';
    if (part === 'logo') return hasLogo;
    return hasLink || (part !== 'permalink' && part !== 'qr');
  });
  return checksField(kit, {
    label: words.parts,
    chosen: choices.parts,
    choices: offered.map((each) => [each, words.partNames[each]] as const),
    choose: (parts) => choose({ parts }),
  });
}

function lettersField(kit: Kit, { words, choices, choose }: ExportForm): TemplateResult {
  return checkField(kit, {
    label: words.outlined,
    isChecked: choices.fonts === 'outlined',
    choose: (isChecked) => choose({ fonts: isChecked ? 'outlined' : 'named' }),
  });
}

function customFields(kit: Kit, { words, choices, choose }: ExportForm): TemplateResult {
  const { html } = kit;
  const { unit, width, height } = choices;
  const bounds = unit === 'px' ? { least: 200, most: 20_000 } : { least: 53, most: 5_000 };
  return html`<div class="sides">
    ${numberField(kit, {
      ...{ label: words.width, value: width, ...bounds },
      choose: (value) => choose({ width: value ?? width }),
    })}
    ${numberField(kit, {
      ...{ label: words.height, value: height, ...bounds },
      choose: (value) => choose({ height: value }),
    })}
    ${selectField(kit, {
      label: words.unit,
      value: unit,
      choices: [
        ['px', 'px'],
        ['mm', 'mm'],
      ],
      choose: (next) =>
        choose(
          next === 'mm'
            ? { unit: next, width: 297, height: 210, dpi: 300 }
            : { unit: next, width: 1200, height: undefined, dpi: undefined },
        ),
    })}
  </div>`;
}

/** Of millimetres the resolution is chosen, of pixels how many times. */
function resolutionField(kit: Kit, { words, choices, choose }: ExportForm): TemplateResult {
  const { unit, size, dpi, scale } = choices;
  if (size === 'custom' && unit === 'mm') {
    return numberField(kit, {
      ...{ label: words.resolution, value: dpi, least: 72, most: 600 },
      choose: (value) => choose({ dpi: value ?? 300 }),
    });
  }
  return selectField(kit, {
    label: words.scale,
    value: SCALES.find((each) => Number(each) === scale) ?? '2',
    choices: SCALES.map((each) => [each, `${each}×`] as const),
    choose: (value) => choose({ scale: Number(value), dpi: undefined }),
  });
}

/** A language by its own name: who looks for it knows that one. */
export function nameOfLanguage(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}

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
