/** For a page in one file, which has no fonts beside it: what needs them says so. */
export const scenesToPdf = refuse;
export const outlinedScene = refuse;

function refuse(): Promise<never> {
  const message = 'A page in one file has no fonts for this; print it, or use PNG or plain SVG.';
  return Promise.reject(new Error(message));
}
