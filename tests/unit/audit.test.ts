import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tests = new URL('../', import.meta.url);
const audit = readFileSync(new URL('a11y/audit.md', tests), 'utf8');

/** Rows of the table under a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = audit.split(`## ${heading}`);
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const heuristics = rowsUnder('Chartability');
const criteria = rowsUnder('WCAG 2.2');

describe('the audit', () => {
  test('goes through the heuristics, the critical ones all, and the criteria that bite', () => {
    expect(heuristics.filter(([name]) => name?.endsWith('*'))).toHaveLength(14);
    expect(heuristics.length).toBeGreaterThanOrEqual(46);
    expect(criteria.map(([name]) => name?.split(' ')[0])).toEqual(
      '1.4.1 1.4.3 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.4 2.4.3 2.4.7 2.4.11 2.5.5 2.5.7 2.5.8 3.1.2 4.1.2 4.1.3'.split(
        ' ',
      ),
    );
  });

  test.each([...heuristics, ...criteria])('%s: there is such a test', (_, how, shownBy) => {
    expect(how).toBeTruthy();
    const [file = '', title = ''] = shownBy.split(' › ');
    expect(title).not.toBe('');
    const place = new URL(file, tests);
    expect(existsSync(place), file).toBe(true);
    const titles = [
      ...readFileSync(place, 'utf8').matchAll(/(?:test|it|describe)\b[^'`]*['`](.*)['`]/g),
    ];
    expect(titles.filter(([, each]) => each?.includes(title)).length, title).toBeGreaterThan(0);
  });
});
