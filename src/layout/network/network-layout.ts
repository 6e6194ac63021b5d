import { hasFreeNodes, type Network } from '../../derive/network/network.js';
import { createForceSimulation } from './force/simulation.js';
import { layoutLevels } from './network-levels.js';
import type { NetworkLayout, NetworkOptions } from './placed-network.js';

/** A network laid out at once, whichever way. */
export function layoutNetwork(network: Network, options: NetworkOptions): NetworkLayout {
  if (!hasFreeNodes(network.layout)) return layoutLevels(network, options);
  const run = createForceSimulation(network, options);
  run.finish();
  return run.layout(network, options.pins);
}
