/**
 * Characters that are rarely in a text on purpose: controls, lone surrogates, those that XML forbids,
 * marks that override the direction of text, and invisible characters. Joiners and simple direction
 * marks are not among them, since some scripts need them.
 */
export const UNUSUAL =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;

/** Writes unusual characters as code points, such as `U+202E`, so that a message shows them. */
export function escapeUnusual(text: string): string {
  return text.replace(new RegExp(UNUSUAL, 'gu'), (character) => {
    const hex = codePointOf(character).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  });
}

/** The code point of the first character of a text. @throws RangeError for an empty text */
export function codePointOf(text: string): number {
  const code = text.codePointAt(0);
  if (code === undefined) throw new RangeError('An empty text has no code point');
  return code;
}

/** Characters that XML 1.0 forbids, even escaped: most controls, lone surrogates, U+FFFE, U+FFFF. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Replaces the characters that XML 1.0 forbids with U+FFFD, so that a picture is always well-formed. */
export function xmlSafe(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
