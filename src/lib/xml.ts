/** Characters that XML 1.0 forbids, even escaped: most controls, lone surrogates, U+FFFE, U+FFFF. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Replaces the characters that XML 1.0 forbids with U+FFFD, so that a picture is always well-formed. */
export function xmlSafe(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/** Escapes a text for an XML text node as `XMLSerializer` does. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes a text for a double-quoted XML attribute as `XMLSerializer` does. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
