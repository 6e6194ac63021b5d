import type { NetworkView } from '../../derive/network/view.js';
import { pathPlaces } from '../../derive/network/paths.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Point } from '../../layout/box.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import { memoLast } from '../../lib/memo.js';
import { paintPane } from '../../paint/svg-dom.js';
import { networkOverlay, type NetworkHighlights } from '../../scene/network/highlight.js';
import { networkScene } from '../../scene/network/network-scene.js';
import type { Pane, Scene } from '../../scene/scene.js';
import type { Theme } from '../../theme.js';

/** A picture of a network with all it was made from. */
export interface NetworkPicture {
  readonly view: NetworkView;
  readonly layout: NetworkLayout;
  readonly theme: Theme;
  readonly scene: Scene;
  /** whether it has too many marks for SVG: then it is painted on a canvas */
  readonly isLarge: boolean;
}

/** From more nodes and ties than this, a canvas is faster than SVG. */
const MOST_MARKS = 3500;

export function createNetworkPictureChain() {
  const scene = memoLast(networkScene);
  const together = memoLast(
    (view: NetworkView, layout: NetworkLayout, theme: Theme, drawn: Scene): NetworkPicture => {
      const { nodes, ties } = view.network;
      return {
        view,
        layout,
        theme,
        scene: drawn,
        isLarge: nodes.length + ties.from.length > MOST_MARKS,
      };
    },
  );
  return (
    view: NetworkView,
    layout: NetworkLayout,
    theme: Theme,
    terms: PictureWords,
  ): NetworkPicture => together(view, layout, theme, scene(view, layout, theme, terms));
}

/** What is highlighted, as selections; their places are found when they are drawn. */
export interface LitSelections {
  readonly hover: string | null;
  /** the tie under the pointer */
  readonly tie: number | undefined;
  readonly focus: string | null;
  /** the tie along which the focus moved */
  readonly along: number | undefined;
  readonly selected: string | null;
  readonly compared: string | null;
  readonly lasso: readonly Point[] | undefined;
}

/** The small picture over the base one, painted anew whenever the highlights change. */
export function createNetworkOverlayChain() {
  const paths = memoLast((view: NetworkView, a: string | null, b: string | null) =>
    a === null || b === null ? undefined : pathPlaces(view, [a, b]),
  );
  const overlay = memoLast((picture: NetworkPicture, ...lit: LitParts): Pane => {
    const [hover, tie, focus, along, selected, compared, lasso] = lit;
    const { view, layout, theme } = picture;
    const { places } = view;
    const highlights: NetworkHighlights = {
      hover: tie === undefined ? places.placeOf(hover) : { kind: 'tie', tie },
      focus: places.placeOf(focus),
      along,
      selected: places.placeOf(selected),
      compared: places.placeOf(compared),
      paths: paths(view, selected, compared),
      lasso,
    };
    return networkOverlay(view, layout, theme, highlights);
  });
  const paint = memoLast((pane: Pane) => paintPane(pane, document));
  return (picture: NetworkPicture, lit: LitSelections): SVGSVGElement => {
    const { hover, tie, focus, along, selected, compared, lasso } = lit;
    return paint(overlay(picture, hover, tie, focus, along, selected, compared, lasso));
  };
}

type LitParts = readonly [
  LitSelections['hover'],
  LitSelections['tie'],
  LitSelections['focus'],
  LitSelections['along'],
  LitSelections['selected'],
  LitSelections['compared'],
  LitSelections['lasso'],
];
