import { fileURLToPath } from 'node:url';
import { createMatrixChain, type Matrix } from '../derive/matrix.js';
import { createNetworkChain } from '../derive/network-view.js';
import { en } from '../i18n/en.js';
import { loadTerms, locales } from '../i18n/locale.js';
import { loadTools } from '../i18n/tool-locale.js';
import type { Terms } from '../i18n/terms.js';
import { layoutPicture } from '../layout/layout.js';
import { layoutNetwork } from '../layout/network-layout.js';
import type { Model } from '../model/model.js';
import { formatPath, type Problem } from '../model/problem.js';
import { sceneToSvg } from '../paint/svg-string.js';
import { matrixScene } from '../scene/matrix-scene.js';
import { networkScene } from '../scene/network-scene.js';
import type { Scene } from '../scene/scene.js';
import { bundledUrl } from '../state/bundled-url.js';
import { parsePermalink, readFragment } from '../state/permalink.js';
import { pinsOf } from '../state/pins.js';
import { Session } from '../state/session.js';
import { networkLayouts, type ViewState } from '../state/view-state.js';
import { themes, type Theme, type ThemeName } from '../theme.js';
import { readText, UsageError, writeText } from './files.js';

export interface RenderOptions {
  /** absent: the bundled dataset */
  readonly file?: string | undefined;
  readonly out: string;
  /** absent: as the state has it */
  readonly view?: string | undefined;
  /** of the network; absent: as the state has it */
  readonly layout?: string | undefined;
  /** a view as a link has it: `goals=sdg-3&query=health` */
  readonly state: string;
  readonly format: string;
  readonly locale: string;
  readonly theme: string;
  readonly width: string;
}

const WIDTHS = { least: 320, most: 10_000 };

/** Writes the picture that the element shows. @returns the exit code */
export async function render(options: RenderOptions): Promise<number> {
  oneOf('--format', options.format, ['svg']);
  const theme: ThemeName = oneOf('--theme', options.theme, ['light', 'dark']);
  const terms = await loadTerms(oneOf('--locale', options.locale, locales));
  const width = Number(options.width);
  if (!Number.isInteger(width) || width < WIDTHS.least || width > WIDTHS.most) {
    throw new UsageError(`--width is a whole number from ${WIDTHS.least} to ${WIDTHS.most}`);
  }
  const wished = wishedState(options);
  const file = options.file ?? fileURLToPath(bundledUrl);
  const session = new Session();
  session.setLocale(terms.locale);
  await session.load({ kind: 'text', text: await readText(file) });
  if (session.status.kind === 'failed') {
    tell(session.status.problems, file);
    return 1;
  }
  await session.prepareSearch();
  session.dispatch({ kind: 'restore', state: wished });
  const scene = await sceneOf(session, { theme: themes[theme], terms, width });
  await writeText(options.out, sceneToSvg(scene));
  return 0;
}

/** What the options ask for; a part of the state that means nothing is an error here. */
function wishedState({ state, view, layout }: RenderOptions): Partial<ViewState> {
  const parsed = parsePermalink(readFragment(state, 'wsis') ?? state);
  const [unknown] = parsed.ignored;
  if (unknown !== undefined) throw new UsageError(`--state: “${unknown}” means nothing here`);
  return {
    ...parsed.state,
    ...(view === undefined ? {} : { view: oneOf('--view', view, ['matrix', 'network']) }),
    ...(layout === undefined ? {} : wishedLayout(layout, view)),
  };
}

/** Only the network has layouts: to name one is to ask for it. */
function wishedLayout(layout: string, view: string | undefined): Partial<ViewState> {
  if (view === 'matrix') throw new UsageError('--layout is for --view network');
  return { view: 'network', layout: oneOf('--layout', layout, networkLayouts) };
}

interface Look {
  readonly theme: Theme;
  readonly terms: Terms;
  readonly width: number;
}

async function sceneOf(session: Session, look: Look): Promise<Scene> {
  const { model, kept, state } = session;
  if (!model || !kept) throw new Error('the data were loaded, and are not there');
  const matrix = createMatrixChain()(model, kept, state, look.terms);
  if (state.view === 'network') return networkPicture(session, model, matrix, look);
  const { terms, theme, width } = look;
  const layout = layoutPicture(matrix.view, {
    width,
    fontSize: 16,
    stretch: 1,
    direction: terms.direction,
    smallestCell: 24,
  });
  return matrixScene(matrix.view, layout, theme, terms);
}

async function networkPicture(
  { state, kept }: Session,
  model: Model,
  matrix: Matrix,
  { theme, terms, width }: Look,
): Promise<Scene> {
  const tools = await loadTools(terms.locale);
  const chosen = { state, found: kept?.matches?.words };
  const view = createNetworkChain()(model, matrix, chosen, { terms, tools });
  const layout = layoutNetwork(view.network, {
    width,
    fontSize: 16,
    stretch: 1,
    terms,
    pins: pinsOf(state.pinned),
  });
  return networkScene(view, layout, theme, terms);
}

function tell(problems: readonly Problem[], file: string): void {
  for (const problem of problems) {
    const place = problem.line === undefined ? file : `${file}:${problem.line}:${problem.column}`;
    process.stderr.write(`${place} ${formatPath(problem.path)} ${en.problem(problem)}\n`);
  }
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
