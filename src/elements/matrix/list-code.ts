import { OnDemand } from '../../lib/on-demand.js';

/** What lays out and draws a matrix as a list, which only narrow pages fetch. */
export const listCode = new OnDemand(() => import('../../scene/matrix/list-scene.js'));
