import { placesOf } from '../derive/matrix/axes.js';
import type { Matrix } from '../derive/matrix/matrix.js';
import { matrixCompositions } from '../scene/matrix/compositions.js';
import { networkCompositions } from '../scene/network/compositions.js';
import type { Body } from '../scene/page/composition.js';
import { pinsOf } from '../state/pins.js';
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

/** The sides of a page, and the smallest text and labels on it, in px. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
  readonly leastText: number;
  readonly leastLabel: number;
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

// What a network takes at least, in shares of the smallest label that can be read.
/** height of a bar with its label, of a line of text in a card, and thickness of an upright number */
const BAR = 1.5;
const LINE = 1.05;
const NUMBER = 0.88;
/** Cards of a level may stand in two lanes. */
const LANES = 2;
/** side of the smallest square or disc with a code in it */
const NODE = 2;

/** Whether a page may be large enough for a network. What this rules out need not be laid out. */
export function mayHoldNetwork(source: PictureSource, room: PageRoom): boolean {
  const { network } = networkViewOf(source);
  const { nodes, levels, layout } = network;
  const { width, height, leastLabel } = room;
  const most = Math.max(0, ...levels.map((level) => level.length));
  switch (layout) {
    case 'bipartite':
      return most * BAR * leastLabel <= height;
    case 'layered':
      return (
        (most * LINE * leastLabel) / LANES <= height ||
        (most * NUMBER * leastLabel) / LANES <= width
      );
    case 'force':
    case 'similarity':
      return nodes.length * (NODE * leastLabel) ** 2 <= width * height;
  }
}

/** The network with its selection, composed for its room. */
export function networkBody(source: PictureSource, theme: Theme): Body {
  const { selected, compared, pinned } = source.state;
  const { terms } = source;
  const view = networkViewOf(source);
  return networkCompositions({ view, theme, terms, pins: pinsOf(pinned), selected, compared });
}
