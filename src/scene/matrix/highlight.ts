import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { inset, type Box, center } from '../../layout/box.js';
import { boxOf, type Layout, type Place } from '../../layout/layout.js';
import { matrixPanes, type MatrixPane } from '../../layout/matrix/matrix-layout.js';
import { WHOLE_SPAN, isWithin, type Span } from '../../layout/matrix/span.js';
import { togglesOf, type Toggle } from '../../layout/matrix/toggles.js';
import { linkedCell, type MatrixInput } from './body.js';
import { columnHead } from './header.js';
import type { Mark, Pane } from '../scene.js';
import type { Theme } from '../../theme.js';

/** What is lit up on a picture, by position. */
export interface Highlights {
  readonly hover?: Place | undefined;
  readonly focus?: Place | undefined;
  readonly selected?: Place | undefined;
  /** a second row or column, read beside the selected one */
  readonly compared?: Place | undefined;
  /** before which row or goal the dragged one would be put */
  readonly drop?: { readonly isRow: boolean; readonly slot: number } | undefined;
}

export interface OverlayInput {
  readonly view: MatrixView;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly terms: PictureWords;
  /** the columns that are drawn */
  readonly columns: Span;
  /** and the rows; absent, all are */
  readonly rows?: Span;
}

const RECEDED = 0.4;
const TINT = 0.16;

/** A small picture over the base one, so that moving about repaints nothing else. */
export function overlayPanes(input: OverlayInput, highlights: Highlights): Pane[] {
  const { layout, theme } = input;
  const outlined = rings(layout, highlights, theme);
  if (layout.kind === 'list') {
    const { width, height } = layout;
    return [{ name: 'body', x: 0, y: 0, width, height, marks: outlined.map(({ mark }) => mark) }];
  }
  const grid = { ...input, layout, rows: input.rows ?? WHOLE_SPAN };
  const lit = highlights.hover ?? highlights.focus;
  return matrixPanes.map((name) => ({
    name,
    ...layout.panes[name],
    marks: [
      ...(lit ? veils(grid, lit, name) : []),
      ...[highlights.selected, highlights.compared].flatMap((place) =>
        place ? selectedBands(grid, place, name) : [],
      ),
      ...togglesOf(input.view, layout, input.columns).flatMap((toggle) =>
        toggleMarks(toggle, name, grid),
      ),
      ...outlined.filter((each) => each.pane === name).map(({ mark }) => mark),
      ...(highlights.drop ? dropMark(grid, highlights.drop, name) : []),
    ],
  }));
}

/** What is selected and compared, marked over a picture that nobody moves about in. */
export function selectionPanes(
  input: OverlayInput,
  chosen: Pick<Highlights, 'selected' | 'compared'>,
): Pane[] {
  const { layout, theme } = input;
  const outlined = rings(layout, chosen, theme);
  if (layout.kind === 'list') return overlayPanes(input, chosen);
  const grid = { ...input, layout, rows: input.rows ?? WHOLE_SPAN };
  return matrixPanes.map((name) => ({
    name,
    ...layout.panes[name],
    marks: [
      ...[chosen.selected, chosen.compared].flatMap((place) =>
        place ? selectedBands(grid, place, name) : [],
      ),
      ...outlined.filter((each) => each.pane === name).map(({ mark }) => mark),
    ],
  }));
}

/** Dims the cells that are neither in the row nor in the column, and the other headers. */
function veils({ layout, theme }: MatrixInput, place: Place, name: MatrixPane): Mark[] {
  const shaded = (name === 'labels' && place.row !== undefined) || name === 'body';
  if (!shaded && (name !== 'tiles' || place.column === undefined)) return [];
  const body = layout.panes[name];
  const kept = name === 'tiles' ? undefined : layout.rows[place.row ?? -1];
  const across = name === 'labels' ? undefined : layout.columns[place.column ?? -1];
  const [right, bottom] = [body.x + body.width, body.y + body.height];
  const xs = across
    ? ([
        [body.x, across.start],
        [across.start + across.size, right],
      ] as const)
    : ([[body.x, right]] as const);
  const ys = kept
    ? ([
        [body.y, kept.start],
        [kept.start + kept.size, bottom],
      ] as const)
    : ([[body.y, bottom]] as const);
  return xs.flatMap(([left, x2]) =>
    ys
      .filter(([top, y2]) => x2 > left && y2 > top)
      .map(([top, y2]): Mark => {
        const box = { x: left, y: top, width: x2 - left, height: y2 - top };
        return { kind: 'rect', ...box, fill: theme.surface, opacity: RECEDED };
      }),
  );
}

/** A band along the selected row and column; what stands on it is drawn again, in its own colour. */
function selectedBands(input: MatrixInput, place: Place, name: MatrixPane): Mark[] {
  const { view, layout, theme } = input;
  const pane = layout.panes[name];
  const row = place.row === undefined ? undefined : layout.rows[place.row];
  const column = place.column === undefined ? undefined : layout.columns[place.column];
  const band = { kind: 'rect', fill: theme.accent, opacity: TINT } as const;
  const marks: Mark[] = [];
  if (row && (name === 'labels' || name === 'body' || name === 'rowTotals')) {
    marks.push({ ...band, x: pane.x, y: row.start, width: pane.width, height: row.size });
  }
  if (column && (name === 'tiles' || name === 'body' || name === 'columnTotals')) {
    marks.push({ ...band, x: column.start, y: pane.y, width: column.size, height: pane.height });
  }
  if (name === 'tiles' && place.column !== undefined)
    marks.push(...columnHead(input, place.column));
  if (name !== 'body') return marks;
  const along = view.columns.flatMap((_, c) =>
    place.row === undefined || !isWithin(input.columns, c) ? [] : linkedCell(input, place.row, c),
  );
  const down = view.rows.flatMap((_, r) =>
    place.column === undefined || !isWithin(input.columns, place.column) || !isWithin(input.rows, r)
      ? []
      : linkedCell(input, r, place.column),
  );
  return [...marks, ...along, ...down];
}

/** A line where what is dragged would come to stand. */
function dropMark(
  { layout, theme }: MatrixInput,
  { isRow, slot }: NonNullable<Highlights['drop']>,
  name: MatrixPane,
): Mark[] {
  const pane = layout.panes[name];
  const bands = isRow ? layout.rows : layout.heads;
  const [next, last] = [bands[slot], bands.at(-1)];
  const mirrored = !isRow && layout.direction === 'rtl';
  const begins = next && (mirrored ? next.start + next.size : next.start);
  const ends = last && (mirrored ? last.start : last.start + last.size);
  const at = (begins ?? ends ?? 0) - 1.5 * layout.unit;
  const line = { kind: 'rect', fill: theme.accent } as const;
  if (isRow && (name === 'labels' || name === 'body')) {
    return [{ ...line, x: pane.x, y: at, width: pane.width, height: 3 * layout.unit }];
  }
  if (!isRow && (name === 'tiles' || name === 'body')) {
    return [{ ...line, x: at, y: pane.y, width: 3 * layout.unit, height: pane.height }];
  }
  return [];
}

function rings(layout: Layout, highlights: Highlights, theme: Theme) {
  return (['selected', 'compared', 'focus'] as const).flatMap((kind) => {
    const place = highlights[kind];
    const box = place && boxOf(layout, place);
    if (!place || !box) return [];
    const pane = place.row === undefined ? 'tiles' : place.column === undefined ? 'labels' : 'body';
    // Around a cell, so that its own ring stays whole; within a header, which may end the picture.
    const beyond = layout.kind === 'matrix' && pane === 'body' ? -1 : 1.5;
    return outline(inset(box, beyond * layout.unit), theme, layout.unit).map((mark) => ({
      pane,
      mark,
    }));
  });
}

/** The accent over a halo of the ground, so that it is seen on every goal's colour. */
function outline(box: Box, theme: Theme, unit: number): Mark[] {
  const shape = { kind: 'rect', ...box, radius: 5 * unit } as const;
  return [
    { ...shape, stroke: theme.surface, strokeWidth: 4.5 * unit },
    { ...shape, stroke: theme.accent, strokeWidth: 2.5 * unit },
  ];
}

/** A small arrow where a goal opens or a group folds; for the screen, not for files. */
export function toggleMarks(
  toggle: Toggle,
  pane: MatrixPane,
  { layout, theme }: MatrixInput,
): Mark[] {
  const isHead = toggle.box.y < layout.panes.body.y;
  if (pane !== (isHead ? 'tiles' : 'labels')) return [];
  const { unit } = layout;
  const isBracket = !isHead && toggle.isOpen;
  const middle = center(toggle.box);
  const x = isBracket ? middle.x - (layout.direction === 'ltr' ? 3 : -3) * unit : middle.x;
  const y = isBracket ? toggle.box.y + 10 * unit : middle.y;
  const [out, deep] = [4.5 * unit, (toggle.isOpen ? -2.5 : 2.5) * unit];
  return [
    {
      kind: 'path',
      d: `M${x - out} ${y - deep}L${x} ${y + deep}L${x + out} ${y - deep}`,
      stroke: theme.muted,
      strokeWidth: 1.75 * unit,
    },
  ];
}
