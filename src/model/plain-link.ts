import { ID, NO_MARKUP } from './patterns.js';
import { linkSchema, linkStatuses, type Link } from './schema.js';

const KEYS: ReadonlySet<string> = new Set(Object.keys(linkSchema.shape));

/**
 * Reads links that are as nearly all of thousands are: known keys, ids, plain texts. Whatever it
 * returns is what the schema would have made of the item, as a frozen copy; of anything else it
 * returns undefined, and the schema has its say. Ids come again and again, and each is checked once.
 */
export function createLinkReader(): (item: unknown) => Link | undefined {
  const isId = createIdCheck();
  const readTargets = createTargetsReader(isId);
  return (item) => {
    if (!isPlain(item)) return undefined;
    const { actionLine, goal, targets, rationale, source, sourceRef, status, note } = item;
    if (!isId(actionLine) || !isId(goal)) return undefined;
    const link: Link = { actionLine, goal };
    let read = 2;
    if (targets !== undefined) {
      const ids = readTargets(targets);
      if (!ids) return undefined;
      link.targets = ids;
      read++;
    }
    if (isText(rationale)) {
      link.rationale = rationale;
      read++;
    }
    if (isId(source)) {
      link.source = source;
      read++;
    }
    if (isText(sourceRef)) {
      link.sourceRef = sourceRef;
      read++;
    }
    const known = linkStatuses.find((each) => each === status);
    if (known) {
      link.status = known;
      read++;
    }
    if (isText(note)) {
      link.note = note;
      read++;
    }
    // A key that was not read, whatever stands there, is for the schema to judge.
    return countKnown(item) === read ? Object.freeze(link) : undefined;
  };
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

function isText(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false;
  return !value.includes('<') || NO_MARKUP.test(value);
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
function createTargetsReader(isId: (value: unknown) => value is string) {
  const single = new Map<string, string[]>();
  return (given: unknown): string[] | undefined => {
    if (!Array.isArray(given)) return undefined;
    const list: string[] = [];
    const ids: readonly unknown[] = given;
    for (const id of ids) {
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
