/** What the site of a frame allows to those who frame it. */
export interface FrameRules {
  /** whether the page of an origin is told the height and the view */
  readonly speaksTo: (origin: string) => boolean;
  /** whether data of an address, which may be relative, are shown */
  readonly shows: (address: string) => boolean;
}

/**
 * Reads the rules of `embed.html`: the addresses that `<meta name="wsis-sdg-parents">` and
 * `<meta name="wsis-sdg-sources">` list, with spaces between them.
 *
 * Any page can frame this one, and see by its height what data hold. So without a list a frame shows of its own
 * origin only what lies beside it or below. What other origins give without cookies, everyone can read anyway.
 */
export function frameRules(page: Document): FrameRules {
  const { baseURI } = page;
  const parents = listed(page, 'parents')?.map((each) => new URL(each, baseURI).origin);
  const sources = listed(page, 'sources')?.map((each) => new URL(each, baseURI).href);
  const own = new URL(baseURI);
  const folder = new URL('./', own).href;
  return {
    speaksTo: (origin) => parents?.includes(origin) ?? true,
    shows: (address) => {
      if (!URL.canParse(address, baseURI)) return false;
      const { href, origin, protocol, pathname } = new URL(address, baseURI);
      if (!/^https?:$/.test(protocol) || ENCODED_SLASH.test(pathname)) return false;
      if (!sources) return origin !== own.origin || href.startsWith(folder);
      return sources.some((each) => href === each || (each.endsWith('/') && href.startsWith(each)));
    },
  };
}

/** Some servers take it for a slash, and `..` before it for the folder above. */
const ENCODED_SLASH = /%2f|%5c/i;

/** The addresses of a list that has been made; what is no address is left out. */
function listed(page: Document, name: 'parents' | 'sources'): readonly string[] | undefined {
  const content = page.querySelector(`meta[name="wsis-sdg-${name}"]`)?.getAttribute('content');
  return content?.split(/\s+/).filter((each) => URL.canParse(each, 'https://example.org'));
}
