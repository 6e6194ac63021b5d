import type { NetworkNode } from '../../derive/network/network.js';
import { center, type Box } from '../../layout/box.js';
import {
  stripOf,
  type NetworkLayout,
  type PlacedNode,
} from '../../layout/network/placed-network.js';
import type { PlacedText } from '../../layout/text.js';
import type { Range } from '../../lib/fold.js';
import { textOn, type Theme } from '../../theme.js';
import { plate } from '../matrix/cell-marks.js';
import { foundIn } from '../found-text.js';
import { language } from '../text-language.js';
import type { Mark, TextMark } from '../scene.js';

interface Input {
  readonly layout: NetworkLayout;
  readonly theme: Theme;
}

/** A node with its code and label. */
export function nodeMarks(input: Input, node: NetworkNode, placed: PlacedNode): Mark[] {
  const { layout, theme } = input;
  const { direction } = layout;
  const ink = inkOn(node, placed, theme);
  const codeInk = placed.shape === 'card' ? ink : inkOn(node, { ...placed, shape: 'card' }, theme);
  const label = placed.label
    ? textMarks(placed.label, foundInNode(node, placed), ink).map((mark) => ({
        ...mark,
        ...language(node.lang, direction),
      }))
    : [];
  const code = placed.code ? textMarks(placed.code, node.found.code, codeInk) : [];
  const { box } = placed;
  const veil: Mark[] = node.dimmed
    ? [box, placed.label?.box].flatMap((each) =>
        each ? [{ kind: 'rect', ...each, fill: theme.surface, opacity: theme.veil } as const] : [],
      )
    : [];
  return [...shapeMarks(input, node, placed), ...code, ...ground(input, placed), ...label, ...veil];
}

/** Labels among ties stand on a ground that lets them shine through a little. */
function ground({ layout, theme }: Input, { shape, label }: PlacedNode): Mark[] {
  if (!label || shape === 'card' || shape === 'bar') return [];
  return [
    { kind: 'rect', ...label.box, radius: 3 * layout.unit, fill: theme.surface, opacity: 0.8 },
  ];
}

/** Words on a tie, on a plate of their own. */
export function tieLabelMarks({ layout, theme }: Input): Mark[] {
  return layout.tieLabels.flatMap(({ text }) => [
    { kind: 'rect', ...text.box, radius: 3 * layout.unit, fill: theme.surface } as const,
    ...textMarks(text, [], theme.ink),
  ]);
}

/** The lines of a placed text. @param found in all of it, lines following one another */
export function textMarks(text: PlacedText, found: readonly Range[], fill: string): TextMark[] {
  const lines = text.lines.map((line) => line.text);
  const ranges = foundIn(lines, lines.join(' '), found);
  return text.lines.map((line, i) => ({
    kind: 'text',
    x: text.x,
    y: text.y + i * text.leading,
    text: line.text,
    strong: line.strong,
    found: ranges[i] ?? [],
    size: text.size,
    fill,
    anchor: text.anchor,
  }));
}

function shapeMarks(
  { layout, theme }: Input,
  node: NetworkNode,
  { shape, box }: PlacedNode,
): Mark[] {
  const look = { theme, unit: layout.unit };
  const fill = fillOf(node, shape, theme);
  const { x, y } = center(box);
  const edge = { stroke: theme.edge, strokeWidth: Math.min(layout.unit, box.width / 6) };
  switch (shape) {
    case 'disc':
      return [{ kind: 'disc', x, y, radius: box.width / 2, fill, ...edge }];
    case 'bar':
      return [
        { kind: 'rect', ...box, radius: Math.min(2 * layout.unit, box.height / 2), fill, ...edge },
      ];
    case 'square':
      return [plate(box, fill, look)];
    case 'card':
      return [plate(box, fill, look), ...strip({ layout, theme }, node, box)];
  }
}

/** The colour of a target's goal, along the reading side of its card. */
function strip({ layout, theme }: Input, { kind, color }: NetworkNode, box: Box): Mark[] {
  const width = stripOf(kind, layout.unit);
  if (width === 0 || color === undefined || theme.mark) return [];
  const x = layout.direction === 'ltr' ? box.x : box.x + box.width - width;
  return [{ kind: 'rect', ...box, x, width, radius: 2 * layout.unit, fill: color }];
}

function fillOf({ color, kind }: NetworkNode, shape: PlacedNode['shape'], theme: Theme): string {
  if (theme.mark) return theme.mark.fill;
  if (shape === 'card' && kind === 'target') return theme.surface;
  if (color !== undefined) return color;
  if (shape !== 'card') return theme.edge;
  return kind === 'organization' ? theme.surface : theme.empty;
}

/** Text inside a shape is readable on it; beside it, on the ground. */
function inkOn({ color, kind }: NetworkNode, { shape, code }: PlacedNode, theme: Theme): string {
  if (theme.mark) return theme.mark.text;
  if (shape !== 'card') return theme.ink;
  if (kind === 'target' && !code) return theme.ink;
  if (color !== undefined) return textOn(color);
  return code ? theme.surface : theme.ink;
}

/** What was found, in code and label as they stand one after the other. */
function foundInNode(
  { code, label, found }: NetworkNode,
  { code: apart, labelHolds }: PlacedNode,
): Range[] {
  if (labelHolds === 'code') return [...found.code];
  if (apart || labelHolds === 'name') return [...found.label];
  const from = label === '' ? 0 : code.length + 1;
  return [
    ...found.code,
    ...found.label.map(({ start, end }) => ({ start: start + from, end: end + from })),
  ];
}
