import { localize } from '../model/localized-text.js';
import type { FileFacts } from '../paint/svg-string.js';
import { pageWords, type PageWords } from '../derive/captions.js';
import { detailWords } from '../derive/detail/words.js';
import type { Matrix } from '../derive/matrix/matrix.js';
import { placesOf } from '../derive/matrix/axes.js';
import type { MatrixView } from '../derive/matrix/view.js';
import { hasFreeNodes } from '../derive/network/network.js';
import { pathPlaces } from '../derive/network/paths.js';
import { createNetworkChain, type NetworkView } from '../derive/network/view.js';
import type { ControlWords } from '../i18n/control-words.js';
import type { FileWords, PartName } from '../i18n/file-words.js';
import type { PictureWords } from '../i18n/picture-words.js';
import { layoutPicture, type Layout } from '../layout/layout.js';
import { layoutMatrix } from '../layout/matrix/matrix-layout.js';
import { WHOLE_SPAN } from '../layout/matrix/span.js';
import { layoutNetwork } from '../layout/network/network-layout.js';
import type { NetworkLayout } from '../layout/network/placed-network.js';
import { createRuler } from '../lib/text-width.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { swatchesFor } from '../scene/legend.js';
import { selectionPanes } from '../scene/matrix/highlight.js';
import { matrixScene } from '../scene/matrix/matrix-scene.js';
import { networkOverlay } from '../scene/network/highlight.js';
import { networkScene } from '../scene/network/network-scene.js';
import { legendStrip, type LegendEntry } from '../scene/page/blocks.js';
import {
  pageScene,
  type PageContent,
  type PageSize,
  type Logo,
  type Room,
} from '../scene/page/page.js';
import type { Scene, Pane } from '../scene/scene.js';
import { pinsOf } from '../state/pins.js';
import type { ViewState } from '../state/view-state.js';
import type { Theme } from '../theme.js';

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
  readonly terms: PictureWords;
  readonly tools: ControlWords;
  readonly words: FileWords;
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

export interface PictureLook {
  readonly theme: Theme;
  readonly terms: PictureWords;
}

/** px of text on a picture whose size is not given */
const ORDINARY = 16;
/** px of text that is still drawn; between it and the most of a room the size is found by halving */
const LEAST_TEXT = 2.5;
const HALVINGS = 10;
/** px a cell must have where a mouse points at it; in a file nobody does, but it reads as well */
const CELL = 24;

/** The matrix with what is selected, laid out for a room. */
export function matrixBody(
  { model, matrix, state }: { model: Model; matrix: Matrix; state: ViewState },
  room: Room,
  { theme, terms }: PictureLook,
): Scene {
  const { view, axes } = matrix;
  const layout = fitMatrix(view, room, terms);
  const scene = matrixScene(view, layout, theme, terms);
  if (view.emptiness !== undefined) return scene;
  const places = placesOf(model, axes);
  const over = selectionPanes(
    { view, layout, theme, terms, columns: WHOLE_SPAN },
    { selected: places.placeOf(state.selected), compared: places.placeOf(state.compared) },
  );
  return { ...scene, panes: scene.panes.map((pane, i) => together(pane, over[i])) };
}

/** The network with what is selected, laid out for a room. */
export function networkBody(
  view: NetworkView,
  { state, room }: { readonly state: ViewState; readonly room: Room },
  { theme, terms }: PictureLook,
): Scene {
  const layout = fitNetwork(view, { state, room }, terms);
  const scene = networkScene(view, layout, theme, terms);
  const { selected, compared } = state;
  if (view.emptiness !== undefined || selected === null) return scene;
  const over = networkOverlay(view, layout, theme, {
    selected: view.places.placeOf(selected),
    compared: view.places.placeOf(compared),
    paths: compared === null ? undefined : pathPlaces(view, [selected, compared]),
  });
  return { ...scene, panes: scene.panes.map((pane) => together(pane, over)) };
}

function together(pane: Pane, over: Pane | undefined): Pane {
  return { ...pane, marks: [...pane.marks, ...(over?.marks ?? [])] };
}

/** Without a height the screen's own choice of grid or list; else the grid, in the largest text that fits. */
function fitMatrix(view: MatrixView, room: Room, { direction }: PictureWords): Layout {
  const options = (fontSize: number) => ({
    width: room.width,
    fontSize,
    stretch: 1,
    direction,
    smallestCell: (CELL * fontSize) / 16,
  });
  const { height } = room;
  if (height === undefined) return layoutPicture(view, options(ORDINARY));
  return largestThatFits({ ...room, height }, (size) => layoutMatrix(view, options(size)));
}

function fitNetwork(
  { network }: NetworkView,
  { state, room }: { readonly state: ViewState; readonly room: Room },
  terms: PictureWords,
): NetworkLayout {
  const { width, height, mostText } = room;
  const common = { width, stretch: 1, terms, pins: pinsOf(state.pinned) };
  if (height === undefined) return layoutNetwork(network, { ...common, fontSize: ORDINARY });
  if (hasFreeNodes(network.layout)) {
    const fontSize = Math.min(mostText, ORDINARY * Math.sqrt((width * height) / FREE_AREA));
    return layoutNetwork(network, { ...common, height, fontSize });
  }
  return largestThatFits({ ...room, height }, (fontSize) =>
    layoutNetwork(network, { ...common, fontSize }),
  );
}

/** px² in which nodes that lie freely stand well apart at ordinary text */
const FREE_AREA = 1000 * 620;

interface Sized {
  readonly width: number;
  readonly height: number;
}

function largestThatFits<Result extends Sized>(
  room: Sized & Pick<Room, 'mostText'>,
  layoutAt: (fontSize: number) => Result,
): Result {
  let [least, most] = [LEAST_TEXT, room.mostText];
  let best: Result | undefined;
  for (let i = 0; i < HALVINGS; i++) {
    const fontSize = Math.sqrt(least * most);
    const layout = layoutAt(fontSize);
    const fits = layout.width <= room.width && layout.height <= room.height;
    if (fits) [best, least] = [layout, fontSize];
    else most = fontSize;
  }
  return best ?? layoutAt(LEAST_TEXT);
}

/** What the file of a picture says about itself. */
export function fileFacts(
  { model, permalink, terms, date }: PictureSource,
  { scene, words, title }: Picture,
): FileFacts {
  const { license } = model.dataset;
  const [source] = words.source;
  return {
    ...{ title, description: scene.description, date, lang: terms.locale },
    ...(source === undefined ? {} : { source }),
    ...(permalink === undefined ? {} : { permalink }),
    ...(license === undefined ? {} : { license: localize(license, terms.locale).text }),
  };
}
