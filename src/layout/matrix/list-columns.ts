import { partOfView } from '../../derive/matrix/part.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import { createRuler } from '../../lib/text-width.js';
import { layoutList, LIST_EDGE, LIST_LABEL_SIZE, type ListLayout } from './list.js';
import type { SheetRoom } from './sheet.js';
import { WHOLE_SPAN } from './span.js';

/** Some rows of a list beside others. */
export interface ListColumn {
  readonly view: MatrixView;
  readonly layout: ListLayout;
  /** position of its first row among those of the whole */
  readonly firstRow: number;
  /** px */
  readonly x: number;
}

/** px between columns at a font of 16 px */
const COLUMN_GAP = 28;

/**
 * The list in columns of about the same height, in the text of a room.
 * @returns undefined where they do not fit
 */
export function layoutListColumns(
  view: MatrixView,
  room: SheetRoom,
  count: number,
): ListColumn[] | undefined {
  const { fontSize, direction } = room;
  const gap = (COLUMN_GAP * fontSize) / 16;
  const width = (room.width - gap * (count - 1)) / count;
  const options = { width, fontSize, stretch: 1, direction };
  const whole = layoutList(view, options);
  const starts = columnStarts(whole, count);
  const columns: ListColumn[] = [];
  for (const [k, first] of starts.entries()) {
    const last = (starts[k + 1] ?? view.rows.length) - 1;
    const part = partOfView(view, { rows: { first, last }, columns: WHOLE_SPAN });
    const layout = layoutList(part, options);
    if (layout.height > room.height) return undefined;
    const place = direction === 'ltr' ? k : count - 1 - k;
    columns.push({ view: part, layout, firstRow: first, x: place * (width + gap) });
  }
  const isCut = whole.rows.some(({ lines }) => lines.some((line) => line.endsWith('…')));
  const ruler = createRuler(fontSize, 1);
  const widest = Math.max(
    0,
    ...view.groups.map((group) => ruler.width(group.label, LIST_LABEL_SIZE, 700)),
  );
  return isCut || widest > width - LIST_EDGE * ruler.unit ? undefined : columns;
}

/** The first row of each column: a row stands in the column that its middle lies in. */
function columnStarts({ rows, height }: ListLayout, count: number): number[] {
  const starts: number[] = [];
  rows.forEach(({ box }, i) => {
    const column = Math.min(count - 1, Math.floor(((box.y + box.height / 2) * count) / height));
    while (starts.length <= column) starts.push(i);
  });
  return starts;
}
