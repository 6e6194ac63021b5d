/** For the one-file bundle: the bundled dataset lies beside the script itself. */
const beside = './wsis-sdg.json';

export const bundledUrl = new URL(beside, import.meta.url).href;
