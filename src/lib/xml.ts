// Characters XML 1.0 cannot hold, even escaped: most controls, lone surrogates, U+FFFE and U+FFFF.
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Replaces what XML 1.0 cannot hold by U+FFFD, so that a picture is always well-formed. */
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
