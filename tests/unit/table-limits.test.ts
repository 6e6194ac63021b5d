import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readInTest } from '../fixtures/tables.js';
import { archive, ods, xlsx } from '../fixtures/workbooks.js';

const HEADER = ['Action line', 'SDG', 'Rationale'] as const;

describe('a file that is no table', () => {
  const compound = (text = '') => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(new Uint8Array(Buffer.from(text, 'utf16le')), 1024);
    return bytes;
  };

  test.each<[string, string | Uint8Array, string]>([
    ['an old workbook', compound('Workbook'), 'oldWorkbook'],
    ['a workbook with a password', compound('EncryptedPackage'), 'lockedWorkbook'],
    ['a document', archive({ 'word/document.xml': '<w/>' }), 'noWorkbook'],
    [
      'a text document of ODF',
      archive({
        'content.xml': '<office:document-content><office:text/></office:document-content>',
      }),
      'noWorkbook',
    ],
    ['half an archive', xlsx([{ rows: [HEADER] }]).subarray(0, 700), 'cutShort'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'encoding'],
    ['nothing', '', 'empty'],
    ['a web page', '<!doctype html><p>', 'webPage'],
    ['XML that breaks off', archive({ 'xl/workbook.xml': '<workbook><sheets' }), 'malformed'],
    [
      'XML with entities of its own',
      archive({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
      'malformed',
    ],
  ])('%s is told for what it is', async (_, file, code) => {
    const { codes, dataset } = await readInTest(file);
    expect(dataset).toBeUndefined();
    expect(codes).toEqual([code]);
  });

  test('a damaged part is told', async () => {
    const file = xlsx([{ rows: [HEADER, ['C1', 3, 'x'.repeat(5000)]] }]);
    const text = Buffer.from(file).toString('latin1');
    const at = text.indexOf('xl/worksheets/sheet1.xml') + 60;
    const { codes } = await readInTest(
      file.map((byte, i) => (i >= at && i < at + 20 ? ~byte : byte)),
    );
    expect(codes).toEqual(['malformed']);
  });
});

/** ms, many times what refusing a file takes, and a part of what filling it in would */
const FAR_TOO_LONG = 20_000;

describe('limits hold', () => {
  const far = (ref: string) =>
    xlsx([
      {
        rows: [HEADER, ['C1', 3, 'x']],
        extra: `<row r="${/\d+/.exec(ref)?.[0] ?? ''}"><c r="${ref}"><v>1</v></c></row>`,
      },
    ]);

  test.each(['XFD1048576', 'Z200000', 'ZZ3000'])(
    'for a workbook with a cell at %s, at once',
    async (ref) => {
      const { codes, told } = await readInTest(far(ref));
      expect(codes).toEqual(['tooLarge']);
      expect(told[0]).toContain(ref);
    },
    FAR_TOO_LONG,
  );

  test.each([
    [
      'rows',
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>',
    ],
    [
      'cells',
      '<table:table-row><table:table-cell table:number-columns-repeated="999999999" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
    ],
  ])(
    'for repeated %s of ODS',
    async (_, extra) => {
      const { codes } = await readInTest(ods([{ rows: [HEADER, ['C1', 3, 'x']], extra }]));
      expect(['tooLarge', 'tooMany']).toContain(codes[0]);
    },
    FAR_TOO_LONG,
  );

  test('and blank cells that are repeated to the edge of a sheet are none', async () => {
    const extra =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect((await readInTest(ods([{ rows: [HEADER, ['C1', 3, 'x']], extra }]))).links).toHaveLength(
      1,
    );
  });

  const cells = `<row r="3">${'<c r="A3"/>'.repeat(3_000_000)}</row>`;

  test('for an archive that declares more than it may hold', async () => {
    const file = xlsx([{ rows: [HEADER], extra: cells }]);
    expect(file.length).toBeLessThan(100_000);
    expect((await readInTest(file, { limits: { bytes: 1e6 } })).codes).toEqual(['tooBig']);
  });

  test('for an archive that declares less than it holds', async () => {
    const file = xlsx([{ rows: [HEADER], extra: cells }]);
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length - 46; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry) view.setUint32(at + 24, Math.min(1000, view.getUint32(at + 24, true)), true);
    }
    expect((await readInTest(file, { limits: { bytes: 1e6 } })).codes).toEqual(['tooBig']);
  });

  test('for a text that is kept, and for a file as a whole', async () => {
    const rows = [
      HEADER,
      ...Array.from({ length: 40 }, () => ['C1', 3, 'x'.repeat(5000)] as const),
    ];
    expect((await readInTest(xlsx([{ rows }]), { limits: { bytes: 100_000 } })).codes).toEqual([
      'tooBig',
    ]);
    expect((await readInTest('x'.repeat(2000), { limits: { bytes: 1000 } })).codes).toEqual([
      'tooBig',
    ]);
  });

  test('for rows, in every kind of file', async () => {
    const rows = [HEADER, ...Array.from({ length: 40 }, () => ['C1', 3, 'x'] as const)];
    const text = rows.map((row) => row.join(',')).join('\n');
    for (const file of [xlsx([{ rows }]), ods([{ rows }]), text]) {
      expect((await readInTest(file, { limits: { links: 30 } })).codes).toEqual(['tooMany']);
      expect((await readInTest(file, { limits: { cells: 100 } })).codes).toEqual(['tooLarge']);
      expect((await readInTest(file)).links).toHaveLength(40);
    }
  });

  test('for stored archives, too', async () => {
    const parts = { 'content.xml': new Uint8Array(Buffer.from('<a/>'.repeat(1_500_000))) };
    expect(
      (await readInTest(zipSync(parts, { level: 0 }), { limits: { bytes: 7e6 } })).codes,
    ).toEqual(['noWorkbook']);
  });
});
