import type { ReactiveControllerHost } from 'lit';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ShownMatrix } from '../../layout/matrix/transition.js';
import { matrixScene } from '../../scene/matrix/matrix-scene.js';
import { TransitionController } from '../ui/transition.js';
import { paintAll, type PaintedPane, type Picture } from './picture.js';

/** A picture of up to this many cells can be drawn again in each frame. */
const MOST_CELLS = 6000;

/**
 * Moves rows and columns to their new places.
 * @returns a function of the latest picture: what to show now, that picture or a step towards it
 */
export function createMatrixTransition(
  host: ReactiveControllerHost & Element,
): (picture: Picture, terms: PictureWords) => readonly PaintedPane[] {
  const transition = new TransitionController<ShownMatrix>(host, {
    duration: 320,
    async load() {
      const { hasMoved, interpolateMatrix } = await import('../../layout/matrix/transition.js');
      return {
        hasMoved: (from, to) => hasMoved(from.view, to.view),
        interpolate: interpolateMatrix,
      };
    },
    areTooLarge: (_, { view }) => view.rows.length * view.columns.length > MOST_CELLS,
  });
  let last: Picture | undefined;
  return (picture, terms) => {
    const before = last;
    last = picture;
    const { view, layout, theme, rows, columns } = picture;
    const end = layout.kind === 'matrix' ? { view, layout } : undefined;
    if (before?.view !== view) {
      if (before) transition.prepare();
      transition.start(end);
    } else if (before.layout !== layout) {
      // A new size alone does not move: a scroll bar takes up room as soon as there is a picture.
      transition.skip();
    }
    const shown = transition.step(end);
    if (!shown) return picture.painted();
    return paintAll(matrixScene(view, shown.layout, theme, terms, columns, rows).panes);
  };
}
