import { hasFreeNodes, type Network } from '../../derive/network/network.js';
import { layoutBipartite } from './bipartite.js';
import { createForceSimulation } from './force/simulation.js';
import { layoutLayered } from './layered.js';
import type { NetworkLayout, NetworkOptions } from './placed-network.js';

/** A network laid out at once, whichever way. */
export function layoutNetwork(network: Network, options: NetworkOptions): NetworkLayout {
  if (!hasFreeNodes(network.layout)) return layoutLevels(network, options);
  const run = createForceSimulation(network, options);
  run.finish();
  return run.layout(network, options.pins);
}

/** A network whose nodes stand on sides or levels: the places follow from the ties alone. */
function layoutLevels(network: Network, options: NetworkOptions): NetworkLayout {
  return network.layout === 'layered'
    ? layoutLayered(network, options)
    : layoutBipartite(network, options);
}
