import { isHttpUrl } from '../../lib/url.js';
import { ID } from '../patterns.js';
import type { Link, Source } from '../schema.js';

/** What a link may name a source by. */
type WithSource = Pick<Link, 'source'>;

/** The sources of a dataset, and those that links name by anything but an id: a title, an address. */
export class Sources {
  readonly list: Source[];
  readonly #ids = new Map<string, string>();

  constructor(sources: readonly Source[] = []) {
    this.list = [...sources];
    for (const { id, title, url } of sources) {
      const titles = typeof title === 'string' ? [title] : Object.values(title);
      for (const name of [id, ...titles, url]) {
        if (name !== undefined && !this.#ids.has(name)) this.#ids.set(name, id);
      }
    }
  }

  /** A link with the id of the source that it names, which is added when it is new. */
  named<Named extends WithSource>(link: Named): Named {
    return link.source === undefined ? link : { ...link, source: this.#idOf(link.source) };
  }

  #idOf(name: string): string {
    const before = this.#ids.get(name);
    if (before !== undefined) return before;
    const id = ID.test(name) ? name : this.#newId();
    this.list.push({ id, title: name, ...(isHttpUrl(name) ? { url: name } : {}) });
    this.#ids.set(id, id);
    this.#ids.set(name, id);
    return id;
  }

  #newId(): string {
    let number = this.list.length + 1;
    while (this.#ids.has(`source-${number}`)) number++;
    return `source-${number}`;
  }
}

/** A dataset's links with ids of sources, and its sources with those that links cite by a text. */
export function withCitedSources<Cited extends WithSource>(
  sources: readonly Source[],
  links: readonly Cited[],
): { readonly sources: readonly Source[]; readonly links: readonly Cited[] } {
  const cites = ({ source }: WithSource) => source !== undefined && !ID.test(source);
  if (!links.some(cites)) return { sources, links };
  const all = new Sources(sources);
  // What looks like an id is one, so that a slip in it is found.
  const named = links.map((link) => (cites(link) ? Object.freeze(all.named(link)) : link));
  return { sources: all.list, links: named };
}
