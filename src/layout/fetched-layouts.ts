// What lays out the networks that few pages begin with: fetched when one of them is shown.
export { createForceRun } from './force-run.js';
export { layoutLayered } from './layered-layout.js';
