import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { inset, type Box } from '../../layout/box.js';
import { NAME_SIZE } from '../../layout/matrix/column-names.js';
import { matrixPanes, type MatrixPane } from '../../layout/matrix/matrix-layout.js';
import { CAPTION_LINE, type OverviewLayout } from '../../layout/matrix/overview.js';
import { WHOLE_SPAN } from '../../layout/matrix/span.js';
import { textWidth } from '../../lib/text-width.js';
import { itemAt, numberAt, optionalItem } from '../../lib/list.js';
import { textOn, type Theme } from '../../theme.js';
import { drawnInCells, type CellSizes } from '../draws.js';
import { overviewDraws } from './overview-draws.js';
import type { CellsMark, Mark, Scene } from '../scene.js';
import { language, startSide } from '../text.js';
import { linkMarks } from './body.js';
import { figure, plate } from './cell-marks.js';
import { goalLine, targetBar, type BarFacts, thinMarkColor } from './bar-marks.js';
import { nameMarks } from './header.js';
import { chosenBand, outline, type ChosenPlace } from './highlight.js';
import { groupMarks, labelParts, rowTotals } from './matrix-scene.js';

/** What an overview of all targets is drawn from. */
export interface OverviewInput {
  readonly view: MatrixView;
  readonly layout: OverviewLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
  readonly chosen: readonly ChosenPlace[];
}

const NUMBER_SIZE = 13;

/**
 * All targets at one glance, in px: a bar for a link to a target, a line through the block for a link to
 * the goal as a whole, and under it how many action lines reach each target.
 */
export function overviewScene(input: OverviewInput): Scene {
  const { view, layout, theme, terms } = input;
  const beside = { view, layout, theme, terms, rows: WHOLE_SPAN, columns: WHOLE_SPAN };
  const draw: Record<MatrixPane, () => Mark[]> = {
    names: () => nameMarks(beside),
    tiles: () => tiles(input),
    labels: () => [
      ...caption(input),
      ...labelParts(beside).flatMap(({ marks }) => marks),
      ...groupMarks(beside),
    ],
    body: () => [...ground(input), ...bands(input), ...links(input), ...rings(input)],
    rowTotals: () => [
      ...rowTotals(beside, layout.longestBar / view.tally.mostOfRow),
      ...countScale(input).number,
    ],
    columnTotals: () => counts(input),
  };
  return {
    width: layout.width,
    height: layout.height,
    direction: layout.direction,
    lang: terms.locale,
    title: terms.matrix(view.title),
    description: view.counts,
    background: theme.surface,
    draws: drawnInCells(overviewDraws(view, layout.step - 2 * barGap(layout)), cellsOf(input)),
    panes: matrixPanes.map((name) => ({ name, ...paneBox(layout, name), marks: draw[name]() })),
  };
}

/** Beside the counts under the picture stand what they are called, and their scale. */
function paneBox({ panes }: OverviewLayout, name: MatrixPane): Box {
  const { height } = panes.columnTotals;
  const box = panes[name];
  return name === 'labels' || name === 'rowTotals' ? { ...box, height: box.height + height } : box;
}

function tiles({ view, layout, theme, terms }: OverviewInput): Mark[] {
  const { unit, panes } = layout;
  return view.heads.flatMap(({ color, number }, i): Mark[] => {
    const { start, size } = itemAt(layout.blocks, i);
    const box = { x: start, y: panes.tiles.y, width: size, height: panes.tiles.height };
    const at = { x: start + size / 2, y: box.y + box.height / 2 };
    const fill = theme.mark?.text ?? textOn(color);
    return [
      plate(box, color, { theme, unit }),
      figure({ ...at, text: terms.number(number), size: NUMBER_SIZE, color: fill }, unit),
    ];
  });
}

function caption({ layout, theme, terms }: OverviewInput): Mark[] {
  const { unit, direction } = layout;
  const { x, y, lines } = layout.caption;
  return lines.map((text, i) => ({
    kind: 'text',
    x,
    y: y + i * CAPTION_LINE * unit,
    text,
    size: NAME_SIZE * unit,
    fill: theme.muted,
    anchor: startSide(direction),
    ...language(terms.locale),
  }));
}

/** A bar in each row of each block. */
function ground({ layout, theme }: OverviewInput): Mark[] {
  const { rows, blocks, unit } = layout;
  const level = new Uint8Array(rows.length * blocks.length).fill(1);
  const palette = [{ fill: theme.empty, inset: 1.5 * unit, radius: 2 * unit }];
  return [{ kind: 'cells', rows, columns: blocks, level, palette }];
}

/** Tinted bands along what is chosen. */
function bands({ layout, theme, chosen: all }: OverviewInput): Mark[] {
  const { panes, unit } = layout;
  return all.flatMap(({ place, chosen }): Mark[] => {
    const style = { chosen, theme, unit };
    const row = optionalItem(layout.rows, place.row);
    const column = optionalItem(layout.columns, place.column);
    return [
      ...(row
        ? chosenBand({ ...panes.body, y: row.start, height: row.size }, 'across', style)
        : []),
      ...(column
        ? chosenBand({ ...panes.body, x: column.start, width: column.size }, 'down', style)
        : []),
    ];
  });
}

/** A ring around a chosen cell. */
function rings({ layout, theme, chosen: all }: OverviewInput): Mark[] {
  const { unit } = layout;
  return all.flatMap(({ place, chosen }) => {
    const row = optionalItem(layout.rows, place.row);
    const column = optionalItem(layout.columns, place.column);
    if (!row || !column) return [];
    const box = { x: column.start, y: row.start, width: column.size, height: row.size };
    return outline(inset(box, -unit), { chosen, theme, unit });
  });
}

function links(input: OverviewInput): Mark[] {
  return input.view.heads.flatMap((head, i) =>
    head.isOpen
      ? [...wholeGoal(input, i), ...targetBars(input, i)]
      : closedCells(input, head.first),
  );
}

/** px of the cells of goals that are not open, and of the swatches that stand for bars. */
function cellsOf({ view, layout }: OverviewInput): CellSizes {
  const { unit } = layout;
  const blocks = layout.blocks.filter((_, i) => !itemAt(view.heads, i).isOpen);
  const row = lowestRow(layout);
  const wide = Math.min(row, ...blocks.map(({ size }) => size));
  return { wide, narrow: row, scale: wide, unit };
}

function lowestRow({ rows }: OverviewLayout): number {
  return Math.min(...rows.map(({ size }) => size));
}

/** The cells of a goal that is not open, with numbers as in a grid. */
function closedCells(input: OverviewInput, column: number): Mark[] {
  const { view, layout, theme, terms } = input;
  const { start, size } = itemAt(layout.columns, column);
  const { unit: markUnit } = layout;
  const height = lowestRow(layout);
  const cells = { view, layout: { markUnit, cellSide: cellsOf(input).wide }, theme, terms };
  return layout.rows.flatMap((band, row) => {
    const box = { x: start, y: band.start + (band.size - height) / 2, width: size, height };
    const marks = linkMarks(cells, { row, column }, box);
    if (view.tally.dimmed[row * view.tally.columns + column] !== 1) return marks;
    const whole = { x: start, y: band.start, width: size, height: band.size };
    const veil = { kind: 'rect', ...whole, fill: theme.surface, opacity: theme.veil } as const;
    return [...marks, veil];
  });
}

/** A line through the block of an open goal, for each row that is linked to the goal as a whole. */
function wholeGoal({ view, layout, theme }: OverviewInput, head: number): Mark[] {
  const { first, color } = itemAt(view.heads, head);
  const { start, size } = itemAt(layout.blocks, head);
  const { unit } = layout;
  return layout.rows.flatMap((row, r): Mark[] => {
    const at = r * view.tally.columns + first;
    if (view.tally.wholeGoal[at] !== 1) return [];
    const box = { x: start, y: row.start, width: size, height: row.size };
    return [goalLine(box, { color, ...stateAt(view, at) }, { theme, unit })];
  });
}

/** px between a bar and the sides of the column of its target */
function barGap({ unit, step }: OverviewLayout): number {
  return Math.min(0.6 * unit, step * 0.1);
}

/** The links to the targets of a goal: the confirmed ones as one mark, and those that are not as one each. */
function targetBars({ view, layout, theme }: OverviewInput, head: number): Mark[] {
  const { first, last, color } = itemAt(view.heads, head);
  const { unit } = layout;
  const gap = barGap(layout);
  const columns = layout.columns.slice(first + 1, last + 1);
  const level = new Uint8Array(layout.rows.length * columns.length);
  const unsure: Mark[] = [];
  layout.rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      const at = r * view.tally.columns + first + 1 + c;
      if (numberAt(view.tally.targets, at) === 0) return;
      const state = stateAt(view, at);
      const cell = { x: column.start, y: row.start, width: column.size, height: row.size };
      if (state.isUnsure)
        unsure.push(targetBar(inset(cell, gap), { color, ...state }, { theme, unit }));
      else level[r * columns.length + c] = state.isDimmed ? 2 : 1;
    });
  });
  const style = { fill: thinMarkColor(color, theme), inset: gap, radius: unit };
  const palette = [style, { ...style, opacity: 1 - theme.veil }];
  const mark: CellsMark = { kind: 'cells', rows: layout.rows, columns, level, palette };
  return level.some((each) => each > 0) ? [mark, ...unsure] : unsure;
}

function stateAt({ tally }: MatrixView, at: number): Pick<BarFacts, 'isUnsure' | 'isDimmed'> {
  return { isUnsure: tally.unsure[at] === 1, isDimmed: tally.dimmed[at] === 1 };
}

/** How many action lines reach each target. */
function linesPerTarget({ columns, tally }: MatrixView): number[] {
  return columns.map(({ target }, i) =>
    target === undefined ? 0 : numberAt(tally.columnTotals, i),
  );
}

/** The scale of the counts: a line where the longest bar ends, and beside the bars its number. */
function countScale({
  view,
  layout,
  theme,
  terms,
}: OverviewInput): Record<'line' | 'number', Mark[]> {
  const most = Math.max(0, ...linesPerTarget(view));
  if (most === 0 || hasNumbers(view, layout, terms)) return { line: [], number: [] };
  const { unit, direction, panes, tallestBar } = layout;
  const { x, y, width } = panes.columnTotals;
  const end = y + COUNTS_TOP * unit + tallestBar;
  const thick = 0.75 * unit;
  const text = terms.number(most);
  const beside = direction === 'ltr' ? x + width + 8 * unit : x - 8 * unit;
  const style = { size: NAME_SIZE * unit, fill: theme.muted, anchor: startSide(direction) };
  return {
    line: [{ kind: 'rect', x, y: end - thick, width, height: thick, fill: theme.edge }],
    number: [{ kind: 'text', x: beside, y: end, text, ...style }],
  };
}

/** px between the cells and the bars of the counts, at a font of 16 px */
const COUNTS_TOP = 5;

/** px under a bar that its number takes, and between two numbers, at a font of 16 px */
const NUMBER_LINE = 14;
const NUMBERS_GAP = 1;

/** Whether each bar has room for its number. Otherwise a line says how many the longest stands for. */
function hasNumbers(view: MatrixView, layout: OverviewLayout, terms: PictureWords): boolean {
  const { unit } = layout;
  const reached = linesPerTarget(view);
  return view.columns.every(({ target }, i) => {
    const number = terms.number(itemAt(reached, i));
    const needed = textWidth(number, NAME_SIZE * unit) + NUMBERS_GAP * unit;
    return target === undefined || needed <= itemAt(layout.columns, i).size;
  });
}

/** How many action lines reach each target: a bar with its number, or a tick where none does. */
function counts(input: OverviewInput): Mark[] {
  const { view, layout, theme, terms } = input;
  const { unit, panes } = layout;
  const reached = linesPerTarget(view);
  const most = Math.max(1, ...reached);
  const y = panes.columnTotals.y + COUNTS_TOP * unit;
  const isNumbered = hasNumbers(view, layout, terms);
  const tallest = layout.tallestBar - (isNumbered ? NUMBER_LINE * unit : 0);
  const style = { size: NAME_SIZE * unit, fill: theme.muted, anchor: 'middle' } as const;
  const gap = barGap(layout);
  const bars = view.columns.flatMap(({ target }, i): Mark[] => {
    if (target === undefined) return [];
    const { start, size } = itemAt(layout.columns, i);
    const box = { x: start + gap, y, width: size - 2 * gap };
    const count = itemAt(reached, i);
    if (count === 0) return [{ kind: 'rect', ...box, height: 2 * unit, fill: theme.gap }];
    const height = (count / most) * tallest;
    const at = { x: start + size / 2, y: y + height + 12 * unit };
    return [
      { kind: 'rect', ...box, height, fill: theme.bar },
      ...(isNumbered
        ? [{ kind: 'text', ...at, text: terms.number(count), ...style } as const]
        : []),
    ];
  });
  return [...countScale(input).line, ...bars];
}
