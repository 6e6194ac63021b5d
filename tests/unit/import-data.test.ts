import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Dataset,
  datasetToCsv,
  datasetToJson,
  en,
  filterModel,
  initialState,
  parseDatasetCsv,
  parseDatasetText,
  shownDataset,
} from '../../src/core.js';
import { makeSafe } from '../../src/model/read/unsafe-text.js';
import { bundledDataset, bundledModel } from '../fixtures/datasets.js';

let base: Dataset;
beforeAll(async () => {
  base = await bundledDataset();
});

const read = async (text: string) => {
  const result = await parseDatasetCsv(text, base);
  if (result.kind === 'problems') {
    throw new Error(result.problems.map((each) => en.problem(each)).join('; '));
  }
  return result;
};
const problemsOf = async (text: string) => {
  const result = await parseDatasetCsv(text, base);
  return result.kind === 'problems'
    ? result.problems.map((each) => `${each.line}:${each.column} ${en.problem(each)}`)
    : [];
};

const HEADER = 'action_line,goal,target,rationale,source';

describe('links from CSV', () => {
  test('refer to the action lines and goals of the bundled dataset', async () => {
    const { dataset } = await read(
      `${HEADER}\r\nC7-ehealth,sdg-3,target-3.3 target-3.8,"Why, and how",itu-2015\r\nC1,sdg-1,,,\r\n`,
    );
    expect(dataset.links).toEqual([
      {
        actionLine: 'C7-ehealth',
        goal: 'sdg-3',
        targets: ['target-3.3', 'target-3.8'],
        rationale: 'Why, and how',
        source: 'itu-2015',
      },
      { actionLine: 'C1', goal: 'sdg-1' },
    ]);
    expect(dataset.actionLines).toHaveLength(18);
    expect(dataset.title).toBe('Links from a CSV file');
    expect(dataset.license).toBeUndefined();
  });

  test('may use semicolons or tabs, any order of columns and any line ends', async () => {
    for (const [separator, end] of [
      [';', '\n'],
      ['\t', '\r'],
      [',', '\r\n'],
    ] as const) {
      const lines = [['Goal', 'Action line'].join(separator), ['sdg-3', 'C1'].join(separator)];
      const { dataset } = await read(`\ufeff${lines.join(end)}`);
      expect(dataset.links).toEqual([{ actionLine: 'C1', goal: 'sdg-3' }]);
    }
  });

  test('may name an unknown source, which is added under that title', async () => {
    const { dataset } = await read(`${HEADER}\nC1,sdg-1,,,our-plan`);
    expect(dataset.sources?.at(-1)).toEqual({ id: 'our-plan', title: 'our-plan' });
  });

  test('are reported by line and column when they are wrong, with the nearest known name', async () => {
    expect(
      await problemsOf(`${HEADER}\nC1,sdg-1,,,\n"C7-ehaelth",sdg-3,target-3.8,"a\nb",\n`),
    ).toEqual(['3:1 "C7-ehaelth" is not in actionLines; did you mean C7-ehealth?']);
    expect(await problemsOf(`${HEADER}\nC1,sdg-1,target-2.1,,`)).toEqual([
      expect.stringMatching(/^2:10 /),
    ]);
    expect(await problemsOf('action,goal\nC1,sdg-1')).toEqual([
      `1:1 “action_line” is missing; one of ${HEADER.replaceAll(',', ', ')} was expected.`,
    ]);
    expect(await problemsOf(`${HEADER}\nC1,sdg-1,,"open,`)).toEqual([
      '2:11 The quotation mark that opens here is never closed.',
    ]);
    expect(await problemsOf(`${HEADER}\nC1,sdg-1,,"a"b,`)).toEqual([
      '2:14 The file is malformed here, at "b".',
    ]);
    expect(await problemsOf(' \n')).toEqual(['1:1 The file is empty; a dataset was expected.']);
    expect(await problemsOf('<!doctype html>')).toHaveLength(1);
  });

  test('may have unknown columns, which gives a warning', async () => {
    const { warnings } = await read('action_line,goal,rationalle\nC1,sdg-1,x');
    expect(warnings.map((each) => en.problem(each))).toEqual([
      'The key "rationalle" is not known; it is kept and not used; did you mean rationale?',
    ]);
  });
});

/** Texts with everything that is difficult for CSV and spreadsheets. */
const awkward = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '"',
        ',',
        ';',
        '\r\n',
        '\n',
        '\t',
        '=1+1',
        "'",
        '@',
        '-2',
        '＝',
        'الصحة',
        '，',
        '\ufeff',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text !== '' && !/<[a-z!/?]/i.test(text));

describe('what is exported', () => {
  test('as CSV is imported as the same links', async () => {
    const links = fc.array(
      fc.constantFrom(...base.goals).chain((goal) =>
        fc.record({
          actionLine: fc.constantFrom(...base.actionLines.map(({ id }) => id)),
          goal: fc.constant(goal.id),
          targets: fc.subarray(
            goal.targets.map(({ id }) => id),
            { minLength: 1, maxLength: 4 },
          ),
          rationale: awkward,
          source: fc.constantFrom('itu-2015', 'our-plan'),
        }),
      ),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(links, async (written) => {
        const { dataset } = await read(datasetToCsv({ links: [...written] }));
        expect(dataset.links).toEqual(
          written.map((link) => ({ ...link, rationale: makeSafe(link.rationale).text })),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('as JSON is imported as the same dataset, filtered or not', async () => {
    const model = await bundledModel();
    const ids = model.goals.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids), async (goals) => {
        const kept = filterModel(model, { ...initialState, goals }, undefined);
        const shown = shownDataset(model, kept);
        const result = await parseDatasetText(datasetToJson(shown));
        if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems[0]));
        expect(result.dataset).toEqual(shown);
        expect(result.warnings).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
