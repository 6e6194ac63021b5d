import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAdaptedPages, type AdaptedPages } from './adapted-pages.js';
import { differsFromGolden } from './golden-shot.js';

let pages: AdaptedPages;
beforeAll(async () => {
  pages = await openAdaptedPages();
});
afterAll(() => pages.close());

test.each(['matrix', 'network', 'table'])(
  'forced colours draw every mark of the %s',
  async (view) => {
    const tab = await pages.open(`/en#wsis:view=${view}&selected=C4:sdg-12`, 1280, {
      ...{ forcedColors: 'active', colorScheme: 'dark' },
    });
    expect(await differsFromGolden(tab, `forced-${view}`)).toBe('');
    await tab.close();
  },
);
