import { beforeAll, describe, expect, test } from 'vitest';
import {
  createMatrixChain,
  createModel,
  type Dataset,
  filterModel,
  formatPath,
  initialState,
  loadTerms,
  locales,
  type Model,
  type ViewState,
} from '../../src/core.js';
import { convertCommand } from '../../src/cli/convert.js';
import { describeCommand } from '../../src/cli/describe.js';
import { renderCommand } from '../../src/cli/render.js';
import { bundledTranslations } from '../../src/state/bundled-files.js';
import { describeView, type DescriptionLength } from '../../src/derive/describe.js';
import { parseTranslation, translated } from '../../src/model/translation.js';
import { untranslated } from '../../src/model/localized-text.js';
import { bundledDataset, modelOf, small, translationOf } from '../fixtures/datasets.js';

const others = locales.filter((each) => each !== 'en');
let dataset: Dataset;
let model: Model;
beforeAll(async () => {
  dataset = await bundledDataset();
  model = await createModel(dataset);
});

const translation = (more: object) =>
  translationOf(JSON.stringify({ dataset: 'small', language: 'fr', ...more }));

describe('names in another language', () => {
  test('are added by id; what has no translation keeps its own name', async () => {
    const { dataset: plan } = await modelOf(small);
    const named = translated(
      plan,
      await translation({
        title: 'Petit plan',
        actionLines: { A1: { name: 'Première ligne', status: 'unofficial' } },
        targets: { 'target-1.1': 'Première cible' },
      }),
    );
    expect(named.title).toEqual({ en: 'Small plan', fr: 'Petit plan' });
    expect(named.actionLines[0]).toMatchObject({
      name: { en: 'First line', fr: 'Première ligne' },
      unofficial: ['fr'],
    });
    expect(named.actionLines[1]).toEqual(plan.actionLines[1]);
    expect(named.goals[0]?.targets.map(({ label }) => label)).toEqual([
      { en: 'First target', fr: 'Première cible' },
      'Second target',
    ]);
    expect(Object.isFrozen(named.actionLines[0]?.name)).toBe(true);
  });

  test('do not replace what the dataset itself says', async () => {
    const { dataset: plan } = await modelOf({ ...small, title: { en: 'Plan', fr: 'Le plan' } });
    expect(translated(plan, await translation({ title: 'Petit plan' })).title).toEqual({
      en: 'Plan',
      fr: 'Le plan',
    });
  });

  test('for another dataset leave the title as it is', async () => {
    const { dataset: plan } = await modelOf(small);
    const named = translated(plan, await translation({ dataset: 'other', title: 'Autre' }));
    expect(named.title).toBe('Small plan');
  });

  test.each([
    ['{"dataset":"small"}', 'language'],
    ['{"dataset":"small","language":"__proto__"}', 'language'],
    ['{"dataset":"small","language":"fr","__proto__":{"name":"x"}}', '__proto__'],
    [
      '{"dataset":"small","language":"fr","goals":{"constructor":{"name":"x"}}}',
      'goals.constructor',
    ],
    ['{"dataset":"small","language":"fr","title":"a","title":"b"}', 'title'],
    ['{"dataset":"small","language":"fr","targets":{"target-1.1":3}}', 'targets.target-1.1'],
    ['{"dataset":"small","language":"fr","goals":{"g":{"name":""}}}', 'goals.g.name'],
  ])('that are none say where: %s', async (text, where) => {
    const result = await parseTranslation(text);
    const [first] = result.kind === 'problems' ? result.problems : [];
    expect(first && formatPath(first.path)).toBe(where);
    expect([first?.line, first?.column]).toEqual([1, expect.any(Number)]);
  });
});

describe('the bundled dataset', () => {
  test.each(others)('has every name in %s; rationales are English', (language) => {
    expect(untranslated(dataset, language).map(({ kind }) => kind)).toEqual(['links']);
  });

  test.each(others)('in %s has labels that fit, none twice in a goal', (language) => {
    const most = language === 'zh' ? 36 : 80;
    for (const goal of dataset.goals) {
      const labels = goal.targets.map(({ label }) =>
        typeof label === 'string' ? '' : (label[language] ?? ''),
      );
      expect(labels.filter((label) => label === '' || label.length > most)).toEqual([]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('marks the names that are unofficial translations', () => {
    const c1 = dataset.actionLines[0];
    expect(c1?.unofficial).toEqual(['ar', 'es', 'ru', 'zh']);
    const marked = dataset.goals.filter(({ unofficial }) => unofficial?.includes('ar'));
    expect(marked.map(({ id }) => id)).not.toContain('sdg-9');
    expect(marked).toHaveLength(16);
  });
});

describe('a view in words', () => {
  const described = async (locale: string, length: DescriptionLength, state: object) => {
    const terms = await loadTerms(locale);
    const whole: ViewState = { ...initialState, ...state };
    const kept = filterModel(model, whole, undefined);
    const matrix = createMatrixChain()(model, kept, whole, terms);
    const name = terms.matrix(matrix.view.title);
    return describeView(length, { model, kept, state: whole, matrix, name, filters: [] }, terms);
  };

  test('says in a line how much is shown', async () => {
    expect(await described('en', 'line', { goals: ['sdg-3'] })).toBe(
      'Matrix: WSIS–SDG Matrix. 18 of 18 rows · 1 of 17 goals · 11 of 188 links.',
    );
  });

  test('says in a paragraph what is selected, where most links are and where none', async () => {
    const text = await described('en', 'paragraph', {
      goals: ['sdg-3'],
      selected: 'C7-ehealth:sdg-3',
    });
    expect(text).toContain(
      'Selected: C7 e-health and goal 3, Good health and well-being: 2 targets',
    );
    expect(text).toMatch(
      /Most links: .*3 links to 1 goal; Goal 3.*: 11 links from 6 action lines\./,
    );
    expect(text).toMatch(/Without a link in this view: C2 Infrastructure · .* · \+4\.$/);
  });

  test.each(locales)('has every linked cell in %s, a line each', async (locale) => {
    const text = await described(locale, 'full', {});
    expect(text.split('\n').filter((line) => line.startsWith('–'))).toHaveLength(124);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    const line = await described(locale, 'line', {});
    expect(text.startsWith(line)).toBe(true);
  });
});

test('the bundled dataset has an address for its names in every language but English', () => {
  expect(Object.keys(bundledTranslations).sort()).toEqual([...others].sort());
});

test('the help of the command line names every language, in the order of the table', () => {
  for (const { help } of [describeCommand, renderCommand, convertCommand]) {
    const [, named = ''] = /--locale .*?([a-z]{2}, .*?) \(/.exec(help) ?? [];
    expect(named.split(', ')).toEqual(locales);
  }
});
