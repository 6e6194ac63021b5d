import type { NetworkView } from '../../derive/network/view.js';
import { pathPlaces } from '../../derive/network/paths.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Point } from '../../layout/box.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import { memoInputs } from '../../lib/memo.js';
import { paintPane } from '../../paint/svg-dom.js';
import { networkOverlay, type NetworkHighlights } from '../../scene/network/highlight.js';
import { networkScene } from '../../scene/network/network-scene.js';
import type { Scene } from '../../scene/scene.js';
import type { Theme } from '../../theme.js';

/** A picture of a network, with everything that it is made from. */
export interface NetworkPicture {
  readonly view: NetworkView;
  readonly layout: NetworkLayout;
  readonly theme: Theme;
  readonly scene: Scene;
  /** whether it has too many marks for SVG: then it is painted on a canvas */
  readonly isLarge: boolean;
}

/** With more nodes and ties than this, a canvas is faster than SVG. */
const MOST_MARKS = 3500;

/** The stages from view to picture. A stage runs again only when its inputs change. */
export function createNetworkPictureChain(): (inputs: PictureInputs) => NetworkPicture {
  const scene = memoInputs(({ view, layout, theme, terms }: PictureInputs) =>
    networkScene(view, layout, theme, terms),
  );
  const picture = memoInputs((stages: Omit<NetworkPicture, 'isLarge'>): NetworkPicture => {
    const { nodes, ties } = stages.view.network;
    return { ...stages, isLarge: nodes.length + ties.from.length > MOST_MARKS };
  });
  return ({ view, layout, theme, terms }) =>
    picture({ view, layout, theme, scene: scene({ view, layout, theme, terms }) });
}

interface PictureInputs {
  readonly view: NetworkView;
  readonly layout: NetworkLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
}

/** What is highlighted, as selections; their places are found when they are drawn. */
export interface Highlighted {
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

/** The small picture over the base one, painted again whenever the highlights change. */
export function createNetworkOverlayChain() {
  const paths = memoInputs(({ view, selected, compared }: Ends) =>
    selected === null || compared === null ? undefined : pathPlaces(view, [selected, compared]),
  );
  const paint = memoInputs((inputs: OverlayInputs): SVGSVGElement => {
    const { picture, hover, tie, focus, along, selected, compared, lasso } = inputs;
    const { view } = picture;
    const { places } = view;
    const highlights: NetworkHighlights = {
      hover: tie === undefined ? places.placeOf(hover) : { kind: 'tie', tie },
      focus: places.placeOf(focus),
      along,
      selected: places.placeOf(selected),
      compared: places.placeOf(compared),
      paths: paths({ view, selected, compared }),
      lasso,
    };
    return paintPane(networkOverlay(picture, highlights), document);
  });
  return (picture: NetworkPicture, highlighted: Highlighted): SVGSVGElement =>
    paint({ picture, ...highlighted });
}

interface Ends extends Pick<Highlighted, 'selected' | 'compared'> {
  readonly view: NetworkView;
}

interface OverlayInputs extends Highlighted {
  readonly picture: NetworkPicture;
}
