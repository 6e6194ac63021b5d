/**
 * Remembers the last result of a pure function. The arguments are compared by identity, so a stage
 * whose inputs did not change costs a comparison, and nothing older than one result is kept.
 */
export function memoLast<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { args: Arguments; result: Result } | undefined;
  return (...args) => {
    if (last?.args.every((value, i) => Object.is(value, args[i]))) return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}
