import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Dataset,
  datasetToJson,
  filterModel,
  initialState,
  parseDatasetCsv,
  parseDatasetText,
  parseDatasetValue,
  readTable,
  shownDataset,
} from '../../src/core.js';
import { problemText } from '../../src/cli/problems.js';
import { openSource } from '../../src/cli/view.js';
import { dataFile } from '../../src/export/data-files.js';
import { resolveDataOptions, type DataOptions } from '../../src/export/data-options.js';
import { bundledDataset, bundledModel } from '../fixtures/datasets.js';

let base: Dataset;
beforeAll(async () => {
  base = await bundledDataset();
});

const read = async (file: string | Uint8Array) => {
  const result = await readTable(file, base);
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  return result;
};
const readJson = async (content: string | Uint8Array) => {
  const result = await parseDatasetText(String(content));
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems[0]));
  return result;
};
const problemsOf = async (text: string) => {
  const result = await parseDatasetCsv(text, base);
  const problems = result.kind === 'problems' ? result.problems : result.warnings;
  return problems.map((each) => `${each.line}:${each.column} ${problemText(each)}`);
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
    ).toEqual(['3:1 A3 · line 3: no action line “C7-ehaelth”; did you mean “C7-ehealth”?']);
    expect(await problemsOf(`${HEADER}\nC1,sdg-1,target-2.1,,`)).toEqual([
      '2:10 C2 · line 2: the target “target-2.1” is not one of the goal that its row names',
    ]);
    expect(await problemsOf(`${HEADER}\nC1,sdg-1,,"open,`)).toEqual([
      '2:11 The quotation mark that opens here is never closed.',
    ]);
    expect(await problemsOf(' \n')).toEqual(['1:1 The file is empty; a dataset was expected.']);
    expect(await problemsOf('<!doctype html>')).toHaveLength(1);
  });

  test('may have columns that are not read, which is told', async () => {
    expect(await problemsOf('action_line,goal,rationalle\nC1,sdg-1,x')).toEqual([
      '1:18 C1 · line 1: the column “rationalle” is not read; did you mean “rationale”?',
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
        '😀𝄞',
        '_x000D_',
        '\r',
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => /[^\s\ufeff]/.test(text) && !/<[a-z!/?]/i.test(text));

/** Statements with everything that a link may have. */
const statements = () => {
  const text = fc.oneof(
    awkward,
    fc.record({ en: awkward, fr: awkward }),
    fc.record({ en: awkward, 'zh-Hans': awkward, ar: awkward }),
  );
  return fc.array(
    fc.constantFrom(...base.goals).chain((goal) =>
      fc.record(
        {
          actionLine: fc.constantFrom(...base.actionLines.map(({ id }) => id)),
          goal: fc.constant(goal.id),
          targets: fc.subarray(
            goal.targets.map(({ id }) => id),
            { minLength: 1, maxLength: 4 },
          ),
          rationale: text,
          source: fc.constantFrom('itu-2015', 'our-plan'),
          sourceRef: awkward,
          status: fc.constantFrom('published', 'unconfirmed', 'proposed'),
          note: text,
        },
        { requiredKeys: ['actionLine', 'goal'] },
      ),
    ),
    { maxLength: 40, size: 'max' },
  );
};

/** What a dataset makes of these statements: the same, with texts that are safe to show. */
async function readAs(links: readonly object[]): Promise<Dataset> {
  const sources = [...(base.sources ?? []), { id: 'our-plan', title: 'our-plan' }];
  const result = await parseDatasetValue({ ...base, sources, links });
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems[0]));
  return result.dataset;
}

/** A file of all of a dataset, or of what a view shows, as it is saved. */
async function fileOf(dataset: Dataset, options: DataOptions): Promise<string | Uint8Array> {
  const source = await openSource(dataset, { locale: 'fr', date: '2026-11-23' });
  return (await dataFile(source, resolveDataOptions({ rows: 'all', ...options }))).content;
}

describe('what is exported', () => {
  test.each<DataOptions>([
    { format: 'csv', columns: 'ids' },
    { format: 'csv', columns: 'ids', delimiter: ';' },
    { format: 'csv', columns: 'names' },
    { format: 'csv', columns: 'names', delimiter: ';' },
    { format: 'xlsx' },
  ])('as %j is imported as the same statements, without a warning', async (options) => {
    await fc.assert(
      fc.asyncProperty(statements(), async (written) => {
        const before = await readAs(written);
        const { dataset, warnings } = await read(await fileOf(before, options));
        expect(dataset.links).toEqual(before.links);
        // The sheets of a workbook that are for people are not read.
        const told = warnings.flatMap(({ finding }) => finding?.code ?? []);
        expect(told.filter((code) => code !== 'otherSheet')).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('is the bundled dataset again, from every format', async () => {
    for (const format of ['csv', 'xlsx', 'json'] as const) {
      const content = await fileOf(base, { format });
      const { dataset } = format === 'json' ? await readJson(content) : await read(content);
      expect(dataset.links).toEqual(base.links);
    }
  });

  test('in rows that somebody has edited is read as it is then', async () => {
    const csv = [
      'statement,action_line,goal,target,rationale,status',
      '1,C1,sdg-3,target-3.8,Why,published',
      '1,C1,sdg-3,target-3.3,Why,unconfirmed',
      '2,C1,sdg-3,target-3.1,,',
      '2,C1,sdg-3,target-3.2,,',
    ];
    const { dataset } = await read(csv.join('\n'));
    expect(dataset.links.map(({ targets, status }) => [targets, status])).toEqual([
      [['target-3.8'], 'published'],
      [['target-3.3'], 'unconfirmed'],
      [['target-3.1', 'target-3.2'], undefined],
    ]);
  });

  test('with a wrong target is reported at the row of the target', async () => {
    const csv = 'statement,action_line,goal,target\n1,C1,sdg-3,target-3.8\n1,C1,sdg-3,target-2.1\n';
    expect(await problemsOf(csv)).toEqual([expect.stringMatching(/^3:12 /)]);
  });

  test('as JSON is imported as the same dataset, filtered or not', async () => {
    const model = await bundledModel();
    const ids = model.goals.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids), async (goals) => {
        const kept = filterModel(model, { ...initialState, goals }, undefined);
        const shown = await shownDataset(model, kept);
        const result = await parseDatasetText(datasetToJson(shown));
        if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems[0]));
        expect(result.dataset).toEqual(shown);
        expect(result.warnings).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
