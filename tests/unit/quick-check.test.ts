import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOf } from '../../src/model/read/quick-check.js';
import { kindSchemas, type Kind } from '../../src/model/schema.js';
import { bundledDataset, namesIn } from '../fixtures/datasets.js';

const isKind = (name: string): name is Kind => name in kindSchemas;
const kinds = Object.keys(kindSchemas).filter(isKind);

/** Values that are right in some places, and wrong in others. */
const leaf = fc.oneof(
  fc.constantFrom('sdg-3', 'a b', '', 'Plain', '<b>', 'x'.repeat(13), '#4c9f38', '#4c9', '2015-05'),
  fc.constantFrom('https://example.org/', 'ftp://example.org/', 'lead', 'published', 'unofficial'),
  fc.constantFrom(0, 1, 9999, 10_000, 1.5, null, true),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('en', 'fr', 'id', 'name', 'remark'), tie('value')),
  ),
}));

/** The paths of all values in a value, from the root down. */
const pathsIn = (from: unknown): (readonly string[])[] =>
  typeof from === 'object' && from !== null
    ? [
        [],
        ...Object.entries(from).flatMap(([key, each]) =>
          pathsIn(each).map((path) => [key, ...path]),
        ),
      ]
    : [[]];

/** A copy with another value at a path, or without the one there. */
function changed(from: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined || typeof from !== 'object' || from === null) return to;
  const entries = Object.entries(from).flatMap(([name, each]: [string, unknown]) => {
    const next = name === key ? changed(each, rest, to) : each;
    return next === undefined ? [] : [[name, next] as const];
  });
  return Array.isArray(from) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

async function examples(kind: Kind): Promise<readonly unknown[]> {
  const dataset = await bundledDataset();
  const head = { translations: { fr: 'fr.json' }, partOf: { id: 'whole', title: 'Whole' } };
  if (kind === 'dataset') return [{ ...dataset, ...head, links: [], goals: [], actionLines: [] }];
  if (kind === 'translation') return [{ ...(await namesIn('fr')), targets: { a: 'A' } }];
  if (kind === 'targets') return dataset.goals.flatMap(({ targets }) => targets).slice(0, 3);
  return (dataset[kind] ?? []).slice(0, 3);
}

describe.each(kinds)('the quick check of %s', (kind) => {
  const agrees = (item: unknown) => isOf(kind, item) === kindSchemas[kind].safeParse(item).success;

  test('accepts what the bundled data have', async () => {
    const items = await examples(kind);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(isOf(kind, item)).toBe(true);
  });

  test('says what the schema says of anything else', async () => {
    const items = await examples(kind);
    const change = fc
      .constantFrom(...items)
      .chain((item) =>
        fc.tuple(
          fc.constant(item),
          fc.constantFrom(...pathsIn(item)),
          fc.oneof(leaf, value, fc.constant(undefined)),
        ),
      );
    fc.assert(
      fc.property(change, ([item, path, to]) => agrees(changed(item, path, to))),
      { numRuns: 600 },
    );
  });
});
