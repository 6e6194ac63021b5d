/** For the one-file bundle: the bundled dataset lies beside the script itself. */
const beside = './wsis-sdg.json';

export const bundledUrl = new URL(beside, import.meta.url).href;

/** Nothing has been renamed: the addresses in the dataset itself are right. */
export const bundledTranslations: Record<string, string> | undefined = undefined;
