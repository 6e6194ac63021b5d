import { bitsetOf, type Bitset } from '../lib/bitset.js';
import { itemAt } from '../lib/list.js';
import type { Model } from './model.js';
import type { Dataset, Link } from './schema.js';

/** How far the readings of a link agree. */
export interface Agreement {
  /** all readings have the link, only some of them have it, or they have something else in its place */
  readonly kind: 'all' | 'some' | 'differ';
  /** how many readings have the link or something in its place, of how many that were made */
  readonly count: number;
  readonly of: number;
}

/** @returns undefined where nobody says who has read the link */
export function agreementOf(dataset: Dataset, { readings }: Link): Agreement | undefined {
  if (!readings || readings.length === 0) return undefined;
  const count = new Set(readings.map(({ source }) => source)).size;
  const of = readersOf(dataset);
  const differs = readings.some(({ reads }) => reads !== undefined);
  return { kind: differs ? 'differ' : count < of ? 'some' : 'all', count, of };
}

/** Whether a link is in doubt: it is not confirmed, or its readings do not agree. */
function isInDoubt(dataset: Dataset, link: Link): boolean {
  const { kind = 'all' } = agreementOf(dataset, link) ?? {};
  return link.status === 'unconfirmed' || kind !== 'all';
}

const doubtful = new WeakMap<readonly Link[], Bitset>();

/** The positions of the statements in doubt, worked out once for all who ask. */
export function statementsInDoubt({ dataset, links }: Model): Bitset {
  const known = doubtful.get(links);
  if (known) return known;
  const found = bitsetOf(
    links.length,
    [...links.keys()].filter((i) => isInDoubt(dataset, itemAt(links, i))),
  );
  doubtful.set(links, found);
  return found;
}

const readers = new WeakMap<readonly Link[], number>();

/** How many sources have been read for links. */
function readersOf({ links }: Dataset): number {
  const known = readers.get(links);
  if (known !== undefined) return known;
  const sources = links.flatMap(({ readings = [] }) => readings.map(({ source }) => source));
  const count = new Set(sources).size;
  readers.set(links, count);
  return count;
}
