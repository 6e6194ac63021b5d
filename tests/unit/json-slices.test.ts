import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDatasetText } from '../../src/core.js';
import { noPause } from '../../src/lib/schedule.js';
import { outlineJson } from '../../src/model/read/json.js';
import { JsonSlices } from '../../src/model/read/json-slices.js';
import { synthetic } from '../fixtures/synthetic.js';

async function inSlices(text: string): Promise<unknown> {
  const slices = new JsonSlices(text, 8);
  await outlineJson(text, { limits: { depth: 32 }, pause: noPause, slices });
  return slices.parse(noPause);
}

const item = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string());

test('a long text that is parsed in slices gives the same value as in one go', async () => {
  const whole = fc.dictionary(fc.string(), fc.oneof(fc.array(item, { maxLength: 30 }), item));
  await fc.assert(
    fc.asyncProperty(whole, fc.constantFrom(0, 1, 2), async (value, spaces) => {
      const text = JSON.stringify(value, null, spaces);
      expect(await inSlices(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

test('invalid JSON is invalid in slices too', async () => {
  const list = fc.array(item, { minLength: 4, maxLength: 20 });
  const damaged = fc.record({
    list,
    at: fc.nat(),
    letter: fc.constantFrom(',', ']', '}', '"', ' ', '['),
  });
  await fc.assert(
    fc.asyncProperty(damaged, async ({ list: items, at, letter }) => {
      const good = JSON.stringify({ links: items, more: [1, 2] });
      const place = at % good.length;
      const text = good.slice(0, place) + letter + good.slice(place + 1);
      expect(await outcomeOf(() => inSlices(text))).toEqual(
        await outcomeOf(() => Promise.resolve(text).then(JSON.parse)),
      );
    }),
    { numRuns: 2000 },
  );
});

async function outcomeOf(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch {
    return 'refused';
  }
}

test('a key that names the prototype stays an ordinary key', async () => {
  const value = await inSlices('{"__proto__":[1111111,2222222,3333333,4444444]}');
  expect(Object.keys(value ?? {})).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('a dataset of megabytes yields to the page between slices, and is the same', async () => {
  const dataset = synthetic({ lines: 300, goals: 300, links: 20_000 });
  const text = JSON.stringify(dataset, null, 2);
  expect(text.length).toBeGreaterThan(2_000_000);
  let turns = 0;
  const result = await parseDatasetText(text, {
    pause: () => {
      turns++;
      return Promise.resolve();
    },
  });
  expect(result).toMatchObject({ kind: 'dataset', warnings: [] });
  if (result.kind === 'dataset') expect(result.dataset.links).toEqual(dataset.links);
  expect(turns).toBeGreaterThan(100);
});

test('a problem in a long text is reported with its line', async () => {
  const text = JSON.stringify(synthetic({ lines: 300, goals: 300, links: 20_000 }), null, 2);
  const at = text.lastIndexOf('"goal"');
  const cut = await parseDatasetText(`${text.slice(0, at)},${text.slice(at)}`);
  const line = text.slice(0, at).split('\n').length;
  expect(cut).toMatchObject({ kind: 'problems', problems: [{ code: 'malformed', line }] });
});
