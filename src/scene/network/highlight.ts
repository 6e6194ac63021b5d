import { neighboursOfNode } from '../../derive/network/adjacency.js';
import type { NetworkPlace } from '../../derive/network/network.js';
import type { NetworkView } from '../../derive/network/view.js';
import { inset, type Point } from '../../layout/box.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import { placedLine, pointOnLine } from '../../layout/network/tie-line.js';
import { itemAt } from '../../lib/list.js';
import { rounded } from '../../lib/number.js';
import type { Theme } from '../../theme.js';
import { chosenLines, type Chosen } from '../matrix/highlight.js';
import type { Mark, Pane } from '../scene.js';
import { highlightedTies, nodeMarks, type NetworkInput } from './network-scene.js';

/** What is highlighted on a network, by position. */
export interface NetworkHighlights {
  readonly hover?: NetworkPlace | undefined;
  readonly focus?: NetworkPlace | undefined;
  /** the tie along which the focus has moved */
  readonly along?: number | undefined;
  readonly selected?: NetworkPlace | undefined;
  readonly compared?: NetworkPlace | undefined;
  /** the shortest paths between the selected and the compared node */
  readonly paths?: Connected | undefined;
  /** the outline drawn so far, in the coordinates of the picture */
  readonly lasso?: readonly Point[] | undefined;
}

/** The picture that is highlighted. */
interface HighlightedNetwork {
  readonly view: NetworkView;
  readonly layout: NetworkLayout;
  readonly theme: Theme;
}

/** Nodes and ties, by position. */
interface Connected {
  readonly nodes: readonly number[];
  readonly ties: readonly number[];
}

/**
 * What is highlighted, as a pane over the picture. A veil covers the picture, and what is connected
 * to the highlighted node or tie is drawn again over the veil.
 */
export function networkOverlay(
  { view, layout, theme }: HighlightedNetwork,
  highlights: NetworkHighlights,
): Pane {
  const { focus, selected, compared, lasso } = highlights;
  const { width, height, unit } = layout;
  const whole = { x: 0, y: 0, width, height };
  const veil: Mark = { kind: 'rect', ...whole, fill: theme.surface, opacity: theme.veil };
  const connected = connectedTo(view, highlights);
  const marks: Mark[] = [];
  if (connected) {
    const input = { network: view.network, layout, theme };
    marks.push(
      veil,
      ...highlightedTies(input, connected.ties),
      ...nodesAgain(input, connected.nodes),
    );
  }
  const ringed = (place: NetworkPlace, chosen: Chosen, px: number) =>
    marks.push(...chosenLines(ringShape(layout, place, theme), { chosen, theme }, px * unit));
  if (selected) ringed(selected, 'selected', 2.5);
  if (compared) ringed(compared, 'compared', 4.5);
  if (focus) ringed(focus, 'selected', 3);
  if (lasso && lasso.length > 1) marks.push(lassoMark(lasso, theme, unit));
  return { name: 'overlay', ...whole, marks };
}

/** What is drawn again. Pointing outranks paths, and paths outrank focus and selection. */
function connectedTo(
  view: NetworkView,
  { hover, focus, along, selected, paths }: NetworkHighlights,
): Connected | undefined {
  if (hover) return neighbourhood(view, hover);
  if (along !== undefined) return neighbourhood(view, { kind: 'tie', tie: along });
  const resting = focus ?? selected;
  return paths ?? (resting && neighbourhood(view, resting));
}

/** A node with its neighbours and their ties; a tie with both of its ends. */
function neighbourhood({ network, adjacency }: NetworkView, place: NetworkPlace): Connected {
  if (place.kind === 'tie') {
    const { from, to } = network.ties;
    return { nodes: [itemAt(from, place.tie), itemAt(to, place.tie)], ties: [place.tie] };
  }
  const near = neighboursOfNode(adjacency, place.node);
  return {
    nodes: [place.node, ...near.map(({ node }) => node)],
    ties: near.map(({ tie }) => tie),
  };
}

function nodesAgain(input: NetworkInput, nodes: readonly number[]): Mark[] {
  return nodes.flatMap((node) => nodeMarks(input, node));
}

/** The shape of a ring around a node, or a disc in the middle of a tie. */
function ringShape(
  { nodes, unit, ties }: NetworkLayout,
  place: NetworkPlace,
  theme: Theme,
): Mark<'rect' | 'disc'> {
  if (place.kind === 'tie') {
    const { x, y } = pointOnLine(placedLine(ties, place.tie), 0.5);
    return { kind: 'disc', x, y, radius: 5 * unit, fill: theme.surface };
  }
  const { box, shape } = itemAt(nodes, place.node);
  const radius = shape === 'disc' ? box.width / 2 + 2.5 * unit : 5 * unit;
  return { kind: 'rect', ...inset(box, -2.5 * unit), radius };
}

/** opacity of what is within a lasso, 0 … 1 */
const LASSO = 0.1;

function lassoMark(points: readonly Point[], theme: Theme, unit: number): Mark {
  const path = points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L');
  return {
    kind: 'path',
    d: `M${path}Z`,
    fill: theme.accent,
    ...{ opacity: LASSO, stroke: theme.accent, strokeWidth: 2 * unit },
  };
}
