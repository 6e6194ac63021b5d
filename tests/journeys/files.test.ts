import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOffice, findTool } from '../system-tool.js';
import { openBrowser, openSite, root, scriptPage, STRICT } from './site.js';
import { halved, openWorkFolder, pngFacts, type WorkFolder } from './work-folder.js';

const DAY = ['--date', '2026-11-23'];
let folder: WorkFolder;
beforeAll(() => {
  folder = openWorkFolder();
});
afterAll(() => folder.close());

const tool = (name: string, debianPackage: string, args: readonly string[]) =>
  execFileSync(findTool(name, debianPackage), [...args], { encoding: 'utf8', cwd: folder.at('.') });

/** Only the fonts of the package, for programs that use fontconfig. */
function ownFonts(): NodeJS.ProcessEnv {
  const file = folder.at('fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${root}dist/cdn/fonts</dir><cachedir>${folder.at('cache')}</cachedir></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: file };
}

/** The share of pixels in which two pictures differ. */
function unlike(a: Buffer, b: Buffer): number {
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)].map(halved);
  if (!one || !other) throw new Error('no pictures');
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  const { width, height } = one;
  const different = pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.25 });
  return different / (width * height);
}

describe('a PNG file', () => {
  test.each([
    ['light', [255, 255, 255, 255]],
    ['dark', [15, 24, 32, 255]],
  ])('in %s has its size, resolution, texts and ground', (theme, ground) => {
    const options = ['--preset', 'a4-landscape', '--scale', '3', '--theme', theme, ...DAY];
    folder.make('render', '--format', 'png', ...options, '-o', 'a4.png');
    const file = folder.read('a4.png');
    const picture = PNG.sync.read(file);
    expect([picture.width, picture.height]).toEqual([3 * 1123, 3 * 794]);
    const { dpi, texts } = pngFacts(file);
    expect(dpi).toBe(288);
    expect(texts).toMatchObject({
      Title: 'WSIS–SDG Matrix',
      'Creation Time': '2026-11-23',
    });
    expect(texts['Copyright']).toContain('MIT License');
    expect(texts['Source']).toContain('ITU');
    const corners = [0, picture.width - 1, picture.width * picture.height - 1];
    for (const at of corners) {
      expect([...picture.data.subarray(at * 4, at * 4 + 4)]).toEqual(ground);
    }
    const colors = new Set<number>();
    for (let i = 0; i < picture.data.length; i += 4 * 101) colors.add(picture.data.readUInt32BE(i));
    expect(colors.size).toBeGreaterThan(50);
  });

  test.each([
    ['matrix', 0.005],
    // An SVG cannot know the width of a bold code, so it sets some codes regular, and names after others.
    ['network', 0.02],
  ])('of the %s is what its drawing looks like', (view, most) => {
    const same = ['--view', view, '--preset', 'a4-landscape', ...DAY];
    folder.make('render', '--format', 'png', '--scale', '2', ...same, '-o', 'x.png');
    folder.make('render', '--format', 'svg', ...same, '-o', 'x.svg');
    const renderer = findTool('rsvg-convert', 'librsvg2-bin');
    execFileSync(renderer, ['-w', '2246', '-o', folder.at('y.png'), folder.at('x.svg')], {
      env: ownFonts(),
    });
    expect(unlike(folder.read('x.png'), folder.read('y.png'))).toBeLessThan(most);
  });
});

describe('an SVG file', () => {
  test.each(['en', 'ar', 'zh'])('in %s is well-formed and needs nothing from outside', (locale) => {
    const view = ['--locale', locale, '--state', 'query=health&selected=C7-ehealth'];
    const svg = folder.make('render', ...view, '--parts', 'title legend qr detail', '-o', '-');
    folder.write('drawing.svg', svg);
    expect(tool('xmllint', 'libxml2-utils', ['--noout', 'drawing.svg'])).toBe('');
    expect(svg).not.toMatch(/var\(|currentColor|url\(|class=|style=|<script|<foreignObject|xlink/);
    expect(svg).toMatch(/<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>\n<metadata>/);
  });

  test.each(['en', 'ar', 'zh'])('in %s looks the same without its fonts, outlined', (locale) => {
    const same = ['--locale', locale, '--preset', 'a4-landscape', ...DAY];
    folder.make('render', '--format', 'png', '--scale', '2', ...same, '-o', 'x.png');
    folder.make('render', '--fonts', 'outlined', ...same, '-o', 'x.svg');
    expect(folder.read('x.svg').toString()).not.toMatch(/<text|<tspan/);
    tool('rsvg-convert', 'librsvg2-bin', ['-w', '2246', '-o', 'y.png', 'x.svg']);
    expect(unlike(folder.read('x.png'), folder.read('y.png'))).toBeLessThan(0.02);
  });

  test.each([
    ['matrix', 0.005],
    ['network', 0.02],
  ])('of the %s is the same in Inkscape', (view, most) => {
    const same = ['--view', view, '--preset', 'a4-landscape', ...DAY];
    folder.make('render', '--format', 'png', '--scale', '2', ...same, '-o', 'x.png');
    folder.make('render', ...same, '-o', 'x.svg');
    const out = ['--export-type=png', `--export-filename=${folder.at('y.png')}`, '-w', '2246'];
    const options = { env: ownFonts(), stdio: 'ignore' } as const;
    execFileSync(findTool('inkscape', 'inkscape'), [folder.at('x.svg'), ...out], options);
    expect(unlike(folder.read('x.png'), folder.read('y.png'))).toBeLessThan(most);
  });

  test('opens in an office suite', () => {
    folder.make('render', '--preset', 'a4-landscape', '-o', 'office.svg');
    const office = findOffice();
    const args = ['--headless', `-env:UserInstallation=file://${folder.at('office')}`];
    const options = { cwd: folder.at('.'), stdio: 'ignore' } as const;
    execFileSync(office, [...args, '--convert-to', 'png', folder.at('office.svg')], options);
    const { width, height, data } = PNG.sync.read(folder.read('office.png'));
    expect(width / height).toBeCloseTo(297 / 210, 1);
    const red = { r: 229, g: 36, b: 59 };
    let found = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] === red.r && data[i + 1] === red.g && data[i + 2] === red.b) found++;
    }
    expect(found).toBeGreaterThan(200);
  });
});

describe('a PDF file', () => {
  test.each([
    ['en', 'WSIS–SDG Matrix', 'Good health and well-being'],
    ['fr', 'Matrice SMSI–ODD', 'Bonne santé et bien-être'],
    ['es', 'Matriz CMSI-ODS', 'Salud y bienestar'],
    ['ru', 'Матрица ВВУИО — ЦУР', 'Хорошее здоровье и благополучие'],
    ['ar', 'مصفوفة القمة العالمية', 'جهة رائدة'],
    ['zh', '信息社会世界峰会', '良好健康与福祉'],
  ])('in %s can be searched', (locale, title, words) => {
    const brief = [
      '--subject',
      'brief',
      '--preset',
      'a4-portrait',
      '--state',
      'selected=C7-ehealth:sdg-3',
    ];
    folder.make('render', '--format', 'pdf', '--locale', locale, ...brief, ...DAY, '-o', 'b.pdf');
    const text = tool('pdftotext', 'poppler-utils', ['b.pdf', '-']);
    const plain = text.replace(/[\u200e\u200f\u202a-\u202e]/g, '').replace(/\s+/g, ' ');
    for (const each of [title, words]) expect(plain).toContain(each);
    const fonts = tool('pdffonts', 'poppler-utils', ['b.pdf']).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes /);
    expect(tool('pdfinfo', 'poppler-utils', ['b.pdf'])).toMatch(
      /Title: .*C7.*\n[\s\S]*Tagged: +yes[\s\S]*\(A4\)/,
    );
  });

  test.each(['matrix', 'network'])('of the %s looks like the picture', (view) => {
    const same = ['--view', view, '--preset', 'a4-landscape', ...DAY];
    folder.make('render', '--format', 'png', '--scale', '2', ...same, '-o', 'x.png');
    folder.make('render', '--format', 'pdf', ...same, '-o', 'x.pdf');
    tool('pdftoppm', 'poppler-utils', [
      '-png',
      '-singlefile',
      '-scale-to-x',
      '2246',
      '-scale-to-y',
      '1588',
      'x.pdf',
      'y',
    ]);
    expect(unlike(folder.read('x.png'), folder.read('y.png'))).toBeLessThan(0.02);
  });

  test('is the same file each time', () => {
    const args = ['render', '--format', 'pdf', ...DAY, '-o'];
    folder.make(...args, 'one.pdf');
    folder.make(...args, 'two.pdf');
    expect(folder.read('one.pdf').equals(folder.read('two.pdf'))).toBe(true);
  });
});

test('a browser and the command line make the same files of the same view', async () => {
  const site = await openSite(
    {
      '/': scriptPage(
        '<wsis-sdg-explorer goals="sdg-3 sdg-4" selected="C7-ehealth"></wsis-sdg-explorer>',
      ),
    },
    STRICT,
  );
  const browser = await openBrowser();
  const tab = await browser.newPage({ timezoneId: 'UTC' });
  await tab.goto(site.url);
  const [svg, pdf, day] = await tab.evaluate(async () => {
    await customElements.whenDefined('wsis-sdg-explorer');
    const explorer = document.querySelector('wsis-sdg-explorer');
    if (!explorer) throw new Error('no explorer');
    await explorer.ready;
    const options = {
      preset: 'a4-landscape',
      parts: ['title', 'filters', 'legend', 'source'],
    } as const;
    const drawing = await (await explorer.exportImage({ ...options, format: 'svg' })).text();
    const page = await explorer.exportImage({ ...options, format: 'pdf' });
    const bytes = [...new Uint8Array(await page.arrayBuffer())];
    return [drawing, bytes, /<dc:date>([^<]+)/.exec(drawing)?.[1] ?? ''];
  });
  await browser.close();
  await site.close();
  const same = [
    '--preset',
    'a4-landscape',
    '--state',
    'goals=sdg-3+sdg-4&selected=C7-ehealth',
    '--date',
    day,
  ];
  const parts = ['--parts', 'title filters legend source'];
  expect(folder.make('render', ...same, ...parts, '-o', '-')).toBe(svg);
  folder.make('render', '--format', 'pdf', ...same, ...parts, '-o', 'cli.pdf');
  writeFileSync(folder.at('web.pdf'), Buffer.from(pdf));
  for (const name of ['cli', 'web']) {
    tool('pdftoppm', 'poppler-utils', ['-png', '-singlefile', '-r', '96', `${name}.pdf`, name]);
  }
  expect(unlike(folder.read('cli.png'), folder.read('web.png'))).toBe(0);
}, 120_000);
