import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { center, inset, type Box } from '../../layout/box.js';
import {
  LIST_LABEL_SIZE,
  LIST_LINE,
  type ListLayout,
  type ListRow,
} from '../../layout/matrix/list.js';
import { textOn, type Theme } from '../../theme.js';
import { figure, plate, ring, unsureMarks } from './cell-marks.js';
import { foundIn, language } from '../text.js';
import type { Mark, Pane, TextMark } from '../scene.js';

const MOST_PIPS = 6;

/** The same matrix for a narrow screen: a tile a link, with a pip for each target. */
export function listPane(
  view: MatrixView,
  layout: ListLayout,
  theme: Theme,
  terms: PictureWords,
): Pane {
  const input = { view, layout, theme, terms };
  const marks = [
    ...layout.groups.flatMap((_, i) => groupMarks(input, i)),
    ...layout.rows.flatMap((row, i) => [...headerMarks(input, row, i), ...tilesOf(input, row, i)]),
  ];
  return { name: 'body', x: 0, y: 0, width: layout.width, height: layout.height, marks };
}

interface Input {
  readonly view: MatrixView;
  readonly layout: ListLayout;
  readonly theme: Theme;
  readonly terms: PictureWords;
}

function groupMarks({ view, layout, theme }: Input, i: number): Mark[] {
  const { unit, direction } = layout;
  const group = layout.groups[i];
  if (!group) return [];
  const { heading, bar } = group;
  return [
    {
      kind: 'text',
      x: direction === 'ltr' ? heading.x : heading.x + heading.width,
      y: heading.y + 19 * unit,
      text: view.groups[i]?.label ?? '',
      size: LIST_LABEL_SIZE * unit,
      weight: 700,
      fill: theme.ink,
      anchor: direction === 'ltr' ? 'left' : 'right',
    },
    { kind: 'rect', ...bar, radius: unit, fill: theme.edge },
  ];
}

function headerMarks({ view, layout, theme }: Input, row: ListRow, i: number): Mark[] {
  const facts = view.rows[i];
  if (!facts) return [];
  const { unit, direction } = layout;
  const common = {
    kind: 'text',
    size: LIST_LABEL_SIZE * unit,
    fill: theme.ink,
    anchor: direction === 'ltr' ? 'left' : 'right',
  } as const;
  const baseline = row.header.y + 16 * unit;
  const found = foundIn(row.lines, facts.label, facts.found.label);
  const name = row.lines.map((text, k): TextMark => ({
    ...common,
    x: row.nameX,
    y: baseline + k * LIST_LINE * unit,
    text,
    found: found[k] ?? [],
    ...language(facts.lang, direction),
  }));
  if (facts.group >= 0) return name;
  const code = { ...common, x: row.codeX, y: baseline, text: facts.code, found: facts.found.code };
  return [{ ...code, weight: 700 }, ...name];
}

function tilesOf(input: Input, row: ListRow, i: number): Mark[] {
  return row.tiles.flatMap(({ column, box }) => tile(input, box, i, column));
}

/** A goal's tile, filled when targets are linked, a ring when only the goal as a whole is. */
function tile(
  { view, theme, layout, terms }: Input,
  box: Box,
  row: number,
  column: number,
): Mark[] {
  const goal = view.columns[column];
  const head = view.heads[goal?.head ?? -1];
  if (!goal || !head) return [];
  const look = { theme, unit: layout.unit };
  const at = row * view.tally.columns + column;
  const targets = view.tally.targets[at] ?? 0;
  const filled = targets > 0;
  const color = filled ? (theme.mark?.text ?? textOn(goal.color)) : theme.ink;
  const { x, y } = center(box);
  const figures =
    goal.target === undefined
      ? { text: terms.number(head.number), size: 16 }
      : { text: goal.target, size: 13 };
  const number = { ...figures, x, y: y - 3 * layout.unit, color };
  const corner = {
    x: layout.direction === 'ltr' ? box.x + box.width - 6 * look.unit : box.x + 6 * look.unit,
    y: box.y + 6 * look.unit,
  };
  return [
    ...(filled
      ? [plate(box, goal.color, look)]
      : ring(inset(box, 2 * look.unit), goal.color, look)),
    figure(number, look.unit),
    ...pips(box, { targets, wholeGoal: view.tally.wholeGoal[at] === 1, color }, look.unit, terms),
    ...(view.tally.unsure[at] === 1 ? unsureMarks(corner, look) : []),
    ...(view.tally.dimmed[at] === 1 ? [veil(box, theme)] : []),
  ];
}

/** The ground over what filters have taken away. */
function veil(box: Box, theme: Theme): Mark {
  return { kind: 'rect', ...inset(box, -2), fill: theme.surface, opacity: theme.veil };
}

/** A dot for each target, a small ring for the goal as a whole; beyond six, the number itself. */
function pips(
  box: Box,
  facts: { readonly targets: number; readonly wholeGoal: boolean; readonly color: string },
  unit: number,
  terms: PictureWords,
): Mark[] {
  const { targets, wholeGoal, color } = facts;
  const y = box.y + box.height - 9 * unit;
  const count = targets + (wholeGoal ? 1 : 0);
  const x = box.x + box.width / 2;
  if (count > MOST_PIPS) {
    const text = `× ${terms.number(targets)}`;
    return [
      { kind: 'text', x, y: y + 3 * unit, text, size: 10 * unit, fill: color, anchor: 'middle' },
    ];
  }
  return Array.from({ length: count }, (_, k): Mark => {
    const dot = { kind: 'disc', x: x + (k - (count - 1) / 2) * 6 * unit, y } as const;
    return k < targets
      ? { ...dot, radius: 2 * unit, fill: color }
      : { ...dot, radius: 1.9 * unit, stroke: color, strokeWidth: 1.2 * unit };
  });
}
