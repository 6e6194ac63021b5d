/** For the part that lies in a folder beside the one-file bundle. */
const beside = '../';

export const hostedBase: string | undefined = new URL(beside, import.meta.url).href;
