import { strFromU8, unzipSync } from 'fflate';
import { csvParseRows } from 'd3-dsv';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { fontFile } from '../../build/fonts.js';
import { openSource } from '../../src/cli/view.js';
import { datasetToCsv, datasetToJson, parseDatasetText } from '../../src/core.js';
import { dataFile } from '../../src/export/data-files.js';
import { resolveDataOptions, type DataOptions } from '../../src/export/data-options.js';
import { staticHtml, wholePage } from '../../src/export/embed.js';
import { fontsFor } from '../../src/export/font-set.js';
import { resolveImageOptions } from '../../src/export/image-options.js';
import { scenesToPdf } from '../../src/export/pdf.js';
import { fileFacts, pictureOf, pictureOptions } from '../../src/export/picture.js';
import { pictureToPptx } from '../../src/export/pptx.js';
import { XmlEvents } from '../../src/lib/xml-events.js';
import { parseTranslation } from '../../src/model/translation.js';
import { sceneToSvg } from '../../src/paint/svg-string.js';
import { modelOf } from '../fixtures/datasets.js';
import { datasetSaying, likeMarkup } from '../fixtures/markup.js';

async function sourceSaying(text: string) {
  const { dataset } = await modelOf(datasetSaying(text));
  return openSource(dataset, { locale: 'en', date: '2026-11-23' });
}

async function pictureSaying(text: string) {
  const source = await sourceSaying(text);
  const options = resolveImageOptions({ format: 'svg', parts: ['title', 'legend', 'source'] });
  return { source, picture: pictureOf(source, pictureOptions(options, 'matrix')) };
}

/** The names of the tags in HTML or XML, each once. */
function tagsIn(markup: string): string[] {
  return [...new Set(Array.from(markup.matchAll(/<[/!?]?[A-Za-z][^\s/>]*/g), ([tag]) => tag))];
}

/** All texts of XML in one. @throws an error for what is not well-formed */
function textsOf(xml: string): string {
  let texts = '';
  const none = () => undefined;
  const events = new XmlEvents({ open: none, close: none, text: (text) => (texts += text) });
  events.push(xml);
  return texts;
}

const packed = (text: string) => text.replace(/\s+/g, '');

describe.each(likeMarkup)('a dataset that says “%s”', (text) => {
  test('is read as it is, and a translation is, too', async () => {
    const result = await parseDatasetText(JSON.stringify(datasetSaying(text)));
    expect(result.kind === 'dataset' && result.warnings).toEqual([]);
    expect(result.kind === 'dataset' && result.dataset.links[0]?.rationale).toBe(text);
    const names = { dataset: 'small', language: 'fr', goals: { 'goal-1': { name: text } } };
    expect((await parseTranslation(JSON.stringify(names))).kind).toBe('translation');
  });

  test('has the same tags in a drawing and in HTML as any other, and the text', async () => {
    const [one, other] = [await pictureSaying(text), await pictureSaying('Any words')];
    const drawings = [one, other].map(({ source, picture }) =>
      sceneToSvg(picture.scene, fileFacts(source, picture)),
    );
    expect(tagsIn(drawings[0] ?? '')).toEqual(tagsIn(drawings[1] ?? ''));
    expect(packed(textsOf(drawings[0] ?? ''))).toContain(packed(text));
    const pages = [one, other].map(({ source, picture }) => staticHtml(source, picture));
    expect(tagsIn(pages[0] ?? '').sort()).toEqual(tagsIn(pages[1] ?? '').sort());
  });

  test('ends no script and opens no comment in a page with all in it', async () => {
    const source = await sourceSaying(text);
    const page = wholePage({ source, attributes: {}, title: text, script: 'run()' });
    const words = wholePage({ source, attributes: {}, title: 'Title', script: 'run()' });
    expect(tagsIn(page)).toEqual(tagsIn(words));
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    const [, json = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(page) ?? [];
    const result = await parseDatasetText(json);
    expect(result.kind === 'dataset' && result.dataset.title).toBe(text);
  });

  test('has the text in every data file', async () => {
    const source = await sourceSaying(text);
    const fileOf = async (options: DataOptions) =>
      (await dataFile(source, resolveDataOptions(options))).content;
    const { dataset } = source.model;
    expect(csvParseRows(datasetToCsv(dataset).slice(1)).flat()).toContain(text);
    expect(JSON.parse(datasetToJson(dataset))).toMatchObject({ title: text });
    expect(JSON.stringify(JSON.parse(String(await fileOf({ format: 'jsonld' }))))).toContain(
      JSON.stringify(text),
    );
    expect(textsOf(String(await fileOf({ format: 'graphml' })))).toContain(text);
    const workbook = await fileOf({ format: 'xlsx' });
    if (typeof workbook === 'string') throw new Error('a workbook is no text');
    const sheets = await readWorkbook(Buffer.from(workbook));
    expect(sheets[0]?.data.flat()).toContain(text);
  });

  test('has the text on slides and in the title of a PDF', async () => {
    const { source, picture } = await pictureSaying(text);
    const parts = unzipSync(await pictureToPptx(source, picture));
    const slide = strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array());
    expect(packed(textsOf(slide))).toContain(packed(text));
    for (const [name, part] of Object.entries(parts)) {
      if (/\.(xml|rels)$/.test(name)) expect(() => textsOf(strFromU8(part)), name).not.toThrow();
    }
    const fonts = await fontsFor(picture.pages, { load: fontFile });
    const facts = { ...fileFacts(source, picture), title: text };
    const pdf = Buffer.from(await scenesToPdf(picture.pages, { facts, fonts })).toString('latin1');
    const inPdf = text.replaceAll(/[()\\]/g, '\\$&');
    expect(pdf).toContain(`(${inPdf})`);
  });
});
