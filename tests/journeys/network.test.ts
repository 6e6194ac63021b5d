import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type * as Painter from '../../src/paint/canvas.js';
import { broken } from './accessibility.js';
import { complaints, openBrowser, openSite, root, type Site, scriptPage, STRICT } from './site.js';

declare global {
  interface Window {
    painter: typeof Painter;
  }
}

const page = (body: string, lang?: string) => scriptPage(`<main><h1>Page</h1>${body}</main>`, lang);

const layouts = ['bipartite', 'layered', 'force', 'similarity'] as const;
const pages = {
  '/': page('<wsis-sdg-explorer permalink></wsis-sdg-explorer>'),
  '/alone': page('<wsis-sdg-network></wsis-sdg-network>'),
  '/fr': page('<wsis-sdg-network></wsis-sdg-network>', 'fr'),
  '/bad': page('<wsis-sdg-network src="/bad.json"></wsis-sdg-network>'),
  '/bad.json': '{"id": "x",,}',
  '/core': page(
    '<wsis-sdg-network></wsis-sdg-network><script type="module">import * as painter from "/package/paint/canvas.js"; window.painter = painter;</script>',
  ),
};

describe('a person with the network', () => {
  let browser: Browser;
  let site: Site;
  let context: BrowserContext;
  let tab: Page;
  let messages: string[];
  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite(pages, STRICT);
  });
  afterEach(async () => {
    await context.close();
    expect(messages).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (path: string, width = 1280, hasTouch = false) => {
    context = await browser.newContext({
      viewport: { width, height: 900 },
      hasTouch,
      isMobile: hasTouch,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(8000);
    tab = await context.newPage();
    messages = complaints(tab);
    await tab.goto(site.url + path);
    await tab.getByRole('tree').waitFor({ state: 'attached' });
  };
  const node = (name: RegExp) => tab.getByRole('treeitem', { name });
  const middle = async (name: RegExp) => {
    const box = await node(name).boundingBox();
    if (!box) throw new Error(String(name));
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  test('learns by mouse why two action lines are connected, then sees only one', async () => {
    await open('/#wsis:view=network');
    const c1 = await middle(/^C1 /);
    await tab.mouse.move(c1.x, c1.y);
    await tab.getByText(/^Neighbours: goal 16, Peace/).waitFor();
    await tab.mouse.click(c1.x, c1.y);
    const detail = tab.getByRole('region', { name: 'Details' });
    await detail.getByText('9 statements in the source').first().waitFor();
    const c9 = await middle(/^C9 /);
    await tab.keyboard.down('Control');
    await tab.mouse.click(c9.x, c9.y);
    await tab.keyboard.up('Control');
    await detail.getByText('2 shortest paths, 2 steps long').waitFor();
    expect(await detail.locator('.paths .rationale').count()).toBe(4);
    expect(await broken(tab)).toEqual([]);
    expect(new URL(tab.url()).hash).toBe('#wsis:view=network&selected=C1&compared=C9');
    await detail.getByRole('button', { name: 'Only its neighbourhood' }).click();
    await tab.getByText('1 of 18 rows').first().waitFor();
    await tab.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => node(/^C\d/).count()).toBe(18);
  });

  test('finds by keyboard alone who facilitates, and what for', async () => {
    await open('/alone');
    await tab.getByRole('button', { name: 'Levels' }).focus();
    await tab.keyboard.press('Enter');
    await node(/^World Health Organization/).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await tab.keyboard.press(key);
    }
    const said = await tab.evaluate(() => {
      const { activeElement } = document.querySelector('wsis-sdg-network')?.shadowRoot ?? {};
      return activeElement?.ariaLabel;
    });
    expect(said).toBe('World Health Organization: lead');
    expect(await broken(tab)).toEqual([]);
  });

  test('taps a node on a phone and reads about it in a sheet', async () => {
    await open('/#wsis:view=network', 360, true);
    const at = await middle(/^C7 e-health/);
    await tab.touchscreen.tap(at.x, at.y);
    await tab.getByRole('dialog').getByText('C7 e-health').first().waitFor();
    expect(await broken(tab)).toEqual([]);
  });

  test.each([320, 768, 1440])('never scrolls the page sideways at %i px', async (width) => {
    await open('/#wsis:view=network', width);
    for (const layout of layouts) {
      await tab.evaluate((name) => {
        document.querySelector('wsis-sdg-explorer')?.setAttribute('layout', name);
      }, layout);
      await tab.waitForTimeout(200);
      await expect.poll(() => tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('reads French, which takes one more file of words', async () => {
    site.requested.length = 0;
    await open('/fr');
    await tab.getByRole('button', { name: 'Rubans' }).waitFor();
    expect(site.requested.filter((path) => path.includes('/fr-')).sort()).toEqual([
      expect.stringMatching(/^\/wsis\/chunks\/fr-controls-[\w-]+\.js$/),
      expect.stringMatching(/^\/wsis\/chunks\/fr-picture-[\w-]+\.js$/),
    ]);
  });

  test('keeps a correct picture, and says so, when the cluster layout cannot be loaded', async () => {
    await open('/#wsis:view=network');
    await tab.route(/network-layout-/, (route) => route.abort());
    await tab.getByRole('button', { name: 'Clusters' }).click();
    await tab.getByText('could not be fetched').first().waitFor();
    expect(await tab.locator('wsis-sdg-network svg').count()).toBeGreaterThan(0);
    await tab.goto(`${site.url}/#wsis:view=network&layout=force&goals=sdg-3`);
    await tab.locator('wsis-sdg-network svg').first().waitFor({ state: 'detached' });
    await tab.getByText('could not be fetched').first().waitFor();
    messages.length = 0;
  });

  test('sees where JSON is malformed, by code that is loaded only then', async () => {
    context = await browser.newContext();
    tab = await context.newPage();
    messages = complaints(tab);
    site.requested.length = 0;
    await tab.goto(`${site.url}/bad`);
    await tab
      .getByText(/line 1, column 12/)
      .first()
      .waitFor();
    expect(site.requested.filter((path) => path.includes('json-positions-'))).toHaveLength(1);
    expect(messages.splice(0)).toEqual([expect.stringContaining('The file is malformed here')]);
  });
});

describe('the network’s picture', () => {
  let folder: string;
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-'));
    browser = await openBrowser();
    site = await openSite(pages);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await browser.close();
    await site.close();
  });

  const rendered = (...args: string[]) => {
    const out = join(folder, 'picture.svg');
    const command = [join(root, 'dist/cli/main.js'), 'render', '--view', 'network', '-o', out];
    const bare = ['--width', '1048', '--parts', 'none'];
    execFileSync('node', [...command, ...bare, ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
    return readFileSync(out, 'utf8');
  };

  test.each(layouts)(
    'written by the command line is the one the element paints: %s',
    async (layout) => {
      const file = rendered('--layout', layout);
      const html = `<!doctype html><title>t</title><body style="margin:0;font-family:Arial"><div style="width:1000px"><wsis-sdg-network layout="${layout}"></wsis-sdg-network></div><script type="module" src="/wsis/wsis-sdg-matrix.js"></script>`;
      const other = await openSite({ '/': html });
      const tab = await browser.newPage({ viewport: { width: 1100, height: 900 } });
      await tab.goto(other.url);
      await tab.locator('wsis-sdg-network .stage svg').first().waitFor();
      const { painted, written } = await tab.evaluate((text) => {
        // A file is composed for its size: names may be shorter there, or stand in a key.
        const inner = (element: Element | null | undefined) => {
          const shapes = [...(element?.querySelectorAll('path, rect, circle') ?? [])];
          const texts = [...(element?.querySelectorAll('text') ?? [])];
          return {
            colours: [...new Set(shapes.map((node) => node.getAttribute('fill')))].sort(),
            words: texts.flatMap((each) => each.textContent.match(/[^\s-]+/g) ?? []),
          };
        };
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const host = document.querySelector('wsis-sdg-network')?.shadowRoot;
        return {
          painted: inner(host?.querySelector('.stage svg')),
          written: inner(parsed.querySelector('svg > g')),
        };
      }, file);
      await tab.close();
      await other.close();
      expect(written.colours).toEqual(painted.colours);
      const whole = written.words.filter((word) => !word.includes('…'));
      expect(whole.length).toBeGreaterThan(40);
      expect(whole.filter((word) => !painted.words.includes(word))).toEqual([]);
    },
  );

  test('follows a state: only what WHO facilitates, in words and links', () => {
    const file = rendered('--state', 'facilitators=WHO&view=network', '--locale', 'fr');
    expect(file).toContain('Réseau');
    expect(file).toContain('Télésanté');
    expect(file).not.toContain('Renforcement des capacités');
  });

  test.each(layouts)('is the same on a canvas as in SVG, to the eye: %s', async (layout) => {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 1900 } });
    await tab.goto(`${site.url}/core`);
    await tab.locator('wsis-sdg-network .stage svg').first().waitFor();
    const apart = await tab.evaluate(async (name) => {
      const network = document.querySelector('wsis-sdg-network');
      network?.setAttribute('layout', name);
      await network?.updateComplete;
      const { paintOnCanvas } = window.painter;
      const scene = network?.scene;
      const [pane] = scene?.panes ?? [];
      if (!scene || !pane) throw new Error('no scene');
      const brush = () => {
        const canvas = document.createElement('canvas');
        canvas.width = scene.width;
        canvas.height = scene.height;
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.fillStyle = scene.background;
        context.fillRect(0, 0, scene.width, scene.height);
        return context;
      };
      const [a, b] = [brush(), brush()];
      paintOnCanvas(pane, a, { font: 'Arial' });
      const image = new Image();
      const svg = network.shadowRoot?.querySelector('.stage svg')?.cloneNode(true);
      if (!(svg instanceof SVGElement)) throw new Error('no drawing');
      svg.setAttribute('font-family', 'Arial');
      const text = new XMLSerializer().serializeToString(svg);
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      b.drawImage(image, 0, 0);
      const [p, q] = [a, b].map((each) => each.getImageData(0, 0, scene.width, scene.height).data);
      let different = 0;
      for (let i = 0; i < (p?.length ?? 0); i += 4) {
        const most = Math.max(
          ...[0, 1, 2].map((k) => Math.abs((p?.[i + k] ?? 0) - (q?.[i + k] ?? 0))),
        );
        if (most > 60) different++;
      }
      return different / ((p?.length ?? 4) / 4);
    }, layout);
    await tab.close();
    expect(apart).toBeLessThan(0.005);
  });
});
