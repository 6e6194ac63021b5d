import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adaptedLanguages, openAdaptedPages, type AdaptedPages } from './adapted-pages.js';
import { differsFromGolden } from './golden-shot.js';
import { sideways } from './site.js';

let pages: AdaptedPages;
beforeAll(async () => {
  pages = await openAdaptedPages();
});
afterAll(() => pages.close());

/** Sets the text spacing of WCAG 2.2 (1.4.12) on everything, also inside the elements. */
function spaceText(tab: Page): Promise<void> {
  return tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    const visit = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) visit(each.shadowRoot);
    };
    visit(document);
    const explorer = document.querySelector('wsis-sdg-explorer');
    for (const each of explorer?.shadowRoot?.querySelectorAll('*') ?? []) {
      if ('requestUpdate' in each && typeof each.requestUpdate === 'function') {
        each.requestUpdate.call(each);
      }
    }
  });
}

/** Texts that are wider than their box, and labels that leave their picture. */
function clipped(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot): void => {
      for (const each of root.querySelectorAll<HTMLElement>('button, th, td, h2, h3, p, label')) {
        const isCut = getComputedStyle(each).overflowX !== 'visible';
        if (isCut && each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1) {
          found.push(each.textContent.trim().slice(0, 40));
        }
      }
      for (const svg of root.querySelectorAll('.labels svg, [part=picture] svg')) {
        const room = svg.getBoundingClientRect();
        for (const text of svg.querySelectorAll('text')) {
          const box = text.getBoundingClientRect();
          // The box around turned text has empty corners, whose size differs between engines.
          const turned = text.hasAttribute('transform');
          const slack = turned ? parseFloat(getComputedStyle(text).fontSize) / 4 : 2;
          if (box.left < room.left - slack || box.right > room.right + slack) {
            found.push(`${text.textContent} leaves its picture`);
          }
        }
      }
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) visit(each.shadowRoot);
    };
    visit(document);
    return found;
  });
}

describe('settings of the reader', () => {
  test.each(adaptedLanguages)(
    'space between letters, words and lines cuts nothing off, in %s',
    async (lang) => {
      for (const width of [320, 1280]) {
        const tab = await pages.open(`/${lang}`, width);
        await spaceText(tab);
        await tab.waitForTimeout(400);
        await expect.poll(() => clipped(tab)).toEqual([]);
        await expect.poll(() => sideways(tab)).toBe(0);
        expect(await differsFromGolden(tab, `spaced-${lang}-${width}`)).toBe('');
        await tab.close();
      }
    },
  );

  test('text twice as large makes nothing scroll sideways and cuts nothing off', async () => {
    for (const width of [640, 1280]) {
      const tab = await pages.open('/large', width);
      await expect.poll(() => clipped(tab)).toEqual([]);
      await expect.poll(() => sideways(tab)).toBe(0);
      expect(await differsFromGolden(tab, `large-${width}`)).toBe('');
      await tab.close();
    }
  });

  test('a page of 1280 px at 400 % reads in one column', async () => {
    for (const hash of ['', '#wsis:view=network', '#wsis:view=table']) {
      const tab = await pages.open(`/en${hash}`, 320, { viewport: { width: 320, height: 256 } });
      await expect.poll(() => clipped(tab)).toEqual([]);
      await expect.poll(() => sideways(tab)).toBe(0);
      await tab.evaluate(() => document.querySelector('wsis-sdg-explorer')?.scrollIntoView());
      const name = /\w+$/.exec(hash)?.[0] ?? 'matrix';
      expect(await differsFromGolden(tab, `zoomed-${name}`)).toBe('');
      await tab.close();
    }
  });

  test('with reduced motion a goal opens at once', async () => {
    const tab = await pages.open('/en', 1280);
    const columns = () =>
      tab.evaluate(async () => {
        const explorer = document.querySelector('wsis-sdg-explorer');
        const matrix = explorer?.shadowRoot?.querySelector('wsis-sdg-matrix');
        if (explorer) explorer.expanded = 'sdg-9';
        await explorer?.updateComplete;
        await matrix?.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return matrix?.shadowRoot?.querySelector('[part~=pane-tiles]')?.innerHTML;
      });
    const atOnce = await columns();
    await tab.waitForTimeout(700);
    expect(await columns()).toBe(atOnce);
    expect(await differsFromGolden(tab, 'opened-at-once')).toBe('');
    await tab.close();
  });

  test('with more contrast no text is muted, in elements or in pictures', async () => {
    const tab = await pages.open('/en', 1280);
    const inks = () =>
      tab.evaluate(() => {
        const matrix = document
          .querySelector('wsis-sdg-explorer')
          ?.shadowRoot?.querySelector('wsis-sdg-matrix');
        const root = matrix?.shadowRoot;
        const texts = [...(root?.querySelectorAll('.pane svg text') ?? [])];
        const tiled = ['#ffffff', '#000000'];
        return {
          words: getComputedStyle(root?.querySelector('.note') ?? document.body).color,
          drawn: [...new Set(texts.map((each) => each.getAttribute('fill') ?? ''))].filter(
            (fill) => !tiled.includes(fill),
          ),
        };
      });
    const before = await inks();
    await tab.emulateMedia({ contrast: 'more' });
    await expect.poll(async () => (await inks()).words).not.toBe(before.words);
    await expect.poll(async () => (await inks()).drawn.length).toBeLessThan(before.drawn.length);
    expect(await differsFromGolden(tab, 'more-contrast')).toBe('');
    await tab.close();
  });
});
