import { OnDemand } from '../../lib/on-demand.js';

/** The layouts that few pages begin with, fetched when one of them is shown. */
export const fetchedLayouts = new OnDemand(() => import('../../layout/network/network-layout.js'));
