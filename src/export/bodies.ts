import { placesOf } from '../derive/matrix/axes.js';
import type { Matrix } from '../derive/matrix/matrix.js';
import { matrixCompositions } from '../scene/matrix/compositions.js';
import { networkCompositions } from '../scene/network/compositions.js';
import type { Body } from '../scene/page/composition.js';
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

/** The network with its selection, composed for its room. */
export function networkBody(source: PictureSource, theme: Theme): Body {
  const { selected, compared, pinned } = source.state;
  const { terms } = source;
  const view = networkViewOf(source);
  return networkCompositions({ view, theme, terms, pins: pinsOf(pinned), selected, compared });
}
