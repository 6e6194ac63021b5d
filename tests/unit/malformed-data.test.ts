import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Dataset,
  formatPath,
  parseDatasetCsv,
  parseDatasetText,
  parseDatasetValue,
  type ParseResult,
  type Path,
} from '../../src/core.js';
import { parseTranslation } from '../../src/model/translation.js';
import { decodeText } from '../../src/model/read/encoding.js';
import { bundledDataset, small } from '../fixtures/datasets.js';

const whole = {
  ...small,
  license: { en: 'Free', fr: 'Libre' },
  translations: { fr: 'https://example.org/fr.json' },
  sources: [
    {
      id: 'here',
      title: 'Test – é 😀',
      publisher: 'P',
      url: 'https://example.org/a',
      date: '2015',
      note: 'n',
    },
  ],
};
const texts = [JSON.stringify(small), JSON.stringify(whole, null, 1).replaceAll('\n', '\r\n')];
const csv = [
  'action_line,goal,target,rationale,source\r\nC1,sdg-1,target-1.1,"Why, and ""how"" é",itu-2015\r\nC2,sdg-2,,,\r\n',
  '\ufeffsep=;\ngoal;action_line;rationale\nsdg-3;C7-ehealth;"two\nlines"\nsdg-1;C1;\n',
];

/** Expects a dataset, or at least one problem, each with line and column. */
function expectLocatedProblems(result: ParseResult | { kind: 'translation' }, about: string): void {
  if (result.kind !== 'problems') return;
  expect(result.problems.length, about).toBeGreaterThan(0);
  for (const { line, column } of result.problems) {
    expect(line, about).toBeGreaterThan(0);
    expect(column, about).toBeGreaterThan(0);
  }
}

describe('a valid file cut off at any byte', () => {
  let base: Dataset;
  beforeAll(async () => {
    base = await bundledDataset();
  });
  const cuts = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    return Array.from({ length: bytes.length }, (_, end) => bytes.slice(0, end));
  };

  test.each(texts)(
    'is reported with its position, as JSON: %#',
    { timeout: 60_000 },
    async (text) => {
      for (const bytes of cuts(text)) {
        const about = `cut at ${bytes.length}`;
        const cut = await decodeText(bytes);
        if (typeof cut !== 'string') {
          expectLocatedProblems({ kind: 'problems', problems: [cut] }, about);
          continue;
        }
        const result = await parseDatasetText(cut);
        expect(result.kind, about).toBe('problems');
        expectLocatedProblems(result, about);
        expect(['cutShort', 'empty'], about).toContain(
          result.kind === 'problems' && result.problems[0]?.code,
        );
      }
    },
  );

  test.each(csv)(
    'is reported with its position or read as far as it goes, as CSV: %#',
    { timeout: 60_000 },
    async (text) => {
      for (const bytes of cuts(text)) {
        const cut = await decodeText(bytes);
        const about = `cut at ${bytes.length}`;
        if (typeof cut !== 'string')
          expectLocatedProblems({ kind: 'problems', problems: [cut] }, about);
        else expectLocatedProblems(await parseDatasetCsv(cut, base), about);
      }
    },
  );

  test('is reported with its position, as a translation', { timeout: 60_000 }, async () => {
    const text = JSON.stringify({ dataset: 'small', language: 'fr', goals: { a: { name: 'É' } } });
    for (const bytes of cuts(text)) {
      const cut = await decodeText(bytes);
      if (typeof cut !== 'string') continue;
      const result = await parseTranslation(cut);
      expect(result.kind).toBe('problems');
      expectLocatedProblems(result, `cut at ${bytes.length}`);
    }
  });
});

/** Seven kinds of value, of which a field accepts one or two. */
const kinds: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['true', true],
  ['a number', -7.5],
  ['an empty text', ''],
  ['a list', [['x']]],
  ['an object', { 'no such thing': {} }],
  ['nothing', undefined],
];

/** Every path in a value, with the value there. */
function fields(value: unknown, path: Path = []): (readonly [path: Path, value: unknown])[] {
  const own: (readonly [Path, unknown])[] = path.length > 0 ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return own;
  const inner = Object.entries(value).flatMap(([key, each]) =>
    fields(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...own, ...inner];
}

function swapped(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((each: unknown, i) => (i === key ? swapped(each, rest, by) : each));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, each]: [string, unknown]) =>
      [name, name === key ? swapped(each, rest, by) : each] as const,
  );
  return Object.fromEntries(entries);
}

/** Fields that are optional or accept any text. */
const optional =
  /^(?:\$schema|license|translations|sources|organizations|groups)|shortName|facilitators$|\.(?:group|url|uri|date|note|publisher|targets|rationale|source|sources|sourceRef|status)$/;

describe('every field with a value of another type', () => {
  const all = fields(whole).filter(([path]) => path[0] !== 'translations' || path.length === 1);

  test.each(all.map(([path, value]) => [formatPath(path), path, value] as const))(
    '%s is reported with its path',
    async (name, path, value) => {
      for (const [kind, by] of kinds) {
        const isSame =
          typeof by === typeof value && Array.isArray(by) === Array.isArray(value) && by !== null;
        // The one text here that may be empty.
        if (by === '' && name.endsWith('.sourceRef')) continue;
        if (by === undefined && (optional.test(name) || typeof path.at(-1) === 'number')) continue;
        const result = await parseDatasetValue(swapped(whole, path, by));
        const about = `${name} as ${kind}`;
        expect(result.kind, about).toBe('problems');
        if (result.kind !== 'problems') continue;
        const reported = result.problems.map((problem) => formatPath(problem.path));
        const isReported = reported.some(
          (each) => each.startsWith(name) || (isSame && name.startsWith(each)),
        );
        expect(isReported, `${about}: ${reported.join(' ')}`).toBe(true);
      }
    },
  );
});
