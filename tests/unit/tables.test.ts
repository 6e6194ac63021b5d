import { describe, expect, test } from 'vitest';
import { parseRequested } from '../../src/model/table/requested.js';
import { grid, lines, readInTest } from '../fixtures/tables.js';
import { ods, xlsx } from '../fixtures/workbooks.js';

describe('a table has', () => {
  test.each<[shape: string, file: string, links: readonly string[]]>([
    [
      'a row for each link, by ids',
      lines('action_line,goal,target', 'C1,sdg-3,target-3.8', 'C7-ehealth,sdg-3,'),
      ['C1 3 3.8', 'C7-ehealth 3'],
    ],
    [
      'a row for each link, in the plainest words',
      lines('Action line,Goal,Target', 'C7-ehealth,3,3.8', 'C3,9,9.c'),
      ['C7-ehealth 3 3.8', 'C3 9 9.c'],
    ],
    [
      'a row for each link, without a header',
      lines('C7-ehealth,3,3.8', 'C1,9,9.1'),
      ['C7-ehealth 3 3.8', 'C1 9 9.1'],
    ],
    ['targets without goals', lines('AL,SDG target', 'C1,3.8; 9.c'), ['C1 3 3.8', 'C1 9 9.c']],
    [
      'goals of which some have targets',
      lines('Action line,SDGs,Targets', 'C1,3; 4,3.8'),
      ['C1 3 3.8', 'C1 4'],
    ],
    [
      'several action lines to a row',
      lines('Action lines,SDG', '"C1, C2–C3",4'),
      ['C1 4', 'C2 4', 'C3 4'],
    ],
    [
      'a row for each thing with its goals in a list',
      lines('Project,SDGs', 'Island clinics,"3, 9"', 'Reading rooms,4'),
      ['island-clinics 3', 'island-clinics 9', 'reading-rooms 4'],
    ],
    [
      'things whose goals have several columns',
      lines('Course,Main SDG,Other SDGs', 'Ecology,SDG 15,"SDG 13; SDG 14"'),
      ['ecology 15', 'ecology 13', 'ecology 14'],
    ],
    [
      'things and the action lines they belong to',
      lines('Category,Project,SDG', 'C7. ICT APPLICATIONS: E-HEALTH,Island clinics,SDG 3'),
      ['C7-ehealth 3'],
    ],
    [
      'a column for each goal, with marks',
      lines('Project,SDG 1,SDG 2,SDG 3,SDG 4', 'Island clinics,,,X,x', 'Reading rooms,0,1,,✓'),
      ['island-clinics 3', 'island-clinics 4', 'reading-rooms 2', 'reading-rooms 4'],
    ],
    [
      'a column for each goal, by number',
      lines('Programme,1,2,3,4,5', 'Roads,x,,,,x'),
      ['roads 1', 'roads 5'],
    ],
    [
      'a column for each goal, by name',
      lines(
        'Action line,No poverty,Zero hunger,Quality education',
        'C1,yes,no,oui',
        'e-health,–,да,是',
      ),
      ['C1 1', 'C1 4', 'C7-ehealth 2', 'C7-ehealth 4'],
    ],
    [
      'a column for each target',
      lines('Article,3.8,3.d,16.10', 'Article 5,x,,x'),
      ['article-5 3 3.8', 'article-5 16 16.10'],
    ],
    [
      'a column for each goal with its targets in the cells',
      lines('Party,SDG 3,SDG 4', 'Blue,"3.8, 3.d",x', 'Green,,4.7 4.a'),
      ['blue 3 3.8 3.d', 'blue 4', 'green 4 4.7 4.a'],
    ],
    [
      'a column for each action line and a row for each goal',
      lines('Goal,C1,C7 e-health,Media', 'SDG 3,x,x,', 'SDG 4,,,x'),
      ['C1 3', 'C7-ehealth 3', 'C9 4'],
    ],
    [
      'words of other languages',
      lines('Projet;ODD;Justification', 'Cliniques;ODD 3 et 4;proches'),
      ['cliniques 3', 'cliniques 4'],
    ],
    [
      'a header of words that nobody knows',
      lines('Vorhaben;Nachhaltigkeit', 'Inselklinik;SDG 3', 'Lesesaal;SDG 4'),
      ['inselklinik 3', 'lesesaal 4'],
    ],
    [
      'records in JSON',
      '[{"name": "Avni", "SDGs": [3, 6]}, {"name": "Share", "SDGs": [17]}]',
      ['avni 3', 'avni 6', 'share 17'],
    ],
  ])('%s', async (_, file, links) => {
    expect((await readInTest(file)).linked).toEqual(links);
  });

  test('the same in a workbook of either kind', async () => {
    const rows = grid('Project,SDGs,Why', 'Island clinics,3; 9,near', 'Reading rooms,4,');
    for (const file of [xlsx([{ rows }]), ods([{ rows }])]) {
      const { linked, dataset } = await readInTest(file);
      expect(linked).toEqual(['island-clinics 3', 'island-clinics 9', 'reading-rooms 4']);
      expect(dataset?.links[0]?.rationale).toBe('near');
    }
  });

  test('rows of their own, with the goals and targets of the framework', async () => {
    const { dataset } = await readInTest(
      lines('No,Course,SDGs', 'E1,Ecology,15', 'E2,Écologie II,13', ',目标,4'),
    );
    expect(dataset?.actionLines).toEqual([
      { id: 'E1', code: 'E1', name: 'Ecology' },
      { id: 'E2', code: 'E2', name: 'Écologie II' },
      { id: 'row-3', code: 'R3', name: { und: '目标' } },
    ]);
    expect(dataset?.goals).toHaveLength(17);
    expect(dataset?.goals.flatMap(({ targets }) => targets)).toHaveLength(169);
  });

  test('rows of their own beside action lines that it names by their codes', async () => {
    const { dataset, linked } = await readInTest(
      lines('Activity,SDG', 'Roads,SDG 9', 'Masts,SDG 9', 'Wells,SDG 6', 'C1,SDG 1'),
    );
    expect(linked).toEqual(['roads 9', 'masts 9', 'wells 6', 'C1 1']);
    expect(dataset?.actionLines).toHaveLength(18 + 3);
  });

  test('no goals by goals: that is refused with a sentence', async () => {
    const targets = lines('Target,1.1,1.2,2.1', '1.1,,+2,-1', '1.2,+1,,', '2.1,0,0,');
    const goals = lines(',SDG 1,SDG 2,SDG 3', 'SDG 1,,1,2', 'SDG 2,1,,3', 'SDG 3,0,1,');
    for (const file of [targets, goals]) {
      const { told, dataset } = await readInTest(file);
      expect(dataset).toBeUndefined();
      expect(told).toEqual([expect.stringMatching(/^Both the rows and the columns are goals/)]);
    }
  });

  test('at least goals, and something that has them', async () => {
    expect(
      (await readInTest(lines('Category,Project', 'C9. MEDIA,Radio', 'C1. THE ROLE,Data'))).told,
    ).toEqual([
      'No column holds goals or targets such as SDG 3 or 3.8; “Category” holds action lines.',
    ]);
    expect((await readInTest(lines('SDG,Target', '3,3.8', '4,4.7'))).codes).toEqual(['noRows']);
    expect((await readInTest('once upon a time\nthere was')).codes).toEqual(['noTable']);
  });
});

describe('a mark in the column of a goal', () => {
  test.each([
    ...[
      'x',
      'X',
      '✓',
      '✔',
      '1',
      'yes',
      'Yes',
      'ja',
      'oui',
      'sí',
      'si',
      'да',
      '是',
      'TRUE',
      '●',
    ].map((mark) => [mark, true] as const),
    ...['', '0', 'no', 'No', '–', '-', '—', 'non', 'nein', 'нет', '否', 'FALSE', 'n/a'].map(
      (mark) => [mark, false] as const,
    ),
  ])('%j is %s', async (mark, isLinked) => {
    const { linked } = await readInTest(lines('Project;SDG 1;SDG 2', `Roads;${mark};x`));
    expect(linked).toEqual(isLinked ? ['roads 1', 'roads 2'] : ['roads 2']);
  });

  test('may be a score, which stays as it is', async () => {
    const { dataset } = await readInTest(
      lines('Project,SDG 1,SDG 2,SDG 3', 'Roads,3,0,1', 'Wells,1,,2.5'),
    );
    expect(dataset?.links).toEqual([
      { actionLine: 'roads', goal: 'sdg-1', note: '3' },
      { actionLine: 'roads', goal: 'sdg-3', note: '1' },
      { actionLine: 'wells', goal: 'sdg-1', note: '1' },
      { actionLine: 'wells', goal: 'sdg-3', note: '2.5' },
    ]);
  });

  test('may be a reason', async () => {
    const { dataset } = await readInTest(lines('Project,SDG 1,SDG 2', 'Roads,to the markets,x'));
    expect(dataset?.links).toEqual([
      { actionLine: 'roads', goal: 'sdg-1', rationale: 'to the markets' },
      { actionLine: 'roads', goal: 'sdg-2' },
    ]);
  });

  test('that is missing leaves a row without links, which is told', async () => {
    const { dataset, counts, told } = await readInTest(
      lines('Project,SDG 1,SDG 2', 'Roads,x,', 'Wells,,'),
    );
    expect(dataset?.actionLines.map(({ name }) => name)).toEqual(['Roads', 'Wells']);
    expect(counts).toEqual([2, 1, 0]);
    expect(told).toEqual(['A3 · line 3: no goal, target or mark for “Wells”']);
  });
});

describe('the columns of a table', () => {
  const file = lines(
    'Owner,Project name,SDGs,Remarks',
    'Ministry A,Roads,SDG 9,soon',
    'Ministry B,Wells,SDG 6,',
  );

  test('are guessed, and told', async () => {
    const { report } = await readInTest(file);
    expect(report?.columns.map(({ header, use }) => `${header}: ${use}`)).toEqual([
      'Owner: unused',
      'Project name: row',
      'SDGs: goal',
      'Remarks: note',
    ]);
  });

  test('can be said', async () => {
    const requested = parseRequested('row=Owner goal=SDGs rationale=Project name');
    const { linked, dataset } = await readInTest(file, { requested, file: 'plan.csv' });
    expect(linked).toEqual(['ministry-a 9', 'ministry-b 6']);
    expect(dataset?.links[0]?.rationale).toBe('Roads');
    expect(dataset?.readFrom).toEqual({
      file: 'plan.csv',
      columns: 'row=Owner rationale=Project name goal=SDGs note=Remarks',
    });
  });

  test('can be said by their place, and not to be read; the others are guessed', async () => {
    const { report, dataset } = await readInTest(lines('Project,SDG,SDG,Note', 'Roads,9,11,x'), {
      requested: [
        { use: 'goal', header: 'SDG', column: 2 },
        { use: 'unused', header: 'Note' },
      ],
    });
    expect(report?.columns.map(({ use }) => use)).toEqual(['row', 'unused', 'goal', 'unused']);
    expect(report?.findings.map(({ found }) => found)).toEqual(['SDG']);
    // A header that is there twice names no column.
    expect(dataset?.readFrom?.columns).toBe('row=Project goal=C ignore=Note');
    expect(parseRequested('ignore=Note')).toEqual([{ use: 'unused', header: 'Note' }]);
  });

  test('that people name come before those that are guessed to be the same', async () => {
    const { report } = await readInTest(lines('Project,SDG,Reason,Why', 'Roads,9,a,b'), {
      requested: [{ use: 'rationale', header: 'Why' }],
    });
    expect(report?.columns.map(({ use }) => use)).toEqual(['row', 'goal', 'unused', 'rationale']);
  });

  test('can be said by letter, also in a table without a header', async () => {
    const { linked } = await readInTest(lines('2025,Roads,7', '2026,Wells,6'), {
      requested: parseRequested('row=B goal=C'),
    });
    expect(linked).toEqual(['roads 7', 'wells 6']);
  });

  test('that are said and not there are refused with the nearest', async () => {
    const { told } = await readInTest(file, {
      requested: parseRequested('row=Projectname goal=SDGs'),
    });
    expect(told).toEqual(['There is no column “Projectname”; did you mean “Project name”?']);
    expect(parseRequested('row=Project gaol=SDGs')).toBeUndefined();
    expect(parseRequested('rows=Project')).toBeUndefined();
  });

  test('of something else that are called goals or status are not read', async () => {
    const { linked, told } = await readInTest(
      lines(
        'Project,Goal,Status,SDG',
        'Roads,To reach markets,ongoing,9',
        'Wells,Water for all,done,6',
      ),
    );
    expect(linked).toEqual(['roads 9', 'wells 6']);
    expect(told).toEqual([
      expect.stringContaining('the column “Goal” is not read'),
      expect.stringContaining('the column “Status” is not read'),
    ]);
  });
});
