import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const tests = new URL('../', import.meta.url);
const audit = readFileSync(new URL('a11y/audit.md', tests), 'utf8');

/** Rows of the table under a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = audit.split(`## ${heading}\n`);
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

interface Criterion {
  readonly number: string;
  readonly level: string;
  readonly result: string;
  readonly how: string;
  readonly shownBy: string;
}

const heuristics = rowsUnder('Chartability').map(([name = '', how = '', shownBy = '']) => ({
  name,
  how,
  shownBy,
}));
const criteria = rowsUnder('WCAG 2.2').map(
  ([name = '', level = '', result = '', how = '', shownBy = '']): Criterion => {
    const [number = ''] = name.split(' ');
    return { number, level, result, how, shownBy };
  },
);

/** Every criterion of WCAG 2.2 by level. */
const WCAG: Readonly<Record<'A' | 'AA', string>> = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

interface WrittenTest {
  /** as in the file, with `$name` and `%s` not replaced */
  readonly title: string;
  readonly asserts: boolean;
}

/** The tests and suites that a file declares. */
function testsIn(path: string): readonly WrittenTest[] {
  const text = readFileSync(new URL(path, tests), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: WrittenTest[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [title] = node.arguments;
      const called = node.expression.getText(file);
      const isRun = /^(test|it|describe)\b/.test(called) && !/\b(skip|todo)\b/.test(called);
      if (isRun && title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) {
        found.push({
          title: title.getText(file).slice(1, -1),
          // `until` counts too, since it fails when its condition never holds.
          asserts: /\b(expect|assert|until)\b/.test(node.getText(file)),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the audit', () => {
  test('covers the heuristics of Chartability, including all critical ones', () => {
    expect(heuristics.filter(({ name }) => name.endsWith('*'))).toHaveLength(14);
    expect(heuristics.length).toBeGreaterThanOrEqual(46);
    expect(new Set(heuristics.map(({ name }) => name)).size).toBe(heuristics.length);
  });

  test.each(['A', 'AA'] as const)('lists each criterion of level %s once, in order', (level) => {
    const listed = criteria.filter((each) => each.level === level).map(({ number }) => number);
    expect(listed.join(' ')).toBe(WCAG[level]);
  });

  test('gives every criterion a result, and says why', () => {
    for (const { number, result, how } of criteria) {
      expect(['met', 'partly met', 'not met', 'not applicable', 'the page’s'], number).toContain(
        result,
      );
      expect(how, number).not.toBe('');
    }
  });

  test('names a test for every criterion that is said to be met', () => {
    const unproven = criteria.filter(({ result, shownBy }) => result === 'met' && shownBy === '–');
    expect(unproven).toEqual([]);
  });

  const named = [...heuristics, ...criteria].map(({ shownBy }) => shownBy);
  test.each([...new Set(named)].filter((each) => each !== '–'))(
    'names one test that checks something: %s',
    (shownBy) => {
      const [file = '', title = ''] = shownBy.split(' › ');
      expect(title).not.toBe('');
      expect(existsSync(new URL(file, tests)), file).toBe(true);
      const meant = testsIn(file).filter((each) => each.title.includes(title));
      expect(meant.map((each) => each.title)).toHaveLength(1);
      expect(meant[0]?.asserts).toBe(true);
    },
  );
});
