import { expect, test } from 'vitest';
import { loadModel } from '../../src/state/load.js';
import { synthetic } from '../fixtures/synthetic.js';

const data = synthetic({ lines: 300, goals: 300, links: 20_000 });

test.each([
  ['value', { kind: 'value', value: data } as const],
  ['text', { kind: 'text', text: JSON.stringify(data, null, 2) } as const],
])('a load from a %s says from beginning to end how far it has come', async (_, origin) => {
  const told: number[] = [];
  const { signal } = new AbortController();
  const pause = (done = 0) => {
    told.push(done);
    return Promise.resolve();
  };
  const result = await loadModel(origin, { signal, pause });
  expect(result.kind).toBe('ready');
  expect(Math.min(...told)).toBeGreaterThanOrEqual(0);
  expect(told.at(-1)).toBe(1);
  const tenths = new Set(told.map((done) => Math.floor(done * 10)));
  expect(tenths.size).toBeGreaterThanOrEqual(8);
});
