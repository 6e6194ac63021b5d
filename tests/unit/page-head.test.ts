import { expect, test } from 'vitest';
import { openSource } from '../../src/cli/view.js';
import { pictureOf } from '../../src/export/picture.js';
import { usualParts } from '../../src/export/image-options.js';
import { themes } from '../../src/theme.js';
import { bundledDataset } from '../fixtures/datasets.js';

const wordsOf = async (
  state: string,
  own: { title?: string; subtitle?: string; note?: string } = {},
  locale = 'en',
) => {
  const source = await openSource(await bundledDataset(), { state, locale, date: '2026-11-23' });
  const subject = state.includes('network') ? 'network' : 'matrix';
  return pictureOf(source, {
    ...{ subject, parts: usualParts, theme: themes.light, background: 'none', ...own },
    ...{ size: { width: 1200 }, medium: 'screen' },
  });
};
const headOf = async (...args: Parameters<typeof wordsOf>) => {
  const { title, words } = await wordsOf(...args);
  return [title, words.subtitle];
};

test('the title says what a picture is of', async () => {
  expect((await headOf(''))[0]).toBe('WSIS–SDG Matrix');
  expect((await headOf('action-lines=C7-ehealth'))[0]).toBe('E-health (C7) and the SDGs');
  expect((await headOf('goals=sdg-3'))[0]).toBe(
    'The action lines and goal 3, Good health and well-being',
  );
  expect((await headOf('action-lines=C7-ehealth', {}, 'zh'))[0]).toMatch(/（C7）和可持续发展目标$/);
  expect((await headOf('action-lines=C7-ehealth', {}, 'ar'))[0]).toMatch(
    /C7.{1,2} وأهداف التنمية المستدامة$/,
  );
});

test('the subtitle says how the view differs: filters, order, layout, least similarity', async () => {
  expect((await headOf('goals=sdg-3+sdg-4+sdg-5+sdg-8+sdg-9+sdg-17'))[1]).toMatch(
    /· Filtered by: Goals: 6 of 17 \(3, 4, 5, 8, 9, 17\)$/,
  );
  expect((await headOf('goals=sdg-3&query=health'))[1]).toMatch(
    /· Filtered by: “health”; Goal 3, Good health and well-being$/,
  );
  expect((await headOf('order=links'))[1]).toMatch(/ · Order: Most linked$/);
  expect((await headOf('row-order=by:sdg-3'))[1]).toMatch(
    / · Rows: By links to goal 3, .*\. Columns: Canonical$/,
  );
  expect((await headOf('view=network'))[1]).toMatch(/ · Layout: Ribbons$/);
  const alike = (await headOf('view=network&layout=similarity&threshold=40'))[1];
  expect(alike).toMatch(/ · Layout: Similarity · .*40%/);
});

test('a heading and a note replace these on the page, in the caption and in the alternative text', async () => {
  const own = { title: 'Our plan', subtitle: 'As of May', note: 'Ministry of Health' };
  const { title, words, scene } = await wordsOf('', own);
  expect([title, words.subtitle, words.source[0]]).toEqual(Object.values(own));
  expect(words.caption).toMatch(/^Our plan\. .*Ministry of Health/);
  expect(scene.description).toBe(words.altText);
  expect(words.altText).toMatch(/Our plan/);
});
