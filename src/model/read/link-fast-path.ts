import { hasUnusual } from './unusual.js';
import { BYTES_PER_VALUE, type Limits } from '../limits.js';
import { ID, linkStatuses } from '../patterns.js';
import type { Link } from '../schema.js';
import { knownKeys } from './quick-check.js';

const KEYS = knownKeys('links');

/** A link, with what it takes of the limits. */
export interface ReadLink {
  readonly link: Link;
  readonly keys: number;
  /** bytes, roughly */
  readonly size: number;
}

/**
 * Makes a function that reads plain links, as nearly all of thousands are: known keys, ids, and plain
 * texts within the limits. It halves the time that a large dataset takes to read, compared with a walk
 * through each link and a check of its fields (`npm run bench:reading`). What it returns is what the schema would make of the item, as a
 * frozen copy. For anything else, including an item whose getters throw, it returns undefined and
 * leaves the verdict to the schema. Each id is checked once, since ids repeat.
 */
export function createLinkReader(limits: Limits): (item: unknown) => ReadLink | undefined {
  const reader = new LinkReader(limits);
  return (item) => {
    try {
      return reader.read(item);
    } catch {
      return undefined;
    }
  };
}

class LinkReader {
  readonly #isId = createIdCheck();
  readonly #readTargets: ReturnType<typeof createTargetsReader>;
  readonly #longest: number;
  #keys = 0;
  #size = 0;

  constructor({ text, targets }: Limits) {
    this.#longest = text;
    this.#readTargets = createTargetsReader(this.#isId, targets);
  }

  read(item: unknown): ReadLink | undefined {
    if (!isPlain(item)) return undefined;
    this.#keys = 0;
    this.#size = 0;
    const { actionLine, goal, targets, rationale, source, sourceRef, status, note } = item;
    if (!this.#isId(actionLine) || !this.#isId(goal)) return undefined;
    const link: Link = { actionLine, goal };
    this.#count(actionLine);
    this.#count(goal);
    if (targets !== undefined) {
      const ids = this.#readTargets(targets);
      if (!ids) return undefined;
      link.targets = ids;
      this.#keys++;
      this.#size += BYTES_PER_VALUE;
      for (const id of ids) this.#size += id.length + BYTES_PER_VALUE;
    }
    if (this.#isText(rationale)) link.rationale = rationale;
    if (this.#isId(source)) {
      link.source = source;
      this.#count(source);
    }
    if (this.#isText(sourceRef)) link.sourceRef = sourceRef;
    const knownStatus =
      status === undefined ? undefined : linkStatuses.find((each) => each === status);
    if (knownStatus) {
      link.status = knownStatus;
      this.#count(knownStatus);
    }
    if (this.#isText(note)) link.note = note;
    // A key that was not read, whatever its value, is for the schema to judge.
    if (countKeys(item) !== this.#keys) return undefined;
    return { link: Object.freeze(link), keys: this.#keys, size: this.#size };
  }

  #count(text: string): void {
    this.#keys++;
    this.#size += text.length + BYTES_PER_VALUE;
  }

  #isText(value: unknown): value is string {
    if (typeof value !== 'string' || value === '' || value.length > this.#longest) return false;
    if (hasUnusual(value)) return false;
    this.#count(value);
    return true;
  }
}

type Fields = Readonly<Partial<Record<keyof Link, unknown>>>;

function isPlain(item: unknown): item is Fields {
  return (
    typeof item === 'object' && item !== null && Object.getPrototypeOf(item) === Object.prototype
  );
}

/** @returns the number of keys, or −1 when there is one that links do not have */
function countKeys(item: object): number {
  let count = 0;
  for (const key in item) {
    if (KEYS.has(key)) count++;
    // Old scripts may have added keys to the prototype of all objects, which this loop meets too.
    else if (Object.hasOwn(item, key)) return -1;
  }
  return count;
}

function createIdCheck(): (value: unknown) => value is string {
  const checked = new Set<string>();
  return (value): value is string => {
    if (typeof value !== 'string') return false;
    if (checked.has(value)) return true;
    if (!ID.test(value)) return false;
    checked.add(value);
    return true;
  };
}

/** Links to the same single target share one list: a dataset has few targets and many links. */
function createTargetsReader(isId: (value: unknown) => value is string, most: number) {
  const singles = new Map<string, string[]>();
  return (value: unknown): string[] | undefined => {
    if (!Array.isArray(value)) return undefined;
    const items: readonly unknown[] = value;
    // The length is read once and no iterator is used: both are the page's, and may never end.
    const { length } = items;
    if (length > most) return undefined;
    const ids: string[] = [];
    for (let i = 0; i < length; i++) {
      const id = items[i];
      if (!isId(id)) return undefined;
      ids.push(id);
    }
    Object.freeze(ids);
    const [only] = ids;
    if (length !== 1 || only === undefined) return ids;
    const shared = singles.get(only) ?? ids;
    singles.set(only, shared);
    return shared;
  };
}
