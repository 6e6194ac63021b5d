import { placesOf } from '../derive/matrix/axes.js';
import { hasFreeNodes } from '../derive/network/network.js';
import { gridDraws, selectionDraws, type Drawn } from '../scene/draws.js';
import { CELL_GAP, sideOf } from '../scene/matrix/cell-marks.js';
import { networkDraws } from '../scene/network/network-draws.js';
import type { PictureKind } from '../state/view-parts.js';
import { networkViewOf, type PictureSource } from './picture-source.js';

export interface ExpectedDraws {
  /** what the picture draws, unless it is composed in an unusual way */
  readonly likely: readonly Drawn[];
  /** what is drawn over it in any case */
  readonly over: readonly Drawn[];
}

/** What a legend explains before its picture is composed, so that room can be kept for it. */
export const expectedDraws: Readonly<
  Record<PictureKind, (source: PictureSource) => ExpectedDraws>
> = { matrix: matrixExpected, network: networkExpected };

function matrixExpected({ model, matrix, state }: PictureSource): ExpectedDraws {
  const places = placesOf(model, matrix.axes);
  return { likely: gridDraws(matrix.view), over: chosenDraws(state, places) };
}

function networkExpected(source: PictureSource): ExpectedDraws {
  const { network, places } = networkViewOf(source);
  const isFree = hasFreeNodes(network.layout);
  const shapes = network.nodes.map(({ color }) => {
    if (isFree) return { shape: color === undefined ? 'square' : 'disc' } as const;
    return { shape: network.layout === 'layered' ? 'card' : 'bar' } as const;
  });
  return {
    likely: networkDraws(network, shapes, isFree ? 'line' : 'ribbon'),
    over: chosenDraws(source.state, places),
  };
}

function chosenDraws(
  { selected, compared }: PictureSource['state'],
  places: { placeOf(selection: string | null): object | undefined },
): Drawn[] {
  const isShown = (selection: string | null) => places.placeOf(selection) !== undefined;
  return selectionDraws(isShown(selected), isShown(compared));
}

/** Squares of which one is so many times as large as the other look alike. */
const ALIKE = 1.01;

/** Where cells are so small that all squares are alike, only one of them is explained. */
export function withoutAlike(drawn: readonly Drawn[], mostTargets: number): readonly Drawn[] {
  const sideAt = ({ cell, targets = 0 }: Drawn) =>
    cell ? sideOf(cell.side - CELL_GAP * cell.unit, { targets, mostTargets }, cell.unit) : targets;
  const least = drawn.find(({ name }) => name === 'targets');
  return drawn.filter(
    (each) => each.name !== 'more' || !least || sideAt(each) >= ALIKE * sideAt(least),
  );
}
