import type { Network } from '../../derive/network/network.js';
import type { PlacedNode, PlacedTies } from '../../layout/network/placed-network.js';
import { itemAt, numberAt } from '../../lib/list.js';
import { createKinds, type Drawn } from '../draws.js';

const NETWORK_ORDER = [
  ...(['organization', 'line', 'goal', 'targetNode'] as const),
  ...(['tie', 'likeness', 'unsure', 'dimmed'] as const),
];
const NODE_NAMES = {
  organization: 'organization',
  actionLine: 'line',
  goal: 'goal',
  target: 'targetNode',
} as const;

/** With more ties than this, ribbons become lines, drawn together, and none is dashed. */
export const MOST_RIBBONS = 2500;

/** What a network draws. */
export function networkDraws(
  { nodes, ties, layout }: Network,
  placed: readonly Pick<PlacedNode, 'shape' | 'strip'>[],
  tieShape: PlacedTies['shape'],
): Drawn[] {
  const kinds = createKinds();
  const canBeDashed = ties.from.length <= MOST_RIBBONS;
  const looks = (node: number) => {
    const { color } = itemAt(nodes, node);
    const { shape, strip } = itemAt(placed, node);
    return { shape, ...(strip ? { strip } : {}), ...(color === undefined ? {} : { color }) };
  };
  nodes.forEach(({ kind, dimmed }, i) => {
    kinds.add({ name: NODE_NAMES[kind], ...looks(i) });
    if (dimmed) kinds.add({ name: 'dimmed', ...looks(i) });
  });
  ties.from.forEach((from, tie) => {
    const { color = itemAt(nodes, from).color } = itemAt(nodes, numberAt(ties.to, tie));
    const isLine = tieShape === 'line' ? { isLine: true } : {};
    const drawn = { ...isLine, ...(color === undefined ? {} : { color }) };
    kinds.add({ name: layout === 'similarity' ? 'likeness' : 'tie', ...drawn });
    if (canBeDashed && ties.unsure[tie] === 1) kinds.add({ name: 'unsure', ...drawn });
    if (ties.dimmed[tie] === 1) kinds.add({ name: 'dimmed', ...drawn });
  });
  return kinds.inOrder(NETWORK_ORDER);
}
