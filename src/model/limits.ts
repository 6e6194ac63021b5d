import type { Problem } from './problem.js';

/**
 * How much of a dataset is read by default. A dataset beyond a limit is refused with a problem that
 * names the limit, and never cut off silently.
 *
 * The defaults allow more than people can look at, and little enough that no file brings a page
 * down: 1,000 action lines by 1,000 goals with 100,000 links are read. A page can raise them.
 */
export const defaultLimits = Object.freeze({
  /** size of the whole when decompressed; it is counted while it arrives, and a download stops here */
  bytes: 20 * 1024 * 1024,
  /** time within which the whole has to arrive */
  seconds: 20,
  /** how deep lists and objects may nest; a dataset needs seven levels */
  depth: 32,
  actionLines: 2000,
  goals: 2000,
  /** of all goals together; also the entries of any other list or object */
  targets: 5000,
  links: 150_000,
  /** of a table: the rows times the columns of the rectangle that it takes, empty cells and all */
  cells: 2_000_000,
  /** characters of one text */
  text: 10_000,
  /** how many are reported: more would tell nothing new and cost the reader time */
  problems: 100,
});

/** How much of a dataset is read; see `defaultLimits`. */
export type Limits = { readonly [Name in keyof typeof defaultLimits]: number };

/** Roughly what a value takes besides its text. */
export const BYTES_PER_VALUE = 8;

/** Beyond this depth even harmless recursion, such as that of browsers, runs out of stack. */
const DEEPEST = 1000;

/** All limits, with those of a page in place of the defaults. Only positive numbers count. */
export function limitsOf(wanted: Partial<Limits> = {}): Limits {
  const own = Object.entries(wanted).filter(
    ([name, value]: [string, unknown]) =>
      Object.hasOwn(defaultLimits, name) && typeof value === 'number' && value > 0,
  );
  const limits: Limits = { ...defaultLimits, ...Object.fromEntries(own) };
  return { ...limits, depth: Math.min(limits.depth, DEEPEST) };
}

/** The facts of a problem with a limit: its value and the name under which a page can raise it. */
export function atMost(limits: Limits, name: keyof Limits, value = String(limits[name])) {
  return { expected: 'atMost', detail: `${value} (limits.${name})` } as const;
}

/** The problem of data that are larger than the limit. */
export function tooBig(limits: Limits): Problem {
  const mebibytes = Number((limits.bytes / 1024 / 1024).toFixed(3));
  return { code: 'tooBig', path: [], ...atMost(limits, 'bytes', `${mebibytes} MiB`) };
}
