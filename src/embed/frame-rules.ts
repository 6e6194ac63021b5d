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
  const parents = listed(page, 'parents')?.map(({ origin }) => origin);
  const sources = listed(page, 'sources')?.map(({ href }) => href);
  const own = new URL(baseURI);
  const folder = new URL('./', own).href;
  return {
    // A page without an origin, such as a file, cannot be told from another one.
    speaksTo: (origin) => origin !== 'null' && (parents?.includes(origin) ?? true),
    shows: (address) => {
      if (!URL.canParse(address, baseURI)) return false;
      const { href, origin, protocol, pathname } = new URL(address, baseURI);
      if (!/^https?:$/.test(protocol)) return false;
      if (sources?.includes(href)) return true;
      if (origin === own.origin && ENCODED_SLASH.test(pathname)) return false;
      if (!sources) return origin !== own.origin || href.startsWith(folder);
      return sources.some((each) => each.endsWith('/') && href.startsWith(each));
    },
  };
}

/** Some servers take it for a slash, and `..` before it for the folder above. */
const ENCODED_SLASH = /%2f|%5c/i;

/** A whole address, or a path from the root or from the page: `https://example.org`, `/open/`, `./data/`. */
const ENTRY = /^(https?:\/\/|\.{0,2}\/)/;

/** The addresses of a list, if there is one; an empty list names nobody. What is no address is left out with a warning. */
function listed(page: Document, name: 'parents' | 'sources'): readonly URL[] | undefined {
  const content = page.querySelector(`meta[name="wsis-sdg-${name}"]`)?.getAttribute('content');
  const entries = content?.split(/\s+/).filter((each) => each !== '');
  return entries?.flatMap((each) => {
    if (ENTRY.test(each) && URL.canParse(each, page.baseURI)) return [new URL(each, page.baseURI)];
    console.warn(
      `wsis-sdg-matrix: wsis-sdg-${name} lists “${each}”, which is no address such as https://example.org/`,
    );
    return [];
  });
}
