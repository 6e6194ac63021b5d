/**
 * Where the bundled dataset is: beside the code, never at a third party. From `src/state` and from
 * `dist/state` alike this is the package's `data/` folder; bundlers know the form and copy the file.
 */
export const bundledUrl = new URL('../../data/wsis-sdg.json', import.meta.url).href;
