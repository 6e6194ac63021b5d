/**
 * The value of a key that must have one.
 * @throws RangeError when it has none, which is a mistake in this code
 */
export function valueAt<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`No value for ${String(key)}`);
  return value;
}
