/** Work in steps, between which the page may have a turn; what comes of it is returned at the end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Goes through all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * Goes through steps with pauses between them, from the beginning again when what they work on has
 * changed meanwhile: what the earlier ones have found is then only found again where it must be.
 * @param begin begins the steps
 * @param subject what they work on, each part of it compared by identity
 */
export async function inSlices(
  begin: () => Steps<unknown>,
  subject: () => readonly unknown[],
  pause: () => Promise<void>,
): Promise<void> {
  // Where it changes all the time, in the end whoever draws does the work at once.
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const begun = subject();
    const isStale = () => subject().some((part, i) => !Object.is(part, begun[i]));
    const steps = begin();
    while (!isStale() && steps.next().done !== true) await pause();
    if (!isStale()) return;
  }
}

const MOST_TRIES = 5;
