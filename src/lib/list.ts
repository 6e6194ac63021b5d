/**
 * The item at a position that must hold one.
 * @throws RangeError when it holds none, which is a mistake in this code and never in anybody's data
 */
export function itemAt<Item>(list: ArrayLike<Item>, index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item ${index} among ${list.length}`);
  return item;
}

/** A list with one member taken from its place and put at another. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, i) => i !== from);
  const taken = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...taken, ...rest.slice(to)];
}
