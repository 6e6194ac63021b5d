import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError, type Command, type OptionValues } from '../../src/cli/command.js';
import { convertCommand } from '../../src/cli/convert.js';
import { describeCommand } from '../../src/cli/describe.js';
import { embedCommand } from '../../src/cli/embed.js';
import { renderCommand } from '../../src/cli/render.js';
import { openSource } from '../../src/cli/view.js';
import { usualParts, type PicturePart } from '../../src/export/image-options.js';
import { synthetic } from '../fixtures/synthetic.js';

let printed: string;
let told: string;
let folder: string;
beforeEach(() => {
  printed = '';
  told = '';
  folder = mkdtempSync(join(tmpdir(), 'wsis-command-'));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const things = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe('describe --format json', () => {
  const described = async (state: string, locale = 'en'): Promise<unknown> => {
    printed = '';
    await describeCommand.run({ format: 'json', state, locale }, []);
    return JSON.parse(printed);
  };

  test('tells what two action lines have in common, and what only one of them has', async () => {
    const data = await described('selected=C4&compared=C9');
    expect(data).toMatchObject({
      selected: { id: 'C4', name: 'C4 Capacity building' },
      comparison: {
        ...{ a: { id: 'C4' }, b: { id: 'C9' }, percent: 9 },
        both: things('target-5.b', 'target-12.8'),
        onlyB: things('target-9.c', 'target-16.10'),
      },
      counts: { links: [188, 188], cells: [124, 124], statements: [160, 160] },
    });
    expect(data).toHaveProperty('comparison.onlyA.length', 19);
    expect(data).toHaveProperty(
      'description',
      expect.stringContaining('19 links only in C4, 2 in both, 2 only in C9'),
    );
  });

  test('tells of two goals which action lines are linked to both, in the language asked for', async () => {
    expect(await described('selected=sdg-3&compared=sdg-4', 'fr')).toMatchObject({
      comparison: {
        a: { id: 'sdg-3', name: 'objectif 3, Bonne santé et bien-être' },
        both: things('C3', 'C4', 'C7-eagr', 'C10'),
        onlyA: things('C1', 'C7-ehealth'),
        onlyB: things('C5', 'C6', 'C7-elearn', 'C7-eemp', 'C7-esci', 'C8'),
      },
    });
  });

  test('has no comparison where nothing, or no two things of one kind, are compared', async () => {
    expect(await described('selected=C4')).toMatchObject({ comparison: null });
    expect(await described('selected=C4&compared=sdg-3')).toMatchObject({ comparison: null });
    expect(await described('goals=sdg-3')).toMatchObject({
      ...{ selected: null, comparison: null, filters: [expect.stringContaining('3')] },
      counts: { goals: [1, 17], links: [11, 188] },
    });
  });

  test('is refused in a format that there is not', async () => {
    await expect(describeCommand.run({ format: 'xml' }, [])).rejects.toThrow(
      '--format must be one of text, json',
    );
  });
});

const { pathname: bundled } = new URL('../../data/wsis-sdg.json', import.meta.url);

describe('an option that would change nothing is refused', () => {
  test.each<[string, OptionValues, string]>([
    ['a.svg', { scale: '3' }, '--scale only goes with png, not with svg'],
    ['a.pdf', { dpi: '300' }, '--dpi only goes with png, not with pdf'],
    ['a.png', { fonts: 'outlined' }, '--fonts only goes with svg, not with png'],
    ['a.pptx', { font: ['a.ttf'] }, '--font only goes with png, pdf, svg, not with pptx'],
    ['a.svg', { font: ['a.ttf'] }, '--font only goes with --fonts outlined in an svg'],
    ['a.png', { scale: '3', dpi: '300' }, '--scale does not go with --dpi, which replaces it'],
    ['a.svg', { unit: 'mm' }, '--unit only goes with --width or --height'],
    ['a.svg', { layout: 'force', view: 'matrix' }, '--layout only goes with --view network'],
  ])('of %s: %j', async (name, values, says) => {
    const made = renderCommand.run({ ...values, out: join(folder, name) }, []);
    await expect(made).rejects.toThrow(says);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[Command, OptionValues, string[], string]>([
    [
      convertCommand,
      { delimiter: ';' },
      ['a.json'],
      '--delimiter only goes with csv, nodes, edges',
    ],
    [
      convertCommand,
      { columns: ['names'] },
      ['a.xlsx'],
      '--columns only goes with csv, not with xlsx',
    ],
    [convertCommand, { page: 'https://example.org' }, ['a.csv'], '--page only goes with xlsx'],
    [
      convertCommand,
      { sheet: 'Links' },
      ['a.csv'],
      '--sheet only goes with xlsx, ods, not with json',
    ],
    [embedCommand, { form: 'static', height: '300' }, [], '--height only goes with frame'],
    [embedCommand, { form: 'static', width: '200' }, [], '--width must be a whole number from 320'],
    [embedCommand, { form: 'file', base: 'x/' }, [], '--base only goes with element, frame, page'],
  ])('by other commands: %j', async (command, values, out, says) => {
    const files = out.length > 0 ? [bundled, ...out.map((name) => join(folder, name))] : [];
    await expect(command.run(values, files)).rejects.toThrow(says);
    expect([readdirSync(folder), printed]).toEqual([[], '']);
  });

  test('but in a job file it may be for other pictures', async () => {
    const jobs = {
      defaults: { scale: 3, state: 'goals=sdg-3' },
      pictures: [{ out: 'a.svg' }, { out: 'b.svg', scale: 2 }, { out: 'c.svg', fonts: 'named' }],
    };
    writeFileSync(join(folder, 'jobs.json'), JSON.stringify(jobs));
    expect(await renderCommand.run({ jobs: join(folder, 'jobs.json') }, [])).toBe(1);
    expect(readdirSync(folder)).toEqual(['a.svg', 'c.svg', 'jobs.json']);
    expect(told).toMatch(/b\.svg is not written: --scale only goes with png.*pictures\[1\]/);
  });
});

describe('a link that is too long for a QR code', () => {
  const page = 'https://example.org/matrix';
  const dataset = synthetic({ lines: 2, goals: 600, links: 600 });
  const goals = dataset.goals.map(({ id }) => id).join('+');
  const opened = (parts?: readonly PicturePart[]) =>
    openSource(dataset, {
      ...{ state: `goals=${goals}`, locale: 'en', date: '2026-11-23' },
      ...{ page, parts },
    });

  test('stops nothing that shows none', async () => {
    for (const parts of [undefined, usualParts]) {
      expect((await opened(parts)).permalink).toContain('#wsis:goals=');
    }
  });

  test('is refused in words where one is to be shown', async () => {
    const made = opened([...usualParts, 'qr']);
    await expect(made).rejects.toThrow(/^--parts: no QR code can hold the link.*leave out qr/);
    await expect(made).rejects.toBeInstanceOf(UsageError);
  });
});

describe('a file that another command makes is refused with that command', () => {
  test.each<[OptionValues, string]>([
    [{ out: 'links.xlsx', state: 'goals=sdg-3' }, "json links.xlsx --state 'goals=sdg-3'"],
    [{ out: 'links.csv' }, 'wsis-sdg-matrix convert data/wsis-sdg.json links.csv'],
    [{ out: 'all.graphml' }, 'convert data/wsis-sdg.json all.graphml'],
    [{ out: 'all.jsonld' }, 'convert data/wsis-sdg.json all.jsonld'],
    [{ out: 'all.csv', format: 'nodes' }, 'convert data/wsis-sdg.json all.csv --to nodes'],
    [{ out: 'all.bib', state: 'goals=sdg-3' }, 'wsis-sdg-matrix cite --format bibtex > all.bib'],
    [{ out: 'all.cff' }, 'wsis-sdg-matrix cite --format cff > all.cff'],
    [{ out: 'page.html' }, 'wsis-sdg-matrix embed --form static -o page.html'],
  ])('render %j', async (values, says) => {
    const error = await renderCommand.run(values, []).then(String, String);
    expect(error).toContain('is no picture; it is made by: ');
    expect(error.endsWith(says)).toBe(true);
  });

  test('convert to a picture', async () => {
    await expect(convertCommand.run({}, [bundled, 'a.png'])).rejects.toThrow(
      '“a.png” is a picture; it is made by: wsis-sdg-matrix render [FILE] -o a.png',
    );
  });
});
