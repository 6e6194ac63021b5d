import type { Network } from './network.js';

/** The weight a node carries: of the ties that come or of those that go, whichever is more. */
export function nodeSizes({ nodes, ties }: Network): Float64Array {
  const incoming = new Float64Array(nodes.length);
  const outgoing = new Float64Array(nodes.length);
  ties.weight.forEach((weight, tie) => {
    const [from, to] = [ties.from[tie] ?? 0, ties.to[tie] ?? 0];
    outgoing[from] = (outgoing[from] ?? 0) + weight;
    incoming[to] = (incoming[to] ?? 0) + weight;
  });
  return incoming.map((weight, node) => Math.max(weight, outgoing[node] ?? 0));
}
