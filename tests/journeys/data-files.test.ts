import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOffice } from '../system-tool.js';
import { root } from './site.js';
import { openWorkFolder, type WorkFolder } from './work-folder.js';

let folder: WorkFolder;
beforeAll(() => {
  folder = openWorkFolder();
});
afterAll(() => folder.close());

describe('links as a table', () => {
  const bundled = `${root}data/wsis-sdg.json`;
  const rationale = '=SUM(1;2) الصحة "a", b\nand more';

  function written(): void {
    folder.write('in.json', JSON.stringify(plan()));
    folder.make('convert', 'in.json', 'out.csv');
  }

  function plan() {
    const all: unknown = JSON.parse(folder.make('convert', bundled, '-', '--to', 'json'));
    if (typeof all !== 'object' || all === null) throw new Error('no dataset');
    const links = [
      { actionLine: 'C7-ehealth', goal: 'sdg-3', targets: ['target-3.3', 'target-3.8'], rationale },
      {
        ...{ actionLine: 'C1', goal: 'sdg-1', rationale: '+1', source: 'itu-2015' },
        ...{ sourceRef: '1', status: 'unconfirmed', note: 'Two readings, "a" and b' },
      },
    ];
    return { ...all, links };
  }

  test('are CSV that a strict reader takes', () => {
    written();
    const rows: unknown = parse(folder.read('out.csv'), {
      bom: true,
      relax_quotes: false,
      relax_column_count: false,
    });
    expect(rows).toEqual([
      [
        ...['action_line', 'goal', 'target', 'rationale'],
        ...['source', 'source_ref', 'status', 'note'],
      ],
      ['C7-ehealth', 'sdg-3', 'target-3.3 target-3.8', `'${rationale}`, '', '', '', ''],
      ['C1', 'sdg-1', '', "'+1", 'itu-2015', '1', 'unconfirmed', 'Two readings, "a" and b'],
    ]);
  });

  test('are read by a spreadsheet as they are, and nothing in them is run', () => {
    written();
    const office = findOffice();
    const args = ['--headless', `-env:UserInstallation=file://${folder.at('office')}`];
    const filter = '--infilter=CSV:44,34,76,1';
    const options = { cwd: folder.at('.'), stdio: 'ignore' } as const;
    execFileSync(office, [...args, filter, '--convert-to', 'xlsx', folder.at('out.csv')], options);
    folder.make('convert', 'out.xlsx', 'again.csv');
    const cells = (name: string): unknown => parse(folder.read(name), { bom: true });
    expect(cells('again.csv')).toEqual(cells('out.csv'));
  });

  test.each([
    ['commas', 44],
    ['semicolons, as in French, Spanish and Russian', 59],
    ['tabs', 9],
  ])('hold no formula for a spreadsheet that divides at %s', (_, separator) => {
    const [link] = plan().links;
    const parts = ['x;=1+1;=HYPERLINK("A1")', '\n=4+4', 'a\t=5+5', 'b,=6+6', 'c;"=7+7"', "d;'=8+8"];
    const links = parts.map((part) => ({ ...link, rationale: part }));
    folder.write('in.json', JSON.stringify({ ...plan(), links }));
    folder.make('convert', 'in.json', 'out.csv');
    const args = ['--headless', `-env:UserInstallation=file://${folder.at('office')}`];
    // The last tokens ask for formulas to be run.
    const filter = `--infilter=CSV:${separator},34,76,1,,0,false,true,false,true`;
    const options = { cwd: folder.at('.'), stdio: 'ignore' } as const;
    execFileSync(findOffice(), [...args, filter, '--convert-to', 'fods', 'out.csv'], options);
    const sheet = folder.read('out.fods').toString();
    expect(sheet).toContain('C7-ehealth');
    expect(sheet).not.toContain('table:formula');
    folder.make('convert', 'out.csv', 'back.json');
    expect(folder.run('diff', 'in.json', 'back.json')).toMatchObject({ status: 0 });
  });

  test('come back the same from CSV and from XLSX', () => {
    for (const format of ['csv', 'xlsx']) {
      folder.write('in.json', JSON.stringify(plan()));
      folder.make('convert', 'in.json', `all.${format}`);
      folder.make('convert', `all.${format}`, 'back.json');
      expect(folder.run('diff', 'in.json', 'back.json')).toMatchObject({ status: 0, stdout: '' });
    }
  });

  test('are told apart by diff', () => {
    folder.write('in.json', JSON.stringify(plan()));
    const { status, stdout } = folder.run('diff', bundled, 'in.json');
    expect(status).toBe(1);
    expect(stdout).toContain('~ C1 sdg-1: rationale, status, note, readings\n');
    expect(stdout).toContain('~ C7-ehealth sdg-3 target-3.3 target-3.8'.slice(2));
  });

  test('differ when one of them is not confirmed, and the line says in what', () => {
    const all = JSON.stringify(plan());
    folder.write('in.json', all);
    folder.write('sure.json', all.replace('"unconfirmed"', '"published"'));
    const { status, stdout } = folder.run('diff', 'in.json', 'sure.json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '~ C1 sdg-1: status\n' });
  });

  test('are the same workbook on every run', () => {
    folder.write('in.json', JSON.stringify(plan()));
    const [a, b] = ['a.xlsx', 'b.xlsx'].map((name) => {
      folder.make('convert', 'in.json', name, '--date', '2026-11-23');
      return readFileSync(folder.at(name));
    });
    expect(a).toEqual(b);
  });

  test('go through pipes', () => {
    const csv = folder.make('convert', bundled, '-', '--to', 'csv', '--state', 'goals=sdg-3');
    expect(csv.trim().split('\r\n')).toHaveLength(10);
    const input = csv;
    const json = execFileSync(
      'node',
      [`${root}dist/cli/main.js`, 'convert', '-', '-', '--from', 'csv', '--to', 'json'],
      { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] },
    );
    expect(JSON.parse(json)).toMatchObject({ links: { length: 9 } });
  });
});
