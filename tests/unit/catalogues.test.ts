import { beforeAll, describe, expect, test } from 'vitest';
import { spoken } from '../../src/i18n/human-text.js';
import { loadTerms, locales, resolveLocale } from '../../src/i18n/locale.js';
import type { ProblemCode, Terms } from '../../src/i18n/terms.js';

const codes: ProblemCode[] = [
  'empty',
  'webPage',
  'cutShort',
  'malformed',
  'tooDeep',
  'duplicateKey',
  'forbiddenKey',
  'missing',
  'wrongType',
  'wrongValue',
  'markup',
  'address',
  'duplicateId',
  'unknownReference',
  'foreignTarget',
  'unknownKey',
  'http',
  'network',
  'unexpected',
];

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
    for (const code of codes) {
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
  expect(spoken(text, 'fr-CA')).toEqual({ text: 'Médias (CA)', lang: 'fr-CA' });
  expect(spoken(text, 'fr-BE')).toEqual({ text: 'Médias', lang: 'fr' });
  expect(spoken(text, 'ar')).toEqual({ text: 'Media', lang: 'en' });
  expect(spoken('Media', 'fr')).toEqual({ text: 'Media', lang: 'en' });
});
