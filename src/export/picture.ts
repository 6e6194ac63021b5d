import type { Matrix } from '../derive/matrix/matrix.js';
import { createNetworkChain } from '../derive/network/view.js';
import { detailWords } from '../derive/detail/words.js';
import { pageWords, type PageWords } from '../derive/captions.js';
import type { ExportTerms, PartName } from '../i18n/file-words.js';
import type { Terms } from '../i18n/picture-words.js';
import type { ToolTerms } from '../i18n/control-words.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { createRuler } from '../lib/text-ruler.js';
import {
  pageScene,
  type PageContent,
  type PageSize,
  type Logo,
  type Room,
} from '../scene/page/page.js';
import { swatchesFor } from '../scene/legend/legend-scene.js';
import { legendStrip, type LegendEntry } from '../scene/legend/strip.js';
import type { Scene } from '../scene/scene.js';
import type { ViewState } from '../state/view-state.js';
import type { Theme } from '../theme.js';
import { matrixBody, networkBody } from './picture-body.js';

/** What a picture can be of. */
export const subjects = ['matrix', 'network', 'legend', 'brief'] as const;
export type Subject = (typeof subjects)[number];

/** The parts of a picture that can be left out. */
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

/** Those that a picture has when nobody says which. */
export const usualParts: readonly PicturePart[] = [
  'title',
  'filters',
  'legend',
  'source',
  'permalink',
  'logo',
];

/** What is to be drawn. */
export interface PictureOptions {
  readonly subject: Subject;
  /** CSS px */
  readonly size: PageSize;
  readonly parts: readonly PicturePart[];
  readonly theme: Theme;
  /** colour, or `none` */
  readonly background: string;
}

/** What a picture is drawn from. */
export interface PictureSource {
  readonly model: Model;
  readonly kept: Kept;
  readonly state: ViewState;
  readonly matrix: Matrix;
  readonly terms: Terms;
  readonly tools: ToolTerms;
  readonly words: ExportTerms;
  /** ISO day on which the file is made */
  readonly date: string;
  /** over the picture instead of the dataset's title, under it instead of its source */
  readonly heading?: string;
  readonly note?: string;
  /** address that shows the same view */
  readonly permalink?: string;
  readonly logo?: Logo;
}

/** The scene of a file, and the words that go with it. */
export interface Picture {
  readonly scene: Scene;
  readonly words: PageWords;
  /** of the file, over the picture */
  readonly title: string;
}

/** A picture that stands on its own, laid out for its size. */
export function pictureOf(source: PictureSource, options: PictureOptions): Picture {
  const { model, kept, state, matrix, terms, tools, words, date, note } = source;
  const { theme, background, size } = options;
  const isNetwork = showsNetwork(options.subject, state);
  const title = source.heading ?? matrix.view.title;
  const name = isNetwork ? tools.network.title(title) : terms.matrix(title);
  const sentences = pageWords(
    {
      ...{ model, kept, state, matrix, title, name, date },
      ...(note === undefined ? {} : { note }),
    },
    { terms, tools, words },
  );
  const look = { theme, background, direction: terms.direction, lang: terms.locale };
  const content = contentOf(source, options, { sentences, title });
  const scene = pageScene(content, { size, look }, bodyOf(source, options));
  return { scene: { ...scene, title: name }, words: sentences, title };
}

/** Whether a picture is of the network: a brief is of what is on screen. */
function showsNetwork(subject: Subject, state: ViewState): boolean {
  if (subject === 'matrix') return false;
  return subject === 'network' || state.view === 'network';
}

function bodyOf(source: PictureSource, { subject, theme }: PictureOptions): (room: Room) => Scene {
  const { model, kept, state, matrix, terms, tools } = source;
  const look = { theme, terms };
  if (subject === 'legend') return (room) => legendBody(source, room, theme);
  if (!showsNetwork(subject, state))
    return (room) => matrixBody({ model, matrix, state }, room, look);
  const chosen = { state, found: kept.matches?.words };
  const view = createNetworkChain()(model, matrix, chosen, { terms, tools });
  return (room) => networkBody(view, { state, room }, look);
}

function contentOf(
  source: PictureSource,
  options: PictureOptions,
  { sentences, title }: { readonly sentences: PageWords; readonly title: string },
): PageContent {
  const { model, state, permalink, logo, terms, words } = source;
  const has = (part: PicturePart) => options.parts.includes(part);
  const wantsDetail = options.subject === 'brief' || has('detail');
  const detail = wantsDetail ? detailWords(model, state.selected, { terms, words }) : undefined;
  const legend =
    has('legend') && options.subject !== 'legend' ? legendOf(source, options) : undefined;
  return {
    ...(has('title') ? { title } : {}),
    ...(has('filters') ? { subtitle: sentences.subtitle } : {}),
    ...(legend ? { legend } : {}),
    ...(has('source') ? { source: sentences.source } : {}),
    ...(has('permalink') && permalink !== undefined ? { permalink } : {}),
    ...(has('qr') && permalink !== undefined ? { qr: permalink } : {}),
    ...(has('logo') && logo ? { logo } : {}),
    ...(detail ? { detail } : {}),
  };
}

/** Swatches stand in a picture somewhat smaller than its cells. */
const LEGEND_SCALE = 0.62;

function legendOf(
  { state, matrix, terms, tools }: PictureSource,
  { theme, subject }: Pick<PictureOptions, 'theme' | 'subject'>,
  unit = LEGEND_SCALE,
): LegendEntry[] {
  if (matrix.view.emptiness !== undefined) return [];
  const isNetwork = showsNetwork(subject, state);
  const shown = { isNetwork, layout: state.layout, tally: matrix.view.tally };
  return swatchesFor(shown, { theme, unit }, (n) => terms.number(n)).map((swatch) => ({
    swatch,
    text: tools.legendItems[swatch.name],
  }));
}

/** The legend as the picture itself. */
function legendBody(source: PictureSource, room: Room, theme: Theme): Scene {
  const { terms, tools } = source;
  const area = {
    ...{ x: 0, width: room.width, unit: 1, ruler: createRuler(16, 1), theme },
    ...{ direction: terms.direction, lang: terms.locale },
  };
  const strip = legendStrip(legendOf(source, { theme, subject: 'legend' }, 1), area);
  return {
    width: room.width,
    height: strip.height,
    direction: terms.direction,
    lang: terms.locale,
    title: tools.legend,
    description: '',
    background: theme.surface,
    panes: strip.panes(0),
  };
}
