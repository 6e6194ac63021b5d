import { hasFreeNodes, type Network } from '../../derive/network/network.js';
import { layoutBipartite } from './bipartite.js';
import { createForceSimulation } from './force/simulation.js';
import { layoutLayered } from './layered.js';
import type { NetworkLayout, NetworkOptions } from './placed-network.js';

/** Lays out a network of any kind at once. A large one laid out by forces takes its time. */
export function layoutNetwork(network: Network, options: NetworkOptions): NetworkLayout {
  if (hasFreeNodes(network.layout)) {
    const simulation = createForceSimulation(network, options);
    simulation.finish();
    return simulation.layout(network, options.pins);
  }
  return network.layout === 'layered'
    ? layoutLayered(network, options)
    : layoutBipartite(network, options);
}

// With these the network element lays out large networks in slices. Few pages begin with one, so that it
// fetches this file when one of them is shown.
export { createForceSimulation, layoutLayered };
