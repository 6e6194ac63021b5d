import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatPath, loadTerms, locales } from '../../src/core.js';
import { problemCodes } from '../../src/model/problem.js';
import { loadModel, type DataOrigin, type LoadResult } from '../../src/state/load.js';
import { bundledText } from '../fixtures/datasets.js';
import { hostileCases } from '../fixtures/hostile/index.js';
import type { HostileCase } from '../fixtures/hostile/case.js';
import { problemCases } from '../fixtures/problem-cases.js';

const en = await loadTerms('en');

const URL_ASKED = 'https://example.org/data';

/** The response of a case, or the bundled dataset when that is requested. */
function serve({ input, served }: HostileCase): void {
  vi.stubGlobal('fetch', (url: string) => {
    if (url !== URL_ASKED) return Promise.resolve(new Response(bundledText));
    if (served?.fails) return Promise.reject(new TypeError('failed'));
    const { status = 200, headers = {} } = served ?? {};
    const body = typeof input === 'function' || status === 204 || status === 205 ? null : input;
    return Promise.resolve(new Response(body, { status, headers: { ...headers } }));
  });
}

function originOf({ way, input }: HostileCase): DataOrigin {
  if (way === 'property' && typeof input === 'function') return { kind: 'value', value: input() };
  if (way === 'inline' && typeof input === 'string') return { kind: 'text', text: input };
  return { kind: 'url', url: URL_ASKED };
}

async function loaded(each: HostileCase): Promise<LoadResult> {
  serve(each);
  return loadModel(originOf(each), { signal: new AbortController().signal });
}

// In Node the bundled dataset is a file, and `fetch` reads no files.
vi.mock('../../src/state/bundled-files.js', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  bundledUrl: 'https://example.org/wsis-sdg.json',
  bundledTranslations: undefined,
}));

afterEach(() => {
  vi.unstubAllGlobals();
});

const all = Object.values(hostileCases).flat();

test('there are at least 200 cases, each once, and every way of loading has some', () => {
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all.map(({ way }) => way)).size).toBe(3);
  expect(new Set(all.map(({ name, way }) => `${way} ${name}`)).size).toBe(all.length);
});

test('every problem that data or a server can cause has a case', () => {
  const caused = new Set([...problemCases, ...all].map(({ code }) => code));
  // Other tests cover frames, timeouts and errors of the program itself.
  const others = ['unlisted', 'timeout', 'unexpected', 'fault'];
  expect(problemCodes.filter((code) => !caused.has(code))).toEqual(others);
});

describe.each(Object.entries(hostileCases))('%s', (_, cases) => {
  test.each(cases)('$name by $way', async (each) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const result = await loaded(each);
    const { outcome, code, path, line, column } = each;
    expect(result.kind).toBe(outcome === 'error' ? 'failed' : 'ready');
    const found = result.kind === 'failed' ? result.problems : result.warnings;
    const [first] = found;
    expect(first && { ...first, path: formatPath(first.path) }).toMatchObject({
      code,
      path,
      ...(line === undefined ? {} : { line, column }),
    });
    expect(first && en.problem(first)).toBeTruthy();
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe('what is reported', () => {
  const words = new Map<string, (each: Parameters<typeof en.problem>[0]) => string>();
  beforeAll(async () => {
    for (const locale of locales) words.set(locale, (await loadTerms(locale)).problem);
  });

  test('has a complete sentence of its own in every language', async () => {
    for (const each of all.filter(({ way }) => way !== 'property')) {
      const result = await loaded(each);
      const found = result.kind === 'failed' ? result.problems : result.warnings;
      for (const problem of found) {
        for (const [locale, say] of words) {
          expect(say(problem), `${each.name} in ${locale}`).not.toMatch(/\[object|: \.$/);
        }
      }
    }
  });
});
