import { OnDemand } from '../../lib/on-demand.js';
import type { ViewState } from '../../state/view-state.js';
import { fetchedLayouts } from './fetched-layouts.js';

/** All that is inside a network, fetched when one is shown: most pages begin with a matrix. */
export const networkContent = new OnDemand(() => import('./content.js'));

/**
 * Fetches what a network needs to show a state, and waits for it briefly.
 * @returns undefined when there is nothing to wait for
 */
export function waitForNetwork(state: ViewState | undefined): Promise<void> | undefined {
  const layouts = (state?.layout ?? 'bipartite') === 'bipartite' ? undefined : fetchedLayouts;
  const waits = [networkContent, layouts].flatMap((each) => each?.wait() ?? []);
  return waits.length === 0 ? undefined : Promise.all(waits).then(() => undefined);
}
