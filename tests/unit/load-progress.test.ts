import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadModel, LoadProgress } from '../../src/state/load.js';
import { synthetic } from '../fixtures/synthetic.js';

const data = synthetic({ lines: 300, goals: 300, links: 20_000 });

test.each([
  ['value', { kind: 'value', value: data } as const],
  ['text', { kind: 'text', text: JSON.stringify(data, null, 2) } as const],
])('a load from a %s reports its progress from beginning to end', async (_, origin) => {
  const reported: number[] = [];
  const { signal } = new AbortController();
  const pause = (done = 0) => {
    reported.push(done);
    return Promise.resolve();
  };
  const result = await loadModel(origin, { signal, pause });
  expect(result.kind).toBe('ready');
  expect(Math.min(...reported)).toBeGreaterThanOrEqual(0);
  expect(reported.at(-1)).toBe(1);
  const tenths = new Set(reported.map((done) => Math.floor(done * 10)));
  expect(tenths.size).toBeGreaterThanOrEqual(8);
});

test('the progress of an earlier load is not counted for the next', async () => {
  let reports = 0;
  const progress = new LoadProgress(() => reports++);
  const [earlier, next] = [progress.start(undefined), progress.start(undefined)];
  await earlier(1);
  expect(progress.done).toBe(0);
  await next(0.5);
  expect(progress.done).toBe(0.5);
  expect(reports).toBe(0);
});

const text = JSON.stringify(data);
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  const quarter = Math.ceil(text.length / 4);
  const send = (from: number): void => {
    response.write(text.slice(from, from + quarter));
    if (from + quarter < text.length) setTimeout(send, 20, from + quarter);
    else response.end();
  };
  send(0);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('the download counts for half of the progress', async () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const reported: number[] = [];
  const { signal } = new AbortController();
  const pause = (done = 0) => {
    reported.push(done);
    return Promise.resolve();
  };
  const result = await loadModel(
    { kind: 'url', url: `http://127.0.0.1:${port}/` },
    { signal, pause },
  );
  expect(result.kind).toBe('ready');
  expect(reported.filter((done) => done > 0 && done < 0.4).length).toBeGreaterThanOrEqual(2);
  expect(reported).toEqual([...reported].sort((a, b) => a - b));
});
