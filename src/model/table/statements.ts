import { itemAt } from '../../lib/list.js';
import { isHttpUrl } from '../../lib/url.js';
import type { Problem } from '../problem.js';
import { ID } from '../patterns.js';
import type { Dataset, Source } from '../schema.js';
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

  /** Adds the place of its cell to a problem of a link, or of a source that a link names. */
  located(problem: Problem, sources: readonly Source[], columns: readonly TableColumn[]): Problem {
    const [collection, index, key = '', part] = problem.path;
    if (collection === 'sources' && typeof index === 'number') {
      const link = this.#links.findIndex(({ source }) => source === sources[index]?.id);
      const path = ['links', link, 'source'];
      return link < 0 ? problem : this.located({ ...problem, path }, sources, columns);
    }
    if (collection !== 'links' || typeof index !== 'number') return problem;
    const rows = this.#rows[index] ?? [];
    const row = (typeof part === 'number' ? rows[part] : undefined) ?? rows[0];
    const uses = USES[key] ?? [key];
    const own = columns.find(({ use, language }) => use === key && language === part);
    const column = own ?? columns.find(({ use }) => uses.includes(use));
    return row ? { ...problem, ...placeOf(row, column?.column) } : problem;
  }
}

/** The sources of a dataset, with those that links name by anything but an id: a title, an address. */
export function withSources(
  base: Dataset,
  links: readonly ReadLink[],
): { readonly sources: readonly Source[]; readonly links: readonly ReadLink[] } {
  const sources = [...(base.sources ?? [])];
  const ids = new Map<string, string>();
  for (const { id, title, url } of sources) {
    ids.set(id, id);
    if (typeof title === 'string' && !ids.has(title)) ids.set(title, id);
    if (url !== undefined && !ids.has(url)) ids.set(url, id);
  }
  const idOf = (named: string): string => {
    const before = ids.get(named);
    if (before !== undefined) return before;
    const id = ID.test(named) ? named : newId(ids, sources.length + 1);
    sources.push({ id, title: named, ...(isHttpUrl(named) ? { url: named } : {}) });
    ids.set(id, id);
    ids.set(named, id);
    return id;
  };
  const named = links.map((link) =>
    link.source === undefined ? link : { ...link, source: idOf(link.source) },
  );
  return { sources, links: named };
}

function newId(taken: ReadonlyMap<string, string>, number: number): string {
  let n = number;
  while (taken.has(`source-${n}`)) n++;
  return `source-${n}`;
}
