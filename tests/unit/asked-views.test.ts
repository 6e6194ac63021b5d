import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session, ViewState } from '../../src/core.js';
import { small } from '../fixtures/small.js';

const IN_WORDS: Partial<ViewState> = { goals: ['SDG', '2'] };
const FRENCH = {
  ...{ dataset: 'small', language: 'fr' },
  actionLines: { A1: { name: 'Première ligne' } },
};

let session: Session;
let initialState: ViewState;
/** Answers the request for names in another language. */
let answer: (names: object) => void;
const request = vi.fn<(address: string) => void>();
const warn = vi.spyOn(console, 'warn');

// What understands words is loaded once for all sessions; each test is about what happens meanwhile.
beforeEach(async () => {
  vi.resetModules();
  const core = await import('../../src/core.js');
  ({ initialState } = core);
  session = new core.Session();
  warn.mockReset();
  request.mockReset();
  const answered = new Promise<object>((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal('fetch', async (address: string) => {
    request(address);
    return new Response(JSON.stringify(await answered));
  });
});
afterEach(() => vi.unstubAllGlobals());

const load = (more: object = {}) => session.load({ kind: 'value', value: { ...small, ...more } });
/** Until what understands words has surely been loaded, and has been at work. */
async function understood() {
  await import('../../src/state/view-in-words.js');
  await new Promise((resolve) => setTimeout(resolve, 20));
}
const open = (view: Partial<ViewState>) => session.open({ ...initialState, ...view });
const restore = (state: Partial<ViewState>) => session.dispatch({ kind: 'restore', state });

describe('a view in words that is not understood yet', () => {
  test('gives way to a view that is asked for after it', async () => {
    await load();
    open(IN_WORDS);
    open({});
    await understood();
    expect(session.state).toEqual(initialState);
  });

  test('gives way to another one in words', async () => {
    await load();
    restore(IN_WORDS);
    restore({ goals: ['SDG', '1'] });
    await understood();
    expect(session.state.goals).toEqual(['goal-1']);
  });

  test('gives way to what a person does, in the parts that it concerns', async () => {
    await load();
    restore({ ...IN_WORDS, selected: 'Second line' });
    session.dispatch({ kind: 'filter', by: 'goals', keep: ['goal-1', 'goal-2'] });
    session.dispatch({ kind: 'filter', by: 'goals', keep: ['goal-1'] });
    await understood();
    expect(session.state).toEqual({ ...initialState, goals: ['goal-1'], selected: 'A2' });
  });

  test('is added to by one of other parts', async () => {
    await load();
    restore(IN_WORDS);
    restore({ selected: 'Second line' });
    restore({ query: 'line' });
    await understood();
    expect(session.state).toMatchObject({ goals: ['goal-2'], selected: 'A2', query: 'line' });
  });
});

describe('a view in words, and names that are being fetched', () => {
  const translations = { fr: 'https://example.org/fr.json' };

  test('is understood when the names arrive first', async () => {
    await load({ translations });
    const { model } = session;
    vi.doMock('../../src/state/view-in-words.js', async (load) => {
      await vi.waitFor(() => expect(session.model).not.toBe(model));
      return load();
    });
    session.setLocale('fr');
    open(IN_WORDS);
    answer(FRENCH);
    await understood();
    vi.doUnmock('../../src/state/view-in-words.js');
    expect(session.state.goals).toEqual(['goal-2']);
  });

  test('is understood by these names, and nothing is said to be unknown before', async () => {
    await load({ translations });
    session.setLocale('fr');
    open({ ...IN_WORDS, selected: 'Première ligne' });
    await understood();
    expect(session.state).toMatchObject({ goals: ['goal-2'], selected: null });
    answer(FRENCH);
    await vi.waitFor(() => expect(session.state.selected).toBe('A1'));
    expect(session.state.goals).toEqual(['goal-2']);
    expect(warn).not.toHaveBeenCalled();
  });

  test('is said to be unknown when these names do not have it either', async () => {
    await load({ translations });
    session.setLocale('fr');
    open({ selected: 'Troisième ligne' });
    await understood();
    answer(FRENCH);
    await vi.waitFor(() =>
      expect(warn).toHaveBeenCalledWith(expect.stringContaining('“Troisième ligne”')),
    );
    expect(warn).toHaveBeenCalledTimes(1);
    expect(session.state).toEqual(initialState);
  });
});

describe('names in English of data in another language', () => {
  const inFrench = { language: 'fr', translations: { en: 'https://example.org/en.json' } };
  const english = { ...FRENCH, language: 'en', title: 'A plan' };

  test.each(['before', 'after'] as const)(
    'are fetched for a page that asks for English %s the data have loaded',
    async (order) => {
      if (order === 'before') session.setLocale('en');
      const loading = load(inFrench);
      answer(english);
      await loading;
      if (order === 'after') session.setLocale('en');
      await vi.waitFor(() =>
        expect(session.model?.dataset.title).toEqual({ fr: 'Small plan', en: 'A plan' }),
      );
      expect(request.mock.calls.map(([address]) => address)).toEqual([inFrench.translations.en]);
    },
  );
});

test('names in another language are fetched once for data that other data could not replace', async () => {
  await load({ translations: { fr: 'https://example.org/fr.json' } });
  await session.load({ kind: 'text', text: 'no data' });
  expect(session.status.kind).toBe('failed');
  session.setLocale('fr');
  answer({ ...FRENCH, title: 'Petit plan' });
  await vi.waitFor(() =>
    expect(session.model?.dataset.title).toEqual({ en: 'Small plan', fr: 'Petit plan' }),
  );
  expect(session.status.kind).toBe('failed');
  expect(request).toHaveBeenCalledTimes(1);
});
