/**
 * Freezes a plain value and everything in it, in place. It is called with values parsed from JSON,
 * which are trees of bounded depth by then, so recursion is safe.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
