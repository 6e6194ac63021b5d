import { itemAt } from '../../lib/list.js';
import { isHttpUrl } from '../../lib/url.js';
import type { Problem } from '../problem.js';
import { ID } from '../patterns.js';
import type { ActionLine, Dataset, Source } from '../schema.js';
import type { TableColumn } from './columns.js';
import type { ReadLink } from './links.js';
import { placeOf } from './row-texts.js';
import type { Row } from './sheet.js';

/** The columns that the keys of a link are read from. */
const USES: Readonly<Record<string, readonly string[]>> = {
  actionLine: ['actionLine', 'row'],
  goal: ['goal', 'target'],
  targets: ['target', 'goal'],
};

/** What problems are located in. */
interface Located {
  readonly sources: readonly Source[];
  readonly actionLines: readonly ActionLine[];
  readonly columns: readonly TableColumn[];
}

/** The links of a table, each with the rows that say it. */
export class Statements {
  readonly #links: ReadLink[] = [];
  /** by link, one row, or one for each target */
  readonly #rows: Row[][] = [];
  readonly #known = new Map<string, number>();

  /**
   * Adds a link. Rows of the same number that say the same of several targets are one statement; if
   * somebody has changed one of them, it is a statement of its own.
   */
  add(link: ReadLink, statement: string, row: Row): void {
    const { targets = [], ...rest } = link;
    const isNumbered = statement !== '' && targets.length > 0;
    const key = isNumbered ? JSON.stringify([statement, rest]) : '';
    const at = isNumbered ? this.#known.get(key) : undefined;
    if (at === undefined) {
      if (isNumbered) this.#known.set(key, this.#links.length);
      this.#links.push(link);
      this.#rows.push([row]);
    } else {
      const before = itemAt(this.#links, at);
      this.#links[at] = { ...before, targets: [...(before.targets ?? []), ...targets] };
      itemAt(this.#rows, at).push(row);
    }
  }

  get links(): readonly ReadLink[] {
    return this.#links;
  }

  /** Adds the place of its cell to a problem of a link, of a source that a link names, or of a row. */
  located(problem: Problem, { sources, actionLines, columns }: Located): Problem {
    const [collection, index, key = '', part] = problem.path;
    if (typeof index !== 'number') return problem;
    let link = collection === 'links' ? index : -1;
    let of = key;
    if (collection === 'sources') {
      link = this.#links.findIndex(({ source }) => source === sources[index]?.id);
      of = 'source';
    } else if (collection === 'actionLines') {
      link = this.#links.findIndex(({ actionLine }) => actionLine === actionLines[index]?.id);
      of = 'actionLine';
    }
    const rows = this.#rows[link] ?? [];
    const row = (typeof part === 'number' ? rows[part] : undefined) ?? rows[0];
    const own = columns.find(({ use, language }) => use === of && language === part);
    const column = own ?? columns.find(({ use }) => (USES[of] ?? [of]).includes(use));
    return row ? { ...problem, ...placeOf(row, column?.column) } : problem;
  }
}

/** The sources of a dataset, and those that links name by anything but an id: a title, an address. */
export class Sources {
  readonly list: Source[];
  readonly #ids = new Map<string, string>();

  constructor({ sources = [] }: Dataset) {
    this.list = [...sources];
    for (const { id, title, url } of sources) {
      for (const name of [id, title, url]) {
        if (typeof name === 'string' && !this.#ids.has(name)) this.#ids.set(name, id);
      }
    }
  }

  /** A link with the id of the source that it names, which is added when it is new. */
  named(link: ReadLink): ReadLink {
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
