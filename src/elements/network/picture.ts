import type { ReactiveControllerHost } from 'lit';
import type { NetworkView } from '../../derive/network/view.js';
import { pathPlaces } from '../../derive/network/paths.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Point } from '../../layout/box.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import { memoInputs } from '../../lib/memo.js';
import { paintPane } from '../../paint/svg-dom.js';
import { networkOverlay, type NetworkHighlights } from '../../scene/network/highlight.js';
import { networkScene } from '../../scene/network/network-scene.js';
import type { Scene, Pane } from '../../scene/scene.js';
import type { Theme } from '../../theme.js';
import type { ShownNetwork } from '../../layout/network/transition.js';
import { TransitionController } from '../ui/transition.js';

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

/** A picture of up to this many nodes and ties can be drawn again in each frame. */
const MOST_MOVING = 900;
/** After these, something may change soon: a pointer or the keyboard comes near. */
const APPROACHES = ['pointerenter', 'focusin'] as const;

/**
 * Moves nodes to their new places.
 * @returns a function of the latest picture: what to show now, that picture or a step towards it. While
 * a node is dragged, nothing moves by itself: the node follows the pointer at once.
 */
export function createNetworkTransition(
  host: ReactiveControllerHost & HTMLElement,
): (picture: NetworkPicture, terms: PictureWords, isDragging: boolean) => Pane | undefined {
  const transition = new TransitionController<ShownNetwork>(host, {
    duration: 450,
    async load() {
      const { interpolateNetwork } = await import('../../layout/network/transition.js');
      return { hasMoved: () => true, interpolate: interpolateNetwork };
    },
    areTooLarge: (from, to) => Math.max(marksOf(from), marksOf(to)) > MOST_MOVING,
  });
  for (const type of APPROACHES) {
    host.addEventListener(type, () => {
      if (!transition.prefersStill) transition.prepare();
    });
  }
  let last: NetworkPicture | undefined;
  return (picture, terms, isDragging) => {
    const before = last;
    last = picture;
    const { view, layout, theme, scene } = picture;
    const end = { network: view.network, layout };
    if (before?.layout !== layout) {
      if (before && !isDragging) transition.start(end);
      else transition.skip();
    }
    const shown = transition.step(end);
    return (shown ? networkScene(view, shown.layout, theme, terms) : scene).panes[0];
  };
}

function marksOf({ network }: ShownNetwork): number {
  return network.nodes.length + network.ties.from.length;
}
