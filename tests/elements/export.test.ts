import { assert } from 'chai';
import type { WsisSdgExplorer } from '../../src/index.js';
import { decoded } from './decoded-png.js';
import { find, inside, place, until } from './harness.js';
import { button, shown } from './explorer-harness.js';

const rejection = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => Promise.reject(new Error('it did not object')),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );

describe('a picture by script', () => {
  it('is a PNG of the requested size, whatever the screen, with resolution and texts', async () => {
    const explorer = await shown('<wsis-sdg-explorer goals="sdg-3"></wsis-sdg-explorer>');
    const blob = await explorer.exportImage({ preset: 'slide', scale: 2 });
    const picture = await decoded(blob);
    assert.equal(blob.type, 'image/png');
    assert.deepEqual([picture.width, picture.height, picture.dpi], [2560, 1440, 192]);
    assert.deepEqual(picture.corner, [255, 255, 255, 255]);
    assert.isAbove(picture.colors, 10);
    assert.match(picture.texts['Title'] ?? '', /^The action lines and goal 3, /);
    assert.match(picture.texts['Source'] ?? '', /^Source: .*ITU.*2015$/);
    assert.match(picture.texts['Description'] ?? '', /Filtered by: Goal 3/);
  });

  it('is painted four times as large', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const { width, height } = await decoded(
      await explorer.exportImage({ preset: 'slide', scale: 4 }),
    );
    assert.deepEqual([width, height], [4 * 1280, 4 * 720]);
  });

  it('shows what the element shows, whatever the state says', async () => {
    const network = find(place('<wsis-sdg-network></wsis-sdg-network>'), 'wsis-sdg-network');
    await network.ready;
    const svg = await (await network.exportImage({ format: 'svg' })).text();
    assert.match(svg, /<title>Network: WSIS–SDG Matrix<\/title>/);
  });

  it('can be sized in millimetres, at a resolution', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const options = { width: 297, height: 210, unit: 'mm', dpi: 100 } as const;
    const { width, height, dpi } = await decoded(await explorer.exportImage(options));
    assert.approximately(width, 1169, 2);
    assert.approximately(height, 827, 2);
    assert.equal(dpi, 100);
  });

  it('is dark, or transparent, on request', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const dark = await decoded(await explorer.exportImage({ theme: 'dark', scale: 1 }));
    assert.deepEqual(dark.corner, [15, 24, 32, 255]);
    const clear = await decoded(
      await explorer.exportImage({ background: 'transparent', scale: 1 }),
    );
    assert.deepEqual(clear.corner, [0, 0, 0, 0]);
  });

  it('can be made three at a time, of matrix, network and legend, and of an empty view', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const subjects = ['matrix', 'network', 'legend'] as const;
    const blobs = await Promise.all(
      subjects.map((subject) =>
        explorer.exportImage({ subject, preset: 'a4-landscape', scale: 1 }),
      ),
    );
    for (const blob of blobs) assert.isAbove((await decoded(blob)).colors, 5);
    explorer.query = 'xylophone';
    await explorer.updateComplete;
    const svg = await (await explorer.exportImage({ format: 'svg' })).text();
    assert.include(svg, 'No link matches these filters.');
    assert.include(svg, '“xylophone”');
  });

  it('is a self-contained drawing in the requested language', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer heading="Our plan" permalink></wsis-sdg-explorer>',
    );
    const blob = await explorer.exportImage({ format: 'svg', locale: 'fr' });
    assert.equal(blob.type, 'image/svg+xml');
    const page = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    assert.isNull(page.querySelector('parsererror'));
    const words = [...page.querySelectorAll('text')].map((each) => each.textContent);
    assert.include(words, 'Our plan');
    assert.include(words.join(' '), '188 liens');
    assert.include(page.querySelector('metadata')?.textContent ?? '', '#wsis:version=2015.2');
    assert.include(page.querySelector('metadata')?.textContent ?? '', 'view=matrix&action-lines=*');
    assert.equal(page.querySelectorAll('[class], [style], use, script').length, 0);
    location.hash = '';
  });

  it('has only the requested parts', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer selected="C7-ehealth:sdg-3"></wsis-sdg-explorer>',
    );
    const bare = await (await explorer.exportImage({ format: 'svg', parts: [] })).text();
    assert.notMatch(bare, /id="(title|subtitle|source|link)"/);
    const brief = await (
      await explorer.exportImage({ format: 'svg', subject: 'brief', preset: 'a4-portrait' })
    ).text();
    assert.include(brief, 'World Health Organization');
    assert.include(brief, 'Target 3.3');
  });

  it('has the logo of the page', async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [60, 20];
    const brush = canvas.getContext('2d');
    if (brush) {
      brush.fillStyle = '#ff00ff';
      brush.fillRect(0, 0, 60, 20);
    }
    const explorer = await shown(
      `<wsis-sdg-explorer><img slot="logo" alt="" src="${canvas.toDataURL()}"></wsis-sdg-explorer>`,
    );
    const svg = await (await explorer.exportImage({ format: 'svg' })).text();
    assert.match(svg, /<image [^>]*href="data:image\/png;base64,/);
    const blob = await explorer.exportImage({ scale: 1, background: 'transparent' });
    const bitmap = await createImageBitmap(blob, 1200 - 24 - 60, 24 + 20, 1, 1);
    const spot = document.createElement('canvas').getContext('2d');
    spot?.drawImage(bitmap, 0, 0);
    assert.deepEqual([...(spot?.getImageData(0, 0, 1, 1).data ?? [])], [255, 0, 255, 255]);
  });

  it('is refused when it is larger than a canvas can be, with the size that works', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const error = await rejection(
      explorer.exportImage({ width: 20_000, height: 20_000, scale: 4 }),
    );
    assert.equal(error.name, 'PictureTooLargeError');
    assert.match(error.message, /80,000 × 80,000 px .* largest that works is [\d,]+ × [\d,]+ px/);
    assert.isBelow(Number(Reflect.get(error, 'scale')), 1);
  });

  it('shows another view on request, with the given heading and note', async () => {
    const explorer = await shown('<wsis-sdg-explorer goals="sdg-3"></wsis-sdg-explorer>');
    const own = { title: 'Our plan', subtitle: 'As of May', note: 'Ministry of Health' };
    const options = { format: 'svg', state: 'goals=sdg-4&query=school', ...own } as const;
    const svg = await (await explorer.exportImage(options)).text();
    for (const text of Object.values(own)) assert.include(svg, text);
    assert.include(svg, 'Quality education');
    assert.notInclude(svg, 'Good health');
    const error = await rejection(explorer.exportImage({ state: { goals: ['sdg-99'] } }));
    assert.equal(error.message, 'state: goals has “sdg-99”, which these data do not have');
  });

  it('is refused where it could not be read, with the size that it needs', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const error = await rejection(explorer.exportImage({ width: 100, height: 70, unit: 'mm' }));
    assert.equal(error.name, 'PictureDoesNotFitError');
    assert.equal(error.message, 'This view needs “A4, landscape” (297 × 210 mm), or fewer goals.');
    const needed = { width: 297, height: 210, unit: 'mm', preset: 'a4-landscape' };
    assert.deepEqual(Reflect.get(error, 'needed'), needed);
  });

  it('is refused for an invalid option, which is named', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const tooWide = await rejection(explorer.exportImage({ width: 100_000 }));
    assert.equal(tooWide.message, 'width is 100000; it may be 200 to 20000 px');
    const odd: unknown = Reflect.apply(explorer.exportImage, explorer, [{ format: 'gif' }]);
    assert.equal(
      (await rejection(Promise.resolve(odd))).message,
      'format is “gif”; it may be png, svg, pdf, pptx',
    );
  });
});

describe('data by script', () => {
  it('hold the links shown, or all links', async () => {
    const explorer = await shown('<wsis-sdg-explorer goals="sdg-3"></wsis-sdg-explorer>');
    const lines = async (rows: 'shown' | 'all') =>
      (await (await explorer.exportData({ rows })).text()).trim().split('\r\n').length - 1;
    // A row is a link: an action line and a target, or a goal as a whole.
    assert.equal(await lines('all'), 188);
    assert.isBelow(await lines('shown'), 20);
    const json: unknown = JSON.parse(await (await explorer.exportData({ format: 'json' })).text());
    assert.deepInclude(json, { version: '2015.2' });
    assert.match(String(Reflect.get(Object(json), 'id')), /^wsis-sdg-part-/);
  });
});

describe('a workbook by script', () => {
  it('is of the media type that programs know', async () => {
    const explorer = await shown('<wsis-sdg-explorer goals="sdg-3"></wsis-sdg-explorer>');
    const file = await explorer.exportData({ format: 'xlsx' });
    assert.match(file.type, /^application\/vnd\.openxmlformats-.*spreadsheetml\.sheet$/);
    assert.equal(await file.slice(0, 2).text(), 'PK');
    assert.isAbove(file.size, 5000);
  });
});

describe('a network by script', () => {
  it('is well-formed GraphML', async () => {
    const explorer = await shown('<wsis-sdg-explorer locale="ar"></wsis-sdg-explorer>');
    const xml = await (await explorer.exportData({ format: 'graphml', rows: 'all' })).text();
    const graph = new DOMParser().parseFromString(xml, 'application/xml');
    assert.equal(graph.querySelector('parsererror'), null);
    assert.equal(graph.querySelectorAll('node').length, 18 + 17 + 169 + 11);
  });
});

const inDialog = (explorer: Element, selector: string) =>
  inside(explorer, `dialog[open] ${selector}`);

async function opened(explorer: WsisSdgExplorer, name: string): Promise<void> {
  button(inside(explorer, 'button'), name).click();
  await until(() => inDialog(explorer, '.export-dialog').length > 0, `the dialog ${name}`);
}

describe('the export dialog', () => {
  it('shows the picture as it will be, with its size, name, caption and alternative text', async () => {
    const explorer = await shown('<wsis-sdg-explorer query="health"></wsis-sdg-explorer>');
    await opened(explorer, 'Export');
    const caption = () => inDialog(explorer, 'figcaption')[0]?.textContent ?? '';
    await until(() => caption().includes('px'), 'the measures');
    assert.match(caption(), /2,400 × [\d,]+ px · 31\.8 × [\d.]+ cm/);
    assert.match(caption(), /wsis-sdg-matrix_query-health_\d{4}-\d\d-\d\d\.png/);
    const texts = inDialog(explorer, 'textarea').map((each) =>
      each instanceof HTMLTextAreaElement ? each.value : '',
    );
    assert.match(texts[0] ?? '', /Filtered by: “health”.*Source: /);
    assert.match(texts[1] ?? '', /^Matrix: WSIS–SDG Matrix\. \d+ of 18 rows/);
  });

  it('offers the file to the page first, which can take it', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const files: { format: string; filename: string; bytes: number; blob: Blob }[] = [];
    explorer.addEventListener('wsis-export', (event) => {
      event.preventDefault();
      files.push(event.detail);
    });
    await opened(explorer, 'Export');
    button(inDialog(explorer, 'button'), 'Download').click();
    await until(() => files.length === 1, 'a file');
    const [file] = files;
    assert.equal(file?.format, 'png');
    assert.equal(file?.bytes, file?.blob.size);
    await until(
      () => /kB|MB/.test(inDialog(explorer, '.progress')[0]?.textContent ?? ''),
      'the size of the file',
    );
  });

  it('says in the dialog what went wrong, and which size works', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    await opened(explorer, 'Export');
    const choose = async (label: string, value: string) => {
      const field = inDialog(explorer, 'label').find((each) =>
        each.textContent.trim().startsWith(label),
      );
      const control = field?.querySelector<HTMLInputElement>('select, input');
      if (!control) throw new Error(`no field “${label}”`);
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await explorer.updateComplete;
    };
    await choose('Size', 'custom');
    await choose('Width', '20000');
    await choose('Height', '20000');
    await choose('Pixels', '4');
    button(inDialog(explorer, 'button'), 'Download').click();
    const message = () => inDialog(explorer, '.problem')[0]?.textContent ?? '';
    await until(() => message().includes('The largest that works'), 'the refusal');
  });
});

describe('the embed dialog', () => {
  it('writes code for the view on screen', async () => {
    const markup = '<wsis-sdg-explorer view="network" goals="sdg-3"></wsis-sdg-explorer>';
    const explorer = find(place(markup, 1280), 'wsis-sdg-explorer');
    await explorer.ready;
    const code = await explorer.embedCode({ form: 'element', locale: 'fr' });
    assert.include(code, 'src="wsis-sdg-matrix/wsis-sdg-matrix.js"');
    assert.match(code, /<wsis-sdg-explorer view="network" goals="sdg-3" [^>]*locale="fr"/);
    const frame = await explorer.embedCode({ form: 'frame', height: 700 });
    assert.match(frame, /title="WSIS–SDG Matrix"[^>]*height="700" loading="lazy"/);
    assert.include(frame, '#wsis:view=network&amp;');
  });

  it('writes the element itself and its own script where there is no explorer', async () => {
    const markup = '<wsis-sdg-matrix goals="sdg-3"></wsis-sdg-matrix>';
    const matrix = find(place(markup, 1280), 'wsis-sdg-matrix');
    await matrix.ready;
    const code = await matrix.embedCode({ form: 'element', locale: 'fr' });
    assert.include(code, 'src="wsis-sdg-matrix/elements/matrix.js"');
    assert.match(code, /<wsis-sdg-matrix goals="sdg-3" [^>]*locale="fr"/);
    assert.notInclude(code, 'view=');
    assert.include(
      await matrix.embedCode({ view: 'network' }),
      '<wsis-sdg-explorer view="network"',
    );
  });

  it('writes data that have no address into the code, and offers no frame for them', async () => {
    const explorer = find(
      place('<wsis-sdg-explorer></wsis-sdg-explorer>', 1280),
      'wsis-sdg-explorer',
    );
    await explorer.ready;
    explorer.data = { ...explorer.currentDataset, id: 'mine', title: 'Mine' };
    await until(() => explorer.currentDataset?.id === 'mine', 'other data');
    const code = await explorer.embedCode({ form: 'element' });
    const json = /<script type="application\/json">(.*?)<\/script>/s.exec(code)?.[1] ?? '{}';
    assert.include(JSON.parse(json), { id: 'mine', title: 'Mine' });
    const refused = await explorer.embedCode({ form: 'frame' }).catch((error: unknown) => error);
    assert.match(String(refused), /a frame loads its data from an address/);
    button(inside(explorer, 'button'), 'Embed').click();
    await until(() => inside(explorer, '[data-sheet=embed][open]').length > 0, 'the dialog');
    const forms = inside(explorer, '[data-sheet=embed] option').map((each) => each.textContent);
    assert.includeMembers(forms, ['Script', 'One file']);
    assert.notInclude(forms, 'Frame');
  });

  it('makes no page of one file without the script for it', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const { fetch } = window;
    const answerWith = (content: string, type: string) => {
      window.fetch = (input, init) =>
        input instanceof URL && input.href.endsWith('self-contained.js')
          ? Promise.resolve(new Response(content, { headers: { 'content-type': type } }))
          : fetch(input, init);
    };
    try {
      answerWith('<!doctype html><title>Not found</title>', 'text/html');
      const { message } = await rejection(explorer.embedCode({ form: 'file' }));
      assert.match(message, /text\/html/);
      answerWith('console.log("all of it")', 'text/javascript; charset=utf-8');
      assert.include(await explorer.embedCode({ form: 'file' }), 'all of it');
    } finally {
      window.fetch = fetch;
    }
  });
});
