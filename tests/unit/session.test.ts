import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Session } from '../../src/core.js';
import { small } from '../fixtures/datasets.js';

const other = { ...small, id: 'other', title: 'Other plan' };

/** A server whose responses come when the test releases them. */
function slowServer() {
  const answers = new Map<string, (response: Response) => void>();
  vi.stubGlobal(
    'fetch',
    (url: string, { signal }: { signal: AbortSignal }) =>
      new Promise<Response>((resolve, reject) => {
        answers.set(url, resolve);
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
  );
  return {
    answer: (url: string, body: unknown, init?: ResponseInit) =>
      answers.get(url)?.(
        new Response(typeof body === 'string' ? body : JSON.stringify(body), init),
      ),
  };
}

const a = { kind: 'url', url: 'https://example.org/a.json' } as const;
const b = { kind: 'url', url: 'https://example.org/b.json' } as const;

describe('a session', () => {
  let server: ReturnType<typeof slowServer>;
  let session: Session;
  beforeEach(() => {
    server = slowServer();
    session = new Session();
  });
  afterEach(() => vi.unstubAllGlobals());

  test('waits, loads, and is ready with a model', async () => {
    expect(session.status.kind).toBe('waiting');
    const loaded = session.load(a);
    expect(session.status.kind).toBe('loading');
    server.answer(a.url, small);
    await loaded;
    expect(session.status.kind).toBe('ready');
    expect(session.model?.dataset.id).toBe('small');
  });

  test('drops the late answer of an address that is no longer its source', async () => {
    const first = session.load(a);
    const second = session.load(b);
    server.answer(b.url, other);
    await second;
    server.answer(a.url, small);
    await first;
    expect(session.model?.dataset.id).toBe('other');
  });

  test('keeps the last good model, and the selection in it, when a load fails', async () => {
    await session.load({ kind: 'value', value: small });
    session.dispatch({ kind: 'select', selected: 'A1:goal-1' });
    const failing = session.load(b);
    server.answer(b.url, 'gone', { status: 404, statusText: 'Not Found' });
    await failing;
    expect(session.status).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'http', found: `404 Not Found (${b.url})` }],
    });
    expect(session.model?.dataset.id).toBe('small');
    expect(session.state.selected).toBe('A1:goal-1');
  });

  test('says so when an address cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await session.load(a);
    expect(session.status).toMatchObject({ problems: [{ code: 'network', found: a.url }] });
  });

  test.each(['javascript:alert(1)', 'data:application/json,{}', 'not an address'])(
    'never fetches %s',
    async (url) => {
      const fetched = vi.fn();
      vi.stubGlobal('fetch', fetched);
      await session.load({ kind: 'url', url });
      expect(session.status).toMatchObject({ kind: 'failed', problems: [{ code: 'address' }] });
      expect(fetched).not.toHaveBeenCalled();
    },
  );

  test('returns to its former status when a load is cancelled', async () => {
    await session.load({ kind: 'value', value: small });
    const running = session.load(b);
    session.abort();
    await running;
    expect(session.status.kind).toBe('ready');
    expect(session.model?.dataset.id).toBe('small');
  });

  test('accepts any selection before data come, and drops it when they have no such thing', async () => {
    session.dispatch({ kind: 'select', selected: 'A1:goal-1' });
    expect(session.state.selected).toBe('A1:goal-1');
    await session.load({ kind: 'value', value: small });
    expect(session.state.selected).toBe('A1:goal-1');
    session.dispatch({ kind: 'select', selected: 'A9' });
    expect(session.state.selected).toBeNull();
  });

  test('notifies nobody of an intent that changes nothing', async () => {
    await session.load({ kind: 'value', value: small });
    const listener = vi.fn();
    session.subscribe(listener);
    session.dispatch({ kind: 'select', selected: 'goal-2' });
    session.dispatch({ kind: 'select', selected: 'goal-2' });
    session.setHover('goal-2');
    session.setHover('goal-2');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('yields often during a long load, so that the page never freezes', async () => {
    const { synthetic } = await import('../fixtures/synthetic.js');
    const pause = vi.fn(() => Promise.resolve());
    const value = synthetic({ lines: 200, goals: 1000, links: 50_000 });
    await session.load({ kind: 'text', text: JSON.stringify(value) }, pause);
    expect(session.model?.links).toHaveLength(50_000);
    expect(pause.mock.calls.length).toBeGreaterThan(250);
  });
});
