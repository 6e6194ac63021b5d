import { noPause, type Pause } from '../../lib/schedule.js';
import { limitsOf, type Limits } from '../limits.js';
import { describeFound, type Path, type Problem } from '../problem.js';
import type { Kind } from '../schema.js';

// What reading a dataset and reading a translation have in common.

export interface ParseOptions {
  /** Called every few hundred items, so that a page can give its event loop a turn. */
  readonly pause?: Pause | undefined;
  /** in place of `defaultLimits` */
  readonly limits?: Partial<Limits> | undefined;
}

export interface Check {
  readonly limits: Limits;
  readonly pause: Pause;
}

/** Options with every default in place. */
export function checkOf({ limits, pause }: ParseOptions): Check {
  return { limits: limitsOf(limits), pause: pause ?? noPause };
}

/**
 * Says what is wrong with a value that the quick check refuses. What explains it is loaded then; if it
 * cannot be fetched, only the place is named.
 */
export async function explain(
  kind: Kind,
  value: unknown,
  path: Path,
): Promise<readonly [Problem, ...Problem[]]> {
  const module = await import('./dataset-problems.js').catch(() => undefined);
  const [first, ...others] = module?.schemaProblems(kind, value, path) ?? [];
  return [first ?? { code: 'unexpected', path, found: describeFound(value) }, ...others];
}
