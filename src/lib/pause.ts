/** Called often during long work: gives the page a turn when it is due. @param done of the work, 0 … 1 */
export type Pause = (done?: number) => Promise<void>;

/** For work that nobody has to be given a turn from. */
export const noPause: Pause = () => Promise.resolve();

/** The pauses of a stage, which is that part of the whole. */
export function stageOf(pause: Pause, from: number, to: number): Pause {
  return (done = 0) => pause(from + (to - from) * done);
}
