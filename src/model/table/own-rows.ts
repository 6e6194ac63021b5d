import { fold } from '../../lib/fold.js';
import { ID } from '../patterns.js';
import type { ActionLine, Dataset } from '../schema.js';

/** Characters of a code, as the schema allows them. */
const LONGEST_CODE = 12;
const LONGEST_ID = 60;

/** The rows of a table that are no action lines of the framework: programmes, courses, articles. */
export class OwnRows {
  readonly #ids: Set<string>;
  readonly #rows = new Map<string, ActionLine>();
  readonly #kept = new Set<string>();

  /** @param base the framework, whose ids are taken */
  constructor({ actionLines, goals, groups = [], organizations = [] }: Dataset) {
    const targets = goals.flatMap((goal) => goal.targets);
    const taken = [...actionLines, ...groups, ...goals, ...targets, ...organizations];
    this.#ids = new Set(taken.map(({ id }) => id));
  }

  /** The id of a row with a name; rows with the same name and code are one. */
  idOf(name: string, code: string): string {
    const key = JSON.stringify([code, name]);
    const before = this.#rows.get(key);
    if (before) return before.id;
    const isCode = code !== '' && code.length <= LONGEST_CODE;
    const number = this.#rows.size + 1;
    const id = this.#newId(isCode && ID.test(code) ? code : slug(name), number);
    this.#rows.set(key, { id, code: isCode ? code : `R${number}`, name });
    return id;
  }

  /** Makes a row part of the dataset, with links or without. */
  keep(id: string): void {
    this.#kept.add(id);
  }

  /** The rows that are part of the dataset, in the order of the table. */
  get actionLines(): readonly ActionLine[] {
    return [...this.#rows.values()].filter(({ id }) => this.#kept.has(id));
  }

  #newId(wanted: string, number: number): string {
    const free = [wanted, `${wanted}-${number}`, `row-${number}`].find(
      (id) => ID.test(id) && !this.#ids.has(id),
    );
    const id = free ?? `row-${number}-${this.#ids.size}`;
    this.#ids.add(id);
    return id;
  }
}

function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST_ID)
    .replace(/-+$/, '');
}
