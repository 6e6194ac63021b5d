import { faceNames, type FaceName } from './font-faces.js';

/** For a part beside the one-file bundle: the fonts lie in a folder beside that. */
const beside = (name: FaceName) => new URL(`../fonts/${name}.ttf`, import.meta.url).href;

export const fontUrls: Readonly<Record<string, string>> = Object.fromEntries(
  faceNames.map((name) => [name, beside(name)]),
);
