import { describe, expect, test } from 'vitest';
import { localize } from '../../src/model/localized-text.js';
import { latin, lines, readInTest, utf8 } from '../fixtures/tables.js';
import { ods, xlsx, type Value } from '../fixtures/workbooks.js';

const HEADER = ['Action line', 'SDG', 'Rationale'] as const;

describe('a text file', () => {
  test.each([
    ['commas', lines('Action line,SDG,Rationale', 'C1,3,"a; b"', 'C2,9,c')],
    [
      'semicolons, with a comma in the header',
      lines('Action line;SDG;Rationale;"Notes, if any"', 'C1;3;a; b;x', 'C2;9;c;'),
    ],
    [
      'tabs, with commas in the cells',
      lines('Action line\tSDG\tRationale', 'C1\t3\ta, b', 'C2\t9\tc, d'),
    ],
    ['bars', lines('Action line|SDG|Rationale', 'C1|3|a, b', 'C2|9|c')],
    [
      'semicolons, with lists and line breaks in quotes',
      lines('Action line;SDG;Rationale', 'C1;3;"a,\n;b,"', 'C2;9;c'),
    ],
    ['commas below a title', lines('Our plan', 'Action line,SDG,Rationale', 'C1,3,a', 'C2,9,c')],
  ])('may have %s between its cells', async (_, text) => {
    const { links } = await readInTest(text);
    expect(links.map(({ actionLine, goal }) => [actionLine, goal])).toEqual([
      ['C1', 'sdg-3'],
      ['C2', 'sdg-9'],
    ]);
  });

  test.each([
    ['spaces around quotes', '"C1", "3" ,  "a, b" ', 'a, b'],
    ['quotes inside a cell', 'C1,3,The "last mile" matters', 'The "last mile" matters'],
    ['a quote for inches', 'C1,3,5" pipes', '5" pipes'],
    ['quotes around a word at the beginning', 'C1,3,"Smart" villages', '"Smart" villages'],
    ['quotes inside quotes, not doubled', 'C1,3,"the "last" mile"', 'the "last" mile'],
    ['doubled quotes', 'C1,3,"the ""last mile"""', 'the "last mile"'],
    ['an apostrophe against formulas', "C1,3,'=1+1", '=1+1'],
  ])('may have %s', async (_, row, rationale) => {
    const { links } = await readInTest(lines('Action line,SDG,Rationale', row, 'C2,9,x'));
    expect(links[0]?.rationale).toBe(rationale);
    expect(links).toHaveLength(2);
  });

  test('in tabs keeps quotes that are not around a cell, and tells so', async () => {
    const { links, told } = await readInTest(
      lines('Action line\tSDG\tRationale', 'C1\t3\t"Smart" villages', 'C2\t9\tx'),
    );
    expect(links.map(({ rationale }) => rationale)).toEqual(['"Smart" villages', 'x']);
    expect(told).toEqual(['C2 · line 2: quotation marks inside a cell; they are kept']);
  });

  test('with a quote that is never closed is refused with its place', async () => {
    const { problems } = await readInTest(
      lines('Action line,SDG,Rationale', 'C1,3,x', 'C2,9,"open'),
    );
    expect(problems).toEqual([{ code: 'unclosed', path: [], line: 3, column: 6 }]);
  });

  test('with many quotes that close nothing is read in time', async () => {
    const { links } = await readInTest(`Action line,SDG,Rationale\nC1,3,${'"a'.repeat(400_000)}`, {
      limits: { text: 1e6 },
    });
    expect(links).toHaveLength(1);
    // ms; to look at the rest of the file for each quote would take hours
  }, 20_000);

  test('may have characters that nobody sees', async () => {
    const { links } = await readInTest(
      lines('\ufeffAction\u00a0line,\u200bSDG', '\u200bC1\u200b,sdg-3', 'C2,\u2060SDG\u00a09'),
    );
    expect(links).toEqual([
      { actionLine: 'C1', goal: 'sdg-3' },
      { actionLine: 'C2', goal: 'sdg-9' },
    ]);
  });

  const french = lines(
    'Ligne d’action;ODD;Justification'.replace('’', "'"),
    'C1;3;Télésanté à côté',
    'C2;9;près',
  );

  test('in windows-1252 is read, and told', async () => {
    const { links, told } = await readInTest(latin(french));
    expect(links[0]?.rationale).toBe('Télésanté à côté');
    expect(told).toEqual(['This is not text in UTF-8; it is read as windows-1252.']);
  });

  test('that mixes UTF-8 and windows-1252 is read line by line, and told', async () => {
    const [first = '', second = '', third = ''] = french.split('\n');
    const mixed = Buffer.concat([utf8(`${first}\n${second}\n`), latin(third)]);
    const { links, told } = await readInTest(new Uint8Array(mixed));
    expect(links.map(({ rationale }) => rationale)).toEqual(['Télésanté à côté', 'près']);
    expect(told).toEqual(['line 3: not in UTF-8 like the other lines; read as windows-1252']);
  });

  test.each([
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(french, 'utf16le')), 'UTF-16LE'],
    [
      'windows-1251',
      Uint8Array.from(lines('Проект;ЦУР', 'Дороги;ЦУР 9', 'Колодцы;ЦУР 6'), (letter) => {
        const code = letter.charCodeAt(0);
        return code >= 0x410 ? code - 0x410 + 0xc0 : code;
      }),
      'windows-1251',
    ],
  ])('in %s is read, and told', async (_, bytes, encoding) => {
    const { links, told } = await readInTest(bytes);
    expect(links).toHaveLength(2);
    expect(told[0]).toBe(`This is not text in UTF-8; it is read as ${encoding}.`);
  });

  test('with more cells than the header is told, and the rest of a text is kept', async () => {
    const { links, told } = await readInTest(
      lines(
        'Action line,SDG,Rationale',
        'C1,3,Clinics, schools and libraries share one line',
        'C2,9,x',
      ),
    );
    expect(links[0]?.rationale).toBe('Clinics, schools and libraries share one line');
    expect(told).toEqual([
      'D2 · line 2: more cells than the header has; they are read as the rest of the last text, which has no quotation marks around it',
    ]);
  });

  test('with more cells than the header, behind what is no text, is told', async () => {
    const { links, told } = await readInTest(
      lines('Rationale,Action line,SDG', 'x,C1,3,4', 'y,C2,9'),
    );
    expect(links.map(({ goal }) => goal)).toEqual(['sdg-3', 'sdg-9']);
    expect(told).toEqual(['D2 · line 2: more cells than the header has; they are not read']);
  });

  test('with blank rows tells how many', async () => {
    const { told, report } = await readInTest(
      lines('Action line,SDG', 'C1,3', ',', '', 'C2,9', ',', ','),
    );
    expect(report?.rows).toBe(2);
    expect(told).toEqual(['4 rows: blank, and stepped over']);
  });
});

describe('a cell of a workbook', () => {
  const workbooks = [
    ['XLSX', xlsx],
    ['ODS', ods],
  ] as const;
  const table = (...cells: readonly Value[]) => [
    { rows: [HEADER, ...cells.map((cell, i) => [`C${i + 1}`, 'SDG 3', cell])] },
  ];

  test.each(workbooks)(
    'that is a date, of a text, is kept as a date and told: %s',
    async (_, write) => {
      const { links, told } = await readInTest(write(table({ date: 43832 }, 'x')));
      expect(links.map(({ rationale }) => rationale)).toEqual(['2020-01-02', 'x']);
      expect(told).toEqual(['C2: a date in place of a text; it is kept as 2020-01-02']);
    },
  );

  test.each(workbooks)(
    'that is a date, of a target, is refused with what it was: %s',
    async (_, write) => {
      const rows = [
        ['Action line', 'Goal', 'Target'],
        ['C1', 3, { date: 45507 }],
        ['C2', 9, '9.c'],
      ] as const;
      const { links, told } = await readInTest(write([{ rows }]));
      expect(links).toEqual([{ actionLine: 'C2', goal: 'sdg-9', targets: ['target-9.c'] }]);
      expect(told).toEqual([
        'C2: the date 2024-08-03 in place of a target; it may have been 3.8 or 8.3',
      ]);
    },
  );

  test.each(['3-Aug', '03. Aug', 'Aug-03', '08.03.2024', '2024-08-03', '3 août', '3 ago'])(
    'that was the date %s when it was saved as text is refused, too',
    async (date) => {
      const { links, told } = await readInTest(lines('Action line,Target', `C1,${date}`, 'C2,9.c'));
      expect(links.map(({ actionLine }) => actionLine)).toEqual(['C2']);
      expect(told[0]).toMatch(
        /^B2 · line 2: the date .* may have been (3\.8 or 8\.3|8\.3 or 3\.8)$/,
      );
    },
  );

  test.each(workbooks)('with an error is told: %s', async (_, write) => {
    const { links, told } = await readInTest(write(table({ error: '#N/A' }, 'x')));
    expect(links.map(({ rationale }) => rationale)).toEqual([undefined, 'x']);
    expect(told).toEqual(['C2: the error #N/A in place of a text; it is left out']);
    const rows = [
      ['Action line', 'SDG'],
      [{ error: '#REF!' }, 3],
      ['C2', { error: '#N/A' }],
      ['C3', 3],
    ] as const;
    const refused = await readInTest(write([{ rows }]));
    expect(refused.links).toHaveLength(1);
    expect(refused.told).toEqual([
      'A2: the error #REF! in place of a value',
      'B3: the error #N/A in place of a value',
    ]);
  });

  test('with an error is told of a text file, too', async () => {
    const { told } = await readInTest(lines('Action line,SDG', 'C1,#N/A', 'C2,#NAME?', 'C3,3'));
    expect(told).toEqual([
      'B2 · line 2: the error #N/A in place of a value',
      'B3 · line 3: the error #NAME? in place of a value',
    ]);
  });

  test.each(workbooks)('with a formula that has no value is told: %s', async (_, write) => {
    const rows = [
      HEADER,
      ['C1', { formula: 'A9' }, 'x'],
      ['C2', 'SDG 3', { formula: 'A9' }],
      ['C3', 3, 'y'],
    ] as const;
    const { links, told } = await readInTest(write([{ rows }]));
    expect(links).toEqual([
      { actionLine: 'C2', goal: 'sdg-3' },
      { actionLine: 'C3', goal: 'sdg-3', rationale: 'y' },
    ]);
    expect(told).toEqual([
      'B2: a formula without a value; open the file in a spreadsheet and save it to have one',
      'C3: a formula without a value in place of a text; it is left out',
    ]);
  });

  test('with a formula that has a value is that value', async () => {
    const { links } = await readInTest(
      xlsx(table({ formula: '"a"&"b"', value: 'ab' }, { formula: 'A9', value: '' })),
    );
    expect(links.map(({ rationale }) => rationale)).toEqual(['ab', undefined]);
  });

  test.each([
    ['characters beyond U+FFFF, as entities', '<t>&#x1F600; &#134071; 😀</t>', '😀 𠮷 😀'],
    [
      'runs, without how they are pronounced',
      '<r><t>one</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t xml:space="preserve"> two</t></r>',
      'one two',
    ],
    ['escaped characters', '<t>a_x0009_b_x005F_x0009_</t>', 'a\tb_x0009_'],
    ['entities of XML', '<t>&lt;5 &amp; &quot;6&quot;</t>', '<5 & "6"'],
    ['CDATA', '<t><![CDATA[a < b]]></t>', 'a < b'],
  ])('may have %s', async (_, xml, text) => {
    const { links } = await readInTest(xlsx(table({ xml }, 'x')));
    expect(localize(links[0]?.rationale ?? '', 'en').text).toBe(text);
  });

  test('of ODS may have paragraphs, spaces and remarks', async () => {
    const xml =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation>' +
      '<text:p>a<text:s text:c="2"/>b<text:tab/><text:span>c</text:span></text:p><text:p>d</text:p></table:table-cell>';
    expect((await readInTest(ods(table({ xml }, 'x')))).links[0]?.rationale).toBe('a  b\tc\nd');
  });

  test('may be shared, and a date of 1904', async () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rows = [HEADER, ['C1', 3, { date: 1 }]] as const;
    const parts = {
      'xl/sharedStrings.xml': `<sst ${main}><si><t>C2</t></si><si><r><t>sha</t></r><r><t>red</t></r></si></sst>`,
      'xl/workbook.xml': `<workbook ${main} xmlns:r="${type}"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="a" Type="${type}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    };
    const extra = '<row><c t="s"><v>0</v></c><c><v>9</v></c><c t="s"><v>1</v></c></row>';
    const { links } = await readInTest(xlsx([{ rows, extra }], parts));
    expect(links.map(({ actionLine, rationale }) => [actionLine, rationale])).toEqual([
      ['C1', '1904-01-02'],
      ['C2', 'shared'],
    ]);
  });
});
