import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSource } from '../../src/cli/view.js';
import { resolveImageOptions } from '../../src/export/image-options.js';
import { boxOfSteps, pathSteps } from '../../src/export/path-points.js';
import { pictureOf, pictureOptions } from '../../src/export/picture.js';
import type { PictureSource } from '../../src/export/picture-source.js';
import { pictureToPptx } from '../../src/export/pptx.js';
import { themes } from '../../src/theme.js';
import { bundledDataset } from '../fixtures/datasets.js';

async function slidesOf(source: PictureSource): Promise<Uint8Array> {
  const options = resolveImageOptions({ format: 'pptx' });
  const look = { ...options, subject: options.subject ?? 'matrix', theme: themes[options.theme] };
  return pictureToPptx(source, pictureOf(source, look));
}

const view = async (locale: string) =>
  openSource(await bundledDataset(), {
    ...{ locale, date: '2026-11-23', page: 'https://a.example/' },
    state: 'goals=sdg-3+sdg-4',
  });

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe('slides', () => {
  let source: PictureSource;
  let bytes: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    source = await view('en');
    bytes = await slidesOf(source);
    parts = partsOf(bytes);
  });
  const part = (name: string) => parts.get(name) ?? '';

  test('have the proportions of the picture, 16 to 9', () => {
    expect(part('ppt/presentation.xml')).toMatch(/<p:sldSz cx="12192000" cy="6858000"/);
  });

  test('begin with the picture as shapes and texts, in a group with its alternative text', () => {
    const slide = part('ppt/slides/slide1.xml');
    expect(slide).toMatch(/<p:grpSp>.*<p:cNvPr id="1000000" name="[^"]+" descr="[^"]{40,}"/s);
    expect(slide).not.toContain('<p:pic>');
    expect(slide.match(/prst="roundRect"/g)?.length).toBeGreaterThan(30);
    expect(slide).toContain('<a:custGeom>');
    const texts = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
    expect(texts).toContain('WSIS–SDG Matrix');
    const names = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(names).size).toBe(names.length);
  });

  test('have the properties of a paragraph before its text, and once', () => {
    for (const [name, text] of parts) {
      if (!name.startsWith('ppt/slides/slide')) continue;
      for (const [paragraph] of text.matchAll(/<a:p>.*?<\/a:p>/gs)) {
        expect(paragraph.match(/<a:pPr/g) ?? []).toHaveLength(1);
        expect(paragraph).toMatch(/^<a:p><a:pPr/);
      }
    }
  });

  test('go on with all statements in tables, 15 rows at most, each under its header', () => {
    const tables = [...parts].filter(([, text]) => text.includes('<a:tbl>'));
    const rows = tables.map(([, text]) => text.match(/<a:tr /g)?.length ?? 0);
    const heads = tables.map(
      ([, text]) => /<a:t>([^<]*)<\/a:t>/g.exec(text.split('<a:tbl>')[1] ?? '')?.[1],
    );
    expect(new Set(heads)).toEqual(new Set(['Action lines']));
    expect(Math.max(...rows)).toBeLessThanOrEqual(16);
    const { links } = source.model;
    const shown = links.filter(({ goal }) => goal === 'sdg-3' || goal === 'sdg-4');
    expect(rows.reduce((sum, each) => sum + each - 1, 0)).toBe(shown.length);
  });

  test.each(['bipartite', 'layered', 'force', 'similarity'])(
    'hold every network: %s',
    async (layout) => {
      const network = await openSource(await bundledDataset(), {
        ...{ locale: 'en', date: '2026-11-23' },
        state: `view=network&goals=sdg-3+sdg-4&layout=${layout}`,
      });
      const options = resolveImageOptions({ format: 'pptx', subject: 'network' });
      const slides = await pictureToPptx(
        network,
        pictureOf(network, pictureOptions(options, 'network')),
      );
      expect(partsOf(slides).get('ppt/slides/slide1.xml')).toContain('<a:custGeom>');
    },
  );

  test('have title, source and link in the file and in the notes', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>WSIS–SDG Matrix</dc:title>');
    expect(part('docProps/core.xml')).toContain('2026-11-23T00:00:00Z');
    const notes = part('ppt/notesSlides/notesSlide1.xml');
    expect(notes).toMatch(/Source: .*ITU/);
    expect(notes).toContain('https://a.example/#wsis:');
  });

  test('are the same on every run of one day', async () => {
    expect(await slidesOf(source)).toEqual(bytes);
  });

  test.each([
    ['words', Array.from({ length: 1400 }, (_, i) => `word${i}`).join(' ')],
    ['characters', '\u6c49\u5b57'.repeat(1500)],
  ])('go on with a reason higher than a slide on the next ones: %s', async (_, rationale) => {
    const dataset = await bundledDataset();
    const [first, ...links] = dataset.links;
    if (!first) throw new Error('there is no link');
    const long = await openSource(
      { ...dataset, links: [{ ...first, rationale }, ...links.slice(0, 3)] },
      { locale: 'en', date: '2026-11-23' },
    );
    const tables = [...partsOf(await slidesOf(long))].filter(([, text]) =>
      text.includes('<a:tbl>'),
    );
    const rows = tables.map(([, text]) => [...text.matchAll(/<a:tr .*?<\/a:tr>/gs)].slice(1));
    const cells = rows
      .flat()
      .map(([row]) =>
        [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) =>
          [...cell.matchAll(/<a:t>([^<]*)</g)].map(([, text]) => text).join(''),
        ),
      );
    const own = cells.filter((row) => row[0] === cells[0]?.[0] && row[1] === cells[0]?.[1]);
    expect(own.length).toBeGreaterThan(2);
    const written = own.map((row) => row[3]).join(' ');
    expect(written.replaceAll(/\s/g, '')).toContain(rationale.replaceAll(/\s/g, ''));
    // 36 lines of 10 points fill a slide; a line has at most 46 Han characters or 100 Latin letters.
    const most = rationale.includes(' ') ? 36 * 100 : 36 * 46;
    for (const row of own) expect(row[3]?.length).toBeLessThan(most);
  });

  test('run from right to left in Arabic', async () => {
    const arabic = partsOf(await slidesOf(await view('ar')));
    const slide = arabic.get('ppt/slides/slide1.xml') ?? '';
    const paragraphs = [...slide.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([text]) => text);
    const inArabic = paragraphs.filter((text) => /[\u0621-\u064a]{3}/.test(text));
    expect(inArabic.length).toBeGreaterThan(10);
    expect(inArabic.filter((text) => !text.includes('rtl="1"'))).toEqual([]);
  });
});

describe('path data', () => {
  test('becomes absolute steps, whichever way it is written', () => {
    expect(pathSteps('M1 2h3v4H1z')).toEqual([
      { kind: 'move', x: 1, y: 2 },
      { kind: 'line', x: 4, y: 2 },
      { kind: 'line', x: 4, y: 6 },
      { kind: 'line', x: 1, y: 6 },
      { kind: 'close' },
    ]);
    expect(pathSteps('M0 0C1-1 2.5 .5 3 0m1 1l-2-2')).toEqual([
      { kind: 'move', x: 0, y: 0 },
      { kind: 'curve', x1: 1, y1: -1, x2: 2.5, y2: 0.5, x: 3, y: 0 },
      { kind: 'move', x: 4, y: 1 },
      { kind: 'line', x: 2, y: -1 },
    ]);
    expect(boxOfSteps(pathSteps('M1 2h3v4'))).toEqual({ x: 1, y: 2, width: 3, height: 4 });
  });

  test('with one handle runs as it does with two', () => {
    expect(pathSteps('M0 0Q3 6 6 0')).toEqual([
      { kind: 'move', x: 0, y: 0 },
      { kind: 'curve', x1: 2, y1: 4, x2: 4, y2: 4, x: 6, y: 0 },
    ]);
  });

  test('with a command that marks do not have is refused', () => {
    expect(() => pathSteps('M0 0A1 1 0 0 1 2 2')).toThrow('path data with “A” cannot be drawn');
  });
});
