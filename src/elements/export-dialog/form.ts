import {
  checkField,
  checksField,
  inputField,
  numberField,
  selectField,
  type Choice,
} from './fields.js';
import { availableLocales } from '../../i18n/locale.js';
import { html, type TemplateResult } from '../element/html.js';
import { dataFormats } from '../../export/data-options.js';
import { imageFormats, presets, pictureParts, subjects } from '../../export/image-options.js';
import type { PageWords } from '../../derive/captions.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { FileWords } from '../../i18n/file-words.js';
import { isPicture, type ExportChoices, type FileFormat } from './choices.js';

const FORMATS = [...imageFormats, ...dataFormats] as const;
const SIZES = [...presets, 'custom'] as const;
const SCALES = ['1', '2', '3', '4'] as const;

export interface ExportForm {
  readonly words: FileWords;
  readonly viewNames: ControlWords['viewNames'];
  readonly choices: ExportChoices;
  /** whether something is selected, so that the picture can show its details */
  readonly hasSelection: boolean;
  /** whether the page provides a logo */
  readonly hasLogo: boolean;
  /** whether there is a permalink, which the picture can show as text and as a QR code */
  readonly hasLink: boolean;
  /** what the picture says where no words are given */
  readonly defaults: Pick<PageWords, 'title' | 'subtitle' | 'source'> | undefined;
  readonly choose: (changes: Partial<ExportChoices>) => void;
}

/** The fields for everything that can be chosen: format, subject, size, colours, language, parts. */
export function exportForm(form: ExportForm): TemplateResult {
  const { words, choices, choose } = form;
  const formatField = selectField({
    label: words.format,
    value: choices.format,
    choices: FORMATS.map((each): Choice<FileFormat> => [each, words.formatHints[each]]),
    choose: (format) => choose(format === 'pptx' ? { format, size: 'slide' } : { format }),
  });
  return isPicture(choices.format)
    ? html`<div class="fields">
        ${sizeFields(form)} ${formatField} ${wordFields(form)} ${pictureFields(form)}
      </div>`
    : html`<div class="fields">${formatField} ${dataFields(form)}</div>`;
}

function dataFields({ words, choices, choose }: ExportForm): TemplateResult {
  const rows = selectField({
    label: words.rows,
    value: choices.rows,
    choices: [
      ['shown', words.rowsShown],
      ['all', words.rowsAll],
    ],
    choose: (rows) => choose({ rows }),
  });
  if (choices.format !== 'csv') return rows;
  return html`${rows}
  ${selectField({
    label: words.delimiter,
    value: choices.delimiter,
    choices: ([',', ';'] as const).map((each) => [each, words.delimiterNames[each]] as const),
    choose: (delimiter) => choose({ delimiter }),
  })}`;
}

/** What is drawn, and how large: everything else follows from that. */
function sizeFields(form: ExportForm): TemplateResult {
  const { words, viewNames, choices, choose, hasSelection } = form;
  const names = { ...viewNames, ...words.otherSubjects };
  const shown = subjects.filter((each) => each !== 'brief' || hasSelection);
  return html`
    ${selectField({
      label: words.size,
      value: choices.size,
      choices: SIZES.map((each) => [each, words.sizeNames[each]] as const),
      choose: (size) => choose({ size }),
    })}
    ${choices.size === 'custom' ? customFields(form) : ''}
    ${selectField({
      label: words.what,
      value: choices.subject,
      choices: shown.map((each) => [each, names[each]] as const),
      choose: (subject) =>
        choose(subject === 'brief' ? { subject, size: 'a4-portrait' } : { subject }),
    })}
  `;
}

/** Title, subtitle and note. While a field is empty, the picture says what the field shows. */
function wordFields({ words, choices, choose, defaults }: ExportForm): TemplateResult {
  return html`
    ${inputField({
      label: words.partNames.title,
      value: choices.title,
      placeholder: defaults?.title ?? '',
      choose: (title) => choose({ title }),
    })}
    ${inputField({
      label: words.subtitle,
      value: choices.subtitle,
      placeholder: defaults?.subtitle ?? '',
      choose: (subtitle) => choose({ subtitle }),
    })}
    ${inputField({
      label: words.note,
      value: choices.note,
      placeholder: defaults?.source[0] ?? '',
      choose: (note) => choose({ note }),
    })}
  `;
}

function pictureFields(form: ExportForm): TemplateResult {
  const { words, choices, choose } = form;
  return html`
    ${choices.format === 'png' ? resolutionField(form) : ''}
    ${selectField({
      label: words.theme,
      value: choices.theme,
      choices: (['light', 'dark'] as const).map((each) => [each, words.themeNames[each]] as const),
      choose: (theme) => choose({ theme }),
    })}
    ${selectField({
      label: words.background,
      value: choices.background,
      choices: (['white', 'theme', 'transparent'] as const).map(
        (each) => [each, words.backgroundNames[each]] as const,
      ),
      choose: (background) => choose({ background }),
    })}
    ${selectField({
      label: words.language,
      value: choices.locale,
      choices: availableLocales().map((each) => [each, nameOfLanguage(each)] as const),
      choose: (locale) => choose({ locale }),
    })}
    ${partsField(form)} ${choices.format === 'svg' ? outlinedField(form) : ''}
  `;
}

function partsField(form: ExportForm): TemplateResult {
  const { words, choices, choose, hasSelection, hasLogo, hasLink } = form;
  const offered = pictureParts.filter((part) => {
    if (part === 'detail') return hasSelection && choices.subject !== 'brief';
    if (part === 'logo') return hasLogo;
    return hasLink || (part !== 'permalink' && part !== 'qr');
  });
  return checksField({
    label: words.parts,
    chosen: choices.parts,
    choices: offered.map((each) => [each, words.partNames[each]] as const),
    choose: (parts) => choose({ parts }),
  });
}

function outlinedField({ words, choices, choose }: ExportForm): TemplateResult {
  return checkField({
    label: words.outlined,
    isChecked: choices.fonts === 'outlined',
    choose: (isChecked) => choose({ fonts: isChecked ? 'outlined' : 'named' }),
  });
}

function customFields({ words, choices, choose }: ExportForm): TemplateResult {
  const { unit, width, height } = choices;
  const bounds = unit === 'px' ? { least: 200, most: 20_000 } : { least: 53, most: 5_000 };
  return html`<div class="sides">
    ${numberField({
      label: words.width,
      value: width,
      ...bounds,
      choose: (value) => choose({ width: value ?? width }),
    })}
    ${numberField({
      label: words.height,
      value: height,
      ...bounds,
      choose: (value) => choose({ height: value }),
    })}
    ${selectField({
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

/** A size in mm needs a resolution in pixels per inch, a size in px only a factor. */
function resolutionField({ words, choices, choose }: ExportForm): TemplateResult {
  const { unit, size, dpi, scale } = choices;
  if (size === 'custom' && unit === 'mm') {
    return numberField({
      label: words.resolution,
      value: dpi,
      least: 72,
      most: 600,
      choose: (value) => choose({ dpi: value ?? 300 }),
    });
  }
  return selectField({
    label: words.scale,
    value: SCALES.find((each) => Number(each) === scale) ?? '2',
    choices: SCALES.map((each) => [each, `${each}×`] as const),
    choose: (value) => choose({ scale: Number(value), dpi: undefined }),
  });
}

/** The name of a language in that language, which its readers recognize. */
export function nameOfLanguage(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
