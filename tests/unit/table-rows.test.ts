import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/core.js';
import { loadTableWords } from '../../src/i18n/locale.js';
import { tellFinding } from '../../src/i18n/table-words.js';
import { bundledDataset } from '../fixtures/datasets.js';
import { grid, latin, lines, readInTest, utf8 } from '../fixtures/tables.js';
import { ods, xlsx, type TestSheet, type Value } from '../fixtures/workbooks.js';

let base: Dataset;
beforeAll(async () => {
  base = await bundledDataset();
});

describe('what may be either is asked about', () => {
  const rows: readonly (readonly Value[])[] = [
    ['Action line', 'Target'],
    ['C1', 16.1],
    ['C2', 3.8],
    ['C3', 17.1],
    ['C4', 16.1],
    ['C5', '16.10'],
  ];

  test.each([
    ['XLSX', xlsx],
    ['ODS', ods],
  ])('a number in %s that 16.10 became, or 16.1', async (_, workbook) => {
    const { linked, told, counts } = await readInTest(workbook([{ rows }]));
    expect(linked).toEqual(['C2 3 3.8', 'C5 16 16.10']);
    expect(told).toEqual([
      '2 rows (B2, B5): “16.1” may mean 16.1 or 16.10; say which',
      'B4: “17.1” may mean 17.1 or 17.10; say which',
    ]);
    expect(counts).toEqual([5, 2, 0]);
  });

  test('and the answer is for one cell, or for all with a text', async () => {
    const choices = new Map([
      ['16.1', '16.10'],
      ['B5', '16.1'],
    ]);
    const { linked } = await readInTest(xlsx([{ rows }]), { choices });
    expect(linked).toEqual(['C1 16 16.10', 'C2 3 3.8', 'C4 16 16.1', 'C5 16 16.10']);
  });

  test('are read as people say also in a list, where the others stay', async () => {
    const { linked } = await readInTest('Project,SDG targets\nLabs,"9.5; 3.14"', {
      choices: new Map([['3.14', '3.4']]),
    });
    expect(linked).toEqual(['labs 9 9.5', 'labs 3 3.4']);
  });

  test('a column of such a number, too', async () => {
    const wide = xlsx([
      {
        rows: [
          ['Project', 16.1, 3.8, 4.7],
          ['Roads', 'x', 'x', null],
        ],
      },
    ]);
    const { linked, told } = await readInTest(wide);
    expect(linked).toEqual(['roads 3 3.8']);
    expect(told[0]).toBe('B2: “16.1” may mean 16.1 or 16.10; say which');
    const chosen = await readInTest(wide, { choices: new Map([['16.1', '16.10']]) });
    expect(chosen.linked).toEqual(['roads 16 16.10', 'roads 3 3.8']);
  });

  test('3,8 where commas may be decimal, and a list where they are not', async () => {
    const asked = await readInTest(lines('Action line;SDG', 'C1;3,8', 'C2;1,3,5'));
    expect(asked.linked).toEqual(['C2 1', 'C2 3', 'C2 5']);
    expect(asked.told).toEqual(['B2 · line 2: “3,8” may mean 3.8 or 3, 8; say which']);
    expect((await readInTest(lines('Action line,SDG', 'C1,"3,8"'))).linked).toEqual([
      'C1 3',
      'C1 8',
    ]);
  });

  test('C7, which is eight rows', async () => {
    const { told } = await readInTest(lines('Action line,SDG', 'C7,3', 'C1,3'));
    expect(told).toEqual([
      expect.stringMatching(/^A2 · line 2: “C7” may mean C7-egov, .* or C7-esci/),
    ]);
  });
});

describe('around the rows of a table', () => {
  test('titles, blank rows, totals and notes are stepped over and told', async () => {
    const { linked, told, counts, dataset } = await readInTest(
      lines(
        ...[
          'Mapping of our programme,,',
          'As of March,,',
          ',,',
          'Project,SDGs,Why',
          'Roads,9,near',
        ],
        ...[',,', 'Wells,6,', 'Total,2,', ',,', 'Source: our own survey,,'],
      ),
    );
    expect(linked).toEqual(['roads 9', 'wells 6']);
    expect(counts).toEqual([2, 2, 0]);
    expect(dataset?.title).toBe('Mapping of our programme');
    expect(told).toEqual([
      'A1 · line 1: stepped over, as it is no row of the table: “Mapping of our programme”',
      'A2 · line 2: stepped over, as it is no row of the table: “As of March”',
      '3 rows: blank, and stepped over',
      'A10 · line 10: stepped over, as it stands under the table: “Source: our own survey”',
      'A8 · line 8: stepped over, as it sums up others: “Total 2”',
    ]);
  });

  test.each(['Total', 'Grand total (2)', 'Итого', '合计', 'Totaux', 'المجموع', 'Gesamt'])(
    'a row called %s is no row',
    async (name) => {
      const { counts } = await readInTest(lines('Project,SDG 1,SDG 2', 'Roads,x,', `${name},1,0`));
      expect(counts).toEqual([1, 1, 0]);
    },
  );

  test('a header that comes again is no row', async () => {
    const { counts } = await readInTest(lines('Project,SDG', 'Roads,9', 'Project,SDG', 'Wells,6'));
    expect(counts).toEqual([2, 2, 0]);
  });

  test('merged cells count wherever they reach', async () => {
    const rows = [
      ['Our plan', null, null],
      ['Project', 'SDG', 'Why'],
      ['Roads', 'SDG 9', 'near'],
      [null, 'SDG 11', 'far'],
      ['Wells', 'SDG 6', null],
    ] as const;
    const { linked, told, dataset } = await readInTest(
      xlsx([{ rows, merges: ['A1:C1', 'A3:A4'] }]),
    );
    expect(linked).toEqual(['roads 9', 'roads 11', 'wells 6']);
    expect(dataset?.title).toBe('Our plan');
    expect(told).toContainEqual(expect.stringMatching(/^2 rows \(A1, A3\): merged cells/));
  });

  test('a thing named in the first of its rows only is meant by those below it, and that is told', async () => {
    const file = lines('Project,SDG', 'Clinics,3', ',5', ',3.8', 'Schools,4', ',8');
    const { linked, told, counts } = await readInTest(file);
    expect(linked).toEqual(['clinics 3', 'clinics 5', 'clinics 3 3.8', 'schools 4', 'schools 8']);
    expect(told).toEqual([
      '3 rows (A3 · line 3, A4 · line 4, A6 · line 6): blank; read as the name above',
    ]);
    expect(counts).toEqual([5, 5, 0]);
  });

  test('so with action lines, in a workbook, too', async () => {
    const { linked } = await readInTest(
      xlsx([{ name: 'Plan', rows: grid('Action line,SDG', 'C4,4', ',8', 'C5,16', ',9') }]),
    );
    expect(linked).toEqual(['C4 4', 'C4 8', 'C5 16', 'C5 9']);
  });

  test.each([
    ['one blank among many rows', lines('Project,SDG', 'A,3', 'B,4', 'C,5', ',6', 'D,7', 'E,8')],
    ['one blank among a few', lines('Project,SDG', 'Solar,7', 'Water,6', ',3', 'Roads,9')],
    ['a blank below the last row', lines('Project,SDG', 'Solar,7', ',3')],
    [
      'a row of sums without a word',
      lines('Project,SDG 1,SDG 2,SDG 3', 'Solar,x,,', 'Water,,x,', 'Roads,,,x', ',1,1,1'),
    ],
    ['a blank in the first row', lines('Project,SDG', ',3', 'A,4', ',5', 'B,6')],
    ['names that come again', lines('Project,SDG', 'A,3', ',4', 'A,5', ',6')],
    ['blanks with a code of their own', lines('No,Project,SDG', '1,A,3', '2,,4', '3,B,5', '4,,6')],
  ])('%s is a slip, and its row is not placed', async (_, file) => {
    const { told, linked } = await readInTest(file);
    expect(told.join('\n')).not.toContain('the name above');
    expect(linked.length).toBeGreaterThan(0);
  });

  test('a row of sums below such things is not the last of them', async () => {
    const marks = ['Clinics,x,,', ',,x,', 'Schools,,,x', ',,x,', ',1,2,1'];
    const { linked, told } = await readInTest(lines('Project,SDG 1,SDG 2,SDG 3', ...marks));
    expect(linked).toEqual(['clinics 1', 'clinics 2', 'schools 3', 'schools 2']);
    expect(told[0]).toMatch(/^A6 · line 6: /);
  });

  test('a header over two rows is that with the targets', async () => {
    const rows = [
      [null, 'SDG 3', null, 'SDG 4'],
      ['Project', 'Target 3.8', 'Target 3.d', 'Target 4.7'],
      ['Roads', 'x', null, 'x'],
    ] as const;
    expect((await readInTest(xlsx([{ rows, merges: ['B1:C1'] }]))).linked).toEqual([
      'roads 3 3.8',
      'roads 4 4.7',
    ]);
  });
});

describe('of several sheets', () => {
  const notes: TestSheet = { name: 'Notes', rows: [['Read me first']] };
  const plan: TestSheet = { name: 'Plan', rows: grid('Project,SDG', 'Roads,9') };
  const other: TestSheet = { name: 'Other', rows: grid('Project,SDG', 'Wells,6') };

  test.each([
    [
      'the first that holds a table is read',
      [notes, plan, other],
      {},
      'roads 9',
      ['Notes', 'Other'],
    ],
    ['a hidden one comes last', [{ ...other, isHidden: true }, plan], {}, 'roads 9', ['Other']],
    [
      'the one that is named is read',
      [notes, plan, other],
      { sheet: 'Other' },
      'wells 6',
      ['Notes', 'Plan'],
    ],
  ] as const)('%s', async (_, sheets, options, link, others) => {
    for (const file of [xlsx(sheets), ods(sheets)]) {
      const { linked, told } = await readInTest(file, options);
      expect(linked).toEqual([link]);
      expect(told).toEqual(others.map((name) => `The sheet “${name}” is not read.`));
    }
  });

  test('a hidden one is read if no other holds a table, and told', async () => {
    for (const file of [
      xlsx([notes, { ...plan, isHidden: true }]),
      ods([notes, { ...plan, isHidden: true }]),
    ]) {
      const { linked, told } = await readInTest(file);
      expect(linked).toEqual(['roads 9']);
      expect(told[0]).toBe('The table is on the hidden sheet “Plan”.');
    }
  });

  test('one that is not there is refused with those that are', async () => {
    const { told } = await readInTest(xlsx([notes, plan]), { sheet: 'Plans' });
    expect(told).toEqual(['There is no sheet “Plans”; there is Notes, Plan.']);
  });
});

describe('the report', () => {
  test('counts the rows, and tells each cause once', async () => {
    const rows = [
      ...Array.from({ length: 60 }, () => 'C99,3'),
      ...Array.from({ length: 38 }, (_, i) => `C${(i % 6) + 1},3`),
      ...['C7-ehaelth,3', 'C1,Qualty education', 'C2,3; 3.81', ',4'],
    ];
    const { summary, told } = await readInTest(lines('Action line,SDG', ...rows));
    expect(summary).toBe('102 rows read, 38 placed, 64 not');
    expect(told).toEqual([
      '60 rows (A2 · line 2, A3 · line 3, A4 · line 4, A5 · line 5, A6 · line 6, …): no action line “C99”; did you mean “C9”?',
      'A100 · line 100: no action line “C7-ehaelth”; did you mean “C7-ehealth”?',
      'B101 · line 101: no goal or target “Qualty education”; did you mean “Quality education”?',
      'B102 · line 102: no goal or target “3.81”; did you mean “3.8”?',
      'A103 · line 103: nothing says what the row is about',
    ]);
  });

  test.each([
    ['fr', 'B2 · ligne 2\u202f: aucun objectif'],
    ['zh', 'B2 · 第2行：'],
    ['en', 'B2 · line 2: no goal'],
  ])('says the place before each cause as people write in %s', async (locale, said) => {
    const words = await loadTableWords(locale);
    const { report } = await readInTest(lines('Project,SDG', 'A,99', 'B,3'));
    const told = report?.findings.map((finding) => tellFinding(words, finding)) ?? [];
    expect(told[0]).toContain(said);
  });

  test('says which rows are placed in part', async () => {
    const { summary } = await readInTest(lines('Action line,SDG', 'C1,3; 99', 'C2,4', 'C3,99'));
    expect(summary).toBe('3 rows read, 2 placed (1 of them in part), 1 not');
  });

  test('is never longer than the limit of problems', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `C1,nothing ${i}`);
    const { report } = await readInTest(lines('Action line,SDG', 'C1,3', 'C1,4', ...rows), {
      limits: { problems: 20 },
    });
    expect(report?.findings).toHaveLength(20);
    expect(report?.more).toBe(280);
  });
});

describe('a source', () => {
  test('may be a title or an address, and is one for all that name it', async () => {
    const { dataset } = await readInTest(
      lines(
        ...[
          'Action line,SDG,Source',
          'C1,3,"Annual report 2023, p. 4"',
          'C2,9,https://example.org/report',
        ],
        ...['C3,9,"Annual report 2023, p. 4"', 'C4,9,itu-2015', 'C5,9,our-plan'],
      ),
    );
    const known = base.sources?.length ?? 0;
    expect(dataset?.sources?.slice(known)).toEqual([
      { id: `source-${known + 1}`, title: 'Annual report 2023, p. 4' },
      {
        id: `source-${known + 2}`,
        title: 'https://example.org/report',
        url: 'https://example.org/report',
      },
      { id: 'our-plan', title: 'our-plan' },
    ]);
    expect(dataset?.links.map(({ source }) => source)).toEqual([
      `source-${known + 1}`,
      `source-${known + 2}`,
      `source-${known + 1}`,
      'itu-2015',
      'our-plan',
    ]);
  });

  test('of the framework belongs to a table of rows of its own only if a link names it', async () => {
    const header = 'Project,SDG,Source';
    const { dataset } = await readInTest(
      lines(header, 'Solar,7,itu-2015', 'Water,6,"Our report, p. 4"', 'Roads,9,'),
    );
    expect(dataset?.sources?.map(({ id }) => id)).toEqual(['itu-2015', dataset?.links[1]?.source]);
    expect((await readInTest(lines('Project,SDG', 'Solar,7'))).dataset?.sources).toEqual([]);
  });
});

describe('files in the shape of those that people have', () => {
  test('prizes: projects by action line, without goals, in broken encoding', async () => {
    const prizes = Buffer.concat([
      utf8(
        lines('Category,Project,Organisation,Country', 'C9. MEDIA,Radio São,Station,BRAZIL', ''),
      ),
      latin(
        'C1. THE ROLE OF GOVERNMENTS AND ALL STAKEHOLDERS IN THE PROMOTION OF ICTS FOR DEVELOPMENT,Caf\u00e9,Office,PERU\n',
      ),
    ]);
    expect((await readInTest(new Uint8Array(prizes))).told).toEqual([
      'No column holds goals or targets such as SDG 3 or 3.8; “Category” holds action lines.',
    ]);
  });

  test('goods: records with numbers of goals', async () => {
    const goods = [
      {
        name: 'Avni',
        website: 'https://example.org',
        licenses: ['AGPL-3.0'],
        SDGs: [3, 6, 10],
        type: ['software'],
      },
      { name: 'SHARE', licenses: ['Apache-2.0'], SDGs: [17], organizations: ['One', 'Two'] },
    ];
    const { dataset, report } = await readInTest(JSON.stringify(goods));
    expect(dataset?.actionLines.map(({ name }) => name)).toEqual(['Avni', 'SHARE']);
    expect(dataset?.links.map(({ goal }) => goal)).toEqual(['sdg-3', 'sdg-6', 'sdg-10', 'sdg-17']);
    expect(report?.placed).toBe(2);
  });

  test('objectives: action lines and goals in lists', async () => {
    const { links, told, report } = await readInTest(
      lines(
        ...['objective,text,sdgs,wsis_action_lines', 'One,Skills,SDGs 4 and 8,"C4, C7 E-learning"'],
        ...['One,Rules,SDGs 8–9,"C1, C5–C6"', 'Two,All,All SDGs,Multiple Action Lines'],
      ),
    );
    expect(report).toMatchObject({ rows: 3, placed: 2 });
    expect(links).toHaveLength(4 + 6);
    expect(told[0]).toBe('D4 · line 4: no action line “Multiple Action Lines”');
  });
});
