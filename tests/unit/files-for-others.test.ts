import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontFile } from '../../build/fonts.js';
import { openSource } from '../../src/cli/view.js';
import { parsePermalink } from '../../src/core.js';
import { fontsFor, missingInWords } from '../../src/export/font-set.js';
import { resolveImageOptions } from '../../src/export/image-options.js';
import { outlinedScene } from '../../src/export/outlines.js';
import { scenesToPdf } from '../../src/export/pdf.js';
import { fileFacts, type Picture, pictureOf, pictureOptions } from '../../src/export/picture.js';
import type { PictureSource } from '../../src/export/picture-source.js';
import { pngFacts, withPngFacts } from '../../src/export/png.js';
import { pictureToPptx } from '../../src/export/pptx.js';
import { sceneToSvg } from '../../src/paint/svg-string.js';
import type { Pane, Scene, TextMark } from '../../src/scene/scene.js';
import { bundledDataset } from '../fixtures/datasets.js';

const golden = (name: string) =>
  readFileSync(new URL(`../scenes/golden/${name}.svg`, import.meta.url), 'utf8');

const PICTURES = ['rtl', 'network-bipartite-rtl', 'network-bipartite', 'file-brief-rtl'];

describe.each(PICTURES)('the SVG file %s is set alike by every program', (name) => {
  const svg = golden(name);

  test('its texts are plain, in one style each, anchored on a physical side', () => {
    expect(svg).not.toContain('<tspan');
    expect(svg.match(/direction="/g)).toEqual(['direction="']);
    expect(svg).toMatch(/^<svg [^>]* direction="ltr"/);
  });

  test('its groups have ids that no other has', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('a designer finds the parts of a matrix by their names', () => {
  const svg = golden('file-brief-rtl');
  const names = ['title', 'subtitle', 'columns', 'rows', 'cells', 'row-C7-ehealth', 'legend'];
  for (const name of [...names, 'source', 'link']) expect(svg).toContain(`<g id="${name}"`);
});

const SIZE = { width: 300, height: 60 };

/** A picture with one text, of which the point at x = 150 is its anchor. */
function sceneOf(look: Partial<TextMark> & Pick<TextMark, 'text'>): Scene {
  const style = { x: 150, y: 40, size: 20, fill: '#000000', anchor: 'left' } as const;
  const pane: Pane = {
    name: 'title',
    x: 0,
    y: 0,
    ...SIZE,
    marks: [{ kind: 'text', ...style, ...look }],
  };
  const words = { lang: 'en', title: 'A title', description: 'What it shows' };
  return { ...SIZE, ...words, direction: 'ltr', background: '#ffffff', panes: [pane] };
}

/** The first and the last column of a picture with ink. */
function inkOf(svg: string, fonts: readonly Uint8Array[] = []): readonly number[] {
  const font = { loadSystemFonts: false, fontBuffers: fonts.map((each) => Buffer.from(each)) };
  const { width, height, data } = PNG.sync.read(new Resvg(svg, { font }).render().asPng());
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: height }, (_, y) => data[(y * width + x) * 4] ?? 255).some((v) => v < 128),
  );
  return [columns[0] ?? -1, columns.at(-1) ?? -1];
}

test.each([
  ['left', 150, 300],
  ['right', 0, 150],
] as const)(
  'Arabic with a number stands on the side of its anchor: %s',
  async (anchor, from, to) => {
    const scene = sceneOf({ text: 'القمة 2030 (SDG 3)', anchor, direction: 'rtl' });
    const fonts = await Promise.all(['NotoSans-Regular', 'PlexSansArabic-Regular'].map(fontFile));
    const [left = -1, right = -1] = inkOf(sceneToSvg(scene), fonts);
    const outlined = outlinedScene(scene, await fontsFor([scene], { load: fontFile }));
    const [shapesLeft = -1, shapesRight = -1] = inkOf(sceneToSvg(outlined));
    expect(left).toBeGreaterThanOrEqual(from - 2);
    expect(right).toBeLessThanOrEqual(to + 2);
    expect(Math.abs(left - shapesLeft)).toBeLessThan(12);
    expect(Math.abs(right - shapesRight)).toBeLessThan(12);
  },
);

describe('characters without a font', () => {
  const scene = sceneOf({ text: 'ก ߒߞ 😀' });

  test('are told by their scripts', async () => {
    const { missing } = await fontsFor([scene], { load: fontFile });
    const series = (items: readonly string[]) => items.join(', ');
    expect(missingInWords(missing, { locale: 'en', series })).toBe('N’Ko (ߒ ߞ), Emoji (😀)');
  });

  test('are boxes among outlined letters', async () => {
    const set = await fontsFor([sceneOf({ text: 'ߒߞߏ' })], { load: fontFile });
    const [left = 0, right = 0] = inkOf(sceneToSvg(outlinedScene(sceneOf({ text: 'ߒߞߏ' }), set)));
    expect(right - left).toBeGreaterThan(30);
  });

  test('are drawn with a font that is given', async () => {
    const thai = sceneOf({ text: 'ก' });
    const load = () => fontFile('NotoSans-Regular');
    expect((await fontsFor([thai], { load })).missing).toHaveLength(1);
    const given = [await fontFile('NotoSansThai-Regular')];
    expect((await fontsFor([thai], { load, given })).missing).toEqual([]);
  });
});

test('a PDF is a document with headings, bookmarks, a publisher, and the same bytes each time', async () => {
  const scenes = [sceneOf({ text: 'First' }), sceneOf({ text: 'Second' })];
  const fonts = await fontsFor(scenes, { load: fontFile });
  const facts = { title: 'A', description: 'B', publisher: 'ITU', date: '2026-11-23', lang: 'en' };
  const [one, other] = [
    await scenesToPdf(scenes, { facts, fonts }),
    await scenesToPdf(scenes, { facts, fonts }),
  ];
  const text = Buffer.from(one).toString('latin1');
  for (const part of ['/S /Document', '/S /H1', '(ITU)', '/Outlines', '/Marked true']) {
    expect(text).toContain(part);
  }
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

describe('the metadata of a file hold the whole view, however short its link is', () => {
  const state = [
    'view=network&layout=force&goals=sdg-3+sdg-4&filtered=dimmed&collapsed=C7&selected=C4&compared=C9',
    'order=links&pinned=C1@120,80&query=%22health%22+(a%26b)+%3Cc%3E+%D0%B6',
  ].join('&');
  let source: PictureSource;
  let picture: Picture;
  beforeAll(async () => {
    const options = { locale: 'en', date: '2026-11-23', page: 'https://a.example/', state };
    source = await openSource(await bundledDataset(), options);
    picture = pictureOf(source, pictureOptions(resolveImageOptions({ format: 'svg' }), 'network'));
  });

  const unescaped = (text = '') =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const files: readonly [string, () => string | undefined | Promise<string | undefined>][] = [
    [
      'SVG',
      () => {
        const svg = sceneToSvg(picture.scene, fileFacts(source, picture));
        return unescaped(/<dc:coverage>([^<]*)</.exec(svg)?.[1]);
      },
    ],
    [
      'PNG',
      () => {
        const empty = PNG.sync.write(new PNG({ width: 1, height: 1 }));
        const png = Buffer.from(withPngFacts(empty, pngFacts(fileFacts(source, picture), 2)));
        const at = png.indexOf('iTXtView\0') + 4;
        return png
          .toString('utf8', at, at + png.readUInt32BE(at - 8))
          .split('\0')
          .at(-1);
      },
    ],
    [
      'PDF',
      async () => {
        const fonts = await fontsFor(picture.pages, { load: fontFile });
        const pdf = await scenesToPdf(picture.pages, { facts: fileFacts(source, picture), fonts });
        const text = Buffer.from(pdf).toString('latin1');
        const [, object] = /\/View (\d+) 0 R/.exec(text) ?? [];
        const [, written] = new RegExp(`\\n${object} 0 obj\\n\\((.*)\\)\\n`).exec(text) ?? [];
        return written?.replaceAll(/\\(.)/g, '$1');
      },
    ],
    [
      'PPTX',
      async () => {
        const parts = unzipSync(await pictureToPptx(source, picture));
        const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
        return unescaped(/<cp:keywords>([^<]*)</.exec(core)?.[1]);
      },
    ],
  ];

  test.each(files)('%s', async (_, viewIn) => {
    const view = await viewIn();
    const { state: read, version, ignored } = parsePermalink(view ?? '');
    expect([version, ignored]).toEqual([source.model.dataset.version, []]);
    expect(read).toEqual(source.state);
    const again = { locale: 'en', date: '2026-11-23', state: view };
    expect((await openSource(await bundledDataset(), again)).state).toEqual(source.state);
    expect(source.permalink?.length).toBeLessThan(view?.length ?? 0);
  });
});
