import {
  createMatrixChain,
  createModel,
  en,
  filterModel,
  initialState,
  layoutPicture,
  matrixScene,
  parseDatasetText,
  themes,
} from '../../../src/core.js';
import '../../../src/define/matrix.js';
import type { Limits } from '../../../src/model/limits.js';
import { createPause } from '../../../src/elements/page/window.js';
import { synthetic } from '../../fixtures/synthetic.js';
import { twoFrames } from '../peers/page.js';

/** A stage's ms from beginning to end, and the ms of the longest time for which it blocked the page. */
export interface Stage {
  readonly took: number;
  readonly blocked: number;
}

export type StageName =
  'parse' | 'model' | 'filter' | 'derive' | 'layout and scene' | 'first frame' | 'filter to frame';

declare global {
  interface Window {
    /** makes a dataset with that many links and runs all stages on it */
    curve(links: number): Promise<Record<StageName, Stage>>;
    /** makes the dataset and waits, then shows it, so that its memory can be measured */
    prepare(links: number): void;
    show(): Promise<void>;
  }
}

function datasetOf(links: number) {
  const side = Math.min(1000, Math.round(Math.sqrt(10 * links)));
  const made = synthetic({ lines: side, goals: side, links });
  return {
    ...made,
    links: made.links.map(({ actionLine, goal, targets }) => ({ actionLine, goal, targets })),
  };
}

/** More than the default limits allow. */
function limitsFor(links: number): Partial<Limits> {
  return { links, bytes: 1000 * links };
}

/** Measures a stage, and with a timer that is due every ms the longest time that the page was blocked. */
async function timed<Result>(work: () => Result | Promise<Result>): Promise<[Stage, Result]> {
  let last = performance.now();
  let blocked = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    blocked = Math.max(blocked, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await new Promise((resolve) => setTimeout(resolve));
  const begin = performance.now();
  last = begin;
  const result = await work();
  const end = performance.now();
  blocked = Math.max(blocked, end - last);
  port1.close();
  return [{ took: end - begin, blocked }, result];
}

window.curve = async (links) => {
  const text = JSON.stringify(datasetOf(links));
  const limits = limitsFor(links);
  const [parse, parsed] = await timed(() =>
    parseDatasetText(text, { pause: createPause(), limits }),
  );
  if (parsed.kind !== 'dataset') throw new Error(JSON.stringify(parsed.problems[0]));
  const [model, made] = await timed(() => createModel(parsed.dataset, createPause()));
  const half = made.actionLines.filter((_, i) => i % 2 === 0).map(({ id }) => id);
  const state = { ...initialState, actionLines: half };
  const [filter, kept] = await timed(() => filterModel(made, state, undefined));
  const [derive, matrix] = await timed(() => createMatrixChain()(made, kept, state, en));
  const [drawn] = await timed(() => {
    const size = { width: 1200, fontSize: 16, stretch: 1, smallestCell: 24 } as const;
    const layout = layoutPicture(matrix.view, { ...size, direction: 'ltr' });
    const sight = { first: 0, last: 60 };
    matrixScene(matrix.view, layout, themes.light, en, sight, sight);
  });
  const [element, first] = await firstFrame(datasetOf(links), limits);
  const [again] = await timed(async () => {
    element.actionLines = half.join(' ');
    await twoFrames();
  });
  element.remove();
  return {
    parse,
    model,
    filter,
    derive,
    'layout and scene': drawn,
    'first frame': first,
    'filter to frame': again,
  };
};

async function firstFrame(data: unknown, limits: Partial<Limits>) {
  const element = document.createElement('wsis-sdg-matrix');
  element.style.cssText = 'display:block;width:1200px;height:800px';
  const [stage] = await timed(async () => {
    element.limits = limits;
    element.data = data;
    document.body.append(element);
    await element.ready;
    await twoFrames();
  });
  return [element, stage] as const;
}

let prepared: readonly [unknown, Partial<Limits>] | undefined;
window.prepare = (links) => (prepared = [datasetOf(links), limitsFor(links)]);
window.show = async () => {
  if (prepared) await firstFrame(...prepared);
};
