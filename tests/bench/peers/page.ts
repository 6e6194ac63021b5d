import type { Draw, Drawn, Point } from './contract.js';

/** What the benchmark calls in a page. Times are ms from the call until two frames after the result. */
export interface BenchPage {
  fetch(path: string): Promise<void>;
  draw(): Promise<number>;
  hover(at: number): Point;
  /** waits for the pointer's next movement */
  arm(): void;
  hovered(): Promise<number>;
  filter(kept: readonly number[]): Promise<number>;
  tip(): string;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const MOVEMENTS = ['pointerover', 'pointermove', 'mouseover', 'mousemove'] as const;

/**
 * Sets up the page of a library, which draws when the benchmark calls it.
 * @param ready prepares the data before the clock starts
 */
export function benchPage<Data>(draw: Draw<Data>, ready = (data: Data): Data => data): void {
  let data: Data | undefined;
  let drawn: Drawn | undefined;
  let moved: Promise<number> = Promise.resolve(0);
  const frame = document.createElement('div');
  frame.id = 'frame';
  document.body.append(frame);
  // The benchmark wrote this data.
  const isData = (given: unknown): given is Data => typeof given === 'object';
  const known = (): Drawn => {
    if (!drawn) throw new Error('nothing is drawn yet');
    return drawn;
  };
  window.bench = {
    async fetch(path) {
      const given: unknown = await (await fetch(path)).json();
      if (isData(given)) data = ready(given);
    },
    draw() {
      const given = data;
      if (!given) throw new Error('no data yet');
      return timed(async () => void (drawn = await draw(frame, given)));
    },
    hover: (at) => known().hover(at),
    arm() {
      moved = nextMovement(() => known().tip());
    },
    hovered: () => moved,
    filter: (kept) => timed(() => known().filter(kept)),
    tip: () => known().tip(),
  };
}

async function timed(action: () => Promise<void>): Promise<number> {
  await twoFrames();
  const begin = performance.now();
  await action();
  await twoFrames();
  return performance.now() - begin;
}

/**
 * @returns ms from the first event of a movement, before any library gets it, until the frame after the
 * one that has a new tooltip. Some libraries show theirs at once, some after a timer.
 */
function nextMovement(tip: () => string): Promise<number> {
  const before = tip();
  return new Promise((resolve) => {
    const onMovement = (): void => {
      const begin = performance.now();
      for (const type of MOVEMENTS) window.removeEventListener(type, onMovement, true);
      void shown(tip, before, begin).then(() => resolve(performance.now() - begin));
    };
    for (const type of MOVEMENTS) window.addEventListener(type, onMovement, true);
  });
}

/** ms after which no tooltip is expected, since the pointer is in a gap */
const NO_TIP = 1000;

async function shown(tip: () => string, before: string, begin: number): Promise<void> {
  await aFrame();
  const isShown = () => tip() !== '' && tip() !== before;
  while (!isShown() && performance.now() - begin < NO_TIP) await aFrame();
  await aFrame();
}

function aFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

export async function twoFrames(): Promise<void> {
  await aFrame();
  await aFrame();
}
