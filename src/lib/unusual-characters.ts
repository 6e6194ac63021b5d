/**
 * Characters that are hardly ever meant: controls, lone surrogates, what XML cannot hold, marks that
 * override the direction of text, and invisible characters. Joiners and simple direction marks are
 * not among them, since some scripts need them.
 */
const UNUSUAL =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;

/** Nearly all texts hold only these Western letters and signs; testing for them is many times as fast. */
const PLAIN = /^[\t\n\r\x20-\x7e\xa0-\xff]*$/;

/** Whether a text holds a character that it is rarely meant to hold; `makeSafe` handles it. */
export function hasUnusual(text: string): boolean {
  return !PLAIN.test(text) && UNUSUAL.test(text);
}

/** A text with its unusual characters as code points (`U+202E`), so that a message shows them. */
export function escapeUnusual(text: string): string {
  return text.replace(new RegExp(UNUSUAL, 'gu'), (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  });
}
