import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { en, type Model } from '../../src/core.js';
import { searchResults } from '../../src/derive/search-results.js';
import { andBits, bitPositions, countBits } from '../../src/lib/bitset.js';
import { findRanges, fold } from '../../src/lib/fold.js';
import { runSteps } from '../../src/lib/schedule.js';
import { search, searchIndexSteps } from '../../src/model/search.js';
import { bundledModel, modelOf, small } from '../fixtures/datasets.js';
import { synthetic } from '../fixtures/synthetic.js';
import { keptOf } from '../fixtures/matrices.js';

describe('a text is searched without', () => {
  test.each([
    ['case', 'Capacity BUILDING', 'capacity building'],
    ['accents', 'Éducation, Año, Ångström', 'education, ano, angstrom'],
    ['Cyrillic marks', 'Всё о йоге', 'все о иоге'],
    ['Arabic vowels and tatweel', 'الصِّحَّة الـــجيّدة', 'الصحه الجيده'],
    ['hamza on alef', 'أهداف إلى آخر', 'اهداف الي اخر'],
    ['full width', 'Ｃ７　ｅ－ｈｅａｌｔｈ', 'c7 e-health'],
    ['Arabic figures', 'الهدف ٣', 'الهدف 3'],
    ['ligatures', 'Straße, œuvre', 'strasse, oeuvre'],
    ['dashes', 'e‑health – e—health', 'e-health - e-health'],
  ])('%s', (_, written, expected) => {
    expect(fold(written)).toBe(expected);
  });

  test('losing its place: what is found is where it stands in the text as written', () => {
    const text = 'L’Éducation pour la santé';
    const [range] = findRanges(text, [fold('education')]);
    expect(text.slice(range?.start, range?.end)).toBe('Éducation');
    expect(findRanges('الصِّحَّة', [fold('الصحة')])).toEqual([{ start: 0, end: 'الصِّحَّة'.length }]);
  });

  test('breaking a range: they ascend, do not overlap and stay inside, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, word) => {
        const needle = fold(word);
        if (needle === '') return;
        let last = 0;
        for (const { start, end } of findRanges(text, [needle])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('in the bundled dataset', () => {
  let model: Model;
  beforeAll(async () => {
    model = await bundledModel();
  });
  const find = (query: string, locale = 'en') =>
    search(model, runSteps(searchIndexSteps(model, locale)), query);
  const goalsOf = (query: string, locale?: string) => [
    ...new Set(
      [...bitPositions(find(query, locale)?.links ?? { length: 0, words: new Uint32Array() })].map(
        (link) => model.links[link]?.goal,
      ),
    ),
  ];

  test.each(['', '   ', '\u200f'])('an empty query (%j) is no search', (query) => {
    expect(find(query)).toBeUndefined();
  });

  test.each([
    ...['sdg 3', 'SDG-3', 'Goal 3', 'goal3', 'Goal03', 'SDG: 3', '#3', 'ODD 3', 'ЦУР 3', 'الهدف ٣'],
    ...['目标3', 'Objectifs 3', 'Objectif n° 3', 'Цель № 3', 'Ziel 3', '3', '“3”', '"SDG 3"'],
  ])('“%s” is goal 3 and no other', (query) => {
    expect(goalsOf(query)).toEqual(['sdg-3']);
  });

  test('a code is exact: C1 is not C10, and 3.8 is not 13.8', () => {
    const lines = [...bitPositions(find('c1')?.actionLines ?? never)];
    expect(lines.map((i) => model.actionLines[i]?.id)).toEqual(['C1']);
    const targets = [...bitPositions(find('3.8')?.targets ?? never)];
    expect(targets.map((i) => model.targets[i]?.target.id)).toEqual(['target-3.8']);
    expect(countBits(find('C7')?.actionLines ?? never)).toBe(8);
  });

  test('a code may have a hyphen', () => {
    expect(find('UN-DESA')?.organizations).toEqual(new Set(['UN-DESA']));
  });

  test('an organization finds what it facilitates', () => {
    const found = find('ITU');
    expect(found?.organizations).toEqual(new Set(['ITU']));
    expect([...bitPositions(found?.actionLines ?? never)]).toEqual(model.facilitated.get('ITU'));
  });

  test.each([
    ['"e-health"', 'e-health'],
    ['ehealth', 'e-health'],
    ['egovernment', 'e-government'],
    ['wellbeing', 'well-being'],
    ['co-operation', 'cooperation'],
    ['womens', "women's"],
    ['women’s', 'womens'],
  ])('“%s” finds what “%s” does', (query, other) => {
    expect(goalsOf(query)).not.toEqual([]);
    expect(goalsOf(query)).toEqual(goalsOf(other));
  });

  test.each([
    ['telemedicine', ['C7-ehealth']],
    ['Telemed', ['C7-ehealth']],
    ['télémédecine', ['C7-ehealth']],
    ['телемедицина', ['C7-ehealth']],
    ['远程医疗', ['C7-ehealth']],
    ['التطبيب عن بعد', ['C7-ehealth']],
    ['e-commerce', ['C7-ebus']],
    ['ecommerce', ['C7-ebus']],
    ['edtech', ['C7-elearn']],
    ['cybersecurity', ['C5']],
    ['broadband', ['C2']],
    ['digital literacy', ['C4']],
    ['“digital literacy”', ['C4']],
    ['South-South cooperation', ['C11']],
    ['human rights', ['C10']],
  ])('an everyday word finds the action line that it is about: %s', (query, ids) => {
    const found = find(query);
    const lines = [...bitPositions(found?.actionLines ?? never)];
    expect(lines.map((i) => model.actionLines[i]?.id)).toEqual(expect.arrayContaining(ids));
    for (const line of lines) {
      for (const link of model.linksOfActionLine.of(line)) {
        expect([...bitPositions(found?.links ?? never)]).toContain(link);
      }
    }
  });

  test('part of an everyday term stands for no action line', () => {
    for (const query of ['digital', 'literacy', 'online', 'open', 'south']) {
      const lines = bitPositions(find(query)?.actionLines ?? never);
      const names = [...lines].map((i) => fold(JSON.stringify(model.actionLines[i]?.name)));
      for (const name of names) expect(name, query).toContain(query);
    }
  });

  test('words in quotation marks are found together', () => {
    expect(goalsOf('"mobile banking"')).toEqual(['sdg-10']);
    expect(goalsOf('«banking mobile»')).toEqual([]);
    expect(goalsOf('banking mobile').length).toBeGreaterThan(1);
  });

  test.each([
    ['"climate change adaptation"', 0],
    ['"cultural heritage of"', 0],
    ['“adaptation to climate change”', 0],
  ])('an everyday term does not part the quoted phrase that it is in: %s', (query, links) => {
    expect(countBits(find(query)?.links ?? never)).toBe(links);
  });

  test.each([
    ['Digital  literacy', 'digital literacy'],
    ['digital literacy,', 'digital literacy'],
    ['mobile networks', 'mobile network'],
    ['poverty mobile networks', 'mobile network poverty'],
  ])('an everyday term is found as it is written: “%s” as “%s”', (query, other) => {
    expect(goalsOf(query)).not.toEqual([]);
    expect(goalsOf(query)).toEqual(goalsOf(other));
  });

  test('an everyday term is whole words', () => {
    expect(countBits(find('xdigital literacy')?.actionLines ?? never)).toBe(0);
    expect(countBits(find('digital literacyx')?.actionLines ?? never)).toBe(0);
  });

  test.each(['internet access', 'human rights', 'climate change', 'open data'])(
    'an everyday term finds no less than its words do: %s',
    (query) => {
      const [first, second] = query.split(' ').map((word) => find(word));
      const found = find(query);
      expect(found?.find(query.split(' ').toReversed().join(' and '))).toHaveLength(2);
      for (const things of ['links', 'actionLines', 'goals', 'targets'] as const) {
        const both = andBits(first?.[things] ?? never, second?.[things] ?? never);
        const all = [...bitPositions(found?.[things] ?? never)];
        expect(all).toEqual(expect.arrayContaining([...bitPositions(both)]));
      }
    },
  );

  test('what is found in two words is marked in the text as it is written', () => {
    const [range] = findRanges('Good health and well-being', ['wellbeing']);
    expect(range).toEqual({ start: 16, end: 26 });
  });

  test('words may be in different parts of a link, and all must match', () => {
    expect(goalsOf('e-health poverty')).toContain('sdg-1');
    expect(goalsOf('e-health xylophone')).toEqual([]);
  });

  test('names are found in the shown language and in English', () => {
    expect(goalsOf('pauvreté', 'fr')).toContain('sdg-1');
    expect(goalsOf('poverty', 'fr')).toContain('sdg-1');
    expect(goalsOf('pauvreté', 'en')).toEqual([]);
  });

  test('short words match the start of a word, long ones any part of it', () => {
    expect(findRanges('predict the ICT', ['ict'])).toEqual([{ start: 12, end: 15 }]);
    expect(findRanges('telehealth', ['health'])).toEqual([{ start: 4, end: 10 }]);
  });

  test('the list of results has things first, then links, and says how many there are', () => {
    const kept = keptOf(model, { query: 'health' });
    const { results, all } = searchResults(model, { kept, most: 40 }, en);
    expect(results[0]).toMatchObject({ id: 'C7-ehealth', intent: { selected: 'C7-ehealth' } });
    expect(results.at(-1)?.id).toMatch(/^link-/);
    expect(all).toBeGreaterThanOrEqual(results.length);
    expect(searchResults(model, { kept, most: 3 }, en)).toMatchObject({ all });
  });

  test('a result shows the name in which something was found', () => {
    const kept = keptOf(model, { query: 'food security' });
    const { results } = searchResults(model, { kept, most: 40 }, en);
    expect(results.find(({ id }) => id === 'sdg-2')?.text).toMatch(/food security/i);
  });
});

test('50 000 links are searched, each in its whole text', async () => {
  const model = await modelOf(synthetic({ lines: 200, goals: 1000, links: 50_000 }));
  const index = runSteps(searchIndexSteps(model, 'en'));
  const found = search(model, index, 'reason number 4999');
  // “4999” is in 4999, 14999 … 44999 and 49990 … 49999.
  expect(countBits(found?.links ?? never)).toBe(15);
});

test('input that looks like markup or is malformed is only ever text', async () => {
  const model = await modelOf(small);
  const index = runSteps(searchIndexSteps(model, 'en'));
  for (const query of [
    '<img>',
    '\\',
    '(',
    '[a-',
    '\ud800',
    '%',
    '.*',
    '__proto__',
    'constructor',
  ]) {
    expect(countBits(search(model, index, query)?.links ?? never)).toBe(0);
  }
});

const never = { length: 0, words: new Uint32Array() };
