import {
  matrixSentences,
  matrixView,
  type Sentences,
  type MatrixView,
} from '../derive/matrix-view.js';
import type { Terms } from '../i18n/terms.js';
import { layoutPicture, type Layout, type Place } from '../layout/layout.js';
import { memoLast } from '../lib/memo.js';
import type { Model } from '../model/model.js';
import { paintPane } from '../paint/svg-dom.js';
import { matrixScene } from '../scene/matrix-scene.js';
import { overlayPanes, type Highlights } from '../scene/overlay.js';
import { placeKey, placeOfKey } from './places.js';
import type { Pane, Scene } from '../scene/scene.js';
import type { Theme } from '../theme.js';
import type { EnvironmentController } from './environment-controller.js';

/** A picture from model to painted nodes. */
export interface Picture {
  readonly view: MatrixView;
  readonly sentences: Sentences;
  readonly layout: Layout;
  readonly scene: Scene;
  readonly theme: Theme;
  readonly panes: readonly PaintedPane[];
}

export interface PaintedPane {
  readonly pane: Pane;
  readonly node: SVGSVGElement;
}

/** The chain from model to nodes, each stage done again only when what it is made from changed. */
export function createPictureChain() {
  const view = memoLast(matrixView);
  const sentences = memoLast(matrixSentences);
  const layout = memoLast(
    (of: MatrixView, terms: Terms, ...sizes: readonly [number, number, number, number]) => {
      const [width, fontSize, stretch, smallestCell] = sizes;
      const { direction } = terms;
      return layoutPicture(of, { width, fontSize, stretch, smallestCell, direction });
    },
  );
  const scene = memoLast(matrixScene);
  const together = memoLast(
    (...parts: readonly [MatrixView, Sentences, Layout, Scene, Theme]): Picture => {
      const [of, said, placed, drawn, theme] = parts;
      const panes = paintAll(drawn.panes);
      return { view: of, sentences: said, layout: placed, scene: drawn, theme, panes };
    },
  );
  return (model: Model, environment: EnvironmentController): Picture => {
    const { terms, width, fontSize, stretch, smallestCell } = environment;
    const theme = environment.colors;
    const shown = view(model, terms);
    const placed = layout(shown, terms, width, fontSize, stretch, smallestCell);
    const drawn = scene(shown, placed, theme, terms);
    return together(shown, sentences(model, shown, terms), placed, drawn, theme);
  };
}

/** The small picture over the base one, painted anew with each change of what is lit up. */
export function createOverlayChain() {
  const keyOf = (place: Place | undefined) => place && placeKey(place);
  const overlay = memoLast((picture: Picture, terms: Terms, ...keys: (string | undefined)[]) => {
    const [hover, focus, selected] = keys.map(placeOfKey);
    return overlayPanes({ ...picture, terms }, { hover, focus, selected });
  });
  const paint = memoLast(paintAll);
  return (picture: Picture, terms: Terms, lit: Highlights): readonly PaintedPane[] =>
    paint(overlay(picture, terms, keyOf(lit.hover), keyOf(lit.focus), keyOf(lit.selected)));
}

function paintAll(panes: readonly Pane[]): readonly PaintedPane[] {
  return panes.map((pane) => ({ pane, node: paintPane(pane, document) }));
}
