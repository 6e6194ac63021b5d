/**
 * Characters that text is rarely meant to hold: controls, halves of surrogate pairs, what XML cannot
 * hold, marks that turn the direction of text, and what is there but cannot be seen. Joiners and the
 * plain marks of direction are needed by scripts and are not among them.
 */
const ODD =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;

/** Western letters and signs, which nearly all texts are made of, are looked through many times as fast. */
const PLAIN = /^[\t\n\r\x20-\x7e\xa0-\xff]*$/;

/** Whether a text holds a character that it is rarely meant to hold; `makeSafe` handles it. */
export function hasUnusual(text: string): boolean {
  return !PLAIN.test(text) && ODD.test(text);
}

/** A text with such characters written as numbers, so that an error that tells it reads as it is. */
export function escapeUnusual(text: string): string {
  return text.replace(new RegExp(ODD, 'gu'), (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  });
}
