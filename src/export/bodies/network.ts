import { hasFreeNodes } from '../../derive/network/network.js';
import { pathPlaces } from '../../derive/network/paths.js';
import { createNetworkChain } from '../../derive/network/view.js';
import { layoutNetwork } from '../../layout/network/network-layout.js';
import { networkOverlay } from '../../scene/network/highlight.js';
import { networkScene } from '../../scene/network/network-scene.js';
import { compositionOf, type Body, type Room } from '../../scene/page/composition.js';
import { pinsOf } from '../../state/part-kinds.js';
import type { Theme } from '../../theme.js';
import type { PictureSource } from '../picture-source.js';
import { fontSizeFor, largestThatFits, withMarksOf } from './fit.js';

/** px² that free nodes need at a font of 16 px */
const FREE_AREA = 1000 * 620;

/** The network with its selection. Free nodes spread over the whole room. */
export function networkBody(source: PictureSource, theme: Theme): Body {
  const { model, matrix, kept, state, terms, tools } = source;
  const { selected, compared } = state;
  const chosen = { state, found: kept.matches?.words };
  const view = createNetworkChain()(model, matrix, chosen, { terms, tools });
  const { network, places } = view;
  const layoutFor = (room: Room) => {
    const { width, height, labelSize } = room;
    const options = { width, stretch: 1, terms, pins: pinsOf(state.pinned) };
    const ordinary = fontSizeFor(labelSize);
    if (height === undefined) return layoutNetwork(network, { ...options, fontSize: ordinary });
    if (hasFreeNodes(network.layout)) {
      const fontSize = Math.min(ordinary, 16 * Math.sqrt((width * height) / FREE_AREA));
      return layoutNetwork(network, { ...options, height, fontSize });
    }
    return largestThatFits({ ...room, height }, (fontSize) =>
      layoutNetwork(network, { ...options, fontSize }),
    );
  };
  return (room) => {
    const layout = layoutFor(room);
    const scene = networkScene(view, layout, theme, terms);
    if (view.emptiness !== undefined || selected === null) return [compositionOf('network', scene)];
    const over = networkOverlay(
      { view, layout, theme },
      {
        selected: places.placeOf(selected),
        compared: places.placeOf(compared),
        paths: compared === null ? undefined : pathPlaces(view, [selected, compared]),
      },
    );
    const panes = scene.panes.map((pane) => withMarksOf(pane, over));
    return [compositionOf('network', { ...scene, panes })];
  };
}
