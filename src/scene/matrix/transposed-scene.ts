import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { inset, type Box } from '../../layout/box.js';
import { NAME_SIZE } from '../../layout/matrix/column-names.js';
import { TARGET_SIZE } from '../../layout/matrix/columns.js';
import { GROUP_SIZE, LABEL_SIZE } from '../../layout/matrix/matrix-layout.js';
import { WHOLE_SPAN } from '../../layout/matrix/span.js';
import { GOAL_LINE, type TransposedLayout } from '../../layout/matrix/transposed.js';
import { itemAt, optionalItem } from '../../lib/list.js';
import { rounded } from '../../lib/number.js';
import { textOn, type Theme } from '../../theme.js';
import { drawnInCells, gridDraws, type Drawn } from '../draws.js';
import type { Mark, Pane, Scene, TextMark } from '../scene.js';
import { foundIn, language, startSide } from '../text.js';
import { linkMarks } from './body.js';
import { figure, plate } from './cell-marks.js';
import { chosenBand, outline, type ChosenPlace } from './highlight.js';
import { onOneScale, totalMarks } from './totals.js';

/** What a matrix with goals down is drawn from. */
export interface TransposedInput {
  readonly view: MatrixView;
  readonly layout: TransposedLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
  readonly chosen: readonly ChosenPlace[];
}

/** The picture of a matrix with goals down and action lines across, in px. */
export function transposedScene(input: TransposedInput): Scene {
  const { view, layout, theme, terms } = input;
  const { width, height, body, direction } = layout;
  const pane = (name: string, box: Box, marks: readonly Mark[]): Pane => ({ name, ...box, marks });
  const above = { x: 0, y: 0, width, height: body.y };
  const labelsX = direction === 'ltr' ? 0 : body.x + body.width;
  const labelsWidth = direction === 'ltr' ? body.x : width - labelsX;
  const labels = { x: labelsX, y: body.y, width: labelsWidth, height: body.height };
  const totals = {
    x: direction === 'ltr' ? body.x + body.width : 0,
    width: width - body.width - labelsWidth,
    y: body.y,
    height: body.height,
  };
  const under = body.y + body.height;
  const foot = { x: body.x, y: under, width: body.width, height: height - under };
  return {
    width,
    height,
    direction,
    lang: terms.locale,
    title: terms.matrix(view.title),
    description: view.counts,
    background: theme.surface,
    draws: drawnIn(layout, gridDraws(view)),
    panes: [
      pane('columns', above, [...lineNames(input), ...codes(input), ...brackets(input)]),
      pane('labels', labels, [...goalTiles(input), ...targetNumbers(input)]),
      pane('body', body, cells(input)),
      pane('rowTotals', totals, goalTotals(input)),
      pane('columnTotals', foot, lineTotals(input)),
    ],
  };
}

function drawnIn({ markUnit, cellSide: side }: TransposedLayout, draws: readonly Drawn[]): Drawn[] {
  const sizes = { wide: side, narrow: side, scale: side, unit: markUnit };
  return drawnInCells(draws, sizes).map((drawn) => ({ ...drawn, isTransposed: true }));
}

function lineNames({ view, layout, theme }: TransposedInput): Mark[] {
  const slantedAnchor = startSide(layout.direction);
  return layout.names.flatMap(({ head, lines }) => {
    const row = itemAt(view.rows, head);
    const strong = layout.codesIn === 'names' && row.group < 0 ? row.code.length : 0;
    const before = strong > 0 ? strong + 1 : 0;
    const found = foundIn(
      lines.map(({ text }, k) => (k === 0 ? text.slice(before) : text)),
      row.label,
      row.found.label,
    );
    return lines.map((line, k): TextMark => ({
      kind: 'text',
      ...line,
      ...(k === 0 && strong > 0 ? { strong } : {}),
      size: NAME_SIZE * layout.unit,
      fill: theme.ink,
      anchor: line.rotate === 0 ? 'middle' : slantedAnchor,
      found: (found[k] ?? []).map(({ start, end }) =>
        k === 0 ? { start: start + before, end: end + before } : { start, end },
      ),
      ...language(row.lang),
    }));
  });
}

/** The codes of lines over their columns. Those of a group have its bracket instead. */
function codes({ view, layout, theme }: TransposedInput): Mark[] {
  const { unit, codes: box } = layout;
  return view.rows.flatMap(({ code, group, found }, row): Mark[] => {
    if (group >= 0 || layout.codesIn === 'names') return [];
    const band = itemAt(layout.lines, row);
    const size = LABEL_SIZE * unit;
    return [
      {
        kind: 'text',
        x: band.start + band.size / 2,
        y: box.y + box.height / 2 + 0.36 * size,
        text: code,
        size,
        weight: 700,
        fill: theme.ink,
        anchor: 'middle',
        found: found.code,
      },
    ];
  });
}

/** A bracket over the columns of each group, with its name. */
function brackets({ layout, theme, terms }: TransposedInput): Mark[] {
  const { unit } = layout;
  return layout.groups.flatMap(({ box, label }): Mark[] => {
    const [left, right] = [box.x + 3 * unit, box.x + box.width - 3 * unit];
    const [top, bottom] = [box.y + box.height - 7 * unit, box.y + box.height - 2 * unit];
    const [a, b, c, d] = [left, right, top, bottom].map(rounded);
    return [
      { kind: 'path', d: `M${a} ${d}V${c}H${b}V${d}`, stroke: theme.edge, strokeWidth: unit },
      {
        kind: 'text',
        x: (left + right) / 2,
        y: top - 3.5 * unit,
        text: label,
        size: GROUP_SIZE * unit,
        weight: 600,
        fill: theme.muted,
        anchor: 'middle',
        ...language(terms.locale),
      },
    ];
  });
}

/** A tile for each goal, which runs along the rows of its targets, and its name beside the tile. */
function goalTiles({ view, layout, theme, terms }: TransposedInput): Mark[] {
  const { unit, direction } = layout;
  const size = LABEL_SIZE * unit;
  return layout.tiles.flatMap(({ box, nameX, middle, lines }, i): Mark[] => {
    const goal = itemAt(view.heads, i);
    const color = theme.mark?.text ?? textOn(goal.color);
    const x = box.x + box.width / 2;
    const number = { x, y: middle, text: terms.number(goal.number), size: 14, color };
    const found = foundIn(lines, goal.label, goal.found);
    return [
      plate(box, goal.color, { theme, unit }),
      figure(number, unit),
      ...lines.map((text, k): TextMark => ({
        kind: 'text',
        x: nameX,
        y: middle + 0.36 * size + (k - (lines.length - 1) / 2) * GOAL_LINE * unit,
        text,
        size,
        fill: theme.ink,
        anchor: startSide(direction),
        found: found[k] ?? [],
        ...language(goal.lang),
      })),
    ];
  });
}

function targetNumbers({ view, layout, theme }: TransposedInput): Mark[] {
  const size = TARGET_SIZE * layout.unit;
  return view.columns.flatMap(({ target }, i): Mark[] => {
    if (target === undefined) return [];
    const band = itemAt(layout.goals, i);
    const y = band.start + band.size / 2 + 0.36 * size;
    const style = { size, fill: theme.muted, anchor: 'middle' } as const;
    return [{ kind: 'text', x: layout.targetX, y, text: target, ...style }];
  });
}

/** The ground, bands of what is selected, marks, veils and rings. */
function cells(input: TransposedInput): Mark[] {
  const { view, layout, theme } = input;
  const { unit } = layout;
  const { dimmed, columns: count } = view.tally;
  const grid = { kind: 'cells', rows: layout.goals, columns: layout.lines } as const;
  const size = layout.goals.length * layout.lines.length;
  const ground = { fill: theme.empty, inset: unit, radius: 3 * unit };
  const marks: Mark[] = [{ ...grid, level: new Uint8Array(size).fill(1), palette: [ground] }];
  for (const each of input.chosen) marks.push(...bands(input, each));
  marks.push(...wholeGoalLines(input));
  const veiled = new Uint8Array(size);
  view.columns.forEach((_, column) => {
    view.rows.forEach((_row, row) => {
      marks.push(...linkMarks(input, { row, column }, markBox(layout, row, column)));
      veiled[column * view.rows.length + row] = itemAt(dimmed, row * count + column);
    });
  });
  if (veiled.includes(1)) {
    const veil = { fill: theme.surface, inset: -unit, radius: 0, opacity: theme.veil };
    marks.push({ ...grid, level: veiled, palette: [veil] });
  }
  for (const { place, chosen } of input.chosen) {
    const { row, column } = place;
    if (row === undefined || column === undefined) continue;
    const box = inset(cellBox(layout, row, column), -unit);
    marks.push(...outline(box, { chosen, theme, unit }));
  }
  return marks;
}

function cellBox({ lines, goals }: TransposedLayout, row: number, column: number): Box {
  const [across, down] = [itemAt(lines, row), itemAt(goals, column)];
  return { x: across.start, y: down.start, width: across.size, height: down.size };
}

/** As high as the lowest row: a mark is no larger in a row with a long name. */
function markBox(layout: TransposedLayout, row: number, column: number): Box {
  const box = cellBox(layout, row, column);
  const height = layout.lowestRow;
  return { ...box, y: box.y + (box.height - height) / 2, height };
}

/** Tinted bands along a chosen action line, goal or target. */
function bands({ layout, theme }: TransposedInput, { place, chosen }: ChosenPlace): Mark[] {
  const { body, unit } = layout;
  const style = { chosen, theme, unit };
  const line = optionalItem(layout.lines, place.row);
  const goal = optionalItem(layout.goals, place.column);
  return [
    ...(line ? chosenBand({ ...body, x: line.start, width: line.size }, 'down', style) : []),
    ...(goal ? chosenBand({ ...body, y: goal.start, height: goal.size }, 'across', style) : []),
  ];
}

/** A link to an open goal as a whole runs from its ring through the cells of its targets. */
function wholeGoalLines({ view, layout, theme }: TransposedInput): Mark[] {
  const { unit } = layout;
  const { wholeGoal, columns } = view.tally;
  return view.heads.flatMap(({ isOpen, first, last, color }) => {
    if (!isOpen) return [];
    const [own, end] = [itemAt(layout.goals, first), itemAt(layout.goals, last)];
    const y = own.start + own.size / 2;
    const height = end.start + end.size - 4 * unit - y;
    return layout.lines.flatMap(({ start, size }, row): Mark[] => {
      if (wholeGoal[row * columns + first] !== 1) return [];
      const x = start + size / 2 - 1.5 * unit;
      const fill = theme.mark?.text ?? color;
      const line = { kind: 'rect', x, y, width: 3 * unit, height, fill } as const;
      return [{ ...line, stroke: theme.edge, strokeWidth: 0.75 * unit }];
    });
  });
}

/** A bar and a number for each goal and target. */
function goalTotals(input: TransposedInput): Mark[] {
  const { goals: bands, totalsX: start } = input.layout;
  const totals = input.view.tally.columnTotals;
  const own = { bands, totals, drawn: WHOLE_SPAN, start, perLink: scaleOf(input) };
  return totalMarks(input, own, 'across');
}

/** The same for each action line. */
function lineTotals(input: TransposedInput): Mark[] {
  const { lines: bands, body, unit, tallestBar } = input.layout;
  const totals = input.view.tally.rowTotals;
  const start = body.y + body.height + 6 * unit;
  const perLink = tallestBar && scaleOf(input);
  return totalMarks(input, { bands, totals, drawn: WHOLE_SPAN, start, perLink }, 'down');
}

function scaleOf({ view: { tally }, layout }: TransposedInput): number {
  return onOneScale(layout.longestBar / tally.mostOfColumn, layout.tallestBar / tally.mostOfRow);
}
