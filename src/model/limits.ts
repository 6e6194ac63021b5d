/** How much of a dataset is read at all. What goes beyond is refused and told, never cut off in silence. */
export interface Limits {
  /** of the whole, once it is unpacked; counted while it comes, and no more is fetched beyond */
  readonly bytes: number;
  /** within which the whole has to be there */
  readonly seconds: number;
  /** to which lists and objects may nest; a dataset needs seven levels */
  readonly depth: number;
  readonly actionLines: number;
  readonly goals: number;
  /** of all goals together, and the entries of any list or object inside another */
  readonly targets: number;
  readonly links: number;
  /** characters of one text */
  readonly text: number;
  /** told at most: one more says nothing new and costs the reader time */
  readonly problems: number;
}

/**
 * Generous for what people can look at, and little enough that no file brings a page down: 1 000
 * action lines by 1 000 goals with 100 000 links are read; a page that has more raises them.
 */
export const defaultLimits: Limits = Object.freeze({
  bytes: 20 * 1024 * 1024,
  seconds: 20,
  depth: 32,
  actionLines: 2000,
  goals: 2000,
  targets: 5000,
  links: 150_000,
  text: 10_000,
  problems: 100,
});

/** what a value takes besides its text, about */
export const BYTES_A_VALUE = 8;

/** Beyond this even well-meant recursion, that of browsers included, runs out of stack. */
const DEEPEST = 1000;

/** All limits, those that a page wants in place of the usual ones; what is no positive number is none. */
export function limitsOf(wanted: Partial<Limits> = {}): Limits {
  const own = Object.entries(wanted).filter(
    ([name, value]: [string, unknown]) =>
      Object.hasOwn(defaultLimits, name) && typeof value === 'number' && value > 0,
  );
  const limits: Limits = { ...defaultLimits, ...Object.fromEntries(own) };
  return { ...limits, depth: Math.min(limits.depth, DEEPEST) };
}

/** A bound as an error tells it, with the name under which a page may raise it. */
export function boundOf(limits: Limits, name: keyof Limits, unit = '') {
  const detail = `${unit || String(limits[name])} (limits.${name})`;
  return { expected: 'atMost', detail } as const;
}

/** The same of the size, as people say it. */
export function sizeBound(limits: Limits) {
  const mebibytes = Number((limits.bytes / 1024 / 1024).toFixed(3));
  return boundOf(limits, 'bytes', `${mebibytes} MiB`);
}
