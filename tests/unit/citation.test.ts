import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/cli/view.js';
import { citationOf, type CitationFormat } from '../../src/export/citation.js';
import { localize } from '../../src/model/localized-text.js';
import type { Dataset } from '../../src/model/schema.js';
import { bundledDataset, modelOf, small } from '../fixtures/datasets.js';

async function cite(dataset: Dataset, format: CitationFormat, locale = 'en'): Promise<string> {
  return citationOf(await openSource(dataset, { locale, date: '' }), format);
}

describe('a citation of the bundled dataset', () => {
  test('has title, version, and the source of the links with publisher, year and address', async () => {
    expect(await cite(await bundledDataset(), 'text')).toBe(
      'WSIS–SDG Matrix. Version: 2015.2. Source: WSIS–SDG Matrix: Linking WSIS Action Lines with Sustainable Development Goals, ITU with the UN facilitators of the WSIS action lines, 2015. https://www.itu.int/net4/wsis/sdg/',
    );
  });

  test('is in the language of the words', async () => {
    expect(await cite(await bundledDataset(), 'text', 'fr')).toMatch(
      /^Matrice SMSI–ODD\. Version\s: /,
    );
    expect(await cite(await bundledDataset(), 'text', 'zh')).toMatch(
      /版本：2015\.2。来源：.*，2015。 https/,
    );
  });

  test('as BibTeX has an entry for the dataset and one for its source', async () => {
    const entries = (await cite(await bundledDataset(), 'bibtex')).match(/^@misc\{[^,]+/gm);
    expect(entries).toEqual(['@misc{wsis-sdg', '@misc{itu-2015']);
  });
});

describe('a citation of any dataset', () => {
  test('invents nothing: without publisher, date and address it has none', async () => {
    const { dataset } = await modelOf(small);
    expect(await cite(dataset, 'text')).toBe('Small plan. Version: 1. Source: This test.');
    expect(await cite(dataset, 'bibtex')).not.toMatch(/year|author|url/);
    expect(await cite(dataset, 'cff')).not.toMatch(/year|url/);
  });

  test('names each source in a sentence, with its address after it, those of most links first', async () => {
    const [first, ...links] = small.links;
    const { dataset } = await modelOf({
      ...small,
      sources: [
        { id: 'few', title: 'Few', url: 'https://few.example/' },
        { id: 'most', title: 'Most', publisher: 'Those', date: '2019-04-03' },
        { id: 'here', title: 'No link names it' },
      ],
      links: [{ ...first, source: 'few' }, ...links.map((link) => ({ ...link, source: 'most' }))],
    });
    expect(await cite(dataset, 'text')).toBe(
      'Small plan. Version: 1. Source: Most, Those, 3 April 2019. Source: Few. https://few.example/',
    );
  });

  test('as BibTeX has no commands of LaTeX in its texts', async () => {
    const { dataset } = await modelOf({ ...small, title: 'A & B {100%} \\input{x}_1' });
    expect(await cite(dataset, 'bibtex')).toContain(
      'title = {{A \\& B \\textbraceleft{}100\\%\\textbraceright{} ' +
        '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\_1}}',
    );
  });
});

test('CITATION.cff has the version of the package and the source of the bundled dataset', async () => {
  const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  const file = read('CITATION.cff');
  const [, version] = /"version": "([^"]+)"/.exec(read('package.json')) ?? [];
  expect(file).toContain(`version: ${version}\n`);
  const { sources = [] } = await bundledDataset();
  const [source] = sources.filter(({ id }) => id === 'itu-2015');
  if (!source) throw new Error('the bundled dataset has no main source');
  expect(file).toContain(localize(source.title, 'en').text);
  expect(file).toContain(localize(source.publisher ?? '', 'en').text);
  expect(file).toContain(`year: ${source.date}\n`);
  expect(file).toContain(`url: ${source.url}\n`);
});
