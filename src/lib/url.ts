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
