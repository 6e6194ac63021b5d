import { beforeAll, describe, expect, test } from 'vitest';
import {
  loadTerms,
  loadTools,
  locales,
  type ProblemCode,
  type ProblemFacts,
  resolveLocale,
  spoken,
  type Terms,
} from '../../src/core.js';
import { loadTableWords } from '../../src/i18n/locale.js';
import { tellFinding } from '../../src/i18n/table-words.js';
import { problemCodes } from '../../src/model/problem.js';
import { failures, refusals, remarks } from '../../src/model/table/finding.js';

/** Example facts for each problem code. A new code does not compile without its facts. */
const factsOf: Readonly<Record<ProblemCode, Omit<ProblemFacts, 'code'>>> = {
  empty: {},
  webPage: { found: '"Log in"' },
  encoding: { found: 'windows-1252' },
  tooBig: { expected: 'atMost', detail: '32 MB' },
  tooMany: { found: '1234', expected: 'atMost', detail: '999' },
  tooLong: { found: '1234', expected: 'atMost', detail: '999' },
  cutShort: {},
  unclosed: {},
  malformed: { found: '"oops"' },
  tooDeep: { expected: 'atMost', detail: '99' },
  duplicateKey: { found: '"version"' },
  forbiddenKey: { found: '"__proto__"' },
  missing: { found: '"rationale"', expected: 'text', near: 'rationales' },
  wrongType: { found: '[…] (3)', expected: 'oneOf', detail: 'published, proposed' },
  wrongValue: { found: '[…] (3)', expected: 'oneOf', detail: 'published, proposed' },
  address: { found: '"javascript:"' },
  duplicateId: { found: '"C1"', detail: 'actionLines[0].id' },
  unknownReference: {
    found: '"4.18"',
    expected: 'in',
    detail: 'targets',
    near: '4.1',
    ends: { of: 'sdg-4', at: '4.c' },
  },
  foreignTarget: { found: '"4.1"', expected: 'in', detail: 'sdg-5.targets' },
  unknownKey: { found: '"rationales"', near: 'rationale' },
  replaced: { found: '"a�b"' },
  isolated: { found: '"a b"' },
  http: { found: '404 Not Found' },
  denied: { found: '403 Forbidden' },
  unlisted: { found: '"https://example.org/data.json"' },
  busy: { found: '503 Service Unavailable', detail: '17' },
  timeout: { found: 'https://example.org/data.json', detail: '20' },
  interrupted: { found: 'https://example.org/data.json' },
  network: { found: 'https://example.org/data.json' },
  unexpected: { found: 'stack overflow' },
  fault: { found: 'x is not a function' },
  table: { found: 'C99' },
};
const problems = problemCodes.map((code): ProblemFacts => ({ code, ...factsOf[code] }));

/** What the message for a problem must contain. */
const shownBy = ({ found, detail, near, ends }: ProblemFacts): string[] =>
  [found, detail, near, ends?.of, ends?.at].filter((each) => each !== undefined);

describe.each(locales)('the catalogue %s', (locale) => {
  let terms: Terms;
  let english: Terms;
  beforeAll(async () => {
    [terms, english] = await Promise.all([loadTerms(locale), loadTerms('en')]);
  });

  test('has its locale and its direction', () => {
    expect(terms.locale).toBe(locale);
    expect(terms.direction).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });

  describe('has words for the problem', () => {
    test.each(problems)('$code', (facts) => {
      const words = terms.problem(facts);
      expect(words.trim().length).toBeGreaterThan(8);
      expect(words).not.toMatch(/undefined|null|\[object/);
      for (const shown of shownBy(facts)) expect(words).toContain(shown);
      if (locale !== 'en') expect(words).not.toBe(english.problem(facts));
    });

    test('and they differ for any two problems that say different things', () => {
      const said = new Map(problems.map((facts) => [terms.problem(facts), facts.code]));
      const alike = ['wrongType', 'wrongValue'];
      expect(said.size).toBe(problems.length - alike.length + 1);
    });
  });

  test('has whole sentences for any number', () => {
    for (const n of [0, 1, 2, 3, 5, 11, 21, 100, 1001]) {
      for (const said of [
        terms.statements(n),
        terms.linksStated(n, n),
        terms.moreProblems(n),
        terms.row('C1', n, n),
      ]) {
        expect(said).not.toMatch(/undefined|NaN|\$\{/);
      }
    }
    expect(terms.linked({ targets: ['3.3', '3.8'], wholeGoal: true })).toMatch(/3\.3.*3\.8/);
  });

  test.each(['links', 'actionLines', 'ends'] as const)('compares by %s', (unit) => {
    for (const n of [0, 1, 2, 5, 21]) {
      const facts = { unit, a: 'A', b: 'B', onlyA: n, both: 32, onlyB: 33 };
      const said = terms.comparedCounts(facts);
      expect(said).toContain(terms.countOf(unit, n));
      for (const each of [/A.*B/s, /32/, /33/]) expect(said).toMatch(each);
      if (locale !== 'en') expect(said).not.toBe(english.comparedCounts(facts));
    }
    expect(terms.compared('A', 'B')).toMatch(/A.*B/s);
    for (const each of [/31/, /32/, /33/]) expect(terms.similarity(31, 32, 33)).toMatch(each);
  });
});

test('other languages do not repeat the English words', async () => {
  const en = await loadTerms('en');
  for (const locale of locales.filter((each) => each !== 'en')) {
    const terms = await loadTerms(locale);
    for (const key of ['noLink', 'noRationale', 'failed', 'retry', 'matrixKeys'] as const) {
      expect(terms[key], `${locale} ${key}`).not.toBe(en[key]);
    }
  }
});

test('the first requested language that is available is used, else English', () => {
  expect(resolveLocale([null, 'fr-CA', 'ar'])).toBe('fr');
  expect(resolveLocale(['de', undefined, 'zh-Hant-TW'])).toBe('zh');
  expect(resolveLocale(['de'])).toBe('en');
});

test('a text comes in the nearest available language, with the tag of that language', () => {
  const text = { en: 'Media', fr: 'Médias', 'fr-CA': 'Médias (CA)' };
  expect(spoken(text, 'fr-CA')).toEqual({ text: 'Médias (CA)', lang: 'fr-CA' });
  expect(spoken(text, 'fr-BE')).toEqual({ text: 'Médias', lang: 'fr' });
  expect(spoken(text, 'ar')).toEqual({ text: 'Media', lang: 'en' });
  expect(spoken('Media', 'fr')).toEqual({ text: 'Media', lang: 'en' });
});

describe.each(locales)('the words for tables in %s', (locale) => {
  const facts = {
    found: 'C99',
    near: 'C9',
    alternatives: ['16.1', '16.10'],
    detail: 'windows-1252',
  };
  const codes = [...refusals, ...failures, ...remarks];

  test('say every finding, and no two alike', async () => {
    const [words, english] = [await loadTableWords(locale), await loadTableWords('en')];
    const said = codes.map((code) => words.finding({ code, ...facts }));
    for (const each of said) {
      expect(each.trim().length).toBeGreaterThan(3);
      expect(each).not.toMatch(/undefined|null|\[object/);
    }
    expect(new Set(said).size).toBe(codes.length);
    if (locale === 'en') return;
    expect(codes.filter((code, i) => english.finding({ code, ...facts }) === said[i])).toEqual([]);
  });

  test('hold what was found, what may be meant, and every number', async () => {
    const words = await loadTableWords(locale);
    expect(words.finding({ code: 'noActionLine', ...facts })).toMatch(/C99.*C9/s);
    expect(words.finding({ code: 'unclear', ...facts })).toMatch(/C99.*16\.1.*16\.10/s);
    expect(words.finding({ code: 'decoded', ...facts })).toContain('windows-1252');
    const summary = words.summary({ rows: 41, placed: 38, partly: 7 });
    for (const each of [/41/, /38/, /7/, /3/]) expect(summary).toMatch(each);
    const finding = {
      code: 'noActionLine',
      ...facts,
      count: 60,
      places: [{ cell: 'A2', line: 9 }],
    } as const;
    expect(tellFinding(words, finding)).toMatch(/60.*A2.*9.*C99/s);
    for (const name of Object.values(words.useNames)) expect(name.trim()).not.toBe('');
  });
});

describe.each(locales)('the words of the controls in %s', (locale) => {
  const facts = {
    links: [2, 5] as const,
    actionLines: [3, 7] as const,
    goals: [4, 9] as const,
    percent: 40,
  };

  test('contain every name and number they are given', async () => {
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
    expect(tools.facilitates('ITU', facts)).toMatch(/ITU.*3.*7.*2.*5.*40/s);
    const alike = tools.mostAlike('A', 'B', { shared: 31, either: 32, percent: 33 });
    for (const each of [/A.*B/s, /31/, /32/, /33/]) expect(alike).toMatch(each);
    expect(tools.nothingFound('xyz')).toContain('xyz');
  });

  test('are never empty, and never left in English', async () => {
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
