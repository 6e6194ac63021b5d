/**
 * Long work calls and awaits this often, so that the page can do something else in between.
 * @param done the share of the work that is done, 0 … 1
 */
export type Pause = (done?: number) => Promise<void>;

/** Does not pause. For work that blocks no page. */
export const noPause: Pause = () => Promise.resolve();

/** The pause for a stage of longer work. @param from @param to the shares done at its start and end */
export function stageOf(pause: Pause, from: number, to: number): Pause {
  return (done = 0) => pause(from + (to - from) * done);
}

/** Work in steps. Between them the page can do something else; the last one returns the result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Work that has been started. */
export interface StartedSteps<Result> {
  /** Takes the next step. @returns whether there are more */
  advance(): boolean;
  /** Takes all remaining steps at once, for a caller that cannot wait. */
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

/** After this many starts the steps are given up. Whoever needs the result then does the work at once. */
const MOST_TRIES = 5;

/**
 * Takes steps with pauses between them. If their input changes meanwhile, it starts again; results
 * that are memoised and still right then cost nothing.
 * @param start starts the steps
 * @param subject the input of the steps; each part is compared by identity
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
