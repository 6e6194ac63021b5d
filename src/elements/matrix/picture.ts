import type { ReactiveControllerHost } from 'lit';
import type { Matrix } from '../../derive/matrix/matrix.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import { placesOf, type Axes, type Places } from '../../derive/matrix/axes.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { isNarrow, type Layout } from '../../layout/matrix/layout.js';
import { layoutMatrix, type LayoutOptions } from '../../layout/matrix/matrix-layout.js';
import {
  WHOLE_SPAN,
  bandsIn,
  isSameSpan,
  type DrawnSpans,
  type Span,
} from '../../layout/matrix/span.js';
import { memoInputs } from '../../lib/memo.js';
import type { Steps } from '../../lib/schedule.js';
import type { Model } from '../../model/model.js';
import { paintPane } from '../../paint/svg-dom.js';
import type * as ListCode from '../../scene/matrix/list-scene.js';
import { gridScene } from '../../scene/matrix/matrix-scene.js';
import { overlayPanes, type Highlights } from '../../scene/matrix/highlight.js';
import type { Pane, Scene } from '../../scene/scene.js';
import type { Theme } from '../../theme.js';
import type { EnvironmentController } from '../page/environment.js';
import type { ShownMatrix } from '../../layout/matrix/transition.js';
import { TransitionController } from '../ui/transition.js';
import type { Box } from '../../layout/box.js';
import { windowOf } from '../page/window.js';
import { VisibleAreaController, type PictureHost, type PictureNodes } from '../ui/visible-area.js';

/** A picture, with everything that it is made from. */
export interface Picture {
  readonly matrix: Matrix;
  readonly view: MatrixView;
  readonly places: Places;
  readonly layout: Layout;
  /** draws the layout in another look */
  readonly draw: Draw;
  readonly scene: Scene;
  readonly theme: Theme;
  /** the rows and columns that are drawn */
  readonly rows: Span;
  readonly columns: Span;
  /** its SVG, painted on first use: a transition shows other panes */
  readonly painted: () => readonly PaintedPane[];
}

export interface PaintedPane {
  readonly pane: Pane;
  readonly node: SVGSVGElement;
}

/** The stages from matrix to picture, in steps. A stage runs again only when its inputs change. */
export function createPictureChain() {
  const findPlaces = memoInputs(({ model, axes }: PlacesInputs) => placesOf(model, axes));
  const layOut = memoInputs(laidOut);
  const keepRows = memoInputs(keptSpan);
  const keepColumns = memoInputs(keptSpan);
  const drawScene = memoInputs(({ draw, ...look }: SceneInputs) => draw(look));
  const assemble = memoInputs(pictureOf);
  return function* (
    model: Model,
    matrix: Matrix,
    { environment, drawnIn, list }: Surroundings,
  ): Steps<Picture> {
    const { view, axes } = matrix;
    const { terms, width, fontSize, stretch, smallestCell, colors: theme } = environment;
    const { direction } = terms;
    const sizes = { view, list, width, fontSize, stretch, direction, smallestCell };
    let { layout, draw } = layOut(sizes);
    // Paper does not scroll: a picture that is too wide is laid out smaller.
    for (
      let scale = 0.9;
      environment.isPrinting && layout.width > width && scale > 0.1;
      scale *= 0.9
    ) {
      const smaller = { fontSize: fontSize * scale, smallestCell: smallestCell * scale };
      ({ layout, draw } = layOut({ ...sizes, ...smaller }));
    }
    yield;
    const drawn = environment.isPrinting ? ALL : drawnIn(layout);
    const spans = { columns: keepColumns(drawn.columns), rows: keepRows(drawn.rows) };
    const scene = drawScene({ draw, theme, terms, ...spans });
    yield;
    const places = findPlaces({ model, axes });
    return assemble({ matrix, places, layout, draw, scene, theme, ...spans });
  };
}

interface PlacesInputs {
  readonly model: Model;
  readonly axes: Axes;
}

interface LayoutInputs extends LayoutOptions {
  readonly view: MatrixView;
  /** draws lists, once it has been fetched */
  readonly list: typeof ListCode | undefined;
}

/** What a scene depends on besides the layout. */
interface Look extends DrawnSpans {
  readonly theme: Theme;
  readonly terms: PictureWords;
}

/** Draws a layout, by the code that has made it. */
type Draw = (look: Look) => Scene;

interface SceneInputs extends Look {
  readonly draw: Draw;
}

function laidOut({ view, list, ...options }: LayoutInputs): { layout: Layout; draw: Draw } {
  if (list && isNarrow(options)) {
    const layout = list.layoutList(view, options);
    return { layout, draw: (look) => list.listScene({ view, layout, ...look }) };
  }
  const layout = layoutMatrix(view, options);
  return { layout, draw: (look) => gridScene({ view, layout, ...look }) };
}

/** all rows and columns */
export const ALL: DrawnSpans = { rows: WHOLE_SPAN, columns: WHOLE_SPAN };

/** Memoised, it returns the same object for an equal span, and nothing is drawn again for that. */
function keptSpan(span: Span): Span {
  return span;
}

function pictureOf(stages: Omit<Picture, 'view' | 'painted'>): Picture {
  const { matrix, scene } = stages;
  let nodes: readonly PaintedPane[] | undefined;
  const painted = () => (nodes ??= paintAll(scene.panes));
  return { ...stages, view: matrix.view, painted };
}

/** What a picture depends on besides its data. */
export interface Surroundings {
  readonly environment: EnvironmentController;
  /** the rows and columns of a layout to draw */
  readonly drawnIn: (layout: Layout) => DrawnSpans;
  /** what draws lists; a narrow picture without it is a grid */
  readonly list: typeof ListCode | undefined;
}

/** The small picture over the base one, painted again whenever the highlights change. */
export function createOverlayChain() {
  const keep = keepEqual();
  const paint = memoInputs(({ picture, terms, highlights }: OverlayInputs) =>
    paintAll(overlayPanes({ ...picture, terms }, highlights)),
  );
  return (picture: Picture, terms: PictureWords, highlights: Highlights): readonly PaintedPane[] =>
    paint({ picture, terms, highlights: keep(highlights) });
}

interface OverlayInputs {
  readonly picture: Picture;
  readonly terms: PictureWords;
  readonly highlights: Highlights;
}

/** Returns the same object for equal highlights, which are small records of numbers. */
function keepEqual(): (highlights: Highlights) => Highlights {
  let last: Highlights = {};
  return (highlights) => {
    if (JSON.stringify(highlights) !== JSON.stringify(last)) last = highlights;
    return last;
  };
}

function paintAll(panes: readonly Pane[]): readonly PaintedPane[] {
  return panes.map((pane) => ({ pane, node: paintPane(pane, document) }));
}

/** A picture of up to this many cells can be drawn again in each frame. */
const MOST_CELLS = 6000;

/**
 * Moves rows and columns to their new places.
 * @returns a function of the latest picture: what to show now, that picture or a step towards it
 */
export function createMatrixTransition(
  host: ReactiveControllerHost & Element,
): (picture: Picture, terms: PictureWords) => readonly PaintedPane[] {
  const transition = new TransitionController<ShownMatrix>(host, {
    duration: 320,
    async load() {
      const { hasMoved, interpolateMatrix } = await import('../../layout/matrix/transition.js');
      return {
        hasMoved: (from, to) => hasMoved(from.view, to.view),
        interpolate: interpolateMatrix,
      };
    },
    areTooLarge: (_, { view }) => view.rows.length * view.columns.length > MOST_CELLS,
  });
  let last: Picture | undefined;
  return (picture, terms) => {
    const before = last;
    last = picture;
    const { view, layout, theme, rows, columns } = picture;
    const end = layout.kind === 'matrix' ? { view, layout } : undefined;
    if (before?.view !== view) {
      if (before) transition.prepare();
      transition.start(end);
    } else if (before.layout !== layout) {
      // A new size alone does not move: a scroll bar takes up room as soon as there is a picture.
      transition.skip();
    }
    const shown = transition.step(end);
    if (!shown) return picture.painted();
    const { layout: between } = shown;
    return paintAll(gridScene({ view, layout: between, theme, terms, columns, rows }).panes);
  };
}

/** Up to this number of rows, or of columns, all of them are drawn. */
const FEW_BANDS = 60;

/**
 * Chooses which rows and columns of a very large matrix are drawn: those that are visible, or nearly
 * so. It updates the host when others become visible.
 */
export function createDrawnSpans(
  host: PictureHost,
  nodes: PictureNodes,
): (layout: Layout) => DrawnSpans {
  let layout: Layout | undefined;
  let rendered: Layout | undefined;
  let drawn = ALL;
  const area = new VisibleAreaController(host, nodes, {
    isLarge: () => layout !== undefined && isLarge(layout),
    check() {
      if (!layout) return;
      const { rows, columns } = visibleSpans(layout, area.part ?? expectedPart(host, layout));
      const isSame = isSameSpan(rows, drawn.rows) && isSameSpan(columns, drawn.columns);
      if (!isSame) host.requestUpdate();
    },
  });
  host.addController({
    hostUpdated() {
      if (rendered === layout) return;
      rendered = layout;
      // Until this layout was rendered, its visible part was only an estimate.
      area.checkSoon();
    },
  });
  return (next) => {
    layout = next;
    drawn = isLarge(next) ? visibleSpans(next, area.part ?? expectedPart(host, next)) : ALL;
    return drawn;
  };
}

function isLarge(layout: Layout): boolean {
  return (
    layout.kind === 'matrix' && Math.max(layout.rows.length, layout.columns.length) > FEW_BANDS
  );
}

function visibleSpans(layout: Layout, { x, y, width, height }: Box): DrawnSpans {
  if (layout.kind === 'list') return ALL;
  const { columns, rows, direction } = layout;
  const [across, down] = [
    { from: x, to: x + width },
    { from: y, to: y + height },
  ];
  return {
    columns: columns.length > FEW_BANDS ? bandsIn(columns, across, direction) : WHOLE_SPAN,
    rows: rows.length > FEW_BANDS ? bandsIn(rows, down, 'ltr') : WHOLE_SPAN,
  };
}

/** The part of a picture that will be visible once it is rendered, in px of the picture. */
function expectedPart(host: HTMLElement, { direction, width }: Layout): Box {
  return {
    x: direction === 'ltr' ? 0 : width - host.clientWidth,
    y: Math.max(0, -host.getBoundingClientRect().top),
    width: host.clientWidth,
    height: windowOf(host).innerHeight,
  };
}
