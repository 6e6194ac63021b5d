import { boxOf, nearestColumn, type Layout, type Place } from '../../layout/layout.js';

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 5;
const HEADER = -1;

/**
 * Where a key leads from a place in the grid; undefined when the key does not move. Headers are row
 * and column −1. Arrows go by what is seen, so in a mirrored picture Left goes on.
 */
export function moveByKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  from: Place,
  layout: Layout,
  extent: GridSize,
): Place | undefined {
  // With these the arrows are the browser's own: back, forward, ends of the page.
  if (event.altKey || (event.metaKey && event.key.startsWith('Arrow'))) return undefined;
  const row = from.row ?? HEADER;
  const column = from.column ?? HEADER;
  const far = event.ctrlKey || event.metaKey;
  const onward = layout.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = layout.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  switch (event.key) {
    case onward:
      return along(layout, row, column, 1, last.column);
    case back:
      return along(layout, row, column, -1, last.column);
    case 'ArrowDown':
      return settle(layout, Math.min(row + 1, last.row), column);
    case 'ArrowUp':
      return settle(layout, row - 1, column);
    case 'PageDown':
      return settle(layout, Math.min(row + PAGE, last.row), column);
    case 'PageUp':
      return settle(layout, Math.max(row - PAGE, Math.min(row, 0)), column);
    case 'Home':
      return settle(layout, far ? HEADER : row, HEADER);
    case 'End':
      return settle(layout, far ? last.row : row, last.column);
    default:
      return undefined;
  }
}

/** Where the grid is entered first: the first cell that is drawn. */
export function entryPlace(layout: Layout): Place {
  return settle(layout, 0, 0);
}

/** The next place of a row that is drawn, in one direction; stays where there is none. */
function along(layout: Layout, row: number, column: number, step: 1 | -1, last: number): Place {
  for (let next = column + step; next >= HEADER && next <= last; next += step) {
    if (isDrawn(layout, place(row, next))) return place(row, next);
  }
  return place(row, column);
}

function settle(layout: Layout, row: number, column: number): Place {
  const least = layout.kind === 'list' ? 0 : HEADER;
  const wanted = Math.max(row, least);
  if (wanted === HEADER) return place(HEADER, Math.max(column, 0));
  if (column === HEADER) return place(wanted, HEADER);
  return place(wanted, nearestColumn(layout, wanted, column) ?? HEADER);
}

function isDrawn(layout: Layout, at: Place): boolean {
  return boxOf(layout, at) !== undefined;
}

function place(row: number, column: number): Place {
  return {
    ...(row === HEADER ? {} : { row }),
    ...(column === HEADER ? {} : { column }),
  };
}
