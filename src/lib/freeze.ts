/**
 * Freezes a plain value and all it holds, in place. Values parsed from JSON are trees of bounded
 * depth by the time they get here, so recursion is safe.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
