/**
 * Freezes a plain value and everything in it, in place. Recursion is safe: the values come from JSON
 * whose depth has been checked.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
