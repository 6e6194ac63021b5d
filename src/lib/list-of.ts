/**
 * A list of so many, each made from its place. `Array.from` is not to be relied on: on pages with
 * old scripts it may be theirs, which knows neither iterators nor a second argument.
 */
export function listOf<T>(count: number, make: (index: number) => T): T[] {
  const list: T[] = [];
  for (let i = 0; i < count; i++) list.push(make(i));
  return list;
}
