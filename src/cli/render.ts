import { extname, relative } from 'node:path';
import { citationFormats } from '../export/citation.js';
import { dataFormats } from '../export/data-options.js';
import {
  imageFormats,
  resolveImageOptions,
  type ImageFormat,
  type ImageOptions,
  type ResolvedImageOptions,
  presets,
  pictureParts,
  subjects,
  usualParts,
} from '../export/image-options.js';
import { fontsFor, isFont, missingInWords } from '../export/font-set.js';
import { PictureDoesNotFitError } from '../export/does-not-fit.js';
import { outlinedScene } from '../export/outlines.js';
import { scenesToPdf } from '../export/pdf.js';
import {
  fileFacts,
  NothingSelectedError,
  pictureOf,
  type Picture,
  pictureOptions,
} from '../export/picture.js';
import type { PictureSource } from '../export/picture-source.js';
import { PictureTooLargeError } from '../export/png.js';
import { today } from '../lib/day.js';
import { messageOf } from '../lib/error-message.js';
import type { Dataset } from '../model/schema.js';
import { sceneToSvg } from '../paint/svg-string.js';
import { networkLayouts, pictureKinds } from '../state/view-parts.js';
import {
  type Command,
  limitsFrom,
  localesHelp,
  oneOf,
  type OptionValues,
  refuseUnsuited,
  textOf,
  textsOf,
  textOptions,
  UsageError,
} from './command.js';
import { makeFolderOf, readBytes, tell, writeFileOrOut } from './files.js';
import { readJobs, type Job } from './jobs.js';
import { bundledFile, datasetIn } from './dataset-file.js';
import { paintPng, readFace } from './png.js';
import { openSource } from './view.js';

/** The options of one picture, besides its file. */
const OPTIONS = [
  ...['view', 'layout', 'state', 'subject', 'format', 'preset', 'width', 'height', 'unit'],
  ...['fonts', 'scale', 'dpi', 'theme', 'background', 'parts', 'locale'],
  ...['title', 'subtitle', 'note', 'page', 'date'],
];

export const renderCommand: Command = {
  name: 'render',
  usage: `render [FILE] -o OUT [--view ${pictureKinds.join('|')}] [--format ${imageFormats.join('|')}] [options]
  wsis-sdg-matrix render [FILE] --jobs PICTURES.json [options]`,
  help: `Writes the same picture that the element shows, with a title, the filters, a legend and the
source. Without FILE, it uses the bundled dataset.

  --view        ${pictureKinds.join(' or ')} (default: the one in --state, or else matrix)
  --layout      the layout of a network: ${networkLayouts.join(', ')}
  --state       the view: the address of a page that shows it, or what such an address says of it,
                as in 'goals=sdg-3&query=health'
  --subject     ${subjects.join(', ')} (default: the picture of the view)
  --format      ${imageFormats.join(', ')} (default: what the name of OUT ends with);
                pptx is slides that can be edited
  --preset      ${presets.join(', ')} (default: screen, and slide for a pptx)
  --width, --height, --unit px|mm     a size of your own (default height: what the picture needs)
  --scale 1…4 or --dpi 72…600         the resolution of a PNG (default: --scale 2)
  --fonts       text in an SVG: named fonts, or outlined as shapes (default: named)
  --font        a font file for scripts that the fonts of the package lack, in all but a pptx and an
                SVG with named fonts; may be repeated
  --theme       light or dark (default: light)
  --background  white, theme or transparent (default: white)
  --parts       what surrounds the picture: none, or any of
                ${pictureParts.join(' ')}
  --locale      ${localesHelp} (default: en)
  --title       the title (default: what the picture is of)
  --subtitle    the line below it (default: filters, order and layout)
  --note        the text below the picture (default: its source)
  --page        the address of a page that shows the view, for the link and the QR code
  --date        the date in the picture, such as 2026-11-23 (default: that of SOURCE_DATE_EPOCH,
                or else today)
  --jobs        a file that lists many pictures, which are made in one run:
                { "defaults": { "page": "https://example.org/matrix" },
                  "pictures": [{ "out": "health-{locale}-{theme}.pdf", "state": "goals=sdg-3",
                                 "locale": ["en", "fr"], "theme": ["light", "dark"] }] }
                An option with several values makes a picture of each. Names of files start from
                the folder of the job file. “dataset” names the dataset of a picture.

PNG and PDF files use the fonts of the package, and are the same on every machine.

Examples
  wsis-sdg-matrix render --view matrix --format svg -o matrix.svg
  wsis-sdg-matrix render --format png --preset slide --state 'goals=sdg-3' -o slide.png
  wsis-sdg-matrix render --format pdf --subject brief --preset a4-portrait \\
      --state 'selected=C7-ehealth' --locale ar -o brief.pdf
  wsis-sdg-matrix render my-plan.json --theme dark --locale fr -o - > plan.svg
  wsis-sdg-matrix render --jobs pictures.json`,
  options: {
    ...textOptions(...OPTIONS, 'jobs'),
    font: { type: 'string', multiple: true },
    out: { type: 'string', short: 'o' },
  },
  run: render,
};

async function render(values: OptionValues, files: readonly string[]): Promise<number> {
  if (files.length > 1) throw new UsageError('render takes one file at most; try render --help');
  const [file] = files;
  const { jobs, ...own } = values;
  if (typeof jobs === 'string') return renderJobs(jobs, own, file);
  const out = textOf(values, 'out');
  if (out === undefined) throw new UsageError('render: name the file to write with -o OUT');
  const asked = textOf(values, 'format');
  const other = otherCommand(asked ?? extname(out).slice(1).toLowerCase(), { file, out });
  if (other !== undefined) {
    const state = textOf(values, 'state');
    const shown = state === undefined || other.startsWith('cite') ? '' : ` --state '${state}'`;
    throw new UsageError(`“${out}” is no picture; it is made by: wsis-sdg-matrix ${other}${shown}`);
  }
  refuseUseless(formatFor(out, asked), values, values);
  tell(await renderOne(out, values, await datasetFor(values, file)));
  return 0;
}

/** Makes the pictures of a job file. One that cannot be made is told, and the others are made. */
async function renderJobs(path: string, values: OptionValues, file?: string): Promise<number> {
  if (textOf(values, 'out') !== undefined) {
    throw new UsageError('render: the job file names the files to write; leave out -o');
  }
  const jobs = await readJobs(path, { defaults: values, options: OPTIONS });
  const datasetOnce = memoizedBy(
    (job: Job) => JSON.stringify([job.dataset, textOf(job.values, 'locale')]),
    (job) => datasetFor(job.values, job.dataset ?? file),
  );
  let failures = 0;
  for (const [i, job] of jobs.entries()) {
    const progress = `${i + 1} of ${jobs.length}`;
    try {
      const { own, ...all } = job;
      refuseUseless(formatFor(job.out, textOf(all.values, 'format')), own, all.values);
      await makeFolderOf(job.out);
      tell(`${progress}: ${await renderOne(job.out, job.values, await datasetOnce(job))}`);
    } catch (error) {
      failures++;
      tell(`${progress}: ${job.out} is not written: ${messageOf(error)} (${job.where})`);
    }
  }
  if (failures > 0) tell(`${failures} of ${jobs.length} pictures are not written`);
  return failures > 0 ? 1 : 0;
}

/** The command that makes a file that is no picture, by its format or by what its name ends with. */
function otherCommand(
  format: string,
  { file, out }: { readonly file: string | undefined; readonly out: string },
): string | undefined {
  const input = file === undefined ? '' : ` ${file}`;
  const data = dataFormats.find((each) => each === format);
  if (data !== undefined) {
    const to = extname(out) === `.${data}` ? '' : ` --to ${data}`;
    return `convert ${file ?? relative('', bundledFile)} ${out}${to}`;
  }
  const citation = format === 'bib' ? 'bibtex' : citationFormats.find((each) => each === format);
  if (citation !== undefined) return `cite${input} --format ${citation} > ${out}`;
  return format === 'html' ? `embed${input} --form static -o ${out}` : undefined;
}

/** What is of use in files of some formats alone. */
const SUITED: Readonly<Record<string, readonly ImageFormat[]>> = {
  scale: ['png'],
  dpi: ['png'],
  fonts: ['svg'],
  font: ['png', 'pdf', 'svg'],
};

/**
 * Refuses options that change nothing in a picture.
 * @param own those given for it alone; others may be for the other pictures of a job file
 */
function refuseUseless(format: ImageFormat, own: OptionValues, all: OptionValues): void {
  refuseUnsuited(own, format, SUITED);
  const isNamed = (textOf(all, 'fonts') ?? 'named') === 'named';
  if (own['font'] !== undefined && format === 'svg' && isNamed) {
    throw new UsageError('--font only goes with --fonts outlined in an svg, which names its fonts');
  }
  if (own['scale'] !== undefined && own['dpi'] !== undefined) {
    throw new UsageError('--scale does not go with --dpi, which replaces it');
  }
  if (own['unit'] !== undefined && all['width'] === undefined && all['height'] === undefined) {
    throw new UsageError('--unit only goes with --width or --height');
  }
}

/** Keeps the result for each key. */
function memoizedBy<Input, Result>(keyOf: (input: Input) => string, run: (input: Input) => Result) {
  const results = new Map<string, Result>();
  return (input: Input): Result => {
    const key = keyOf(input);
    const result = results.get(key) ?? run(input);
    results.set(key, result);
    return result;
  };
}

function datasetFor(values: OptionValues, file: string | undefined): Promise<Dataset> {
  return datasetIn(textOf(values, 'locale') ?? 'en', file, { limits: limitsFrom(values) });
}

/** Writes the file of a picture. @returns what was written, in a sentence */
async function renderOne(out: string, values: OptionValues, dataset: Dataset): Promise<string> {
  const image = imageOptionsFrom({ ...values, format: formatFor(out, textOf(values, 'format')) });
  const source = await openSource(dataset, { ...sourceOptions(values), parts: image.parts });
  if (source.state.view === 'table') {
    throw new UsageError(
      `render draws ${pictureKinds.join(' or ')}, not the table; try convert for a file of its rows`,
    );
  }
  const options = { ...image, given: await givenFonts(values) };
  const { scene, content } = await refusalsAsUsage(async () => {
    const picture = pictureOf(source, pictureOptions(image, source.state.view));
    return { scene: picture.scene, content: await encoded(source, picture, options) };
  });
  await writeFileOrOut(out, content);
  const { width, height } = scene;
  return `wrote ${image.format} of ${Math.round(width)} × ${Math.round(height)} px to ${out}`;
}

const REFUSALS = [NothingSelectedError, PictureDoesNotFitError, PictureTooLargeError];

/** A picture that cannot be made as it is asked for is an error of who asks, not of the program. */
async function refusalsAsUsage<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const isRefusal = REFUSALS.some((kind) => error instanceof kind);
    if (!isRefusal) throw error;
    throw new UsageError(`render: ${messageOf(error)}`, { cause: error });
  }
}

/** The format that is asked for, or else the one that the name of the file tells. */
function formatFor(out: string, asked: string | undefined): ImageFormat {
  const told = imageFormats.find((format) => out.toLowerCase().endsWith(`.${format}`));
  if (asked === undefined) {
    if (told !== undefined) return told;
    if (out === '-') return 'svg';
    throw new UsageError(
      `“${out}” does not tell the format; end the name with .${imageFormats.join(', .')}, or add --format`,
    );
  }
  const format = oneOf('--format', asked, imageFormats);
  if (told === undefined || told === format) return format;
  throw new UsageError(`--format is ${format}, but “${out}” is the name of a file in ${told}`);
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

/** Whether there is such a day: the 31st of February is another one. */
function isDay(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(text);
}

/** @see https://reproducible-builds.org/specs/source-date-epoch/ */
function dayOf(text: string | undefined): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (text === undefined) return epoch ? dayOfEpoch(epoch) : today();
  if (/^\d{4}-\d\d-\d\d$/.test(text) && isDay(text)) return text;
  throw new UsageError(`--date must be a date such as 2026-11-23, not “${text}”`);
}

function dayOfEpoch(seconds: string): string {
  const moment = new Date(Number(seconds) * 1000);
  if (/^\d+$/.test(seconds) && !Number.isNaN(moment.valueOf())) {
    return moment.toISOString().slice(0, 10);
  }
  throw new UsageError(`SOURCE_DATE_EPOCH must be a number of seconds, not “${seconds}”`);
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
  { format, scale, fonts, given }: ResolvedImageOptions & { readonly given: readonly Uint8Array[] },
): Promise<string | Uint8Array> {
  const facts = fileFacts(source, picture);
  const { scene } = picture;
  if (format === 'svg' && fonts === 'named') return sceneToSvg(scene, facts);
  if (format === 'pptx') return (await import('../export/pptx.js')).pictureToPptx(source, picture);
  const set = await fontsFor(picture.pages, { load: readFace, given });
  if (set.missing.length > 0) {
    tell(
      `no font at hand for ${missingInWords(set.missing, IN_ENGLISH)}: give one with --font FILE`,
    );
  }
  switch (format) {
    case 'svg':
      return sceneToSvg(outlinedScene(scene, set), facts);
    case 'pdf':
      return scenesToPdf(picture.pages, { facts, fonts: set });
    case 'png':
      return paintPng(scene, { scale, facts, fonts: set, words: source.words });
  }
}

const IN_ENGLISH = { locale: 'en', series: (items: readonly string[]) => items.join(', ') };

/** The font files that are given. @throws UsageError when one cannot be read */
async function givenFonts(values: OptionValues): Promise<readonly Uint8Array[]> {
  return Promise.all(
    textsOf(values, 'font').map(async (name) => {
      const bytes = await readBytes(name, MOST_FONT_BYTES);
      if (bytes && isFont(bytes)) return bytes;
      throw new UsageError(`${name} is not a font; --font takes a TrueType, OpenType or WOFF file`);
    }),
  );
}

const MOST_FONT_BYTES = 100e6;
