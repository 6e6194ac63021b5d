import { hasUnusual } from '../../lib/unusual-characters.js';
import { BYTES_A_VALUE, type Limits } from '../limits.js';
import { ID, NO_MARKUP } from '../patterns.js';
import { linkSchema, linkStatuses, type Link } from '../schema.js';

const KEYS: ReadonlySet<string> = new Set(Object.keys(linkSchema.shape));

/** A link that was read, with what it takes of the limits. */
export interface LinkRead {
  readonly link: Link;
  readonly keys: number;
  /** bytes, about */
  readonly size: number;
}

/**
 * Reads links that are as nearly all of thousands are: known keys, ids, plain texts within the limits.
 * Whatever it returns is what the schema would have made of the item, as a frozen copy; of anything
 * else it returns undefined, and the schema has its say. Ids come again and again, and each is checked
 * once. What an item's getters throw makes it no plain link.
 */
export function createLinkReader(limits: Limits): (item: unknown) => LinkRead | undefined {
  const reading = new LinkReading(limits);
  return (item) => {
    try {
      return reading.read(item);
    } catch {
      return undefined;
    }
  };
}

/** One reading after the other, with what the ones before have found to be ids. */
class LinkReading {
  readonly #isId = createIdCheck();
  readonly #readTargets: ReturnType<typeof createTargetsReader>;
  readonly #longest: number;
  #keys = 0;
  #size = 0;

  constructor({ text, targets }: Limits) {
    this.#longest = text;
    this.#readTargets = createTargetsReader(this.#isId, targets);
  }

  read(item: unknown): LinkRead | undefined {
    if (!isPlain(item)) return undefined;
    [this.#keys, this.#size] = [0, 0];
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
      this.#size += BYTES_A_VALUE;
      for (const id of ids) this.#size += id.length + BYTES_A_VALUE;
    }
    if (this.#isText(rationale)) link.rationale = rationale;
    if (this.#isId(source)) {
      link.source = source;
      this.#count(source);
    }
    if (this.#isText(sourceRef)) link.sourceRef = sourceRef;
    const known = status === undefined ? undefined : linkStatuses.find((each) => each === status);
    if (known) {
      link.status = known;
      this.#count(known);
    }
    if (this.#isText(note)) link.note = note;
    // A key that was not read, whatever stands there, is for the schema to judge.
    if (countKnown(item) !== this.#keys) return undefined;
    return { link: Object.freeze(link), keys: this.#keys, size: this.#size };
  }

  #count(text: string): void {
    this.#keys++;
    this.#size += text.length + BYTES_A_VALUE;
  }

  #isText(value: unknown): value is string {
    if (typeof value !== 'string' || value === '' || value.length > this.#longest) return false;
    if (value.includes('<') && !NO_MARKUP.test(value)) return false;
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

/** @returns −1 where there is a key that links do not have */
function countKnown(item: object): number {
  let count = 0;
  for (const key in item) {
    if (KEYS.has(key)) count++;
    // Pages with old scripts add to the prototype of all objects what every loop meets.
    else if (Object.hasOwn(item, key)) return -1;
  }
  return count;
}

function createIdCheck(): (value: unknown) => value is string {
  const known = new Set<string>();
  return (value): value is string => {
    if (typeof value !== 'string') return false;
    if (known.has(value)) return true;
    if (!ID.test(value)) return false;
    known.add(value);
    return true;
  };
}

/** Links to one target alone share a list: a dataset has few targets and many links. */
function createTargetsReader(isId: (value: unknown) => value is string, most: number) {
  const single = new Map<string, string[]>();
  return (given: unknown): string[] | undefined => {
    if (!Array.isArray(given)) return undefined;
    const list: string[] = [];
    const ids: readonly unknown[] = given;
    // Asked for once, and not by an iterator: both are the page's, and might never end.
    const { length } = ids;
    if (length > most) return undefined;
    for (let i = 0; i < length; i++) {
      const id = ids[i];
      if (!isId(id)) return undefined;
      list.push(id);
    }
    const [first] = list;
    const known = list.length === 1 && first !== undefined ? single.get(first) : undefined;
    if (known) return known;
    Object.freeze(list);
    if (list.length === 1 && first !== undefined) single.set(first, list);
    return list;
  };
}
