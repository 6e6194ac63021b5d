/** The kinds of typed arrays that columns of numbers are held in. */
export type Numbers = Uint8Array | Int32Array | Uint32Array | Float64Array;

/**
 * The item at an index that must hold one.
 * @throws RangeError when it holds none, which is a mistake in this code and never in anybody's data
 */
export function itemAt<Item>(list: ArrayLike<Item>, index: number): Item {
  const item = list[index];
  return item === undefined ? missing(list, index) : item;
}

/**
 * `itemAt` for typed arrays. Engines compile a function for the kinds of lists that it has met: this
 * one meets few, and is three times as fast as one that meets every kind.
 * @throws RangeError when there is no such number
 */
export function numberAt(numbers: Numbers, index: number): number {
  return numbers[index] ?? missing(numbers, index);
}

function missing({ length }: { readonly length: number }, index: number): never {
  throw new RangeError(`No item ${index} among ${length}`);
}

/**
 * Adds to one of several sums.
 * @throws RangeError when there is no such sum
 */
export function addAt(sums: Numbers, index: number, by: number): void {
  sums[index] = numberAt(sums, index) + by;
}

/** A copy of a list with the item at one index moved to another. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, i) => i !== from);
  const taken = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...taken, ...rest.slice(to)];
}

/** Items by what they have in common: keys and items in the order in which they are first met. */
export function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The sum of what is counted of each item. */
export function sum<Item>(items: Iterable<Item>, of: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
