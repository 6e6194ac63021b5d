import { readFile } from 'node:fs/promises';
import {
  elementCode,
  embedForms,
  frameCode,
  LEAST_STATIC_WIDTH,
  staticHtml,
  staticPage,
  wholePage,
  scriptsIn,
} from '../export/embed.js';
import { pictureOf } from '../export/picture.js';
import type { PictureSource } from '../export/picture-source.js';
import { messageOf } from '../lib/error-message.js';
import { pictureOfView } from '../derive/pictures.js';
import { themes } from '../theme.js';
import {
  type Command,
  limitsFrom,
  oneOf,
  type OptionValues,
  refuseUnsuited,
  textOf,
  textOptions,
  UsageError,
} from './command.js';
import { tell, writeFileOrOut } from './files.js';
import { datasetIn } from './dataset-file.js';
import { sourceOptions, imageOptionsFrom } from './render.js';
import { openSource } from './view.js';

const forms = [...embedForms, 'page'] as const;
/** px of a frame, until the script beside it has set its height */
const HEIGHT = 900;
/** the folder beside a page that people copy `dist/cdn` to, unless they say otherwise */
const OWN_FOLDER = 'wsis-sdg-matrix/';
/** What the build makes, seen from `src/cli` and from `dist/cli` alike. */
const built = new URL('../../dist/', import.meta.url);

export const embedCommand: Command = {
  name: 'embed',
  usage: `embed [FILE] [--form ${forms.join('|')}] [-o OUT] [options]`,
  help: `Prints the HTML that shows a view in a page.

  --form        element   a script and an element (default)
                frame     an iframe, and a script that sets its height
                static    the picture and its table as HTML, without scripts
                page      a whole page: the static HTML inside the element, which replaces it
                          where scripts run
                file      a whole page that holds code, data and view, and makes no requests
  --base        the address of the files of dist/cdn, such as
                https://example.org/wsis-sdg-matrix@0.1.0/ (default: a folder beside the page)
  --src         the address of the dataset that the page loads (default: the bundled one)
  --view, --layout, --state, --locale, --theme, as for render
  --heading, --note    replace the title and the source of the dataset
  --width       the greatest width in px, but of a file; of static HTML at least 320
  --height      the height of a frame in px, until it has set its own
  --page        the address of a page that shows the view, for the link in static HTML
  --date        the date in static HTML (default: today)
  -o            the file to write (default: standard output)

Examples
  wsis-sdg-matrix embed --base https://example.org/wsis-sdg-matrix@0.1.0/
  wsis-sdg-matrix embed --form frame --view network --locale fr --height 800
  wsis-sdg-matrix embed --form static --state 'goals=sdg-3' > health.html
  wsis-sdg-matrix embed my-plan.json --form file -o my-plan.html`,
  options: {
    ...textOptions(
      'form',
      'base',
      'src',
      'view',
      'layout',
      'state',
      'locale',
      'theme',
      'heading',
      'note',
      'width',
      'height',
      'date',
      'page',
    ),
    out: { type: 'string', short: 'o' },
  },
  run: embed,
};

/** What is of use in some forms alone. */
const SUITED: Readonly<Record<string, readonly (typeof forms)[number][]>> = {
  base: ['element', 'frame', 'page'],
  src: ['element', 'frame', 'page'],
  width: ['element', 'frame', 'static', 'page'],
  height: ['frame'],
  date: ['static', 'page'],
  page: ['static', 'page'],
};

async function embed(values: OptionValues, files: readonly string[]): Promise<number> {
  if (files.length > 1) throw new UsageError('embed takes one file at most; try embed --help');
  const form = oneOf('--form', textOf(values, 'form') ?? 'element', forms);
  refuseUnsuited(values, form, SUITED);
  const [file] = files;
  const options = sourceOptions(values);
  const source = await openSource(
    await datasetIn(options.locale, file, { limits: limitsFrom(values) }),
    options,
  );
  if (file !== undefined && form !== 'static' && form !== 'file' && !textOf(values, 'src')) {
    throw new UsageError(`embed: give the address from which the page loads ${file} with --src`);
  }
  const base = baseOf(values);
  if (textOf(values, 'base') === undefined && form !== 'static' && form !== 'file') {
    tell(`copy the folder dist/cdn beside the page and name it ${OWN_FOLDER.slice(0, -1)}`);
  }
  const code = await codeFor(form, source, { values, base });
  await writeFileOrOut(textOf(values, 'out') ?? '-', code);
  return 0;
}

interface Destination {
  readonly values: OptionValues;
  readonly base: string;
}

async function codeFor(
  form: (typeof forms)[number],
  source: PictureSource,
  { values, base }: Destination,
): Promise<string> {
  const { state, model, terms } = source;
  const theme = oneOf('--theme', textOf(values, 'theme') ?? 'auto', ['auto', 'light', 'dark']);
  const attributes = {
    ...{ locale: terms.locale, theme },
    ...given(values, ['src', 'heading', 'note']),
  };
  const isPicture = form === 'static' || form === 'page';
  const size = sizeOf(values, isPicture ? LEAST_STATIC_WIDTH : LEAST);
  const title = source.heading ?? source.matrix.view.title;
  const version = model.dataset.version;
  const scripts = { base, ...(await readScripts()) };
  const embedding = { state, version, title, attributes, ...scripts, ...size };
  if (form === 'element') return elementCode(embedding);
  if (form === 'frame') return frameCode(embedding);
  if (form === 'file') {
    const script = await readFile(new URL('cdn/self-contained.js', built), 'utf8');
    return wholePage({ source, attributes, title, script });
  }
  const { size: page, parts } = imageOptionsFrom({ width: textOf(values, 'width') });
  const picture = pictureOf(source, {
    ...{ subject: pictureOfView(state.view), size: page, medium: 'screen', parts },
    ...{ theme: themes[theme === 'dark' ? 'dark' : 'light'] },
    background: theme === 'dark' ? themes.dark.surface : 'none',
  });
  const inside = staticHtml(source, picture);
  return form === 'static' ? `${inside}\n` : staticPage(embedding, { inside, title });
}

function given(values: OptionValues, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = textOf(values, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** px of the least width and height of an element or a frame */
const LEAST = 200;

function sizeOf(
  values: OptionValues,
  leastWidth: number,
): { readonly width?: number; readonly height: number } {
  const px = (name: string, least: number) => {
    const text = textOf(values, name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= 20_000) return value;
    throw new UsageError(`--${name} must be a whole number from ${least} to 20000, not “${text}”`);
  };
  const width = px('width', leastWidth);
  return { height: px('height', LEAST) ?? HEIGHT, ...(width === undefined ? {} : { width }) };
}

function baseOf(values: OptionValues): string {
  const base = textOf(values, 'base') ?? OWN_FOLDER;
  return base.endsWith('/') ? base : `${base}/`;
}

/** The hashes and the imports of the scripts that pages load, as the build has written them. */
async function readScripts(): Promise<ReturnType<typeof scriptsIn>> {
  try {
    return scriptsIn(JSON.parse(await readFile(new URL('cdn/integrity.json', built), 'utf8')));
  } catch (error) {
    tell(
      `${messageOf(error)}; the tags of scripts have no hashes and no preload lines, so that browsers will not notice a changed file`,
    );
    return scriptsIn({});
  }
}
