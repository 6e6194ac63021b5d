/** The code point of the first character of a text. @throws RangeError for an empty text */
export function codePointOf(text: string): number {
  const code = text.codePointAt(0);
  if (code === undefined) throw new RangeError('An empty text has no code point');
  return code;
}
