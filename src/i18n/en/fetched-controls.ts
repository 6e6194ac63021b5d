// A chunk of its own: what holds a whole module for `import()` and other code beside it needs a helper of the bundler.
export { controlsEn } from './controls.js';
