// What lays out the networks that few pages begin with: fetched when one of them is shown.
export { createForceSimulation } from './force/simulation.js';
export { layoutLayered } from './layered.js';
