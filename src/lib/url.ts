const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:'];

/**
 * The address to which a suggestion is sent, with its subject filled in and encoded.
 * @param template holds `{selection}` and `{permalink}` where those go
 * @returns undefined for an invalid address, and for schemes other than https, http and mailto
 */
export function feedbackUrl(
  template: string,
  parts: { readonly selection: string; readonly permalink: string },
): string | undefined {
  const filled = template
    .replaceAll('{selection}', encodeURIComponent(parts.selection))
    .replaceAll('{permalink}', encodeURIComponent(parts.permalink));
  if (!URL.canParse(filled)) return undefined;
  const { protocol, href } = new URL(filled);
  return SCHEMES.includes(protocol) ? href : undefined;
}

/**
 * An address that may be fetched or linked, as the browser reads it: http or https, with a host, and
 * without a user name or password, which can make one host look like another.
 * @returns undefined for anything else
 */
export function httpUrl(text: string, base?: string): URL | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  return isHttp && url.username === '' && url.password === '' ? url : undefined;
}

/**
 * Whether a text is such an address as it is written. Browsers also accept `https:host`, tabs and
 * backslashes; these read differently from what they do, so they do not count here.
 */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s\\\p{C}]+$/iu.test(text) && httpUrl(text) !== undefined;
}
