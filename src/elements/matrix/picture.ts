import type { Matrix } from '../../derive/matrix/matrix.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import { placesOf, type Places } from '../../derive/matrix/axes.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { layoutPicture, type Layout } from '../../layout/matrix/layout.js';
import { WHOLE_SPAN, type DrawnSpans, type Span } from '../../layout/matrix/span.js';
import { memoLast } from '../../lib/memo.js';
import type { Steps } from '../../lib/schedule.js';
import type { Model } from '../../model/model.js';
import { paintPane } from '../../paint/svg-dom.js';
import { matrixScene } from '../../scene/matrix/matrix-scene.js';
import { overlayPanes, type Highlights } from '../../scene/matrix/highlight.js';
import { placeKey, placeOfKey } from './grid.js';
import type { Pane, Scene } from '../../scene/scene.js';
import type { Theme } from '../../theme.js';
import type { EnvironmentController } from '../page/environment.js';

/** A picture with all it was made from. */
export interface Picture {
  readonly matrix: Matrix;
  readonly view: MatrixView;
  readonly places: Places;
  readonly layout: Layout;
  readonly scene: Scene;
  readonly theme: Theme;
  /** the rows and columns that are drawn */
  readonly rows: Span;
  readonly columns: Span;
  /** its SVG, painted when it is first needed: during a transition other panes are shown */
  readonly painted: () => readonly PaintedPane[];
}

export interface PaintedPane {
  readonly pane: Pane;
  readonly node: SVGSVGElement;
}

/** The stages from matrix to picture, in steps. A stage runs again only when its inputs change. */
export function createPictureChain() {
  const places = memoLast(placesOf);
  const layout = memoLast(
    (of: MatrixView, terms: PictureWords, ...sizes: readonly [number, number, number, number]) => {
      const [width, fontSize, stretch, smallestCell] = sizes;
      const { direction } = terms;
      return layoutPicture(of, { width, fontSize, stretch, smallestCell, direction });
    },
  );
  const scene = memoLast(matrixScene);
  const rowsOf = memoLast(spanOf);
  const columnsOf = memoLast(spanOf);
  const together = memoLast(
    (...parts: readonly [Matrix, Places, Layout, Scene, Theme, Span, Span]): Picture => {
      const [matrix, placed, laidOut, drawn, theme, rows, columns] = parts;
      const { view } = matrix;
      let nodes: readonly PaintedPane[] | undefined;
      const painted = () => (nodes ??= paintAll(drawn.panes));
      return {
        matrix,
        view,
        places: placed,
        layout: laidOut,
        scene: drawn,
        theme,
        rows,
        columns,
        painted,
      };
    },
  );
  return function* (
    model: Model,
    matrix: Matrix,
    { environment, drawnIn }: Surroundings,
  ): Steps<Picture> {
    const { terms, width, fontSize, stretch, smallestCell } = environment;
    const theme = environment.colors;
    let laidOut = layout(matrix.view, terms, width, fontSize, stretch, smallestCell);
    // Paper does not scroll: a picture that is too wide is laid out smaller.
    for (
      let part = 0.9;
      environment.isPrinting && laidOut.width > width && part > 0.1;
      part *= 0.9
    ) {
      const [size, cell] = [fontSize * part, smallestCell * part];
      laidOut = layout(matrix.view, terms, width, size, stretch, cell);
    }
    yield;
    const sight = environment.isPrinting ? ALL : drawnIn(laidOut);
    const rows = rowsOf(sight.rows.first, sight.rows.last);
    const columns = columnsOf(sight.columns.first, sight.columns.last);
    const drawn = scene(matrix.view, laidOut, theme, terms, columns, rows);
    yield;
    return together(matrix, places(model, matrix.axes), laidOut, drawn, theme, rows, columns);
  };
}

const ALL: DrawnSpans = { rows: WHOLE_SPAN, columns: WHOLE_SPAN };

function spanOf(first: number, last: number): Span {
  return { first, last };
}

/** What a picture depends on besides what it shows. */
export interface Surroundings {
  readonly environment: EnvironmentController;
  /** the rows and columns of a layout to draw */
  readonly drawnIn: (layout: Layout) => DrawnSpans;
}

/** The small picture over the base one, painted anew whenever the highlights change. */
export function createOverlayChain() {
  const overlay = memoLast((picture: Picture, terms: PictureWords, ...lit: LitKeys) => {
    const [hover, focus, selected, compared] = lit.slice(0, 4).map((key) => placeOfKey(key));
    const [axis, slot] = lit[4]?.split(' ') ?? [];
    const drop = axis === undefined ? undefined : { isRow: axis === 'row', slot: Number(slot) };
    return overlayPanes({ ...picture, terms }, { hover, focus, selected, compared, drop });
  });
  const paint = memoLast(paintAll);
  return (picture: Picture, terms: PictureWords, lit: Highlights): readonly PaintedPane[] =>
    paint(overlay(picture, terms, ...keysOf(lit)));
}

type LitKeys = readonly (string | undefined)[];

/** The highlights as texts, which can be compared. */
function keysOf({ hover, focus, selected, compared, drop }: Highlights): LitKeys {
  const places = [hover, focus, selected, compared].map((place) => place && placeKey(place));
  return [...places, drop && `${drop.isRow ? 'row' : 'column'} ${drop.slot}`];
}

export function paintAll(panes: readonly Pane[]): readonly PaintedPane[] {
  return panes.map((pane) => ({ pane, node: paintPane(pane, document) }));
}
