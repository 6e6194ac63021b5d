import {
  imageFormats,
  pictureOptions,
  resolveImageOptions,
  type ImageOptions,
  type ResolvedImageOptions,
  presets,
} from '../export/image-options.js';
import { outlinedScene } from '../export/outlines.js';
import { scenesToPdf } from '../export/pdf.js';
import {
  fileFacts,
  pictureOf,
  pictureParts,
  subjects,
  usualParts,
  type Picture,
} from '../export/picture.js';
import type { PictureSource } from '../export/picture-source.js';
import { sceneToSvg } from '../paint/svg-string.js';
import {
  type Command,
  limitsFrom,
  localesHelp,
  oneOf,
  type OptionValues,
  textOf,
  textOptions,
  UsageError,
} from './command.js';
import { tell, writeFileOrOut } from './files.js';
import { datasetIn } from './dataset-file.js';
import { paintPng, readFace } from './png.js';
import { openSource } from './view.js';

export const renderCommand: Command = {
  name: 'render',
  usage: `render [FILE] -o OUT [--view matrix|network] [--format svg|png|pdf|pptx] [options]`,
  help: `Writes the same picture that the element shows, with a title, the filters, a legend and the
source. Without FILE, it uses the bundled dataset.

  --view        matrix or network (default: the one in --state, or else matrix)
  --layout      the layout of a network: bipartite, layered, force or similarity
  --state       the view, as in a link to it: 'goals=sdg-3&query=health'
  --subject     ${subjects.join(', ')} (default: the picture of the view)
  --format      svg, png, pdf or pptx, slides that can be edited (default: svg)
  --preset      ${presets.join(', ')} (default: screen, and slide for a pptx)
  --width, --height, --unit px|mm     a size of your own (default height: what the picture needs)
  --scale 1…4, --dpi 72…600           the resolution of a PNG (default: --scale 2)
  --fonts       text in an SVG: named fonts, or outlined as shapes (default: named)
  --theme       light or dark (default: light)
  --background  white, theme or transparent (default: white)
  --parts       what surrounds the picture: none, or any of
                ${pictureParts.join(' ')}
  --locale      ${localesHelp} (default: en)
  --title       the title (default: what the picture is of)
  --subtitle    the line below it (default: filters, order and layout)
  --note        the text below the picture (default: its source)
  --page        the address of a page that shows the view, for the link and the QR code
  --date        the date in the picture, such as 2026-11-23 (default: today)

PNG and PDF files use the fonts of the package, and are the same on every machine.

Examples
  wsis-sdg-matrix render --view matrix --format svg -o matrix.svg
  wsis-sdg-matrix render --format png --preset slide --state 'goals=sdg-3' -o slide.png
  wsis-sdg-matrix render --format pdf --subject brief --preset a4-portrait \\
      --state 'selected=C7-ehealth' --locale ar -o brief.pdf
  wsis-sdg-matrix render my-plan.json --theme dark --locale fr -o - > plan.svg`,
  options: {
    ...textOptions(
      'view',
      'layout',
      'state',
      'subject',
      'format',
      'preset',
      'width',
      'height',
      'unit',
      'fonts',
      'scale',
      'dpi',
      'theme',
      'background',
      'parts',
      'locale',
      'title',
      'subtitle',
      'note',
      'page',
      'date',
    ),
    out: { type: 'string', short: 'o' },
  },
  run: render,
};

async function render(values: OptionValues, files: readonly string[]): Promise<number> {
  const out = textOf(values, 'out');
  if (out === undefined) throw new UsageError('render: name the file to write with -o OUT');
  if (files.length > 1) throw new UsageError('render takes one file at most; try render --help');
  const image = imageOptionsFrom(values);
  const [file] = files;
  const options = sourceOptions(values);
  const source = await openSource(
    await datasetIn(options.locale, file, { limits: limitsFrom(values) }),
    options,
  );
  const picture = pictureOf(source, pictureOptions(image, source.state.view));
  await writeFileOrOut(out, await encoded(source, picture, image));
  const { width, height } = picture.scene;
  tell(`wrote ${image.format} of ${Math.round(width)} × ${Math.round(height)} px to ${out}`);
  return 0;
}

/** The options that say which view is meant, in which words and on which day. */
export function sourceOptions(values: OptionValues) {
  const text = (name: string) => textOf(values, name);
  return {
    ...{ state: text('state'), view: text('view'), layout: text('layout') },
    locale: text('locale') ?? 'en',
    date: dayOf(text('date')),
    ...{ page: text('page'), heading: text('heading'), note: text('note') },
  };
}

function dayOf(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  throw new UsageError(`--date must be a date such as 2026-11-23, not “${text}”`);
}

/** @throws UsageError that names the option with an impossible value */
export function imageOptionsFrom(values: OptionValues): ResolvedImageOptions {
  const text = (name: string) => textOf(values, name);
  const chosen = <Choice extends string>(name: string, choices: readonly Choice[]) => {
    const value = text(name);
    return value === undefined ? {} : { [name]: oneOf(`--${name}`, value, choices) };
  };
  const given = (names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = text(name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  const numbers = ['width', 'height', 'scale', 'dpi'].flatMap((name) => {
    const value = text(name);
    if (value === undefined) return [];
    if (!/^\d+(\.\d+)?$/.test(value))
      throw new UsageError(`--${name} must be a number, not “${value}”`);
    return [[name, Number(value)] as const];
  });
  const options: ImageOptions = {
    format: oneOf('--format', text('format') ?? 'svg', imageFormats),
    ...given(['title', 'subtitle', 'note', 'locale']),
    ...chosen('subject', subjects),
    ...chosen('preset', presets),
    ...chosen('unit', ['px', 'mm']),
    ...chosen('fonts', ['named', 'outlined']),
    ...chosen('theme', ['light', 'dark']),
    ...chosen('background', ['white', 'theme', 'transparent']),
    ...Object.fromEntries(numbers),
    parts: partsOf(text('parts')),
  };
  try {
    return resolveImageOptions(options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`--${error.message}`, { cause: error });
  }
}

function partsOf(text: string | undefined): NonNullable<ImageOptions['parts']> {
  if (text === undefined) return usualParts;
  if (text === 'none') return [];
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => oneOf('--parts', part, pictureParts));
}

async function encoded(
  source: PictureSource,
  picture: Picture,
  { format, scale, fonts }: ResolvedImageOptions,
): Promise<string | Uint8Array> {
  const facts = fileFacts(source, picture);
  switch (format) {
    case 'svg':
      return fonts === 'named'
        ? sceneToSvg(picture.scene, facts)
        : sceneToSvg(await outlinedScene(picture.scene, readFace), facts);
    case 'pdf':
      return scenesToPdf([picture.scene], { facts, fonts: readFace });
    case 'pptx':
      return (await import('../export/pptx.js')).pictureToPptx(source, picture);
    case 'png':
      return paintPng(picture.scene, { scale, facts });
  }
}
