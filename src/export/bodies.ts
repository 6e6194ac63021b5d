import { placesOf } from '../derive/matrix/axes.js';
import type { Matrix } from '../derive/matrix/matrix.js';
import { hasFreeNodes, type Network } from '../derive/network/network.js';
import { pathPlaces } from '../derive/network/paths.js';
import { layoutNetwork } from '../layout/network/network-layout.js';
import type { NetworkLayout } from '../layout/network/placed-network.js';
import { itemAt } from '../lib/list.js';
import { matrixCompositions } from '../scene/matrix/compositions.js';
import { networkOverlay } from '../scene/network/highlight.js';
import { networkScene } from '../scene/network/network-scene.js';
import {
  compositionOf,
  MOST_CREDIT,
  type Body,
  type KeyEntry,
  type Room,
} from '../scene/page/composition.js';
import type { Pane } from '../scene/scene.js';
import { pinsOf } from '../state/part-kinds.js';
import type { Theme } from '../theme.js';
import { networkViewOf, type PictureSource } from './picture-source.js';

/** The matrix with its selection, composed for its room. */
export function matrixBody({ model, matrix, state, terms }: PictureSource, theme: Theme): Body {
  const { view, axes } = matrix;
  const places = placesOf(model, axes);
  const selected = places.placeOf(state.selected);
  const compared = places.placeOf(state.compared);
  return matrixCompositions({ view, theme, terms, selected, compared });
}

/** The sides of a page, and the smallest text on it, in px. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
  readonly leastText: number;
}

// Areas that a matrix takes at least, in squares of its smallest text.
const LEAST_CELL = 2.2;
const LEAST_TILE = 13;

/**
 * Whether a page is large enough for the cells of a matrix or, in a list, for those with a link. Of a page
 * that is, only drawing tells whether the matrix fits it.
 */
export function mayHoldMatrix({ view }: Pick<Matrix, 'view'>, room: PageRoom): boolean {
  const { rows, heads, tally } = view;
  const least = Math.min(LEAST_CELL * rows.length * heads.length, LEAST_TILE * tally.cells);
  return least * room.leastText ** 2 <= room.width * room.height;
}

/** px² that free nodes need at a font of 16 px */
const FREE_AREA = 1000 * 620;

/** The network with its selection. Free nodes spread over the whole room. */
export function networkBody(source: PictureSource, theme: Theme): Body {
  const { state, terms } = source;
  const { selected, compared } = state;
  const view = networkViewOf(source);
  const { network, places } = view;
  const layoutFor = (room: Room) => {
    const { width, height, labelSize } = room;
    const options = { width, stretch: 1, terms, pins: pinsOf(state.pinned) };
    const ordinary = fontSizeFor(labelSize);
    if (height === undefined) return layoutNetwork(network, { ...options, fontSize: ordinary });
    if (hasFreeNodes(network.layout)) {
      const suiting = Math.min(ordinary, 16 * Math.sqrt((width * height) / FREE_AREA));
      const fontSize = Math.max(suiting, (room.leastText * 16) / SMALLEST);
      return layoutNetwork(network, { ...options, height, fontSize });
    }
    return largestThatFits({ ...room, height }, (fontSize) =>
      layoutNetwork(network, { ...options, height, fontSize }),
    );
  };
  return (room) => {
    const layout = layoutFor(room);
    const scene = networkScene(view, layout, theme, terms);
    const key = unlabelled(network, layout);
    if (view.emptiness !== undefined || selected === null) {
      return [compositionOf('network', scene, key)];
    }
    const over = networkOverlay(
      { view, layout, theme },
      {
        selected: places.placeOf(selected),
        compared: places.placeOf(compared),
        paths: compared === null ? undefined : pathPlaces(view, [selected, compared]),
      },
    );
    const panes = scene.panes.map((pane) => withMarksOf(pane, over));
    return [compositionOf('network', { ...scene, panes }, key)];
  };
}

/** The names of nodes that show their code alone, since there was no room for a label. */
function unlabelled({ nodes }: Network, layout: NetworkLayout): KeyEntry[] {
  return layout.nodes.flatMap(({ label, labelHolds, code }, i) => {
    const node = itemAt(nodes, i);
    const isNamed = label !== undefined && labelHolds !== 'code';
    return isNamed || !(code ?? label) || node.label === ''
      ? []
      : [{ code: node.code, name: node.label }];
  });
}

/** px of a label at a font of 16 px, and of the smallest text of a network */
const SMALLEST = 12;
const LABEL = 13;

/** The font size at which labels have a size. @param label px */
function fontSizeFor(label: number): number {
  return (label * 16) / LABEL;
}

interface Sized {
  readonly width: number;
  readonly height: number;
}

const HALVINGS = 8;
/** The smallest text of a layout at a font of 16 px may be 11 px. */
const LEAST = 16 / 11;

/**
 * Finds the largest text at which a layout fits, by halving, from the least that can be read up to the
 * most that counts.
 * @returns the smallest layout where none fits
 */
function largestThatFits<Result extends Sized>(
  room: Sized & Room,
  layoutAt: (fontSize: number) => Result,
): Result {
  let [least, most] = [room.leastText * LEAST * 0.7, fontSizeFor(MOST_CREDIT * room.labelSize)];
  let best: Result | undefined;
  for (let i = 0; i < HALVINGS; i++) {
    const fontSize = Math.sqrt(least * most);
    const layout = layoutAt(fontSize);
    const fits = layout.width <= room.width && layout.height <= room.height;
    if (fits) [best, least] = [layout, fontSize];
    else most = fontSize;
  }
  return best ?? layoutAt(least);
}

/** A pane with the marks of another over it, such as those of the selection. */
function withMarksOf(pane: Pane, over: Pane | undefined): Pane {
  return over ? { ...pane, marks: [...pane.marks, ...over.marks] } : pane;
}
