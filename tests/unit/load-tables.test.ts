import { afterEach, expect, test, vi } from 'vitest';
import { loadTerms } from '../../src/core.js';
import { fetchTranslations } from '../../src/state/fetch-translations.js';
import { loadModel } from '../../src/state/load.js';
import { bundledModel, bundledText } from '../fixtures/datasets.js';
import { lines } from '../fixtures/tables.js';
import { ods, xlsx } from '../fixtures/workbooks.js';

// In Node the bundled dataset is a file, and `fetch` reads no files.
const FRAMEWORK = 'https://example.org/wsis-sdg.json';
vi.mock('../../src/state/bundled-files.js', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  bundledUrl: 'https://example.org/wsis-sdg.json',
  bundledTranslations: { fr: 'https://example.org/names.fr.json' },
}));
afterEach(() => {
  vi.unstubAllGlobals();
});

const names = JSON.stringify({
  dataset: 'wsis-sdg',
  language: 'fr',
  actionLines: { C9: { name: 'Médias' } },
});
const rows = [
  ['Action line', 'SDG'],
  ['C1', 3],
  ['Médias', 9],
] as const;
const text = rows.map((row) => row.join('\t')).join('\n');

/** Loads a file that a server gives under a name and a type. */
async function load(name: string, body: string | Uint8Array<ArrayBuffer>, type = '') {
  const requested: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    requested.push(url);
    const headers = { 'content-type': type };
    if (url === FRAMEWORK) return Promise.resolve(new Response(bundledText));
    if (url.endsWith('names.fr.json')) return Promise.resolve(new Response(names));
    return Promise.resolve(new Response(body, { headers }));
  });
  const url = `https://example.org/${name}`;
  const result = await loadModel({ kind: 'url', url }, { signal: new AbortController().signal });
  return { result, requested };
}

const sheet = [{ name: 'Plan', rows }];
const copy = (bytes: Uint8Array) => new Uint8Array(bytes);

test.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
  ['links.csv', text.replaceAll('\t', ','), ''],
  ['links.tsv', text, ''],
  ['export?format=tab', text, 'text/tab-separated-values; charset=utf-8'],
  ['plan.xlsx', copy(xlsx(sheet)), ''],
  ['plan.ods', copy(ods(sheet)), ''],
  [
    'download',
    copy(xlsx(sheet)),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['open', copy(ods(sheet)), 'application/vnd.oasis.opendocument.spreadsheet'],
])(
  'a page loads the table %s by its address, with names in every language',
  async (name, body, type) => {
    const { result } = await load(name, body, type);
    expect(
      result.kind === 'ready' && result.model.links.map(({ actionLine }) => actionLine),
    ).toEqual(['C1', 'C9']);
  },
);

test('a table without a title is named by its file', async () => {
  const { result } = await load('Our%20plan%2B%20%C3%A9t%C3%A9.csv', text);
  expect(result.kind === 'ready' && result.model.dataset.title).toBe('Our plan+ été');
});

test('a table in windows-1252 is read, and a warning says so', async () => {
  const latin = Uint8Array.from('Projet;ODD\nÉcole;4\n', (letter) => letter.charCodeAt(0));
  const { result } = await load('plan.csv', latin);
  const ready = result.kind === 'ready' ? result : undefined;
  expect(ready?.model.actionLines.map(({ name }) => name)).toEqual(['École']);
  expect(ready?.warnings.map(({ finding }) => finding?.code)).toContain('decoded');
});

test('a workbook that is damaged is a problem', async () => {
  const whole = xlsx(sheet);
  const { result } = await load('plan.xlsx', copy(whole.subarray(0, whole.length / 2)));
  expect(result.kind === 'failed' && result.problems.map(({ code }) => code)).toEqual(['cutShort']);
});

test('a page that loads a dataset fetches no names for tables', async () => {
  const { requested } = await load('data.json', bundledText);
  expect(requested).toEqual(['https://example.org/data.json']);
});

test('what is wrong with a table is said in the words of the page', async () => {
  const { result } = await load('plan.csv', lines('Action line,SDG', 'C99,3', 'C98,4'));
  const [problem] = result.kind === 'failed' ? result.problems : [];
  const said = async (locale: string) => problem && (await loadTerms(locale)).problem(problem);
  expect(await said('en')).toBe('A2 · line 2: no action line “C99”; did you mean “C9”?');
  expect(await said('fr')).toBe(
    'A2 · ligne 2\u202f: aucune ligne d’action «\u202fC99\u202f»\u202f; vouliez-vous dire «\u202fC9\u202f»\u202f?',
  );
});

test('names in several languages are fetched at once, and each is added', async () => {
  const model = await bundledModel();
  const languages = ['de', 'it', 'pt'];
  const base = 'https://example.org/names';
  const translations = Object.fromEntries(languages.map((each) => [each, `${base}.${each}.json`]));
  const answers = new Map<string, () => void>();
  vi.stubGlobal('fetch', (url: string) => {
    const [, language = ''] = /names\.(..)\.json$/.exec(url) ?? [];
    const named = {
      dataset: 'wsis-sdg',
      language,
      actionLines: { C9: { name: `C9 ${language}` } },
    };
    return new Promise((resolve) => {
      answers.set(language, () => resolve(new Response(JSON.stringify(named))));
      // No answer comes before all have been asked for, and the first comes last.
      if (answers.size === languages.length)
        for (const answer of [...answers.values()].reverse()) answer();
    });
  });
  const dataset = { ...model.dataset, translations };
  const fetched = await fetchTranslations({ ...model, dataset }, languages, {});
  expect(fetched.warnings).toEqual([]);
  const names = fetched.model.actionLines.find(({ id }) => id === 'C9')?.name;
  expect(names).toMatchObject({ de: 'C9 de', it: 'C9 it', pt: 'C9 pt' });
});
