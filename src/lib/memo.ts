/**
 * Remembers the last result of a pure function, and returns it again for the same arguments. Arguments
 * are compared by identity.
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

/** The same for a function of an object of named inputs. Its values are compared by identity. */
export function memoInputs<Inputs extends object, Result>(
  compute: (inputs: Inputs) => Result,
): (inputs: Inputs) => Result {
  let last: { readonly values: readonly unknown[]; readonly result: Result } | undefined;
  return (inputs) => {
    const values = Object.values(inputs);
    const isSame =
      last?.values.length === values.length &&
      last.values.every((value, i) => Object.is(value, values[i]));
    if (!last || !isSame) last = { values, result: compute(inputs) };
    return last.result;
  };
}

const MOST_TEXTS = 8000;
const LONGEST_TEXT = 200;

/** Remembers the results of a pure function of a text: pictures ask for the same ones again and again. */
export function memoText<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_TEXTS) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
