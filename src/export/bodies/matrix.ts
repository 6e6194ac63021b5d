import { placesOf } from '../../derive/matrix/axes.js';
import { layoutPicture, type Layout } from '../../layout/matrix/layout.js';
import { layoutMatrix } from '../../layout/matrix/matrix-layout.js';
import { WHOLE_SPAN } from '../../layout/matrix/span.js';
import { selectionPanes } from '../../scene/matrix/highlight.js';
import { matrixScene } from '../../scene/matrix/matrix-scene.js';
import { compositionOf, type Body, type Room } from '../../scene/page/composition.js';
import type { Theme } from '../../theme.js';
import type { PictureSource } from '../picture-source.js';
import { fontSizeFor, largestThatFits, withMarksOf } from './fit.js';

/** px of the smallest cell at a font of 16 px, as on a screen with a mouse */
const SMALLEST_CELL = 24;

/** The matrix with its selection, in the largest text that fits. Without a height it may be a list. */
export function matrixBody(source: PictureSource, theme: Theme): Body {
  const { model, matrix, state, terms } = source;
  const { view, axes } = matrix;
  const layoutFor = (room: Room): Layout => {
    const { width, height, labelSize } = room;
    const options = (fontSize: number) => ({
      width,
      fontSize,
      stretch: 1,
      direction: terms.direction,
      smallestCell: (SMALLEST_CELL * fontSize) / 16,
    });
    if (height === undefined) return layoutPicture(view, options(fontSizeFor(labelSize)));
    return largestThatFits({ ...room, height }, (size) => layoutMatrix(view, options(size)));
  };
  return (room) => {
    const layout = layoutFor(room);
    const scene = matrixScene(view, layout, theme, terms);
    if (view.emptiness !== undefined) return [compositionOf('grid', scene)];
    const places = placesOf(model, axes);
    const over = selectionPanes(
      { view, layout, theme, terms, columns: WHOLE_SPAN },
      { selected: places.placeOf(state.selected), compared: places.placeOf(state.compared) },
    );
    const panes = scene.panes.map((pane, i) => withMarksOf(pane, over[i]));
    return [compositionOf('grid', { ...scene, panes })];
  };
}
