import type { Network, NetworkNode } from '../../derive/network/network.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import {
  type NetworkLayout,
  type PlacedNode,
  type PlacedTies,
} from '../../layout/network/placed-network.js';
import { placedLine } from '../../layout/network/tie-line.js';
import type { PlacedText } from '../../layout/text.js';
import type { Range } from '../../lib/fold.js';
import { itemAt } from '../../lib/list.js';
import { rounded } from '../../lib/number.js';
import { textWidth } from '../../lib/text-width.js';
import { textOn, WHITE, type Theme } from '../../theme.js';
import { MOST_RIBBONS, networkDraws } from './network-draws.js';
import {
  groupedMarks,
  type LineStyle,
  type LinesMark,
  type Mark,
  type Pane,
  type Scene,
  type TextMark,
} from '../scene.js';
import { foundIn, language } from '../text.js';
import { shapeMarks, type NodeStyle } from './node-marks.js';
import { tieColor, tieDashes } from './tie-marks.js';

const MESSAGE_SIZE = 14;
const DIMMED_TIE = 0.12;
const HIGHLIGHTED_TIE = 0.9;

/** What the nodes and ties of a network are drawn from. */
export interface NetworkInput {
  readonly network: Network;
  readonly layout: NetworkLayout;
  readonly theme: Theme;
}

/**
 * The picture of a network as one pane, `body`, in px. Screen, files and the command line paint the
 * same scene.
 */
export function networkScene(
  view: NetworkView,
  layout: NetworkLayout,
  theme: Theme,
  terms: PictureWords,
): Scene {
  const pane =
    view.emptiness === undefined
      ? networkPane({ network: view.network, layout, theme })
      : emptyPane(view.emptiness, { layout, theme, lang: terms.locale });
  return {
    width: pane.width,
    height: pane.height,
    direction: layout.direction,
    lang: terms.locale,
    title: view.title,
    description: view.counts,
    background: theme.surface,
    panes: [pane],
    ...(view.emptiness === undefined
      ? { draws: networkDraws(view.network, layout.nodes, layout.ties.shape) }
      : {}),
  };
}

/** Ties come first, so that nodes and labels are drawn over them. */
function networkPane(input: NetworkInput): Pane {
  const { width, height } = input.layout;
  const marks = groupedMarks([
    { name: 'ties', marks: tiesMarks(input) },
    { name: 'tie-labels', marks: tieLabelMarks(input) },
    ...input.network.nodes.map(({ id }, node) => ({
      name: `node-${id}`,
      marks: nodeMarks(input, node),
    })),
  ]);
  return { name: 'body', x: 0, y: 0, width, height, ...marks };
}

/** A picture without nodes says why it is empty. */
function emptyPane(
  text: string,
  { layout, theme, lang }: NodeStyle & { readonly lang: string },
): Pane {
  const { unit } = layout;
  const size = MESSAGE_SIZE * unit;
  const [width, height] = [textWidth(text, size) + 48 * unit, 72 * unit];
  const message = { kind: 'text', text, size, fill: theme.muted, anchor: 'middle' } as const;
  const at = { x: width / 2, y: height / 2, ...language(lang) };
  return { name: 'body', x: 0, y: 0, width, height, marks: [{ ...message, ...at }] };
}

/** One node with its code and label. @param index position of the node in the network */
export function nodeMarks({ network, layout, theme }: NetworkInput, index: number): Mark[] {
  const [node, placed] = [itemAt(network.nodes, index), itemAt(layout.nodes, index)];
  const ink = inkOn(node, placed, theme);
  const codeInk = placed.shape === 'card' ? ink : inkOn(node, { ...placed, shape: 'card' }, theme);
  const label = placed.label
    ? textMarks(placed.label, foundInLabel(node, placed), ink).map((mark) => ({
        ...mark,
        ...haloFor(placed, theme),
        // A code is no word of a language.
        ...(placed.labelHolds === 'code' ? {} : language(node.lang)),
      }))
    : [];
  const code = placed.code ? textMarks(placed.code, node.found.code, codeInk) : [];
  return [
    ...shapeMarks(node, placed, { layout, theme }),
    ...code,
    ...label,
    ...(node.dimmed ? [veil(placed, theme)] : []),
  ];
}

/** The veil over the shape of a node that is filtered away. Its label is fainter instead: ties run behind it. */
function veil({ box }: PlacedNode, theme: Theme): Mark {
  return { kind: 'rect', ...box, fill: theme.surface, opacity: theme.veil };
}

/** Labels that lie among ties keep these apart from their letters. */
function haloFor({ shape }: PlacedNode, { surface }: Theme): Pick<TextMark, 'halo'> {
  return shape === 'card' || shape === 'bar' ? {} : { halo: surface };
}

/** Labels on ties. */
function tieLabelMarks({ layout, theme }: NetworkInput): Mark[] {
  return layout.tieLabels.flatMap(({ text }) =>
    textMarks(text, [], theme.ink).map((mark) => ({ ...mark, halo: theme.surface })),
  );
}

/** The lines of a placed text. @param found matches in the lines joined by spaces */
function textMarks(text: PlacedText, found: readonly Range[], fill: string): TextMark[] {
  const lines = text.lines.map((line) => line.text);
  const ranges = foundIn(lines, lines.join(' '), found);
  const { rotate } = text;
  const step = text.leading * (rotate === 90 ? -1 : 1);
  return text.lines.map((line, i) => ({
    kind: 'text',
    x: text.x + (rotate ? i * step : 0),
    y: text.y + (rotate ? 0 : i * step),
    ...(rotate ? { rotate } : {}),
    text: line.text,
    strong: line.strong,
    found: ranges[i] ?? [],
    size: text.size,
    fill,
    anchor: text.anchor,
  }));
}

/** The colour of text: readable on the shape that holds it, or on the ground beside the shape. */
function inkOn(
  { color, kind, dimmed }: NetworkNode,
  { shape, code }: PlacedNode,
  theme: Theme,
): string {
  if (theme.mark) return theme.mark.text;
  if (shape !== 'card') return dimmed ? theme.muted : theme.ink;
  if (kind === 'target' && !code) return theme.ink;
  if (color !== undefined) return textOn(color);
  return code ? theme.surface : theme.ink;
}

/** The matches in a label, which holds the code, the name, or both one after the other. */
function foundInLabel(
  { code, label, found }: NetworkNode,
  { code: separateCode, labelHolds }: PlacedNode,
): Range[] {
  if (labelHolds === 'code') return [...found.code];
  if (separateCode || labelHolds === 'name') return [...found.label];
  const from = label === '' ? 0 : code.length + 1;
  return [
    ...found.code,
    ...found.label.map(({ start, end }) => ({ start: start + from, end: end + from })),
  ];
}

function drawsRibbons({ ties }: Network, layout: NetworkLayout): boolean {
  return layout.ties.shape !== 'line' && ties.from.length <= MOST_RIBBONS;
}

/** All ties, each in the colour of the goal it leads to. */
function tiesMarks(input: NetworkInput): Mark[] {
  const { network, layout } = input;
  const all = [...network.ties.from.keys()];
  return drawsRibbons(network, layout)
    ? all.map((tie) => ribbon(input, tie, opacityOf(input, tie)))
    : lines(input, all, (tie) => opacityOf(input, tie));
}

/** Some ties, drawn more strongly than the others. */
export function highlightedTies(input: NetworkInput, ties: readonly number[]): Mark[] {
  return input.layout.ties.shape !== 'line'
    ? ties.map((tie) => ribbon(input, tie, HIGHLIGHTED_TIE))
    : lines(input, ties, () => HIGHLIGHTED_TIE);
}

/** opacity of a tie of what is alike, and what it has more where all is shared */
const LIKENESS = { light: { least: 0.25, more: 0.55 }, dark: { least: 0.5, more: 0.4 } };

function opacityOf({ network, theme }: NetworkInput, tie: number): number {
  const { ties, layout } = network;
  if (ties.dimmed[tie] === 1) return DIMMED_TIE;
  if (layout !== 'similarity') return theme.tie;
  const { least, more } = likenessOn(theme);
  return least + (more * itemAt(ties.weight, tie)) / 100;
}

function likenessOn({ mark, surface }: Theme) {
  return LIKENESS[!mark && textOn(surface) === WHITE ? 'dark' : 'light'];
}

function colorOf({ network, theme }: NetworkInput, tie: number): string {
  if (network.layout === 'similarity') return tieColor(theme.edge, theme, likenessOn(theme).least);
  const { from, to } = network.ties;
  const colorAt = (ends: Uint32Array) => itemAt(network.nodes, itemAt(ends, tie)).color;
  return tieColor(colorAt(to) ?? colorAt(from) ?? theme.edge, theme);
}

/** px: a ribbon that is thinner cannot be seen on paper */
const LEAST_RIBBON = 1.2;

/** The area between two curves. A tie with unconfirmed links has a dashed edge. */
function ribbon(input: NetworkInput, tie: number, opacity: number): Mark {
  const { layout, network, theme } = input;
  const at = (column: Float64Array) => itemAt(column, tie);
  const { x0, y0, w0, x1, y1, w1 } = layout.ties;
  const least = Math.max(LEAST_RIBBON, layout.unit * 0.8);
  const [from, to] = [Math.max(least, at(w0)) / 2, Math.max(least, at(w1)) / 2];
  const isFalling = layout.ties.shape === 'fall';
  const [first, last, start, end] = isFalling
    ? [at(y0), at(y1), at(x0), at(x1)]
    : [at(x0), at(x1), at(y0), at(y1)];
  const [near, mid, far] = [first, (first + last) / 2, last].map(rounded);
  const [top, topFar, bottom, bottomFar] = [start - from, end - to, start + from, end + to].map(
    rounded,
  );
  const point = (along = '', across = '') =>
    isFalling ? `${across} ${along}` : `${along} ${across}`;
  const curve = (a = '', b = '', end = '') => `C${point(mid, a)} ${point(mid, b)} ${point(end, b)}`;
  return {
    kind: 'path',
    d: `M${point(near, top)}${curve(top, topFar, far)}${isFalling ? 'H' : 'V'}${bottomFar}${curve(bottomFar, bottom, near)}Z`,
    fill: colorOf(input, tie),
    opacity,
    ...(network.ties.unsure[tie] === 1
      ? { stroke: theme.ink, strokeWidth: layout.unit, dash: [4 * layout.unit, 3 * layout.unit] }
      : {}),
  };
}

/**
 * Straight ties as one mark. Those that are bent around nodes, and those with links that are not confirmed, which
 * are dashed, are one each.
 */
function lines(
  input: NetworkInput,
  ties: readonly number[],
  opacityFor: (tie: number) => number,
): Mark[] {
  const isAlone = (tie: number) =>
    (input.layout.ties.bend?.[tie] ?? 0) !== 0 || isDashed(input, tie);
  const straight = ties.filter((tie) => !isAlone(tie));
  return [
    straightLines(input, straight, opacityFor),
    ...ties.filter(isAlone).map((tie) => curve(input, tie, opacityFor(tie))),
  ];
}

/** Whether a line stands for links that are not confirmed. Among very many it is drawn as the others. */
function isDashed({ network: { ties } }: NetworkInput, tie: number): boolean {
  return ties.unsure[tie] === 1 && ties.from.length <= MOST_RIBBONS;
}

function curve(input: NetworkInput, tie: number, opacity: number): Mark {
  const { ties, unit } = input.layout;
  const { from, to, handle = from } = placedLine(ties, tie);
  const width = Math.max(0.5, itemAt(ties.w0, tie));
  const [x0, y0, x, y, x1, y1] = [from.x, from.y, handle.x, handle.y, to.x, to.y].map(rounded);
  return {
    kind: 'path',
    d: `M${x0} ${y0}Q${x} ${y} ${x1} ${y1}`,
    stroke: colorOf(input, tie),
    strokeWidth: width,
    opacity,
    ...(isDashed(input, tie) ? { dash: tieDashes(width, unit) } : {}),
  };
}
/** Ties as one mark. Widths and opacities are rounded, so that few styles are needed. */
function straightLines(
  input: NetworkInput,
  ties: readonly number[],
  opacityFor: (tie: number) => number,
): LinesMark {
  const { layout } = input;
  const styles = new Map<string, { readonly number: number; readonly style: LineStyle }>();
  const style = Uint16Array.from(ties, (tie) => {
    const width = Math.max(0.5, Math.round(itemAt(layout.ties.w0, tie) * 2) / 2);
    const opacity = Math.round(opacityFor(tie) * 20) / 20;
    const stroke = colorOf(input, tie);
    const key = `${stroke} ${width} ${opacity}`;
    const known = styles.get(key) ?? {
      number: styles.size + 1,
      style: { stroke, width, opacity },
    };
    styles.set(key, known);
    return known.number;
  });
  const column = (name: keyof Omit<PlacedTies, 'shape' | 'bend' | 'lean'>) =>
    Float64Array.from(ties, (tie) => itemAt(layout.ties[name], tie));
  return {
    kind: 'lines',
    isLevel: layout.ties.shape === 'ribbon',
    x0: column('x0'),
    y0: column('y0'),
    x1: column('x1'),
    y1: column('y1'),
    style,
    palette: [...styles.values()].map((each) => each.style),
  };
}
