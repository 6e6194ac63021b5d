import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Library } from './libraries.js';
import type { BenchSite } from './site.js';
import type { Work } from './works.js';

/** The figures of one run; null where the library took too long, or no tooltip came. */
export interface Figures {
  /** ms from the data as an object to the first painted frame */
  readonly first: number | null;
  readonly hover: number | null;
  readonly filter: number | null;
  /** bytes of memory that the picture holds: the heap, the page's nodes and typed arrays */
  readonly heap: number | null;
  /** gzipped bytes that were transferred until the picture was there */
  readonly bytes: number;
}

/** a point of the window, in px, outside every picture */
const AWAY = { x: 1270, y: 890 };
/** ms for which a tooltip may stay; some libraries close theirs only over the next item */
const LINGER = 500;
/** ms recorded for a movement that shows no tooltip */
const NO_TIP = 1000;
/** ms after which a library is stopped. */
const LONGEST = 30_000;

export interface Turn {
  readonly browser: Browser;
  readonly site: BenchSite;
  readonly library: Library;
  readonly work: Work;
}

/** Measures one library doing one work in a fresh page. @returns also the names of the files it loaded */
export async function measure(
  turn: Turn,
): Promise<Omit<Figures, 'bytes'> & { readonly loaded: readonly string[] }> {
  const { browser, site, library, work } = turn;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST);
  const loaded: string[] = [];
  const base = `${site.url}/${library.file}/`;
  page.on('request', (request) => {
    if (request.url().startsWith(base)) loaded.push(request.url().slice(base.length));
  });
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
  failed.catch(() => undefined);
  try {
    await page.goto(base);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate((path) => window.bench.fetch(path), `/data/${site.dataOf(work)}`);
    const figures = await Promise.race([figuresOf(page, turn), failed]);
    return { ...figures, loaded };
  } catch (error) {
    throw new Error(`${library.name}, ${work.name}: ${String(error)}`, { cause: error });
  } finally {
    await context.close();
  }
}

async function figuresOf(page: Page, { work }: Turn): Promise<Omit<Figures, 'bytes'>> {
  const session = await page.context().newCDPSession(page);
  const before = await heapOf(session);
  const first = await inTime(page.evaluate(() => window.bench.draw()));
  if (first === null) return { first, hover: null, filter: null, heap: null };
  const heap = (await heapOf(session)) - before;
  const hovers = await inTime(hoverAll(page, work));
  if (hovers === null) return { first, heap, hover: null, filter: null };
  await page.mouse.move(AWAY.x, AWAY.y);
  const filter = await inTime(page.evaluate((kept) => window.bench.filter(kept), work.kept));
  return { first, heap, hover: hovers.length === 0 ? null : median(hovers), filter };
}

async function hoverAll(page: Page, work: Work): Promise<number[]> {
  const hovers: number[] = [];
  for (const at of work.hovered) {
    const took = await hover(page, at);
    if (took !== undefined) hovers.push(took);
  }
  const shows = hovers.filter((took) => took < NO_TIP);
  if (work.hasRoom && shows.length === 0) throw new Error('no tooltip was shown');
  return shows;
}

/** @returns undefined where the place is out of sight, so that no pointer can get there */
async function hover(page: Page, at: number): Promise<number | undefined> {
  const { x, y } = await page.evaluate((index) => window.bench.hover(index), at);
  if (x < 0 || y < 0 || x > 1270 || y > 890) return undefined;
  // The pointer comes from outside the picture; otherwise the last tooltip might cover this place.
  await page.mouse.move(AWAY.x, AWAY.y);
  await page
    .waitForFunction(() => window.bench.tip() === '', null, { timeout: LINGER })
    .catch(() => undefined);
  await page.evaluate(() => window.bench.arm());
  await page.mouse.move(x, y);
  return page.evaluate(() => window.bench.hovered());
}

export async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const usage: Partial<Record<string, number>> = {
    ...(await session.send('Runtime.getHeapUsage')),
  };
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** The result of a promise, or null when it takes too long. */
async function inTime<Value>(work: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, LONGEST, null)));
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
