import { describe, expect, test } from 'vitest';
import { collectionNames, isKnownHead, isKnownItem, knownKeys } from '../../src/model/fields.js';
import {
  collectionSchemas,
  datasetSchema,
  goalSchema,
  headSchema,
  linkSchema,
  targetSchema,
} from '../../src/model/schema.js';
import { parseDatasetText } from '../../src/model/read/dataset.js';
import { bundledText } from '../fixtures/datasets.js';

/** What may be put in place of any value of a dataset. */
const replacements: readonly unknown[] = [
  ...[
    '',
    'a',
    'A.b-1',
    '-a',
    'a b',
    '<b>',
    'a < b',
    'x'.repeat(12),
    'x'.repeat(13),
    'x'.repeat(65),
  ],
  ...['https://a.example/', 'javascript:x', '#abc', '#abcd', '2015', '2015-1', '2015-01-31'],
  ...['lead', 'co', 'published', 'draft', 0, 1, 1.5, 9999, 10_000, Number.NaN, true, null],
  ...[[], ['a'], [''], ['a b'], [1], {}, { en: 'a' }, { en: '' }, { en: 'a', fr: 'b' }],
  ...[{ fr: 'b', en: 'a' }, { fr: 'b' }, { en: 'a', fr: '' }, { en: 1 }, [{}], [null], undefined],
];

/** Copies of a value, each with a change at one place: another value, a key more, less, or later. */
function* variants(value: unknown): Generator {
  yield* replacements;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const each of variants(items[0])) yield [each, ...items.slice(1)];
  } else if (typeof value === 'object' && value !== null) {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
    yield { ...value, more: 'a' };
    for (const [i, entry] of entries.entries()) {
      const others = entries.filter((each) => each !== entry);
      yield Object.fromEntries(others);
      yield Object.fromEntries([...others, entry]);
      for (const each of variants(entry[1])) {
        yield Object.fromEntries(entries.with(i, [entry[0], each]));
      }
    }
  }
}

const parsed = await parseDatasetText(bundledText);
if (parsed.kind === 'problems') throw new Error('the bundled dataset is not valid');
const bundled = parsed.dataset;
const { sources = [], organizations = [], groups = [], actionLines, goals, links } = bundled;
const examples: Readonly<Record<(typeof collectionNames)[number], readonly unknown[]>> = {
  ...{ sources, organizations, groups, actionLines, goals, links },
};

describe('fields', () => {
  test('are those of the schema, in its order', () => {
    for (const name of collectionNames) expect(knownKeys[name].length).toBeGreaterThan(1);
    expect(knownKeys.dataset).toEqual(Object.keys(datasetSchema.shape));
    expect(knownKeys.goals).toEqual(Object.keys(goalSchema.shape));
    expect(knownKeys.links).toEqual(Object.keys(linkSchema.shape));
    expect(knownKeys.targets).toEqual(Object.keys(targetSchema.shape));
  });

  test('let the bundled dataset through without the schema', () => {
    expect(isKnownHead(bundled)).toBe(true);
    for (const name of collectionNames) {
      expect(examples[name].filter((item) => !isKnownItem(name, item))).toEqual([]);
    }
  });

  test.each(collectionNames)('accept of %s only what the schema keeps as it is', (name) => {
    let accepted = 0;
    for (const example of examples[name].slice(0, 3)) {
      for (const variant of variants(example)) {
        if (!isKnownItem(name, variant)) continue;
        accepted++;
        const kept = collectionSchemas[name].safeParse(variant);
        expect(JSON.stringify(kept.data), JSON.stringify(variant)).toBe(JSON.stringify(variant));
      }
    }
    expect(accepted).toBeGreaterThan(10);
  });

  test('accept of a dataset only what the schema keeps as it is', () => {
    for (const variant of variants({ ...bundled, goals: [], links: [] })) {
      if (!isKnownHead(variant)) continue;
      const kept = headSchema.safeParse(variant);
      expect(JSON.stringify(kept.data)).toBe(JSON.stringify(variant));
    }
  });
});
