import { neighboursOfNode } from '../../derive/network/adjacency.js';
import type { NetworkPlace } from '../../derive/network/positions.js';
import type { NetworkView } from '../../derive/network/view.js';
import { inset, type Box, type Point } from '../../layout/box.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import { rounded } from '../../lib/number.js';
import type { Theme } from '../../theme.js';
import { nodeMarks } from './node-marks.js';
import type { Mark, Pane } from '../scene.js';
import { litTies } from './tie-marks.js';

/** What is lit up on a network, by position. */
export interface NetworkHighlights {
  readonly hover?: NetworkPlace | undefined;
  readonly focus?: NetworkPlace | undefined;
  /** the tie along which the focus came to where it is */
  readonly along?: number | undefined;
  readonly selected?: NetworkPlace | undefined;
  readonly compared?: NetworkPlace | undefined;
  /** the shortest paths between the selected and the compared */
  readonly paths?: Lit | undefined;
  /** drawn so far, in the coordinates of the picture */
  readonly lasso?: readonly Point[] | undefined;
}

interface Lit {
  readonly nodes: readonly number[];
  readonly ties: readonly number[];
}

/** A small picture over the base one: what is lit is drawn again over a veil on all the rest. */
export function networkOverlay(
  view: NetworkView,
  layout: NetworkLayout,
  theme: Theme,
  highlights: NetworkHighlights,
): Pane {
  const { hover, focus, along, selected, compared, paths, lasso } = highlights;
  const { width, height, unit } = layout;
  const { network } = view;
  const walked = along === undefined ? undefined : ({ kind: 'tie', tie: along } as const);
  const pointed = hover ?? walked;
  const resting = focus ?? selected;
  const lit = pointed ? litBy(view, pointed) : (paths ?? (resting && litBy(view, resting)));
  const input = { network, layout, theme };
  const veil: Mark = {
    kind: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    fill: theme.surface,
    opacity: theme.veil,
  };
  return {
    name: 'overlay',
    x: 0,
    y: 0,
    width,
    height,
    marks: [
      ...(lit ? [veil, ...litTies(input, lit.ties), ...litNodes(view, layout, theme, lit)] : []),
      ...[selected, compared].flatMap((place) =>
        rings(layout, place, { theme, width: 2.5 * unit }),
      ),
      ...rings(layout, focus, { theme, width: 3 * unit }),
      ...(lasso && lasso.length > 1 ? [lassoMark(lasso, theme, unit)] : []),
    ],
  };
}

/** A node lights its neighbours and its ties; a tie lights its ends. The same from either side. */
function litBy({ network, adjacency }: NetworkView, place: NetworkPlace): Lit {
  const { from, to } = network.ties;
  if (place.kind === 'tie') {
    return { nodes: [from[place.tie] ?? 0, to[place.tie] ?? 0], ties: [place.tie] };
  }
  const near = neighboursOfNode(adjacency, place.node);
  return {
    nodes: [place.node, ...near.map(({ node }) => node)],
    ties: near.map(({ tie }) => tie),
  };
}

function litNodes(
  { network }: NetworkView,
  layout: NetworkLayout,
  theme: Theme,
  { nodes }: Lit,
): Mark[] {
  return nodes.flatMap((i) => {
    const [node, placed] = [network.nodes[i], layout.nodes[i]];
    return node && placed ? nodeMarks({ layout, theme }, node, placed) : [];
  });
}

function rings(
  { nodes, unit, ties }: NetworkLayout,
  place: NetworkPlace | undefined,
  { theme, width }: { readonly theme: Theme; readonly width: number },
): Mark[] {
  if (!place) return [];
  const frame = (box: Box, radius: number): Mark => ({
    kind: 'rect',
    ...inset(box, -2.5 * unit),
    radius,
    stroke: theme.accent,
    strokeWidth: width,
  });
  if (place.kind === 'tie') {
    const [x, y] = [
      (ties.x0[place.tie] ?? 0) + (ties.x1[place.tie] ?? 0),
      (ties.y0[place.tie] ?? 0) + (ties.y1[place.tie] ?? 0),
    ];
    const radius = 5 * unit;
    return [
      {
        kind: 'disc',
        x: x / 2,
        y: y / 2,
        radius,
        fill: theme.surface,
        stroke: theme.accent,
        strokeWidth: width,
      },
    ];
  }
  const placed = nodes[place.node];
  if (!placed) return [];
  const { box, shape } = placed;
  return [frame(box, shape === 'disc' ? box.width / 2 + 2.5 * unit : 5 * unit)];
}

function lassoMark(points: readonly Point[], theme: Theme, unit: number): Mark {
  const d = points
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`)
    .join('');
  return {
    kind: 'path',
    d: `${d}Z`,
    stroke: theme.accent,
    strokeWidth: 2 * unit,
    dash: [6 * unit, 4 * unit],
  };
}
