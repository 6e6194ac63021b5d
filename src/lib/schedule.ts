/**
 * Long work calls this often and waits for it: that is where a page may do something else.
 * @param done how much of the work is done, 0 … 1
 */
export type Pause = (done?: number) => Promise<void>;

/** Never waits: for work that holds nobody up. */
export const noPause: Pause = () => Promise.resolve();

/** The pause of a stage of longer work, which takes it from one share done to another. */
export function stageOf(pause: Pause, from: number, to: number): Pause {
  return (done = 0) => pause(from + (to - from) * done);
}

/** Work in steps, between which a page may do something else. It returns its result at the end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Work under way. */
export interface StartedSteps<Result> {
  /** Takes the next step. @returns whether more are left */
  advance(): boolean;
  /** Takes all steps that are left at once, for a caller that cannot wait. */
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

/** Steps are started again this often; after that, whoever draws does the work at once. */
const MOST_TRIES = 5;

/**
 * Takes steps with pauses between them. It starts again when what they work on has changed
 * meanwhile: memoised results of earlier steps are then found again at no cost.
 * @param start starts the steps
 * @param subject what they work on, each part compared by identity
 */
export async function runInSlices(
  start: () => Steps<unknown>,
  subject: () => readonly unknown[],
  pause: Pause,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const started = subject();
    const isStale = () => subject().some((part, i) => !Object.is(part, started[i]));
    const steps = start();
    while (!isStale() && steps.next().done !== true) await pause();
    if (!isStale()) return;
  }
}
