const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:'];

/**
 * An address for suggestions with what they are about filled in, every part encoded.
 * @param template with `{selection}` and `{permalink}` where they belong
 * @returns undefined for what is no address or would do something else than open one
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
 * An address that may be fetched or linked: http or https with a host, as the browser itself reads
 * it, and nobody's name or password in it, which are there to make one host look like another.
 * @returns undefined for anything else
 */
export function httpUrl(text: string, base?: string): URL | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  return isHttp && url.username === '' && url.password === '' ? url : undefined;
}

/**
 * Whether a text is such an address as it stands. Browsers forgive much – `https:host`, tabs inside,
 * backslashes – which reads unlike what it does and is no address here.
 */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s\\\p{C}]+$/iu.test(text) && httpUrl(text) !== undefined;
}
