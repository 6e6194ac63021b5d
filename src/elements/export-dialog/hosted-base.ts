/**
 * Address of the folder of the one-file bundle, with a slash at its end, where this code runs from
 * there; built into a page's own bundle, it does not know of one.
 */
export const hostedBase: string | undefined = undefined;
