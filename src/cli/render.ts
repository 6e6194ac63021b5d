import { fileURLToPath } from 'node:url';
import { en } from '../i18n/en.js';
import { loadTerms, locales } from '../i18n/locale.js';
import { createMatrixChain } from '../derive/matrix.js';
import { layoutPicture } from '../layout/layout.js';
import { filterModel } from '../model/filter.js';
import { createModel } from '../model/model.js';
import { parseDatasetText } from '../model/parse-dataset.js';
import { formatPath } from '../model/problem.js';
import { sceneToSvg } from '../paint/svg-string.js';
import { matrixScene } from '../scene/matrix-scene.js';
import { bundledUrl } from '../state/bundled-url.js';
import { initialState } from '../state/view-state.js';
import { themes, type ThemeName } from '../theme.js';
import { readText, UsageError, writeText } from './files.js';

export interface RenderOptions {
  /** absent: the bundled dataset */
  readonly file?: string | undefined;
  readonly out: string;
  readonly view: string;
  readonly format: string;
  readonly locale: string;
  readonly theme: string;
  readonly width: string;
}

const WIDTHS = { least: 320, most: 10_000 };

/** Writes the picture that the element shows. @returns the exit code */
export async function render(options: RenderOptions): Promise<number> {
  oneOf('--view', options.view, ['matrix']);
  oneOf('--format', options.format, ['svg']);
  const theme: ThemeName = oneOf('--theme', options.theme, ['light', 'dark']);
  const terms = await loadTerms(oneOf('--locale', options.locale, locales));
  const width = Number(options.width);
  if (!Number.isInteger(width) || width < WIDTHS.least || width > WIDTHS.most) {
    throw new UsageError(`--width is a whole number from ${WIDTHS.least} to ${WIDTHS.most}`);
  }
  const file = options.file ?? fileURLToPath(bundledUrl);
  const parsed = await parseDatasetText(await readText(file));
  if (parsed.kind === 'problems') {
    for (const problem of parsed.problems) {
      const place = problem.line === undefined ? file : `${file}:${problem.line}:${problem.column}`;
      process.stderr.write(`${place} ${formatPath(problem.path)} ${en.problem(problem)}\n`);
    }
    return 1;
  }
  const model = await createModel(parsed.dataset);
  const kept = filterModel(model, initialState, undefined);
  const { view } = createMatrixChain()(model, kept, initialState, terms);
  const layout = layoutPicture(view, {
    width,
    fontSize: 16,
    stretch: 1,
    direction: terms.direction,
    smallestCell: 24,
  });
  await writeText(options.out, sceneToSvg(matrixScene(view, layout, themes[theme], terms)));
  return 0;
}

function oneOf<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} is one of: ${choices.join(', ')}`);
  return found;
}
