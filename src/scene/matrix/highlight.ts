import { optionalItem } from '../../lib/list.js';
import { rounded } from '../../lib/number.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { center, inset, type Band, type Box } from '../../layout/box.js';
import { boxOf, type Layout, type Place } from '../../layout/matrix/layout.js';
import {
  LABEL_SIZE,
  LABEL_LINE,
  matrixPanes,
  type MatrixPane,
} from '../../layout/matrix/matrix-layout.js';
import { isWithin, WHOLE_SPAN, type Span } from '../../layout/matrix/span.js';
import { togglesOf, type Toggle } from '../../layout/matrix/toggles.js';
import type { Theme } from '../../theme.js';
import type { Mark, Pane } from '../scene.js';
import { cellAgain, type MatrixInput } from './body.js';
import { columnHead, ownColumnHeads } from './header.js';
import { groupMarks } from './matrix-scene.js';

/** What is highlighted on a matrix, by position. */
export interface Highlights {
  readonly hover?: Place | undefined;
  readonly focus?: Place | undefined;
  readonly selected?: Place | undefined;
  /** a second row or column, compared with the selected one */
  readonly compared?: Place | undefined;
  /** where a dragged row or goal would be inserted: before the row or goal at this position */
  readonly drop?: { readonly isRow: boolean; readonly slot: number } | undefined;
}

/** The picture that is highlighted. */
export interface OverlayInput {
  readonly view: MatrixView;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly terms: PictureWords;
  /** the columns that are drawn */
  readonly columns: Span;
  /** the rows that are drawn; absent: all */
  readonly rows?: Span;
}

const RECEDED = 0.4;

/**
 * What a picture is about: a selection, or what is compared with it. The one is filled and has a single line, the
 * other is empty and has a double one, so that they differ without colour. Dashes mean what is not confirmed.
 */
export type Chosen = 'selected' | 'compared';

/** opacity of the tint of a selected band, 0 … 1 */
const TINT = 0.16;
/** px of a single line, and of a double one with the gap in it, around a band, at a font of 16 px */
const BAND_LINES = { selected: 1.5, compared: 4 } as const;
/** The line is no thicker than this share of the band, so that it is beside the marks and bars of a low row. */
const MOST_LINE = 0.16;
/** The gap in a double line is this share of it. */
const LINE_GAP = 0.36;

/** A place that is chosen. */
export interface ChosenPlace {
  readonly place: Place;
  readonly chosen: Chosen;
}

/** What is selected, and what is compared with it, where the picture shows them. */
export function chosenPlaces({
  selected,
  compared,
}: Pick<Highlights, 'selected' | 'compared'>): ChosenPlace[] {
  return [
    ...(selected ? [{ place: selected, chosen: 'selected' } as const] : []),
    ...(compared ? [{ place: compared, chosen: 'compared' } as const] : []),
  ];
}

/**
 * What is highlighted, as panes over those of the picture, so that a change repaints nothing else.
 * They also hold what opens goals and folds groups.
 */
export function overlayPanes(input: OverlayInput, highlights: Highlights): Pane[] {
  return panesOver(input, highlights, togglesOf(input.view, input.layout, input.columns));
}

/** The selection, and numbers instead of controls, for a picture that nobody can click: a file. */
export function selectionPanes(
  input: OverlayInput,
  chosen: Pick<Highlights, 'selected' | 'compared'>,
): Pane[] {
  const { layout, rows = WHOLE_SPAN } = input;
  const numbers = layout.kind === 'matrix' ? ownColumnHeads({ ...input, layout, rows }) : [];
  return panesOver(input, chosen, []).map((pane) =>
    pane.name === 'tiles' ? { ...pane, marks: [...pane.marks, ...numbers] } : pane,
  );
}

function panesOver(
  input: OverlayInput,
  highlights: Highlights,
  toggles: readonly Toggle[],
): Pane[] {
  const { layout, theme } = input;
  const outlines = rings(layout, highlights, theme);
  if (layout.kind === 'list') {
    const { width, height } = layout;
    return [{ name: 'body', x: 0, y: 0, width, height, marks: outlines.map(({ mark }) => mark) }];
  }
  const grid = { ...input, layout, rows: input.rows ?? WHOLE_SPAN };
  const { hover, focus, drop } = highlights;
  const pointed = hover ?? focus;
  return matrixPanes.map((name) => {
    const grounds = [
      ...(pointed && name === 'body' ? veils(grid, pointed) : []),
      ...chosenPlaces(highlights).flatMap((each) => chosenBands(grid, each, name)),
    ];
    return {
      name,
      ...layout.panes[name],
      marks: [
        ...grounds,
        ...(name === 'labels' && grounds.length > 0 ? groupMarks(grid) : []),
        ...toggles.flatMap((toggle) => toggleMarks(toggle, name, grid)),
        ...outlines.filter((each) => each.pane === name).map(({ mark }) => mark),
        ...(drop ? dropMark(grid, drop, name) : []),
      ],
    };
  });
}

/** Veils over the cells outside of the row and the column; labels stay readable. */
function veils({ layout, theme }: MatrixInput, place: Place): Mark[] {
  const { x, y, width, height } = layout.panes.body;
  const row = optionalItem(layout.rows, place.row);
  const column = optionalItem(layout.columns, place.column);
  return around({ start: x, size: width }, column).flatMap((across) =>
    around({ start: y, size: height }, row).map((down): Mark => {
      const box = { x: across.start, y: down.start, width: across.size, height: down.size };
      return { kind: 'rect', ...box, fill: theme.surface, opacity: RECEDED };
    }),
  );
}

/** What is left of a band before and after a part of it; all of it without that part. */
function around(whole: Band, part: Band | undefined): readonly Band[] {
  if (!part) return [whole];
  const [partEnd, end] = [part.start + part.size, whole.start + whole.size];
  const bands = [
    { start: whole.start, size: part.start - whole.start },
    { start: partEnd, size: end - partEnd },
  ];
  return bands.filter(({ size }) => size > 0);
}

/** Bands along a chosen row and column. The cells on a band are drawn again, over its tint. */
function chosenBands(input: MatrixInput, { place, chosen }: ChosenPlace, name: MatrixPane): Mark[] {
  const { view, layout, theme } = input;
  const pane = layout.panes[name];
  const row = place.row === undefined ? undefined : layout.rows[place.row];
  const column = place.column === undefined ? undefined : layout.columns[place.column];
  const style = { chosen, theme, unit: layout.unit };
  const marks: Mark[] = [];
  if (row && (name === 'body' || name === 'rowTotals')) {
    const { x, width } = pane;
    marks.push(...chosenBand({ x, width, y: row.start, height: row.size }, 'across', style));
  }
  if (place.row !== undefined && name === 'labels') {
    const header = boxOf(layout, { row: place.row });
    if (header) {
      const isRinged = !column && roomForRing(layout, place.row, header) >= 0;
      // Lines above and below a name in a low row would run through it.
      marks.push(...(isRinged ? tint(header, style) : chosenBand(header, 'down', style)));
    }
  }
  if (column && (name === 'tiles' || name === 'body' || name === 'columnTotals')) {
    const { y, height } = pane;
    marks.push(...chosenBand({ y, height, x: column.start, width: column.size }, 'down', style));
  }
  if (name === 'tiles' && place.column !== undefined) {
    marks.push(...columnHead(input, place.column));
  }
  if (name !== 'body') return marks;
  view.columns.forEach((_, c) => {
    if (place.row !== undefined && isWithin(input.columns, c)) {
      marks.push(...cellAgain(input, place.row, c));
    }
  });
  const { column: selected } = place;
  if (selected === undefined || !isWithin(input.columns, selected)) return marks;
  view.rows.forEach((_, r) => {
    if (isWithin(input.rows, r)) marks.push(...cellAgain(input, r, selected));
  });
  return marks;
}

/** A small arrow where a goal opens or a group folds. */
function toggleMarks(toggle: Toggle, pane: MatrixPane, { layout, theme }: MatrixInput): Mark[] {
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

/** A line where the dragged row or goal would be inserted. */
function dropMark(
  { layout, theme }: MatrixInput,
  { isRow, slot }: NonNullable<Highlights['drop']>,
  name: MatrixPane,
): Mark[] {
  const pane = layout.panes[name];
  const bands = isRow ? layout.rows : layout.heads;
  const [next, last] = [bands[slot], bands.at(-1)];
  const isMirrored = !isRow && layout.direction === 'rtl';
  const begins = next && (isMirrored ? next.start + next.size : next.start);
  const ends = last && (isMirrored ? last.start : last.start + last.size);
  const at = begins ?? ends;
  if (at === undefined) return [];
  const thick = 3 * layout.unit;
  const line = { kind: 'rect', fill: theme.accent } as const;
  if (isRow && (name === 'labels' || name === 'body')) {
    return [{ ...line, x: pane.x, y: at - thick / 2, width: pane.width, height: thick }];
  }
  if (!isRow && (name === 'tiles' || name === 'body')) {
    return [{ ...line, x: at - thick / 2, y: pane.y, width: thick, height: pane.height }];
  }
  return [];
}

function rings(layout: Layout, highlights: Highlights, theme: Theme) {
  return (['selected', 'compared', 'focus'] as const).flatMap((kind) => {
    const place = highlights[kind];
    const box = place && boxOf(layout, place);
    if (!place || !box) return [];
    const pane = place.row === undefined ? 'tiles' : place.column === undefined ? 'labels' : 'body';
    const { unit } = layout;
    const chosen = kind === 'focus' ? 'selected' : kind;
    if (pane === 'labels' && kind !== 'focus' && roomForRing(layout, place.row, box) < 0) return [];
    const ring = ringBox(layout, place, box);
    const marks = outline(ring, { chosen, theme, unit });
    // Beside text there is no colour that a halo would part the ring from, and it would hide letters.
    const isHaloed = pane === 'labels' && chosen === 'selected';
    return (isHaloed ? marks.slice(1) : marks).map((mark) => ({ pane, mark }));
  });
}

/** px from the edge of a header to the middle of the ring in it, and where its text begins, at a font of 16 px */
const RING_MARGIN = 1.5;
const START_MARGIN = 0.75;
/** half of a double ring, and how high letters are with what reaches below them, by the size of their font */
const HALF_DOUBLE = 1.75;
const TEXT_HIGH = 1.32;

/**
 * Where the ring of a place is: outside of a cell, so that the cell's own ring stays visible; inside of a
 * header, which may lie at the edge of the picture, unless it would cut the text.
 */
function ringBox(layout: Layout, { row, column }: Place, box: Box): Box {
  const { unit } = layout;
  const inside = inset(box, RING_MARGIN * unit);
  if (layout.kind === 'list' || row === undefined) return inside;
  if (column !== undefined) return inset(box, -unit);
  const down = Math.max(0, Math.min(RING_MARGIN * unit, roomForRing(layout, row, box)));
  const more = (RING_MARGIN - START_MARGIN) * unit;
  return {
    x: layout.direction === 'ltr' ? inside.x - more : inside.x,
    width: inside.width + more,
    y: box.y + down,
    height: box.height - 2 * down,
  };
}

/** px between the edge of a row and the middle of a ring that just clears its name; less than 0: it has no room. */
function roomForRing(layout: Layout, row: number | undefined, { height }: Box): number {
  const label = layout.kind === 'matrix' ? optionalItem(layout.labels, row) : undefined;
  if (!label) return 0;
  const high = TEXT_HIGH * LABEL_SIZE + (label.lines.length - 1) * LABEL_LINE;
  return height / 2 - (high / 2 + HALF_DOUBLE) * layout.unit;
}

/** How something chosen is marked. */
export interface ChosenStyle {
  readonly chosen: Chosen;
  readonly theme: Theme;
  /** px at a font of 16 px */
  readonly unit: number;
}

/** The line around something chosen, as a mark or two in the same shape. @param width px of both lines together */
export function chosenLines<Shape extends Mark<'rect' | 'disc' | 'path'>>(
  shape: Shape,
  { chosen, theme }: Pick<ChosenStyle, 'chosen' | 'theme'>,
  width: number,
): Shape[] {
  if (chosen === 'selected') return [{ ...shape, stroke: theme.accent, strokeWidth: width }];
  return [
    { ...shape, stroke: theme.ink, strokeWidth: width },
    { ...shape, stroke: theme.surface, strokeWidth: width * LINE_GAP },
  ];
}

/** A ring that is visible on every goal's colour: a single one has a halo. */
export function outline(box: Box, style: ChosenStyle): Mark[] {
  const { chosen, theme, unit } = style;
  const shape = { kind: 'rect', ...box, radius: 5 * unit } as const;
  if (chosen === 'compared') return chosenLines(shape, style, 2 * HALF_DOUBLE * unit);
  const halo = { ...shape, stroke: theme.surface, strokeWidth: 4.5 * unit };
  return [halo, ...chosenLines(shape, style, 2.5 * unit)];
}

/** A band along a row or a column, with lines on both sides: that of a selection is tinted. */
export function chosenBand(box: Box, along: 'across' | 'down', style: ChosenStyle): Mark[] {
  const { chosen, unit } = style;
  const line = Math.min(BAND_LINES[chosen] * unit, MOST_LINE * Math.min(box.width, box.height));
  const { x, y, width, height } = inset(box, line / 2);
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(rounded);
  const d =
    along === 'across'
      ? `M${left} ${top}H${right}M${left} ${bottom}H${right}`
      : `M${left} ${top}V${bottom}M${right} ${top}V${bottom}`;
  const lines = chosenLines({ kind: 'path', d }, style, line);
  return [...tint(box, style), ...lines];
}

function tint(box: Box, { chosen, theme }: ChosenStyle): Mark[] {
  return chosen === 'compared' ? [] : [{ kind: 'rect', ...box, fill: theme.accent, opacity: TINT }];
}
