import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadTerms } from '../../src/core.js';
import { goodDataset, readDataset } from '../../src/cli/dataset-file.js';
import { limitsFrom } from '../../src/cli/command.js';
import { validateCommand } from '../../src/cli/validate.js';
import { small } from '../fixtures/datasets.js';

const en = await loadTerms('en');

const text = JSON.stringify(small, null, 1);
const accented = text.replace('First line', 'Premi\u00e8re ligne');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsis-read-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const problemOf = async (path: string, limits = {}) => {
  const result = await readDataset(path, { limits });
  const [first] = result.kind === 'problems' ? result.problems : [];
  return first && `${first.line}:${first.column} ${en.problem(first)}`;
};

describe('a file on the command line', () => {
  test.each([
    [
      'latin.json',
      Buffer.from(accented, 'latin1'),
      /^\d+:\d+ This is not text in UTF-8 but seems to be windows-1252/,
    ],
    [
      'wide.json',
      Buffer.from(text, 'utf16le'),
      /^1:\d+ This is not text in UTF-8 but seems to be UTF-16LE/,
    ],
    ['null.json', Buffer.from('{"a":\n"\0"}'), /^2:2 This is not text in UTF-8/],
    ['book.json', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /seems to be ZIP, XLSX/],
    ['page.json', '<!doctype html>', /^1:1 This is a web page/],
    [
      'open.csv',
      'action_line,goal\nC1,"sdg-1',
      /^2:4 The quotation mark that opens here is never closed/,
    ],
  ])('%s is reported with its position', async (name, content, says) => {
    expect(await problemOf(written(name, content))).toMatch(says);
  });

  test('is summed up with the right plurals', async () => {
    const [goal] = small.goals;
    const [line] = small.actionLines;
    const [link] = small.links;
    const one = { ...small, goals: [goal], actionLines: [line], links: [link] };
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await validateCommand.run({}, [written('one.json', JSON.stringify(one))]);
    await validateCommand.run({}, [written('small.json', text)]);
    const printed = print.mock.calls.map(([chunk]) => String(chunk).replace(/^.*: valid – /, ''));
    print.mockRestore();
    expect(printed).toEqual([
      '1 row, 1 goal, 2 targets, 2 links, 1 statement\n',
      '2 rows, 2 goals, 3 targets, 4 links, 3 statements\n',
    ]);
  });

  test('is read no further than the limits, which an option raises', async () => {
    const path = written('large.json', text + ' '.repeat(3000));
    expect(await problemOf(path, { bytes: 2000 })).toMatch(
      /too large; at most 0\.002 MiB \(limits\.bytes\)/,
    );
    expect(await problemOf(path, { links: 2 })).toMatch(
      /Too many entries, 3; at most 2 \(limits\.links\)/,
    );
    expect(await problemOf(path, limitsFrom({ limits: 'links=3 bytes=1e6' }))).toBeUndefined();
    expect(() => limitsFrom({ limits: 'lynx=3' })).toThrow(/links/);
    expect(() => limitsFrom({ limits: 'links=many' })).toThrow(/links=1000000/);
  });

  test('may be UTF-16 with a byte order mark, and is recognized under any name', async () => {
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect((await goodDataset(written('marked.json', wide))).id).toBe('small');
    expect((await goodDataset(written('really.csv', text))).id).toBe('small');
    const csv = written('really.json', 'sep=;\ngoal;action_line\nsdg-1;C1');
    expect((await goodDataset(csv)).links).toEqual([{ actionLine: 'C1', goal: 'sdg-1' }]);
  });
});
