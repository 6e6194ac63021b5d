import type { Network } from '../derive/network.js';
import { layoutBipartite } from './bipartite-layout.js';
import { createForceRun } from './force-run.js';
import { layoutLayered } from './layered-layout.js';
import type { NetworkLayout, NetworkOptions } from './placed-network.js';

export function layoutNetwork(network: Network, options: NetworkOptions): NetworkLayout {
  switch (network.layout) {
    case 'bipartite':
      return layoutBipartite(network, options);
    case 'layered':
      return layoutLayered(network, options);
    case 'force':
    case 'similarity': {
      const run = createForceRun(network, options);
      run.finish();
      return run.layout(network, options.pins);
    }
  }
}
