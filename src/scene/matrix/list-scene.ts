import type { MatrixView } from '../../derive/matrix/view.js';
import { MOST_DOTS } from './most-marks.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { center, inset, type Box } from '../../layout/box.js';
import {
  LIST_LABEL_SIZE,
  LIST_LINE,
  type ListLayout,
  type ListRow,
} from '../../layout/matrix/list.js';
import { itemAt } from '../../lib/list.js';
import { textOn, type Theme } from '../../theme.js';
import { figure, plate, ring, unsureOutline, type MarkStyle } from './cell-marks.js';
import { foundIn, language, startSide } from '../text.js';
import { groupedMarks, type Mark, type Pane, type Scene, type TextMark } from '../scene.js';
import { sceneOf } from './matrix-scene.js';

// An element fetches all that a list needs at once.
export { layoutList } from '../../layout/matrix/list.js';

/** The matrix as a list, for narrow screens: a tile for each linked goal, a dot for each target. */
export function listScene(input: ListInput): Scene {
  return sceneOf(input, (each) => [listPane(each)]);
}

function listPane(input: ListInput): Pane {
  const { layout } = input;
  const marks = groupedMarks([
    ...layout.groups.map((_, i) => ({ marks: groupMarks(input, i) })),
    ...layout.rows.map((row, i) => ({
      name: `row-${itemAt(input.view.rows, i).id}`,
      marks: [...headerMarks(input, row, i), ...tilesOf(input, row, i)],
    })),
  ]);
  return { name: 'body', x: 0, y: 0, width: layout.width, height: layout.height, ...marks };
}

/** What a list is drawn from. */
export interface ListInput {
  readonly view: MatrixView;
  readonly layout: ListLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
}

function groupMarks({ view, layout, theme }: ListInput, i: number): Mark[] {
  const { unit, direction } = layout;
  const { heading, bar } = itemAt(layout.groups, i);
  return [
    {
      kind: 'text',
      x: direction === 'ltr' ? heading.x : heading.x + heading.width,
      y: heading.y + 19 * unit,
      text: itemAt(view.groups, i).label,
      size: LIST_LABEL_SIZE * unit,
      weight: 700,
      fill: theme.ink,
      anchor: startSide(direction),
    },
    { kind: 'rect', ...bar, radius: unit, fill: theme.edge },
  ];
}

function headerMarks({ view, layout, theme }: ListInput, row: ListRow, i: number): Mark[] {
  const facts = itemAt(view.rows, i);
  const { unit, direction } = layout;
  const common = {
    kind: 'text',
    size: LIST_LABEL_SIZE * unit,
    fill: theme.ink,
    anchor: startSide(direction),
  } as const;
  const baseline = row.header.y + 16 * unit;
  const found = foundIn(row.lines, facts.label, facts.found.label);
  const name = row.lines.map((text, k): TextMark => ({
    ...common,
    x: row.nameX,
    y: baseline + k * LIST_LINE * unit,
    text,
    found: found[k] ?? [],
    ...language(facts.lang),
  }));
  if (facts.group >= 0) return name;
  const code = { ...common, x: row.codeX, y: baseline, text: facts.code, found: facts.found.code };
  return [{ ...code, weight: 700 }, ...name];
}

function tilesOf(input: ListInput, row: ListRow, i: number): Mark[] {
  return row.tiles.flatMap(({ column, box }) => tile(input, box, i, column));
}

function tile(
  { view, theme, layout, terms }: ListInput,
  box: Box,
  row: number,
  column: number,
): Mark[] {
  const goal = itemAt(view.columns, column);
  const head = itemAt(view.heads, goal.head);
  const style = { theme, unit: layout.unit };
  const at = row * view.tally.columns + column;
  const targets = itemAt(view.tally.targets, at);
  const facts = {
    ...{ targets, wholeGoal: view.tally.wholeGoal[at] === 1, color: goal.color },
    figure: goal.target ?? terms.number(head.number),
    count: terms.number(targets),
    isTarget: goal.target !== undefined,
    isUnsure: view.tally.unsure[at] === 1,
  };
  const isDimmed = view.tally.dimmed[at] === 1;
  return [...tileMarks(box, facts, style), ...(isDimmed ? [veil(box, theme)] : [])];
}

/** What a legend needs of this file, which an element fetches only where it shows a list. */
export interface TilePainter {
  readonly tileMarks: typeof tileMarks;
}

/** What a tile shows. */
export interface TileFacts {
  /** number of linked targets, and the same as text in the reader's language */
  readonly targets: number;
  readonly count: string;
  /** whether the goal as a whole is linked */
  readonly wholeGoal: boolean;
  /** the number of the goal or of the target */
  readonly figure: string;
  readonly isTarget: boolean;
  /** whether one of its links is not confirmed */
  readonly isUnsure: boolean;
  /** of the goal */
  readonly color: string;
}

/** A goal's tile: filled when targets are linked, a ring when only the goal as a whole is. */
export function tileMarks(box: Box, facts: TileFacts, style: MarkStyle): Mark[] {
  const { theme, unit } = style;
  const filled = facts.targets > 0;
  const color = filled ? (theme.mark?.text ?? textOn(facts.color)) : theme.ink;
  const { x, y } = center(box);
  // The dashes around a tile stay within its place, as its neighbours are near.
  const body = facts.isUnsure ? inset(box, 2.5 * unit) : box;
  const number = { text: facts.figure, size: facts.isTarget ? 13 : 16, x, y: y - 3 * unit, color };
  return [
    ...(filled ? [plate(body, facts.color, style)] : ring(inset(box, 2 * unit), facts, style)),
    ...(filled && facts.isUnsure ? [unsureOutline(body, style)] : []),
    figure(number, unit),
    ...dots(box, { ...facts, color }, unit),
  ];
}

/** A veil over what is filtered away. */
function veil(box: Box, theme: Theme): Mark {
  return { kind: 'rect', ...inset(box, -2), fill: theme.surface, opacity: theme.veil };
}

/** A dot for each target and a small ring for the goal as a whole; more than six are a number. */
function dots(
  box: Box,
  { targets, count: figures, wholeGoal, color }: TileFacts,
  unit: number,
): Mark[] {
  const y = box.y + box.height - 9 * unit;
  const count = targets + (wholeGoal ? 1 : 0);
  const x = box.x + box.width / 2;
  if (count > MOST_DOTS) {
    const text = `× ${figures}`;
    return [
      { kind: 'text', x, y: y + 3 * unit, text, size: 12 * unit, fill: color, anchor: 'middle' },
    ];
  }
  return Array.from({ length: count }, (_, k): Mark => {
    const dot = { kind: 'disc', x: x + (k - (count - 1) / 2) * 6 * unit, y } as const;
    return k < targets
      ? { ...dot, radius: 2 * unit, fill: color }
      : { ...dot, radius: 1.9 * unit, stroke: color, strokeWidth: 1.2 * unit };
  });
}
