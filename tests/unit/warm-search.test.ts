import { expect, test } from 'vitest';
import { Session } from '../../src/core.js';
import { countBits } from '../../src/lib/bitset.js';
import { synthetic } from '../fixtures/synthetic.js';

const value = synthetic({ lines: 50, goals: 50, links: 5000 });

async function loaded(): Promise<Session> {
  const session = new Session();
  await session.load({ kind: 'value', value });
  return session;
}

test('the search index is built in slices, and a query in between finds the same', async () => {
  const [session, other] = [await loaded(), await loaded()];
  await other.prepareSearch();
  other.dispatch({ kind: 'search', query: 'line number' });
  let pauses = 0;
  await session.warmSearch(() => {
    if (++pauses === 2) session.dispatch({ kind: 'search', query: 'line number' });
    return Promise.resolve();
  });
  expect(pauses).toBeGreaterThanOrEqual(2);
  const found = (of: Session) => ({ ...of.kept?.matches, find: of.kept?.matches?.find('A line') });
  expect(found(session)).toEqual(found(other));
  const lines = session.kept?.matches?.actionLines;
  expect(lines && countBits(lines)).toBeGreaterThan(0);
});
