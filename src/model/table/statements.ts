import { itemAt } from '../../lib/list.js';
import type { Problem } from '../problem.js';
import type { ActionLine, Source } from '../schema.js';
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
