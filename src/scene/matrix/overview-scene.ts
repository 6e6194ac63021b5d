import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { inset, type Box } from '../../layout/box.js';
import { NAME_SIZE } from '../../layout/matrix/columns.js';
import { matrixPanes, type MatrixPane } from '../../layout/matrix/matrix-layout.js';
import { CAPTION_LINE, type OverviewLayout } from '../../layout/matrix/overview.js';
import { WHOLE_SPAN } from '../../layout/matrix/span.js';
import { itemAt, numberAt, optionalItem } from '../../lib/list.js';
import { textOn, type Theme } from '../../theme.js';
import { overviewDraws } from '../draws.js';
import type { CellsMark, Mark, Scene } from '../scene.js';
import { language, startSide } from '../text.js';
import { cellMarks, figure, plate } from './cell-marks.js';
import { nameMarks } from './header.js';
import { chosenBand, outline, type ChosenPlace } from './highlight.js';
import { groupMarks, labelMarks, rowTotals } from './matrix-scene.js';

/** What an overview of all targets is drawn from. */
export interface OverviewInput {
  readonly view: MatrixView;
  readonly layout: OverviewLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
  readonly chosen: readonly ChosenPlace[];
}

const NUMBER_SIZE = 13;
/** A bar that stands for a link that is not confirmed is paler. */
const UNSURE = 0.45;

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
    labels: () => [...caption(input), ...labelMarks(beside), ...groupMarks(beside)],
    body: () => [...ground(input), ...bands(input), ...links(input), ...rings(input)],
    rowTotals: () => rowTotals(beside),
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
    draws: overviewDraws(view, { unsure: UNSURE, dimmed: 1 - theme.veil }),
    panes: matrixPanes.map((name) => ({ name, ...paneBox(layout, name), marks: draw[name]() })),
  };
}

/** The pane of labels also holds what the counts under the picture are called. */
function paneBox({ panes }: OverviewLayout, name: MatrixPane): Box {
  const { labels, columnTotals } = panes;
  return name === 'labels'
    ? { ...labels, height: labels.height + columnTotals.height }
    : panes[name];
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
    ...language(terms.locale, direction),
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

/** The cells of a goal that is not open, with numbers as in a grid. */
function closedCells({ view, layout, theme, terms }: OverviewInput, column: number): Mark[] {
  const { targets, wholeGoal: whole, columns, mostTargets } = view.tally;
  const { start, size } = itemAt(layout.columns, column);
  const { color } = itemAt(view.columns, column);
  return layout.rows.flatMap((row, r) => {
    const at = r * columns + column;
    const facts = {
      targets: numberAt(targets, at),
      figure: terms.number(numberAt(targets, at)),
      wholeGoal: whole[at] === 1,
      ...{ color, mostTargets },
    };
    const box = { x: start, y: row.start, width: size, height: row.size };
    return cellMarks(box, facts, { theme, unit: layout.unit });
  });
}

/** A line through the block of an open goal, for each row that is linked to the goal as a whole. */
function wholeGoal({ view, layout, theme }: OverviewInput, head: number): Mark[] {
  const { first, color } = itemAt(view.heads, head);
  const { start, size } = itemAt(layout.blocks, head);
  const { unit } = layout;
  const fill = theme.mark?.text ?? color;
  const thick = Math.max(2 * unit, 1.2);
  return layout.rows.flatMap((row, r): Mark[] => {
    const at = r * view.tally.columns + first;
    if (view.tally.wholeGoal[at] !== 1) return [];
    const y = row.start + row.size / 2 - thick / 2;
    const opacity = opacityAt({ view, theme }, at);
    return [{ kind: 'rect', x: start, y, width: size, height: thick, fill, opacity }];
  });
}

/** The links to the targets of a goal, as one mark with the styles of sure, unsure and veiled bars. */
function targetBars({ view, layout, theme }: OverviewInput, head: number): Mark[] {
  const { first, last, color } = itemAt(view.heads, head);
  const columns = layout.columns.slice(first + 1, last + 1);
  const { tally } = view;
  const level = new Uint8Array(layout.rows.length * columns.length);
  const opacities = [1, UNSURE, 1 - theme.veil];
  layout.rows.forEach((_, r) => {
    columns.forEach((_column, c) => {
      const at = r * tally.columns + first + 1 + c;
      if (numberAt(tally.targets, at) === 0) return;
      level[r * columns.length + c] = 1 + opacities.indexOf(opacityAt({ view, theme }, at));
    });
  });
  const fill = theme.mark?.text ?? color;
  const style = {
    fill,
    inset: Math.min(0.6 * layout.unit, itemAt(columns, 0).size * 0.1),
    radius: layout.unit,
  };
  const mark: CellsMark = {
    kind: 'cells',
    rows: layout.rows,
    columns,
    level,
    palette: opacities.map((opacity) => ({ ...style, opacity })),
  };
  return level.some((each) => each > 0) ? [mark] : [];
}

function opacityAt({ view, theme }: Pick<OverviewInput, 'view' | 'theme'>, at: number): number {
  if (view.tally.dimmed[at] === 1) return 1 - theme.veil;
  return view.tally.unsure[at] === 1 ? UNSURE : 1;
}

/** How many action lines reach each target: a bar, or a tick where none does. */
function counts({ view, layout, theme }: OverviewInput): Mark[] {
  const { unit, panes } = layout;
  const { columnTotals } = view.tally;
  const reached = view.columns.map(({ target }, i) =>
    target === undefined ? 0 : numberAt(columnTotals, i),
  );
  const most = Math.max(1, ...reached);
  const y = panes.columnTotals.y + 5 * unit;
  return view.columns.flatMap(({ target }, i): Mark[] => {
    if (target === undefined) return [];
    const { start, size } = itemAt(layout.columns, i);
    const gap = Math.min(0.6 * unit, size * 0.1);
    const box = { x: start + gap, y, width: size - 2 * gap };
    const count = itemAt(reached, i);
    return count === 0
      ? [{ kind: 'rect', ...box, height: 2 * unit, fill: theme.gap }]
      : [{ kind: 'rect', ...box, height: (count / most) * layout.tallestBar, fill: theme.bar }];
  });
}
