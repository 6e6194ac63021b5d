import { beforeAll, describe, expect, test } from 'vitest';
import { localize } from '../../src/model/localized-text.js';
import { loadTerms, locales, resolveLocale } from '../../src/i18n/locale.js';
import { loadTools } from '../../src/i18n/control-locale.js';
import { problemCodes } from '../../src/model/problem.js';
import type { Terms } from '../../src/i18n/picture-words.js';

describe.each(locales)('the catalogue %s', (locale) => {
  let terms: Terms;
  beforeAll(async () => {
    terms = await loadTerms(locale);
  });

  test('is the one asked for, and runs the right way', () => {
    expect(terms.locale).toBe(locale);
    expect(terms.direction).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });

  test('puts every problem into words that show what was found', () => {
    for (const code of problemCodes) {
      const said = terms.problem({
        code,
        found: 'FOUND',
        expected: 'list',
        detail: 'x',
        near: 'NEAR',
      });
      expect(said.length, code).toBeGreaterThan(8);
      expect(said).not.toMatch(/undefined|\[object/);
    }
    for (const code of [
      'wrongType',
      'duplicateId',
      'unknownReference',
      'http',
      'network',
    ] as const) {
      expect(terms.problem({ code, found: 'FOUND', expected: 'in', detail: 'goals' })).toContain(
        'FOUND',
      );
    }
  });

  test('says numbers of things in whole sentences, whatever the number', () => {
    for (const n of [0, 1, 2, 3, 5, 11, 21, 100, 1001]) {
      for (const said of [terms.linkRecords(n), terms.moreProblems(n), terms.row('C1', n, n)]) {
        expect(said).not.toMatch(/undefined|NaN|\$\{/);
      }
    }
    expect(terms.linked({ targets: ['3.3', '3.8'], wholeGoal: true })).toMatch(/3\.3.*3\.8/);
  });
});

test('other languages do not repeat the English words', async () => {
  const en = await loadTerms('en');
  for (const locale of locales.filter((each) => each !== 'en')) {
    const terms = await loadTerms(locale);
    for (const key of [
      'noLink',
      'noRationale',
      'selectPrompt',
      'failed',
      'retry',
      'matrixKeys',
    ] as const) {
      expect(terms[key], `${locale} ${key}`).not.toBe(en[key]);
    }
  }
});

test('the first wish that is spoken wins, then English', () => {
  expect(resolveLocale([null, 'fr-CA', 'ar'])).toBe('fr');
  expect(resolveLocale(['de', undefined, 'zh-Hant-TW'])).toBe('zh');
  expect(resolveLocale(['de'])).toBe('en');
});

test('a text is given in the nearest language there is, and says which', () => {
  const text = { en: 'Media', fr: 'Médias', 'fr-CA': 'Médias (CA)' };
  expect(localize(text, 'fr-CA')).toEqual({ text: 'Médias (CA)', lang: 'fr-CA' });
  expect(localize(text, 'fr-BE')).toEqual({ text: 'Médias', lang: 'fr' });
  expect(localize(text, 'ar')).toEqual({ text: 'Media', lang: 'en' });
  expect(localize('Media', 'fr')).toEqual({ text: 'Media', lang: 'en' });
});

describe.each(locales)('the words of the tools in %s', (locale) => {
  const facts = {
    links: [2, 5] as const,
    actionLines: [3, 7] as const,
    goals: [4, 9] as const,
    percent: 40,
  };

  test('are there, and say every name and number they are given', async () => {
    const tools = await loadTools(locale);
    const said = [
      tools.someOf('Name', 31, 32),
      tools.openGoal('Name', 31),
      tools.loosen('Name', 31),
      tools.moved('Name', 31, 32),
      tools.unservedOf('Name', 31, 32),
      tools.caption('Name', 31, 32),
    ];
    for (const sentence of said) expect(sentence).toMatch(/31|٣١/);
    expect(tools.similarity(31, 32, 33)).toMatch(/31.*32.*33/s);
    expect(tools.facilitates('ITU', facts)).toMatch(/ITU.*3.*7.*2.*5.*40/s);
    expect(tools.mostAlike('A', 'B', 33)).toMatch(/A.*B.*33/s);
    expect(tools.nothingFound('xyz')).toContain('xyz');
  });

  test('leave nothing empty, and nothing in another language', async () => {
    const [tools, english] = [await loadTools(locale), await loadTools('en')];
    const flat = (words: object): string[] =>
      Object.values(words).flatMap((each: unknown) =>
        typeof each === 'string' ? [each] : typeof each === 'object' && each ? flat(each) : [],
      );
    const [own, others] = [flat(tools), flat(english)];
    expect(own).toHaveLength(others.length);
    expect(own.every((text) => text.trim() !== '')).toBe(true);
    if (locale !== 'en') expect(own.filter((text, i) => text === others[i])).toEqual([]);
  });
});
