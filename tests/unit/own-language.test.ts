import { describe, expect, test } from 'vitest';
import { parseDatasetText, parseDatasetValue } from '../../src/core.js';
import { openSource } from '../../src/cli/view.js';
import { datasetToJsonLd } from '../../src/export/json-ld.js';
import { datasetToJson } from '../../src/export/json.js';
import { resolveImageOptions } from '../../src/export/image-options.js';
import { pictureOf, pictureOptions } from '../../src/export/picture.js';
import { localize, untranslated } from '../../src/model/localized-text.js';
import type { Dataset } from '../../src/model/schema.js';
import type { TextMark } from '../../src/scene/scene.js';
import { lines, readInTest } from '../fixtures/tables.js';
import { small } from '../fixtures/small.js';

async function read(value: unknown): Promise<Dataset> {
  const result = await parseDatasetValue(value);
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  expect(result.warnings).toEqual([]);
  return result.dataset;
}

const nameOf = ({ actionLines: [line] }: Dataset, locale: string) =>
  localize(line?.name ?? '', locale);

async function drawnIn(dataset: Dataset, locale = 'en'): Promise<readonly TextMark[]> {
  const source = await openSource(dataset, { locale, date: '2026-11-23' });
  const options = resolveImageOptions({ format: 'svg', parts: ['title'] });
  const { scene } = pictureOf(source, pictureOptions(options, 'matrix'));
  return scene.panes.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])),
  );
}

const ARABIC = 'مشروع (تجريبي) 2030!';

function planIn(name: string, more: object = {}) {
  return {
    ...{ id: 'plan', version: '1', title: name, ...more },
    actionLines: [{ id: 'l0', code: 'L0', name }],
    goals: [{ id: 'g', number: 3, name, color: '#4C9F38', targets: [] }],
    links: [{ actionLine: 'l0', goal: 'g', rationale: name }],
  };
}

describe('a dataset with a language', () => {
  test('has its plain texts in that language', async () => {
    const dataset = await read({ ...small, language: 'fr' });
    expect(nameOf(dataset, 'ru')).toEqual({ text: 'First line', lang: 'fr' });
    const [goal] = dataset.goals;
    expect(localize(goal?.targets[0]?.label ?? '', 'en').lang).toBe('fr');
    expect(localize(dataset.sources?.[0]?.title ?? '', 'en').lang).toBe('fr');
    expect(dataset.links[1]?.rationale).toEqual({ fr: 'Because.' });
    expect(untranslated(dataset, 'fr')).toEqual([]);
  });

  test('keeps what a text says of its own language, and codes, ids and aliases as they are', async () => {
    const [line] = small.actionLines;
    const said = { ...line, name: { en: 'In English' }, aliases: ['Other'] };
    const { actionLines } = await read({
      ...small,
      language: 'fr',
      actionLines: [said, small.actionLines[1]],
    });
    expect(actionLines[0]).toMatchObject({
      id: 'A1',
      code: 'A1',
      name: { en: 'In English' },
      aliases: ['Other'],
    });
  });

  test('is the same when it is written and read again', async () => {
    const dataset = await read({ ...small, language: 'fr' });
    const again = await parseDatasetText(datasetToJson(dataset));
    expect(again.kind === 'dataset' && again.dataset).toEqual(dataset);
  });

  test('says it in JSON-LD', async () => {
    const jsonLd = datasetToJsonLd(await read({ ...small, language: 'fr' }));
    expect(jsonLd).toContain('"@language": "fr"');
    expect(jsonLd).not.toContain('"@language": "en"');
  });

  test.each(['', 'no language', '__proto__', 3])('of no tag is refused: %j', async (language) => {
    const result = await parseDatasetValue({ ...small, language });
    expect(result.kind === 'problems' && result.problems[0]?.path).toEqual(['language']);
  });
});

describe('a text in some languages', () => {
  test('needs no English', async () => {
    const dataset = await read({ ...small, title: { fr: 'Plan', de: 'Plan (de)' } });
    expect(localize(dataset.title, 'de').text).toBe('Plan (de)');
    expect(localize(dataset.title, 'de-AT')).toEqual({ text: 'Plan (de)', lang: 'de' });
    expect(localize(dataset.title, 'ru')).toEqual({ text: 'Plan', lang: 'fr' });
  });

  test('has at least one', async () => {
    const result = await parseDatasetValue({ ...small, title: {} });
    expect(result.kind === 'problems' && result.problems[0]).toMatchObject({
      path: ['title'],
      expected: 'text',
    });
  });
});

describe('a text whose language nobody says', () => {
  test.each([
    ['Plan 2030', 'en'],
    ['3.8 %', 'en'],
    ['Écologie', 'en'],
    [ARABIC, 'und-Arab'],
    ['(2) مشروع', 'und-Arab'],
    ['תוכנית', 'und-Hebr'],
    ['План', 'und'],
    ['目标', 'und'],
  ])('%s is %s by its first letter', async (name, lang) => {
    expect(nameOf(await read(planIn(name)), 'en')).toEqual({ text: name, lang });
  });

  test('is drawn in the direction of its letters, also in a picture from left to right', async () => {
    const texts = await drawnIn(await read(planIn(ARABIC)));
    const own = texts.filter(({ text }) => /\p{Script=Arabic}/u.test(text));
    expect(own.length).toBeGreaterThan(0);
    for (const mark of own) expect(mark.direction, mark.text).toBe('rtl');
    // A name goes on in the next line.
    const others = texts.filter(({ text }) => !ARABIC.includes(text));
    expect(others.filter(({ direction }) => direction === 'rtl')).toEqual([]);
  });

  test('has no language in JSON-LD', async () => {
    const jsonLd = datasetToJsonLd(await read(planIn(ARABIC)));
    expect(jsonLd).toContain('"@value": "مشروع (تجريبي) 2030!"');
    expect(jsonLd).not.toContain('@language');
  });
});

test('Arabic texts of a dataset in Arabic are drawn from right to left in both kinds of picture', async () => {
  const dataset = await read(planIn(ARABIC, { language: 'ar' }));
  for (const locale of ['en', 'ar']) {
    const texts = await drawnIn(dataset, locale);
    const own = texts.filter(({ text }) => text.includes('تجريبي'));
    expect(new Set(own.map(({ direction }) => direction)), locale).toEqual(new Set(['rtl']));
  }
});

describe('a table', () => {
  const file = lines('Projet,ODD,Justification', 'Télésanté rurale,3,Soins à distance');

  test('has its texts in a language that is asked for, beside a framework in English', async () => {
    const { dataset } = await readInTest(file, { language: 'fr' });
    expect(dataset?.actionLines[0]?.name).toEqual({ fr: 'Télésanté rurale' });
    expect(dataset?.links[0]?.rationale).toEqual({ fr: 'Soins à distance' });
    expect(localize(dataset?.goals[0]?.name ?? '', 'en').lang).toBe('en');
  });

  test('knows a language that a header names', async () => {
    const header = lines('action_line,goal,rationale,rationale:es', 'C1,1,Raison,Razón');
    const { links } = await readInTest(header, { language: 'fr' });
    expect(links[0]?.rationale).toEqual({ en: 'Raison', es: 'Razón' });
  });
});

describe('the source of a link', () => {
  const link = { actionLine: 'A1', goal: 'goal-1' };
  const citing = (source: string) => ({
    ...small,
    links: [
      { ...link, source },
      { ...link, source },
    ],
  });

  test.each(['Annual report 2023, p. 4', 'https://example.org/report'])(
    'may be a citation or an address, which becomes a source: %s',
    async (cited) => {
      const { links, sources } = await read(citing(cited));
      const [first, second] = links;
      expect(first?.source).toBe(second?.source);
      const source = sources?.find(({ id }) => id === first?.source);
      expect(source?.title).toBe(cited);
      expect(source?.url).toBe(cited.startsWith('http') ? cited : undefined);
      expect(sources).toHaveLength(small.sources.length + 1);
    },
  );

  test('may be the title of a source that the dataset has', async () => {
    const { links, sources } = await read(citing('This test'));
    expect(links[0]?.source).toBe('here');
    expect(sources).toHaveLength(small.sources.length);
  });

  test('that looks like an id is one, and must be there', async () => {
    const result = await parseDatasetValue(citing('her'));
    const [problem] = result.kind === 'problems' ? result.problems : [];
    expect(problem).toMatchObject({
      code: 'unknownReference',
      path: ['links', 0, 'source'],
      near: 'here',
    });
  });

  test('comes back the same when the dataset is written and read again', async () => {
    const dataset = await read(citing('Annual report 2023, p. 4'));
    const again = await parseDatasetText(datasetToJson(dataset));
    expect(again.kind === 'dataset' && again.dataset).toEqual(dataset);
  });
});
