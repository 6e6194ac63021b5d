import { pageWords, type PageWords } from '../derive/captions.js';
import { detailWords } from '../derive/detail/words.js';
import type { Matrix } from '../derive/matrix/matrix.js';
import { placesOf } from '../derive/matrix/axes.js';
import { hasFreeNodes } from '../derive/network/network.js';
import { pathPlaces } from '../derive/network/paths.js';
import { createNetworkChain } from '../derive/network/view.js';
import { pictureOfView, pictures } from '../derive/pictures.js';
import type { ControlWords } from '../i18n/control-words.js';
import type { FileWords, PartName } from '../i18n/file-words.js';
import type { PictureWords } from '../i18n/picture-words.js';
import { layoutPicture } from '../layout/matrix/layout.js';
import { layoutMatrix } from '../layout/matrix/matrix-layout.js';
import { WHOLE_SPAN } from '../layout/matrix/span.js';
import { layoutNetwork } from '../layout/network/network-layout.js';
import { createRuler } from '../lib/text-width.js';
import type { Kept } from '../model/filter.js';
import { localize } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import type { FileFacts } from '../paint/svg-string.js';
import { legendSwatches } from '../scene/legend.js';
import { selectionPanes } from '../scene/matrix/highlight.js';
import { matrixScene } from '../scene/matrix/matrix-scene.js';
import { networkOverlay } from '../scene/network/highlight.js';
import { networkScene } from '../scene/network/network-scene.js';
import { legendStrip, type LegendEntry } from '../scene/page/blocks.js';
import {
  pageScene,
  type Logo,
  type PageContent,
  type PageSize,
  type Room,
} from '../scene/page/page.js';
import type { Pane, Scene } from '../scene/scene.js';
import { pinsOf } from '../state/pins.js';
import { pictureKinds, type PictureKind } from '../state/view-parts.js';
import type { ViewState } from '../state/view-state.js';
import type { Theme } from '../theme.js';

/** What a file can be a picture of. */
export const subjects = [...pictureKinds, 'legend', 'brief'] as const;
export type Subject = (typeof subjects)[number];

/** What can be around a picture in its file. */
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

/** The parts of a picture unless others are chosen. */
export const usualParts: readonly PicturePart[] = [
  'title',
  'filters',
  'legend',
  'source',
  'permalink',
  'logo',
];

/** What is drawn into a file, and how. */
export interface PictureOptions {
  readonly subject: Subject;
  /** CSS px */
  readonly size: PageSize;
  readonly parts: readonly PicturePart[];
  readonly theme: Theme;
  /** a colour, or `none` */
  readonly background: string;
}

/** The view that a picture is drawn from. */
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
  /** replaces the dataset's title */
  readonly heading?: string;
  /** replaces the dataset's source */
  readonly note?: string;
  /** a URL that shows the same view */
  readonly permalink?: string;
  readonly logo?: Logo;
}

/** A picture for a file, with its words. */
export interface Picture {
  readonly scene: Scene;
  readonly words: PageWords;
  /** the title of the file, which is also above the picture */
  readonly title: string;
}

/** A view as a picture with title, legend and source, laid out for its size. */
export function pictureOf(source: PictureSource, options: PictureOptions): Picture {
  const { model, kept, state, matrix, terms, tools, words, date, note } = source;
  const { theme, background, size } = options;
  const title = source.heading ?? matrix.view.title;
  const name = pictures[kindOf(source, options)].name(title, { terms, tools });
  const sentences = pageWords(
    {
      model,
      kept,
      state,
      matrix,
      title,
      name,
      date,
      ...(note === undefined ? {} : { note }),
    },
    { terms, tools, words },
  );
  const style = { theme, background, direction: terms.direction, lang: terms.locale };
  const content = contentOf(source, options, { sentences, title });
  const scene = pageScene(content, { size, style }, bodyOf(source, options));
  return { scene: { ...scene, title: name }, words: sentences, title };
}

/** What the file of a picture says about itself. */
export function fileFacts(
  { model, permalink, terms, date }: PictureSource,
  { scene, words, title }: Picture,
): FileFacts {
  const { license } = model.dataset;
  const [source] = words.source;
  return {
    title,
    description: scene.description,
    date,
    lang: terms.locale,
    ...(source === undefined ? {} : { source }),
    ...(permalink === undefined ? {} : { permalink }),
    ...(license === undefined ? {} : { license: localize(license, terms.locale).text }),
  };
}

/** A legend and a brief belong to the picture that is on screen. */
function kindOf(
  { state }: PictureSource,
  { subject }: Pick<PictureOptions, 'subject'>,
): PictureKind {
  return subject === 'legend' || subject === 'brief' ? pictureOfView(state.view) : subject;
}

function contentOf(
  source: PictureSource,
  options: PictureOptions,
  { sentences, title }: { readonly sentences: PageWords; readonly title: string },
): PageContent {
  const { model, state, permalink, logo, terms, words } = source;
  const { subject } = options;
  const has = (part: PicturePart) => options.parts.includes(part);
  const hasDetail = subject === 'brief' || has('detail');
  const detail = hasDetail ? detailWords(model, state.selected, { terms, words }) : undefined;
  const hasLegend = subject !== 'legend' && has('legend');
  return {
    ...(has('title') ? { title } : {}),
    ...(has('filters') ? { subtitle: sentences.subtitle } : {}),
    ...(hasLegend ? { legend: legendOf(source, options, LEGEND_SCALE) } : {}),
    ...(has('source') ? { source: sentences.source } : {}),
    ...(has('permalink') && permalink !== undefined ? { permalink } : {}),
    ...(has('qr') && permalink !== undefined ? { qr: permalink } : {}),
    ...(has('logo') && logo ? { logo } : {}),
    ...(detail ? { detail } : {}),
  };
}

/** In the legend of a picture, swatches are somewhat smaller than cells. */
const LEGEND_SCALE = 0.62;

function legendOf(
  source: PictureSource,
  options: Pick<PictureOptions, 'theme' | 'subject'>,
  unit: number,
): LegendEntry[] {
  const { state, matrix, terms, tools } = source;
  if (matrix.view.emptiness !== undefined) return [];
  const facts = {
    layout: state.layout,
    tally: matrix.view.tally,
    figure: (n: number) => terms.number(n),
  };
  const swatches = legendSwatches(kindOf(source, options), facts, { theme: options.theme, unit });
  return swatches.map((swatch) => ({ swatch, text: tools.legendItems[swatch.name] }));
}

/** Draws the body of a page, no larger than its room. */
type Body = (room: Room) => Scene;

/** How the body is drawn from a view: one entry for each kind of picture. */
const BODIES: Readonly<Record<PictureKind, (source: PictureSource, theme: Theme) => Body>> = {
  matrix: matrixBody,
  network: networkBody,
};

function bodyOf(source: PictureSource, options: PictureOptions): Body {
  const { subject, theme } = options;
  if (subject === 'legend') return legendBody(source, theme);
  return BODIES[kindOf(source, options)](source, theme);
}

/** The legend alone. */
function legendBody(source: PictureSource, theme: Theme): Body {
  const { terms, tools } = source;
  const { direction, locale: lang } = terms;
  return ({ width }) => {
    const area = { x: 0, width, unit: 1, ruler: createRuler(16, 1), theme, direction, lang };
    const strip = legendStrip(legendOf(source, { theme, subject: 'legend' }, 1), area);
    return {
      width,
      height: strip.height,
      direction,
      lang,
      title: tools.legend,
      description: '',
      background: theme.surface,
      panes: strip.panes(0),
    };
  };
}

/** px of text in a picture whose height is not given */
const ORDINARY_TEXT = 16;
/** px of the smallest text that is drawn */
const LEAST_TEXT = 2.5;
/** px² that free nodes need at the ordinary text size */
const FREE_AREA = 1000 * 620;
/** px of the smallest cell at the ordinary text size, as on a screen with a mouse */
const SMALLEST_CELL = 24;

/** The matrix with its selection, in the largest text that fits. Without a height it may be a list. */
function matrixBody(source: PictureSource, theme: Theme): Body {
  const { model, matrix, state, terms } = source;
  const { view, axes } = matrix;
  const layoutFor = ({ width, height, mostText }: Room) => {
    const options = (fontSize: number) => ({
      width,
      fontSize,
      stretch: 1,
      direction: terms.direction,
      smallestCell: (SMALLEST_CELL * fontSize) / ORDINARY_TEXT,
    });
    if (height === undefined) return layoutPicture(view, options(ORDINARY_TEXT));
    return largestThatFits({ width, height, mostText }, (size) =>
      layoutMatrix(view, options(size)),
    );
  };
  return (room) => {
    const layout = layoutFor(room);
    const scene = matrixScene(view, layout, theme, terms);
    if (view.emptiness !== undefined) return scene;
    const places = placesOf(model, axes);
    const over = selectionPanes(
      { view, layout, theme, terms, columns: WHOLE_SPAN },
      { selected: places.placeOf(state.selected), compared: places.placeOf(state.compared) },
    );
    return { ...scene, panes: scene.panes.map((pane, i) => withMarksOf(pane, over[i])) };
  };
}

/** The network with its selection. Free nodes spread over the whole room. */
function networkBody(source: PictureSource, theme: Theme): Body {
  const { model, matrix, kept, state, terms, tools } = source;
  const { selected, compared } = state;
  const chosen = { state, found: kept.matches?.words };
  const view = createNetworkChain()(model, matrix, chosen, { terms, tools });
  const { network, places } = view;
  const layoutFor = ({ width, height, mostText }: Room) => {
    const options = { width, stretch: 1, terms, pins: pinsOf(state.pinned) };
    if (height === undefined)
      return layoutNetwork(network, { ...options, fontSize: ORDINARY_TEXT });
    if (hasFreeNodes(network.layout)) {
      const fontSize = Math.min(mostText, ORDINARY_TEXT * Math.sqrt((width * height) / FREE_AREA));
      return layoutNetwork(network, { ...options, height, fontSize });
    }
    return largestThatFits({ width, height, mostText }, (fontSize) =>
      layoutNetwork(network, { ...options, fontSize }),
    );
  };
  return (room) => {
    const layout = layoutFor(room);
    const scene = networkScene(view, layout, theme, terms);
    if (view.emptiness !== undefined || selected === null) return scene;
    const over = networkOverlay(
      { view, layout, theme },
      {
        selected: places.placeOf(selected),
        compared: places.placeOf(compared),
        paths: compared === null ? undefined : pathPlaces(view, [selected, compared]),
      },
    );
    return { ...scene, panes: scene.panes.map((pane) => withMarksOf(pane, over)) };
  };
}

function withMarksOf(pane: Pane, over: Pane | undefined): Pane {
  return over ? { ...pane, marks: [...pane.marks, ...over.marks] } : pane;
}

interface Sized {
  readonly width: number;
  readonly height: number;
}

const HALVINGS = 10;

/** Finds the largest text at which a layout fits, by halving; the smallest where none fits. */
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
