import { expect, test, vi } from 'vitest';
import { OnDemand } from '../../src/lib/on-demand.js';

test('code is fetched once, however many elements need it', async () => {
  const load = vi.fn(() => Promise.resolve('code'));
  const code = new OnDemand(load);
  expect(code.code).toBeUndefined();
  expect(await Promise.all([code.fetch(), code.fetch()])).toEqual([true, true]);
  expect(code.code).toBe('code');
  expect(code.wait()).toBeUndefined();
  expect(load).toHaveBeenCalledTimes(1);
});

test('code that could not be fetched is fetched again when it is needed again', async () => {
  const load = vi.fn(() => Promise.resolve('code'));
  load.mockRejectedValueOnce(new TypeError('no connection'));
  const code = new OnDemand(load);
  expect(await code.fetch()).toBe(false);
  expect(code.code).toBeUndefined();
  expect(await code.fetch()).toBe(true);
  expect(code.code).toBe('code');
});

test('a picture waits for its code until it is there or has failed, but not for long', async () => {
  await new OnDemand(() => Promise.reject(new TypeError('no connection'))).wait();
  vi.useFakeTimers();
  const code = new OnDemand(() => new Promise<string>(() => undefined));
  const waited = code.wait();
  await vi.advanceTimersByTimeAsync(100);
  await waited;
  expect(code.wait()).toBeUndefined();
  vi.useRealTimers();
});
