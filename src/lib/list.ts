/** The kinds of typed arrays that columns of numbers are held in. */
export type Numbers = Uint8Array | Int32Array | Uint32Array | Float64Array;

/**
 * The item at an index that must hold one.
 * @throws RangeError when it holds none, which is a mistake in this code and not in any data
 */
export function itemAt<Item>(list: ArrayLike<Item>, index: number): Item {
  const item = list[index];
  return item === undefined ? missing(list, index) : item;
}

/** The item at an index that may be undefined, such as that of a part of a selection. */
export function optionalItem<Item>(
  list: readonly Item[],
  index: number | undefined,
): Item | undefined {
  return index === undefined ? undefined : list[index];
}

/** The value of a key that may be undefined, or have none. */
export function optionalValue<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key | undefined,
): Value | undefined {
  return key === undefined ? undefined : map.get(key);
}

/**
 * `itemAt` for typed arrays. Engines optimize a function for the kinds of lists it has been called with.
 * This one gets few kinds, and is three times as fast.
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

/** The sum of a number of each item. */
export function sum<Item>(items: Iterable<Item>, of: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
