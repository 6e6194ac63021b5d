import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { isNarrow, type Layout } from '../../layout/matrix/layout.js';
import { layoutMatrix, type LayoutOptions } from '../../layout/matrix/matrix-layout.js';
import { WHOLE_SPAN, type Span } from '../../layout/matrix/span.js';
import type { Theme } from '../../theme.js';
import type { Scene } from '../scene.js';
import { layoutList, listScene } from './list-scene.js';
import { gridScene } from './matrix-scene.js';

// What files and the command line call. An element fetches the code of lists where it is narrow.

/** Lays out a matrix as a grid or, where there is little room, as a list. */
export function layoutPicture(view: MatrixView, options: LayoutOptions): Layout {
  return isNarrow(options) ? layoutList(view, options) : layoutMatrix(view, options);
}

/**
 * The picture of a matrix, as a grid of six panes or as a list of one, in px. Screen, files and the
 * command line paint the same scene.
 * @param columns the columns that are drawn, by position; absent: all
 * @param rows the rows that are drawn, by position; absent: all
 */
export function matrixScene(
  view: MatrixView,
  layout: Layout,
  theme: Theme,
  terms: PictureWords,
  columns: Span = WHOLE_SPAN,
  rows: Span = WHOLE_SPAN,
): Scene {
  return layout.kind === 'list'
    ? listScene({ view, layout, theme, terms })
    : gridScene({ view, layout, theme, terms, columns, rows });
}
