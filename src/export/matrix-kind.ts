import { placesOf } from '../derive/matrix/axes.js';
import type { Matrix } from '../derive/matrix/matrix.js';
import { gridDraws } from '../scene/draws.js';
import { matrixCompositions } from '../scene/matrix/compositions.js';
import type { Body } from '../scene/page/composition.js';
import type { Theme } from '../theme.js';
import { chosenDraws, type DrawnKind, type ExpectedDraws, type PageRoom } from './drawn-kind.js';
import type { PictureSource } from './picture-source.js';

export const matrixKind: DrawnKind = {
  body: matrixBody,
  mayHold: ({ matrix }, room) => mayHoldMatrix(matrix, room),
  mayBeParted: () => true,
  expected: matrixExpected,
};

function matrixBody({ model, matrix, state, terms }: PictureSource, theme: Theme): Body {
  const { view, axes } = matrix;
  const places = placesOf(model, axes);
  const selected = places.placeOf(state.selected);
  const compared = places.placeOf(state.compared);
  return matrixCompositions({ view, theme, terms, selected, compared });
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

function matrixExpected({ model, matrix, state }: PictureSource): ExpectedDraws {
  const places = placesOf(model, matrix.axes);
  return { likely: gridDraws(matrix.view), over: chosenDraws(state, places) };
}
