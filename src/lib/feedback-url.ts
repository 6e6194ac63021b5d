const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:'];

/**
 * The URL that a suggestion is sent to.
 * @param template a URL with the placeholders `{selection}` and `{permalink}`
 * @param parts what replaces the placeholders; it is encoded here
 * @returns undefined for an invalid URL, and for schemes other than https, http and mailto
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
