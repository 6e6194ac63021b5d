import { describe, expect, test } from 'vitest';
import { formatPath, loadTerms, parseDatasetText, parseDatasetValue } from '../../src/core.js';
import { bundledText, small } from '../fixtures/datasets.js';
import { broken, good, lineOf, problemCases } from '../fixtures/problem-cases.js';

const en = await loadTerms('en');

describe('an invalid dataset gives a problem with path, line and message', () => {
  test.each(problemCases)('$name', async ({ text, code, path, line, says }) => {
    const result = await parseDatasetText(text);
    expect(result.kind).toBe('problems');
    if (result.kind !== 'problems') return;
    const [first] = result.problems;
    expect(first && { code: first.code, path: formatPath(first.path), line: first.line }).toEqual({
      code,
      path,
      line,
    });
    expect(first?.column).toBeGreaterThan(0);
    expect(first && en.problem(first)).toMatch(says);
  });

  test('a goal 18 and target 4.18 in the bundled data say where the lists end', async () => {
    const eighteen = await parseDatasetText(
      bundledText.replace('"goal":"sdg-17"', '"goal":"sdg-18"'),
    );
    expect(eighteen.kind === 'problems' && eighteen.problems.map(en.problem)[0]).toMatch(
      /"sdg-18" is not in goals – “goals” ends at sdg-17; did you mean sdg-1/,
    );
    const beyond = await parseDatasetText(
      bundledText.replace('"targets":["target-4.', '"targets":["target-4.18","target-4.'),
    );
    expect(beyond.kind === 'problems' && beyond.problems.map(en.problem)[0]).toMatch(
      /“sdg-4” ends at 4\.c/,
    );
  });

  test('columns are counted from 1 and lines by line feeds', async () => {
    const result = await parseDatasetText(broken('#4c9f38', 'green'));
    const row = good.split('\n').find((each) => each.includes('#4c9f38')) ?? '';
    expect(result.kind === 'problems' && result.problems[0]?.column).toBe(
      row.indexOf('"#4c9f38"') + 1,
    );
  });

  test('a byte order mark does no harm', async () => {
    expect((await parseDatasetText(`\ufeff${good}`)).kind).toBe('dataset');
  });

  test('an object given by script is checked the same way, and a cycle ends', async () => {
    const cycle: Record<string, unknown> = { ...small };
    cycle['self'] = cycle;
    cycle['again'] = cycle;
    cycle['goals'] = small.goals.map((goal) => ({ ...goal, parent: cycle }));
    const result = await parseDatasetValue(cycle);
    expect(result.kind === 'problems' && result.problems[0]?.code).toBe('tooDeep');
  });

  test('problems at the top and in the lists are reported together', async () => {
    const result = await parseDatasetText(
      broken('"title": "Small plan"', '"title": {"fr": ""}').replace('#4c9f38', 'green'),
    );
    expect(
      result.kind === 'problems' && result.problems.map(({ path }) => formatPath(path)),
    ).toEqual(['title.fr', 'goals[0].color']);
  });

  test('an object given by script is not changed, and may hold one value twice', async () => {
    const meta = { editable: true };
    const value = { ...small, goals: small.goals.map((goal) => ({ ...goal, meta })) };
    expect((await parseDatasetValue(value)).kind).toBe('dataset');
    meta.editable = false;
    expect(meta.editable).toBe(false);
  });

  test('never lists more than about a hundred problems', async () => {
    const links = Array.from({ length: 5000 }, () => ({ actionLine: 'nobody', goal: 'goal-1' }));
    const result = await parseDatasetValue({ ...small, links });
    expect(result.kind === 'problems' && result.problems.length).toBeLessThan(250);
  });

  test('an unknown key is kept, and reported with a suggestion', async () => {
    const result = await parseDatasetText(
      broken('"rationale": "Because."', '"rationales": "Because."'),
    );
    expect(result.kind).toBe('dataset');
    if (result.kind !== 'dataset') return;
    expect(result.dataset.links[1]).toHaveProperty('rationales', 'Because.');
    expect(result.warnings.map(en.problem)[0]).toMatch(/did you mean rationale\?/);
    expect(result.warnings[0]?.line).toBe(lineOf(good, '"rationale"'));
  });

  test('cut off at every twentieth byte it is a problem, never an exception', async () => {
    for (let end = 0; end < good.length - 2; end += 20) {
      const result = await parseDatasetText(good.slice(0, end));
      expect(result.kind, `cut at ${end}`).toBe('problems');
    }
  });
});
