/** Characters that XML 1.0 cannot hold even when escaped: most controls, lone surrogates, U+FFFE, U+FFFF. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Replaces characters that XML 1.0 cannot hold with U+FFFD, so that a picture is always well-formed. */
export function xmlSafe(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/** Escapes text for an XML text node, the way `XMLSerializer` does. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes text for a double-quoted XML attribute, the way `XMLSerializer` does. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
