import { placesOf } from '../derive/matrix/axes.js';
import type { Matrix } from '../derive/matrix/matrix.js';
import type { MatrixView } from '../derive/matrix/view.js';
import { memoInputs } from '../lib/memo.js';
import { gridDraws } from '../scene/draws.js';
import { matrixCompositions } from '../scene/matrix/compositions.js';
import { rememberRooms, type Body } from '../scene/page/composition.js';
import type { Theme } from '../theme.js';
import { chosenDraws, type DrawnKind, type ExpectedDraws, type PageRoom } from './drawn-kind.js';
import type { PictureSource } from './picture-source.js';

export const matrixKind: DrawnKind = {
  body: matrixBody,
  mayHold: ({ matrix }, room) => mayHoldMatrix(matrix, room),
  mayBeParted: () => true,
  expected: matrixExpected,
};

/** The last body of each view: a preview and the files that follow it are drawn into the same rooms. */
const bodies = new WeakMap<MatrixView, (inputs: BodyInputs) => Body>();

interface BodyInputs extends Pick<PictureSource, 'model' | 'matrix' | 'terms'> {
  readonly theme: Theme;
  readonly selected: string | null;
  readonly compared: string | null;
}

function matrixBody({ model, matrix, state, terms }: PictureSource, theme: Theme): Body {
  const { selected, compared } = state;
  const bodyFor = bodies.get(matrix.view) ?? memoInputs(bodyOf);
  bodies.set(matrix.view, bodyFor);
  return bodyFor({ model, matrix, terms, theme, selected, compared });
}

function bodyOf({ model, matrix: { view, axes }, theme, terms, ...chosen }: BodyInputs): Body {
  const places = placesOf(model, axes);
  const selected = places.placeOf(chosen.selected);
  const compared = places.placeOf(chosen.compared);
  return rememberRooms(matrixCompositions({ view, theme, terms, selected, compared }));
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

function matrixExpected(source: PictureSource): ExpectedDraws {
  const { model, matrix } = source;
  const places = placesOf(model, matrix.axes);
  return { likely: gridDraws(matrix.view), over: chosenDraws(source, places) };
}
