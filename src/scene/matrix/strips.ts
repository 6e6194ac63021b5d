import type { PictureWords } from '../../i18n/picture-words.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import type { Band, Box } from '../../layout/box.js';
import type { MatrixLayout, MatrixPane } from '../../layout/matrix/matrix-layout.js';
import { WHOLE_SPAN, type Span } from '../../layout/matrix/span.js';
import { itemAt } from '../../lib/list.js';
import { textWidth } from '../../lib/text-width.js';
import type { Theme } from '../../theme.js';
import type { Mark, Pane } from '../scene.js';
import { selectionPanes, type Highlights } from './highlight.js';
import { gridScene } from './matrix-scene.js';

/** A part of a picture, over its whole width. */
export interface Strip {
  /** px in the coordinates of the picture */
  readonly box: Box;
  /** what shows in it, the upper panes last; marks may reach beyond the strip */
  readonly panes: readonly Pane[];
}

/** A matrix in strips, from top to bottom. Paper is cut between them, and each page begins with a head. */
export interface MatrixStrips {
  readonly names: Strip;
  readonly tiles: Strip;
  /** a strip for each row, and for each group with few rows */
  readonly rows: readonly Strip[];
  readonly totals: Strip;
}

interface StripsInput {
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
}

/** @param chosen what is selected and compared; it is drawn as in a file */
export function matrixStrips(
  input: StripsInput,
  chosen: Pick<Highlights, 'selected' | 'compared'>,
): MatrixStrips {
  const { view, layout } = input;
  const { names, tiles, body, columnTotals } = layout.panes;
  const strip = (shown: readonly MatrixPane[], down: Band, rows = NO_ROWS): Strip => {
    const panes = [
      ...gridScene({ ...input, columns: WHOLE_SPAN, rows }).panes,
      ...selectionPanes({ ...input, columns: WHOLE_SPAN, rows }, chosen),
    ].filter(({ name }) => shown.some((each) => each === name));
    return {
      box: { x: 0, y: down.start, width: layout.width, height: down.size },
      panes: panes.map((pane) => ({
        ...pane,
        marks: pane.marks.filter((mark) => isIn(mark, down)),
      })),
    };
  };
  return {
    names: strip(['names'], heightOf(names)),
    tiles: strip(['tiles'], heightOf(tiles)),
    rows: runsOf(view).map((rows) => {
      const { start } = itemAt(layout.rows, rows.first);
      const end = layout.rows[rows.last + 1]?.start ?? body.y + body.height;
      return strip(['labels', 'body', 'rowTotals'], { start, size: end - start }, rows);
    }),
    totals: strip(['columnTotals'], heightOf(columnTotals)),
  };
}

const NO_ROWS: Span = { first: 0, last: -1 };
/** A group with more rows than this may be cut. */
const MOST_TOGETHER = 12;

/** Rows that stay together: those of a group that is not too large; else each row is alone. */
function runsOf({ rows, groups }: MatrixView): Span[] {
  const runs: Span[] = [];
  for (let first = 0; first < rows.length;) {
    const group = groups.find((each) => each.first === first);
    const last = group && group.last - first < MOST_TOGETHER ? group.last : first;
    runs.push({ first, last });
    first = last + 1;
  }
  return runs;
}

function heightOf({ y, height }: Box): Band {
  return { start: y, size: height };
}

/** Whether a mark may show in a stretch of the picture: text that is cut off would still be copied. */
function isIn(mark: Mark, { start, size }: Band): boolean {
  const [top, bottom] = verticalExtent(mark);
  return bottom > start && top < start + size;
}

/** px from which to which a mark reaches; everything where it is cheaper to draw than to measure it. */
function verticalExtent(mark: Mark): readonly [number, number] {
  switch (mark.kind) {
    case 'rect':
      return [mark.y - (mark.strokeWidth ?? 0), mark.y + mark.height + (mark.strokeWidth ?? 0)];
    case 'disc':
      return [mark.y - mark.radius, mark.y + mark.radius];
    case 'text': {
      const half = textWidth(mark.text, mark.size, mark.weight) / 2;
      return Math.abs(mark.rotate ?? 0) === 90
        ? [mark.y - half, mark.y + half]
        : mark.rotate
          ? EVERYWHERE
          : [mark.y - mark.size / 2, mark.y];
    }
    default:
      return EVERYWHERE;
  }
}

const EVERYWHERE = [-Infinity, Infinity] as const;
