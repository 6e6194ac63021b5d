import type { Network } from '../../derive/network/network.js';
import type { NetworkLayout, PlacedTies } from '../../layout/network/placed-network.js';
import { rounded } from '../../lib/number.js';
import type { Theme } from '../../theme.js';
import type { LineLook, LinesMark, Mark } from '../scene.js';

/** Beyond so many ties they are drawn all at once, as lines. */
const MOST_RIBBONS = 2500;
const DIMMED_TIE = 0.12;
const LIT = 0.9;

interface Input {
  readonly network: Network;
  readonly layout: NetworkLayout;
  readonly theme: Theme;
}

/** All ties of a network, in the colour of the goal they lead to. */
export function tiesMarks(input: Input): Mark[] {
  const { network, layout } = input;
  const all = [...network.ties.from.keys()];
  return layout.ties.shape === 'ribbon' && all.length <= MOST_RIBBONS
    ? all.map((tie) => ribbon(input, tie, opacityOf(input, tie)))
    : [lines(input, all, (tie) => opacityOf(input, tie))];
}

/** Some ties, drawn strongly over all others. */
export function litTies(input: Input, ties: readonly number[]): Mark[] {
  return input.layout.ties.shape === 'ribbon'
    ? ties.map((tie) => ribbon(input, tie, LIT))
    : [lines(input, ties, () => LIT)];
}

function opacityOf({ network, theme }: Input, tie: number): number {
  const { ties, layout } = network;
  if (ties.dimmed[tie] === 1) return DIMMED_TIE;
  return layout === 'similarity' ? 0.25 + (0.55 * (ties.weight[tie] ?? 0)) / 100 : theme.tie;
}

function colorOf({ network, theme }: Input, tie: number): string {
  const { from, to } = network.ties;
  const color = network.nodes[to[tie] ?? -1]?.color ?? network.nodes[from[tie] ?? -1]?.color;
  const isAcross = network.layout === 'similarity' || color === undefined;
  return theme.mark || isAcross ? theme.edge : color;
}

/** An area between two curves; what is not confirmed has a dashed edge. */
function ribbon(input: Input, tie: number, opacity: number): Mark {
  const { layout, network, theme } = input;
  const { x0, y0, w0, x1, y1, w1 } = layout.ties;
  const least = layout.unit * 0.8;
  const [a, b] = [x0[tie] ?? 0, x1[tie] ?? 0];
  const [from, to] = [Math.max(least, w0[tie] ?? 0) / 2, Math.max(least, w1[tie] ?? 0) / 2];
  const [start, end] = [y0[tie] ?? 0, y1[tie] ?? 0];
  const [x, mid, far] = [a, (a + b) / 2, b].map(rounded);
  const [top, topFar, bottom, bottomFar] = [start - from, end - to, start + from, end + to].map(
    rounded,
  );
  return {
    kind: 'path',
    d: `M${x} ${top}C${mid} ${top} ${mid} ${topFar} ${far} ${topFar}V${bottomFar}C${mid} ${bottomFar} ${mid} ${bottom} ${x} ${bottom}Z`,
    fill: colorOf(input, tie),
    opacity,
    ...(network.ties.unsure[tie] === 1
      ? { stroke: theme.ink, strokeWidth: layout.unit, dash: [4 * layout.unit, 3 * layout.unit] }
      : {}),
  };
}

/** Lines by their looks: a colour, a width and a strength, each rounded so that looks are few. */
function lines(
  input: Input,
  ties: readonly number[],
  opacityFor: (tie: number) => number,
): LinesMark {
  const { layout } = input;
  const looks = new Map<string, { readonly at: number; readonly look: LineLook }>();
  const look = Uint16Array.from(ties, (tie) => {
    const width = Math.max(0.5, Math.round((layout.ties.w0[tie] ?? 1) * 2) / 2);
    const opacity = Math.round(opacityFor(tie) * 20) / 20;
    const stroke = colorOf(input, tie);
    const key = `${stroke} ${width} ${opacity}`;
    const known = looks.get(key) ?? { at: looks.size + 1, look: { stroke, width, opacity } };
    looks.set(key, known);
    return known.at;
  });
  const of = (name: keyof Omit<PlacedTies, 'shape'>) =>
    Float64Array.from(ties, (tie) => layout.ties[name][tie] ?? 0);
  return {
    kind: 'lines',
    isLevel: layout.ties.shape === 'ribbon',
    x0: of('x0'),
    y0: of('y0'),
    x1: of('x1'),
    y1: of('y1'),
    look,
    palette: [...looks.values()].map((each) => each.look),
  };
}
