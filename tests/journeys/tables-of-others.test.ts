import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDatasetText } from '../../src/core.js';
import { openBrowser, openSite, scriptPage } from './site.js';
import { openWorkFolder, type WorkFolder } from './work-folder.js';

// Tables of the shapes in which others publish what they have mapped to goals and action lines, with
// contents of our own.

/** Articles of an agreement, each with goals and action lines as lists, ranges and “all”. */
const ARTICLES = `objective,sub_theme,pact_ref,text,sdgs,action_lines
"Objective 1: Share, and keep open",Common goods,(a),"Open maps, open weather data",All SDGs,All WSIS Action Lines
"Objective 1: Share, and keep open",Common goods,(b),Safe common services,SDG 16,"C2, C3, C10, C7 E-Agriculture"
"Objective 1: Share, and keep open",Common goods,(c),Learning from neighbours,SDGs 16 and 17,Several Lines
Objective 2: Trade,,(a–c),"Fair rules for small firms, and skills",SDGs 8–9,"C1, C4–C6, C7 E-Business"
Objective 2: Trade,,Para. 7,Mental health online,"SDGs 3, 5 and 10","C2, C7 E-Health, C7 E-learning"
`;

/** Prizes by category, which is an action line; nothing says which goals a project serves. */
const PRIZES = `Category,Project,Organisation,Country
C7. ICT APPLICATIONS: E-HEALTH,Island clinics,Ministry of Islands,ATLANTIS
C4. CAPACITY BUILDING,Night school,School of Nights,ATLANTIS
"C8. CULTURAL DIVERSITY AND IDENTITY, LINGUISTIC DIVERSITY AND LOCAL CONTENT",Songs,Choir,LEMURIA
`;

/** A register as a list of records, each with a list of goals. */
const REGISTER = [
  { name: 'Tide tables', website: 'https://example.org/tides', SDGs: [14], type: ['data'] },
  { name: 'Clinic book', licenses: ['MIT'], SDGs: [3, 6, 10], type: ['software'] },
  { name: 'Reader', SDGs: [4], type: ['content'], organizations: ['School of Nights'] },
];

let folder: WorkFolder;
beforeAll(() => {
  folder = openWorkFolder();
});
afterAll(() => folder.close());

function converted(file: string, text: string, ...options: readonly string[]) {
  folder.write(file, text);
  const { status, stderr } = folder.run('convert', file, 'out.json', ...options);
  const written = async () => {
    const result = await parseDatasetText(folder.read('out.json').toString('utf8'));
    if (result.kind === 'problems') throw new Error('what is written cannot be read');
    return result.dataset;
  };
  const linked = async () =>
    (await written()).links.map(({ actionLine, goal }) => `${actionLine} ${goal}`);
  return { status, stderr, written, linked };
}

describe('the command line reads', () => {
  test('articles with goals and action lines in lists, and says of which one it is not clear', async () => {
    const { status, stderr, linked } = converted('articles.csv', ARTICLES);
    expect(status).toBe(1);
    expect(stderr).toContain('5 rows read, 4 placed, 1 not');
    expect(stderr).toContain('columns: sdgs (goals), action_lines (action lines)');
    expect(stderr).toMatch(/F4 · line 4.*no action line “Several Lines”/);
    expect(stderr).toContain('the column “text” is not read');
    const links = await linked();
    expect(links.slice(0, 18 * 17)).toEqual(expect.arrayContaining(['C11 sdg-17', 'C1 sdg-1']));
    const firms = ['C1', 'C4', 'C5', 'C6', 'C7-ebus'];
    expect(links.slice(18 * 17)).toEqual([
      ...['C2', 'C3', 'C10', 'C7-eagr'].map((id) => `${id} sdg-16`),
      ...[8, 9].flatMap((goal) => firms.map((id) => `${id} sdg-${goal}`)),
      ...[3, 5, 10].flatMap((goal) =>
        ['C2', 'C7-ehealth', 'C7-elearn'].map((id) => `${id} sdg-${goal}`),
      ),
    ]);
  });

  test('the reason of each from a column that is named', () => {
    converted('articles.csv', ARTICLES, '--columns', 'rationale=text');
    expect(folder.read('out.json').toString('utf8')).toContain('Safe common services');
  });

  test('prizes not, as nothing in them is a goal', () => {
    const { status, stderr } = converted('prizes.csv', PRIZES);
    expect(status).toBe(1);
    expect(stderr).toMatch(/No column holds goals.*“Category” holds action lines/);
  });

  test('prizes with a column of goals', async () => {
    const goals = ['SDG', '3', 'SDG 4', '11.4'];
    const rows = PRIZES.trim().split('\n');
    const text = rows.map((row, i) => `${row},${goals[i] ?? ''}`).join('\n');
    const { status, stderr, linked } = converted('prizes.csv', text);
    expect(stderr).toContain('3 rows read, 3 placed, 0 not');
    expect(status).toBe(0);
    expect(await linked()).toEqual(['C7-ehealth sdg-3', 'C4 sdg-4', 'C8 sdg-11']);
  });

  test('a register of records, whose entries become rows', async () => {
    const { status, stderr, written, linked } = converted(
      'register.json',
      JSON.stringify(REGISTER),
    );
    expect(stderr).toContain('3 rows read, 3 placed, 0 not');
    expect(status).toBe(0);
    expect((await written()).actionLines.map(({ name }) => name)).toEqual(
      REGISTER.map(({ name }) => name),
    );
    expect(await linked()).toEqual([
      'tide-tables sdg-14',
      ...['clinic-book sdg-3', 'clinic-book sdg-6', 'clinic-book sdg-10'],
      'reader sdg-4',
    ]);
  });
});

describe('a page shows', () => {
  test('articles by their address, and warns of the row that is not clear', async () => {
    const page = scriptPage(
      '<wsis-sdg-matrix src="/articles.csv" goals="SDG 3, 8"></wsis-sdg-matrix>',
    );
    const site = await openSite({ '/': page, '/articles.csv': ARTICLES });
    const browser = await openBrowser();
    try {
      const tab = await browser.newPage();
      const warnings: string[] = [];
      tab.on('console', (message) => warnings.push(message.text()));
      await tab.goto(site.url);
      await expect
        .poll(() => tab.locator('wsis-sdg-matrix').getAttribute('goals'))
        .toBe('sdg-3 sdg-8');
      await tab
        .locator('wsis-sdg-matrix [role=columnheader]')
        .filter({ hasText: 'Good health' })
        .waitFor({ state: 'attached' });
      await expect.poll(() => warnings.join('\n')).toContain('no action line “Several Lines”');
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
