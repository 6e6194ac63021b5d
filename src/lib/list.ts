/**
 * The item at a position that must hold one.
 * @throws RangeError when it holds none, which is a mistake in this code and never in anybody's data
 */
export function itemAt<Item>(list: ArrayLike<Item>, index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item ${index} among ${list.length}`);
  return item;
}
