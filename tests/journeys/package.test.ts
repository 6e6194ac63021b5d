import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openSite, root } from './site.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsis-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const runWith = (env: NodeJS.ProcessEnv, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [join(root, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    env,
  });
  return { status, stdout, stderr };
};
const run = (...args: string[]) => runWith(process.env, ...args);
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};

describe('the command line', () => {
  test('validates the bundled dataset', () => {
    const { status, stdout } = run('validate', join(root, 'data/wsis-sdg.json'));
    expect(stdout).toMatch(/valid – 18 rows, 17 goals, 169 targets, 188 links, 160 statements/);
    expect(status).toBe(0);
  });

  test('prints file, line, column, path and message of a problem, and exits with 1', () => {
    const bundled = readFileSync(join(root, 'data/wsis-sdg.json'), 'utf8');
    const file = write('plan.json', bundled.replace('"goal":"sdg-17"', '"goal":"sdg-18"'));
    const { status, stdout } = run('validate', file);
    expect(stdout).toMatch(
      /^plan\.json:\d+:\d+ links\[\d+\]\.goal "sdg-18" is not in goals – “goals” ends at sdg-17/,
    );
    expect(status).toBe(1);
    const reports: unknown = JSON.parse(run('validate', file, '--json').stdout);
    expect(reports).toMatchObject([
      { file: 'plan.json', severity: 'error', path: 'links[8].goal' },
    ]);
  });

  test.each([
    ['empty.json', '', /1:1 \(root\) The file is empty/],
    ['page.json', '<html>', /1:1 \(root\) This is a web page/],
    ['deep.json', '['.repeat(1e6), /nested too deep/],
    ['proto.json', '{"__proto__": {}}', /1:2 __proto__ The key "__proto__" is not allowed/],
  ])('says what is wrong with %s', (name, text, says) => {
    const { status, stdout } = run('validate', write(name, text));
    expect(stdout).toMatch(says);
    expect(status).toBe(1);
  });

  test.each([
    [['validate']],
    [['render']],
    [['paint']],
    [['render', '-o', 'x.svg', '--theme', 'pink']],
    [['validate', '--wrong']],
    [['render', '-o', 'x.png', '--format', 'gif']],
    [['render', '-o', 'x.png', '--width', '3']],
    [['render', '-o', 'x.png', '--state', 'view=globe']],
    [['render', '-o', 'x.png', '--date', 'tomorrow']],
    [['render', '-o', 'x.txt']],
    [['render', '-o', 'x.svg', '--subject', 'brief']],
    [['render', '-o', 'x.png', '--format', 'svg']],
    [['render', '-o', 'x.svg', '--view', 'table']],
    [['render', '-o', 'x.svg', '--state', 'goals=sdg-99']],
    [['render', '-o', 'x.png', '--width', '20000', '--scale', '4']],
    [['render', '--jobs', 'none.json']],
    [['render', '--jobs', 'jobs.json', '-o', 'x.svg']],
    [['convert', 'one.json']],
    [['convert', 'none.csv', 'two.json']],
    [['diff', 'one.json']],
    [['embed', '--form', 'carrier-pigeon']],
  ])('answers the mistake in %j in one line, without a stack', (args) => {
    const { status, stderr } = run(...args);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(stderr).toMatch(/^wsis-sdg-matrix: /);
    expect(status).toBe(1);
  });

  test('writes the format that the name of the file tells, of the view in a copied address', () => {
    const address = 'https://example.org/page?x=1#wsis-second:goals=sdg-3';
    run('render', '-o', 'address.svg', '--state', address);
    run('render', '-o', 'parts.svg', '--state', 'goals=sdg-3');
    run('render', '-o', 'picture.PDF', '--state', 'goals=sdg-3');
    const read = (name: string) => readFileSync(join(folder, name), 'latin1');
    expect(read('address.svg')).toBe(read('parts.svg'));
    expect(read('picture.PDF').slice(0, 5)).toBe('%PDF-');
  });

  test('makes the pictures of a job file, tells its progress, and goes on after a failure', () => {
    const jobs = {
      defaults: { state: 'goals=sdg-3' },
      pictures: [
        { out: 'made/{locale}-{theme}.svg', locale: ['en', 'fr'], theme: ['light', 'dark'] },
        { out: 'made/unknown.svg', state: 'goals=sdg-99' },
        { out: 'made/last.svg' },
      ],
    };
    const { status, stderr } = run('render', '--jobs', write('jobs.json', JSON.stringify(jobs)));
    expect(readdirSync(join(folder, 'made')).sort()).toEqual([
      'en-dark.svg',
      'en-light.svg',
      'fr-dark.svg',
      'fr-light.svg',
      'last.svg',
    ]);
    expect(stderr).toMatch(
      /1 of 6: wrote svg[\s\S]*5 of 6: .*sdg-99.*pictures\[1\][\s\S]*6 of 6: wrote/,
    );
    expect(status).toBe(1);
  });

  test.each([
    ['[', /is not JSON/],
    ['{"pictures": []}', /at least one picture/],
    ['{"pictures": [{"state": "goals=sdg-3"}]}', /pictures\[0\] must name its file/],
    [
      '{"pictures": [{"out": "a.svg", "statte": "x"}]}',
      /“statte” is no option of render; is it state\?/,
    ],
    ['{"pictures": [{"out": "a.svg", "theme": ["light", "dark"]}]}', /would write .*a\.svg twice/],
    ['{"pictures": [{"out": "{theme}.svg"}]}', /out has \{theme\}/],
  ])('says where a job file is wrong: %s', (text, says) => {
    const { status, stderr } = run('render', '--jobs', write('wrong.json', text));
    expect(stderr).toMatch(says);
    expect(status).toBe(1);
  });

  test('dates a file as SOURCE_DATE_EPOCH says', () => {
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1767225600' };
    const { stdout } = runWith(env, 'render', '-o', '-');
    expect(stdout).toContain('1 January 2026');
  });

  test('reports a missing file, and checks the others anyway', () => {
    const { status, stdout } = run('validate', 'none.json', write('empty.json', ''));
    expect(stdout).toMatch(/^none\.json \(root\) no such file[\s\S]*empty\.json:1:1/);
    expect(status).toBe(1);
  });

  test('prints the version of the package', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const { status, stdout } = run('--version');
    expect(manifest).toMatchObject({ version: stdout.trim() });
    expect(status).toBe(0);
  });

  test('prints help', () => {
    const { status, stdout } = run('--help');
    expect(stdout).toMatch(/validate FILE[\s\S]*render[\s\S]*Examples/);
    expect(status).toBe(0);
  });

  test.each(['validate', 'render', 'convert', 'diff', 'embed'])('prints help for %s', (command) => {
    const { status, stdout } = run(command, '--help');
    expect(stdout).toMatch(
      new RegExp(`^wsis-sdg-matrix ${command} [\\s\\S]*Examples\\n  wsis-sdg-matrix ${command}`),
    );
    expect(status).toBe(0);
  });

  test('renders the marks and words that the element paints', async () => {
    run('render', '--view', 'matrix', '-o', 'matrix.svg', '--width', '1048', '--parts', 'none');
    const file = readFileSync(join(folder, 'matrix.svg'), 'utf8');
    const html = `<!doctype html><title>t</title><body style="margin:0;font-family:Arial"><div style="width:1000px"><wsis-sdg-matrix></wsis-sdg-matrix></div><script type="module" src="/wsis/wsis-sdg-matrix.js"></script>`;
    const site = await openSite({ '/': html });
    const browser = await openBrowser();
    const tab = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    await tab.goto(site.url);
    await tab.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    const { painted, written } = await tab.evaluate((text) => {
      // A file is composed for its size, so its lengths may differ.
      const shapesIn = (element: Element) =>
        [...element.querySelectorAll('path, rect, circle')].map((node) =>
          node.getAttribute('fill'),
        );
      const lettersIn = (element: Element) => element.textContent.replace(/\s/g, '');
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const host = document.querySelector('wsis-sdg-matrix')?.shadowRoot;
      const panes = [...(host?.querySelectorAll('.pane') ?? [])];
      return {
        painted: panes
          .map((pane) => pane.querySelector('svg') ?? pane)
          .map((pane) => [shapesIn(pane), lettersIn(pane)]),
        written: [...parsed.querySelectorAll('svg > g')].map((pane) => [
          shapesIn(pane),
          lettersIn(pane),
        ]),
      };
    }, file);
    await browser.close();
    await site.close();
    expect(painted).toHaveLength(6);
    expect(painted).toEqual(written);
  });
});

describe('the package, installed', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/wsis-sdg-matrix'), 'dir');
  });

  test('has a core that runs in Node and needs no DOM', () => {
    const file = write(
      'use.mjs',
      `import { createMatrixChain, createModel, en, filterModel, initialState, parseDatasetText } from 'wsis-sdg-matrix/core';
       import { readFileSync } from 'node:fs';
       import { createRequire } from 'node:module';
       const text = readFileSync(createRequire(import.meta.url).resolve('wsis-sdg-matrix/data/wsis-sdg.json'), 'utf8');
       const { dataset } = await parseDatasetText(text);
       const model = await createModel(dataset);
        const kept = filterModel(model, initialState, undefined);
        console.log(createMatrixChain()(model, kept, initialState, en).view.tally.cells);`,
    );
    expect(execFileSync('node', [file], { cwd: folder, encoding: 'utf8' }).trim()).toBe('124');
  });

  test('offers every entry it names, with types', () => {
    for (const entry of ['index', 'core', 'define/matrix', 'define/detail', 'define/dataset']) {
      expect(readFileSync(join(root, `dist/${entry}.js`), 'utf8').length).toBeGreaterThan(0);
      expect(readFileSync(join(root, `dist/${entry}.d.ts`), 'utf8').length).toBeGreaterThan(0);
    }
  });

  test('does not mention the DOM in the modules of its core', () => {
    const seen = new Set<string>();
    const visit = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      const text = readFileSync(path, 'utf8');
      for (const [, to = ''] of text.matchAll(/from '(\.[^']+)'/g)) visit(join(path, '..', to));
    };
    visit(join(root, 'dist/core.js'));
    expect([...seen].filter((path) => /elements|define|cli/.test(path.replace(root, '')))).toEqual(
      [],
    );
  });
});
