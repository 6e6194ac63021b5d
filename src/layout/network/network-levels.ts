import type { Network } from '../../derive/network/network.js';
import { layoutBipartite } from './bipartite.js';
import { layoutLayered } from './layered.js';
import type { NetworkLayout, NetworkOptions } from './placed-network.js';

/** A network whose nodes stand on sides or levels: the places follow from the ties alone. */
export function layoutLevels(network: Network, options: NetworkOptions): NetworkLayout {
  return network.layout === 'layered'
    ? layoutLayered(network, options)
    : layoutBipartite(network, options);
}
