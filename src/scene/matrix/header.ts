import type { MatrixHead, MatrixView } from '../../derive/matrix/view.js';
import type { Band } from '../../layout/box.js';
import { NAME_SIZE } from '../../layout/matrix/column-names.js';
import { TARGET_SIZE, TILE_NAME_SIZE } from '../../layout/matrix/columns.js';
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.js';
import { isWithin, type Span } from '../../layout/matrix/span.js';
import { textOn, type Theme } from '../../theme.js';
import { figure, plate } from './cell-marks.js';
import { foundIn, language, startSide } from '../text.js';
import type { MatrixInput } from './body.js';
import type { Mark, TextMark } from '../scene.js';

const NUMBER_SIZE = 14;
const TILE_LINE = 13;

interface NamedColumns {
  readonly view: MatrixView;
  readonly layout: Pick<MatrixLayout, 'names' | 'unit' | 'direction'>;
  readonly theme: Theme;
  readonly columns: Span;
}

/** The names of closed goals, over their tiles. */
export function nameMarks({ view, layout, theme, columns }: NamedColumns): Mark[] {
  const slantedAnchor = startSide(layout.direction);
  return layout.names.flatMap(({ head, lines }) => {
    const goal = view.heads[head];
    if (!goal || !isWithin(columns, goal.first)) return [];
    const found = foundIn(
      lines.map(({ text }) => text),
      goal.label,
      goal.found,
    );
    return lines.map((line, k): TextMark => ({
      kind: 'text',
      ...line,
      size: NAME_SIZE * layout.unit,
      fill: theme.muted,
      anchor: line.rotate === 0 ? 'middle' : slantedAnchor,
      found: found[k] ?? [],
      ...language(goal.lang),
    }));
  });
}

/** A tile for each goal; under an open goal, the numbers of its targets. */
export function tilesMarks(input: MatrixInput): Mark[] {
  return [
    ...input.view.heads.flatMap(({ first, last }, head) =>
      last >= input.columns.first && first <= input.columns.last ? headTile(input, head) : [],
    ),
    ...input.view.columns.flatMap((_, column) =>
      isWithin(input.columns, column) ? targetNumber(input, column) : [],
    ),
  ];
}

/** The header of one column: its goal's tile, or its target's number. */
export function columnHead(input: MatrixInput, column: number): Mark[] {
  const facts = input.view.columns[column];
  if (!facts) return [];
  return facts.target === undefined ? headTile(input, facts.head) : targetNumber(input, column);
}

/** A goal's tile with its number; the tile of an open goal has room for its name as well. */
function headTile(input: MatrixInput, i: number): Mark[] {
  const { view, layout, theme, terms } = input;
  const { unit, panes, tileHeight } = layout;
  const [goal, band] = [view.heads[i], layout.heads[i]];
  if (!goal || !band) return [];
  const box = {
    x: band.start + unit,
    y: panes.tiles.y,
    width: band.size - 2 * unit,
    height: tileHeight,
  };
  const color = theme.mark?.text ?? textOn(goal.color);
  const y = box.y + box.height / 2;
  const number = { text: terms.number(goal.number), size: NUMBER_SIZE, color };
  const style = { theme, unit };
  if (!band.name) {
    return [
      plate(box, goal.color, style),
      figure({ ...number, x: box.x + box.width / 2, y }, unit),
    ];
  }
  const inner = tileHeight / 2;
  const x = layout.direction === 'ltr' ? box.x + inner : box.x + box.width - inner;
  return [
    plate(box, goal.color, style),
    figure({ ...number, x, y }, unit),
    ...nameInTile(input, goal, { lines: band.name.lines, x: band.name.start, y, color }),
  ];
}

/**
 * The number of each opened goal over its own column, before those of its targets. On a screen the control
 * that closes the goal is there.
 */
export function ownColumnHeads({ view, layout, theme, terms, columns }: MatrixInput): Mark[] {
  return view.heads.flatMap(({ isOpen, first, number }): Mark[] => {
    const band = layout.columns[first];
    return isOpen && band && isWithin(columns, first)
      ? [{ ...columnNumber(terms.number(number), band, { layout, theme }), weight: 700 }]
      : [];
  });
}

interface NameInTile {
  readonly lines: readonly string[];
  readonly x: number;
  /** middle of the tile */
  readonly y: number;
  readonly color: string;
}

function nameInTile({ layout }: MatrixInput, goal: MatrixHead, name: NameInTile): Mark[] {
  const size = TILE_NAME_SIZE * layout.unit;
  const found = foundIn(name.lines, goal.label, goal.found);
  return name.lines.map((text, k): TextMark => ({
    kind: 'text',
    x: name.x,
    y: name.y + 0.36 * size + (k - (name.lines.length - 1) / 2) * TILE_LINE * layout.unit,
    text,
    size,
    weight: 600,
    fill: name.color,
    anchor: startSide(layout.direction),
    found: found[k] ?? [],
    ...language(goal.lang),
  }));
}

function targetNumber({ view, layout, theme }: MatrixInput, column: number): Mark[] {
  const [facts, band] = [view.columns[column], layout.columns[column]];
  if (facts?.target === undefined || !band) return [];
  return [columnNumber(facts.target, band, { layout, theme })];
}

/** A number over a column, below the tile. */
function columnNumber(
  text: string,
  { start, size: width }: Band,
  { layout, theme }: Pick<MatrixInput, 'layout' | 'theme'>,
): TextMark {
  const { panes, tileHeight, unit } = layout;
  const size = TARGET_SIZE * unit;
  const top = panes.tiles.y + tileHeight;
  const middle = (top + panes.tiles.y + panes.tiles.height) / 2;
  return {
    ...{ kind: 'text', x: start + width / 2, y: middle + 0.36 * size, text, size },
    ...{ fill: theme.ink, anchor: 'middle' },
  };
}
