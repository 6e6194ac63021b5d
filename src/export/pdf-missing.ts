/** For a page in one file, which has no fonts to put into a PDF. */
export function scenesToPdf(): Promise<Uint8Array> {
  return Promise.reject(
    new Error('A page in one file has no fonts for a PDF; print it, or use SVG or PNG.'),
  );
}
