import { faceNames } from './fonts.js';

/** For a part beside the one-file bundle: the fonts lie in a folder beside that. */
const folder = '../fonts/';
const beside = (name: string) => new URL(`${name}.ttf`, new URL(folder, import.meta.url)).href;

export const fontUrls: Readonly<Record<string, string>> = Object.fromEntries(
  faceNames.map((name) => [name, beside(name)]),
);
