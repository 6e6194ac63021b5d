import type { Matrix } from '../derive/matrix/matrix.js';
import type { MatrixView } from '../derive/matrix/view.js';
import { hasFreeNodes } from '../derive/network/network.js';
import type { NetworkView } from '../derive/network/view.js';
import { pathPlaces } from '../derive/network/paths.js';
import { placesOf } from '../derive/matrix/positions.js';
import type { Terms } from '../i18n/picture-words.js';
import { layoutPicture, type Layout } from '../layout/layout.js';
import { layoutMatrix } from '../layout/matrix/matrix-layout.js';
import { layoutNetwork } from '../layout/network/network-layout.js';
import type { NetworkLayout } from '../layout/network/placed-network.js';
import { WHOLE_SPAN } from '../layout/matrix/span.js';
import type { Model } from '../model/model.js';
import type { Room } from '../scene/page/page.js';
import { matrixScene } from '../scene/matrix/matrix-scene.js';
import { networkOverlay } from '../scene/network/highlight.js';
import { networkScene } from '../scene/network/network-scene.js';
import { selectionPanes } from '../scene/highlight.js';
import type { Pane, Scene } from '../scene/scene.js';
import { pinsOf } from '../state/pins.js';
import type { ViewState } from '../state/view-state.js';
import type { Theme } from '../theme.js';

export interface PictureLook {
  readonly theme: Theme;
  readonly terms: Terms;
}

/** px of text on a picture whose size is not given */
const ORDINARY = 16;
/** px of text that is still drawn; between it and the most of a room the size is found by halving */
const LEAST_TEXT = 2.5;
const HALVINGS = 10;
/** px a cell must have where a mouse points at it; in a file nobody does, but it reads as well */
const CELL = 24;

/** The matrix with what is selected, laid out for a room. */
export function matrixBody(
  { model, matrix, state }: { model: Model; matrix: Matrix; state: ViewState },
  room: Room,
  { theme, terms }: PictureLook,
): Scene {
  const { view, axes } = matrix;
  const layout = fitMatrix(view, room, terms);
  const scene = matrixScene(view, layout, theme, terms);
  if (view.emptiness !== undefined) return scene;
  const places = placesOf(model, axes);
  const over = selectionPanes(
    { view, layout, theme, terms, columns: WHOLE_SPAN },
    { selected: places.placeOf(state.selected), compared: places.placeOf(state.compared) },
  );
  return { ...scene, panes: scene.panes.map((pane, i) => together(pane, over[i])) };
}

/** The network with what is selected, laid out for a room. */
export function networkBody(
  view: NetworkView,
  { state, room }: { readonly state: ViewState; readonly room: Room },
  { theme, terms }: PictureLook,
): Scene {
  const layout = fitNetwork(view, { state, room }, terms);
  const scene = networkScene(view, layout, theme, terms);
  const { selected, compared } = state;
  if (view.emptiness !== undefined || selected === null) return scene;
  const over = networkOverlay(view, layout, theme, {
    selected: view.places.placeOf(selected),
    compared: view.places.placeOf(compared),
    paths: compared === null ? undefined : pathPlaces(view, [selected, compared]),
  });
  return { ...scene, panes: scene.panes.map((pane) => together(pane, over)) };
}

function together(pane: Pane, over: Pane | undefined): Pane {
  return { ...pane, marks: [...pane.marks, ...(over?.marks ?? [])] };
}

/** Without a height the screen's own choice of grid or list; else the grid, in the largest text that fits. */
function fitMatrix(view: MatrixView, room: Room, { direction }: Terms): Layout {
  const options = (fontSize: number) => ({
    width: room.width,
    fontSize,
    stretch: 1,
    direction,
    smallestCell: (CELL * fontSize) / 16,
  });
  const { height } = room;
  if (height === undefined) return layoutPicture(view, options(ORDINARY));
  return largestThatFits({ ...room, height }, (size) => layoutMatrix(view, options(size)));
}

function fitNetwork(
  { network }: NetworkView,
  { state, room }: { readonly state: ViewState; readonly room: Room },
  terms: Terms,
): NetworkLayout {
  const { width, height, mostText } = room;
  const common = { width, stretch: 1, terms, pins: pinsOf(state.pinned) };
  if (height === undefined) return layoutNetwork(network, { ...common, fontSize: ORDINARY });
  if (hasFreeNodes(network.layout)) {
    const fontSize = Math.min(mostText, ORDINARY * Math.sqrt((width * height) / FREE_AREA));
    return layoutNetwork(network, { ...common, height, fontSize });
  }
  return largestThatFits({ ...room, height }, (fontSize) =>
    layoutNetwork(network, { ...common, fontSize }),
  );
}

/** px² in which nodes that lie freely stand well apart at ordinary text */
const FREE_AREA = 1000 * 620;

interface Sized {
  readonly width: number;
  readonly height: number;
}

function largestThatFits<Result extends Sized>(
  room: Sized & Pick<Room, 'mostText'>,
  layoutAt: (fontSize: number) => Result,
): Result {
  let [least, most] = [LEAST_TEXT, room.mostText];
  let best: Result | undefined;
  for (let i = 0; i < HALVINGS; i++) {
    const fontSize = Math.sqrt(least * most);
    const layout = layoutAt(fontSize);
    const fits = layout.width <= room.width && layout.height <= room.height;
    if (fits) [best, least] = [layout, fontSize];
    else most = fontSize;
  }
  return best ?? layoutAt(LEAST_TEXT);
}
