import type { Pause } from './pause.js';

/** Work in steps, between which the page may have a turn; what comes of it is returned at the end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Goes through all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Work that is under way. */
export interface StartedSteps<Result> {
  /** Takes the next step. @returns whether there are more */
  advance(): boolean;
  /** Takes all that are left at once, for somebody who cannot wait. */
  finish(): Result;
}

export function startSteps<Result>(steps: Steps<Result>): StartedSteps<Result> {
  let end: { readonly result: Result } | undefined;
  return {
    advance() {
      const step = end ? undefined : steps.next();
      if (step?.done === true) end = { result: step.value };
      return end === undefined;
    },
    finish: () => (end ??= { result: runSteps(steps) }).result,
  };
}

/**
 * Goes through steps with pauses between them, from the beginning again when what they work on has
 * changed meanwhile: what the earlier ones have found is then only found again where it must be.
 * @param begin begins the steps
 * @param subject what they work on, each part of it compared by identity
 */
export async function runInSlices(
  begin: () => Steps<unknown>,
  subject: () => readonly unknown[],
  pause: Pause,
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
