import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/core.js';
import { openSource } from '../../src/cli/view.js';
import { pictureOf } from '../../src/export/picture.js';
import { usualParts } from '../../src/export/image-options.js';
import { loadPictureWords, locales } from '../../src/i18n/locale.js';
import { themes } from '../../src/theme.js';
import { bundledDataset } from '../fixtures/datasets.js';

const wordsOf = async (
  state: string,
  own: { title?: string; subtitle?: string; note?: string; data?: Dataset } = {},
  locale = 'en',
) => {
  const data = own.data ?? (await bundledDataset());
  const source = await openSource(data, { state, locale, date: '2026-11-23' });
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

test('a source is named as that of the picture only if most links have it', async () => {
  const data = await bundledDataset();
  const [title] = (await wordsOf('')).words.source;
  const sourceOf = async (cited: number) => {
    const links = data.links.map((link, i) =>
      i < cited ? link : { actionLine: link.actionLine, goal: link.goal },
    );
    return (await wordsOf('', { data: { ...data, links } })).words.source;
  };
  expect(await sourceOf(data.links.length)).toContain(title);
  expect(await sourceOf(data.links.length / 2 + 1)).toContain(title);
  expect(await sourceOf(3)).not.toContain(title);
});

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

test('the subtitle of a network begins with what is selected, since the rest is faded', async () => {
  const network = 'view=network&layout=force';
  expect((await headOf(`${network}&selected=C7-ehealth`))[1]).toMatch(
    /^Selected: C7 e-health · 188 links/,
  );
  expect((await headOf(`${network}&selected=C7-ehealth`, {}, 'fr'))[1]).toMatch(
    /^Sélection\u202f: C7/,
  );
  expect((await headOf(`${network}&selected=C9&compared=sdg-15`))[1]).toMatch(
    /^Selected: C9 Media; goal 15, Life on land · 188 links/,
  );
  for (const state of ['', '&action-lines=C4&selected=C7-ehealth', '&selected=C4&compared=C9'])
    expect((await headOf(network + state))[1]).not.toContain('Selected');
});

test('the subtitle says how the view differs: filters, order, layout, least similarity', async () => {
  expect((await headOf('goals=sdg-3+sdg-4+sdg-5+sdg-8+sdg-9+sdg-17'))[1]).toMatch(
    /· Filtered by: Goals: 6 of 17 \(3, 4, 5, 8, 9, 17\)$/,
  );
  expect((await headOf('goals=sdg-3&query=health'))[1]).toMatch(
    /· Filtered by: “health”; Goal 3, Good health and well-being$/,
  );
  expect((await headOf('order=links'))[1]).toMatch(/ · Order: most linked first$/);
  expect((await headOf('row-order=by:sdg-3'))[1]).toMatch(
    / · Rows: by links to goal 3, .*\. Columns: official order$/,
  );
  expect((await headOf('view=network'))[1]).toMatch(/ · Layout: Ribbons$/);
  const alike = (await headOf('view=network&layout=similarity&threshold=40'))[1];
  expect(alike).toMatch(/ · Layout: Similarity · .*40%/);
});

describe('a picture of a comparison', () => {
  const state = 'selected=C4&compared=C9';

  test('says so in its title, and in figures under it, with what the percentage means', async () => {
    expect(await headOf(state)).toEqual([
      'C4 Capacity building and C9 Media compared',
      [
        'WSIS–SDG Matrix',
        '19 links only in C4, 2 in both, 2 only in C9',
        'In common: 2 of 23, 9% of what either is linked to (Jaccard)',
        '188 links',
      ].join(' · '),
    ]);
  });

  test('names goals by their numbers too, and counts the action lines that are linked to them', async () => {
    const [title, subtitle] = await headOf('selected=sdg-3&compared=sdg-4');
    expect(title).toBe(
      'Goal 3 (Good health and well-being) and goal 4 (Quality education) compared',
    );
    expect(subtitle).toContain('2 action lines linked only to goal 3, 4 to both, 6 only to goal 4');
  });

  test('tells action lines apart that share a code', async () => {
    const [, subtitle] = await headOf('selected=C7-ehealth&compared=C7-eagr');
    expect(subtitle).toMatch(/only in C7 e-health, \d+ in both, \d+ only in C7 e-agriculture/);
  });

  test.each(locales)(
    'has its figures in the caption and the alternative text in %s',
    async (locale) => {
      const { title, words } = await wordsOf(state, {}, locale);
      const terms = await loadPictureWords(locale);
      const [a, b] = [terms.actionLine('C4', 'C4'), terms.actionLine('C9', 'C9')];
      const facts = { unit: 'links', a, b, onlyA: 19, both: 2, onlyB: 2 } as const;
      const counts = terms.comparedCounts(facts);
      expect(title).toMatch(/C4.*C9/s);
      for (const text of [words.subtitle, words.caption, words.altText]) {
        expect(text.toLowerCase()).toContain(counts.toLowerCase());
        expect(text).toContain(terms.similarity(2, 23, 9));
      }
      expect(words.altText).toMatch(/target|cible|meta|задача|الغاية|具体目标/);
    },
  );

  test('names the two under a title of its own', async () => {
    const { words } = await wordsOf(state, { title: 'Who does what' });
    expect(words.subtitle).toMatch(/ · C4 and C9 compared: 19 links only in C4,/);
    expect(words.caption).toMatch(/^Who does what\. .* C4 and C9 compared: 19 links only in C4,/);
  });

  test('says that it is of all links where filters hide some, and only there', async () => {
    const all = 'All links are compared, also those that are not shown';
    expect((await headOf(`${state}&goals=sdg-5`))[1]).toContain(all);
    expect((await headOf(`${state}&action-lines=C4+C9`))[1]).not.toContain(all);
  });

  test('is not one where the two are of different kinds, or the same', async () => {
    expect((await headOf('selected=C4&compared=sdg-3'))[0]).toBe('WSIS–SDG Matrix');
    expect((await headOf('selected=C4&compared=C4'))[0]).toBe('WSIS–SDG Matrix');
  });
});

test('a heading and a note replace these on the page, in the caption and in the alternative text', async () => {
  const own = { title: 'Our plan', subtitle: 'As of May', note: 'Ministry of Health' };
  const { title, words, scene } = await wordsOf('', own);
  expect([title, words.subtitle, words.source[0]]).toEqual(Object.values(own));
  expect(words.caption).toMatch(/^Our plan\. .*Ministry of Health/);
  expect(scene.description).toBe(words.altText);
  expect(words.altText).toMatch(/Our plan/);
});
