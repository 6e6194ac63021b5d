import type { ReactiveControllerHost } from 'lit';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ShownNetwork } from '../../layout/network/transition.js';
import { networkScene } from '../../scene/network/network-scene.js';
import type { Pane } from '../../scene/scene.js';
import { TransitionController } from '../ui/transition.js';
import type { NetworkPicture } from './picture.js';

/** A picture of up to this many nodes and ties can be drawn again in each frame. */
const MOST_MARKS = 900;
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
    areTooLarge: (from, to) => Math.max(marksOf(from), marksOf(to)) > MOST_MARKS,
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
