import { assert, expect } from 'chai';
import { defineWords } from '../../src/index.js';
import { button, inPart, part, rowsOf, shown } from './explorer-harness.js';
import { clear, find, recordEvents, inside, place, shownMatrix, text, until } from './harness.js';

afterEach(clear);

const plan = {
  ...{ id: 'p', version: '1', title: { en: 'Plan', fr: 'Le plan' }, links: [] },
  actionLines: [{ id: 'A', code: 'A', name: 'Roads' }],
  goals: [{ id: 'g', number: 1, name: 'Goal', color: '#4c9f38', targets: [] }],
};

const says = (element: Element, selector: string, words: string) =>
  until(() => text(element, selector).includes(words), words);

describe('names in the language of the page', () => {
  it('are fetched with the words of the interface', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix lang="fr"></wsis-sdg-matrix>');
    await says(matrix, '[role=rowheader]', 'C4 Renforcement des capacités');
    await says(matrix, '.note', 'Certains noms sont des traductions non officielles');
  });

  it('are marked in the detail as unofficial; the reason stays English', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer locale="ar" selected="C4:sdg-3"></wsis-sdg-explorer>',
    );
    await until(() => rowsOf(explorer).some((row) => row.includes('بناء القدرات')), 'Arabic');
    await until(() => inPart(explorer, 'wsis-sdg-detail', '.unofficial').length > 0, 'a hint');
    const detail = part(explorer, 'wsis-sdg-detail');
    const reasons = detail ? inside(detail, '[part=rationale]') : [];
    expect(reasons.length).to.be.greaterThan(0);
    for (const each of reasons) expect(each.closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  it('stand in sentences that read in its direction, though they begin with a code', async () => {
    const markup =
      '<wsis-sdg-explorer locale="ar" selected="C7-ehealth:sdg-3"></wsis-sdg-explorer>';
    const explorer = find(place(markup, 500), 'wsis-sdg-explorer');
    await says(explorer, '.selection', 'الصحة الإلكترونية');
    const sentence = inside(explorer, '.selection > :first-child')[0];
    expect(sentence && getComputedStyle(sentence).direction).to.equal('rtl');
  });

  it('change without a change to the view, or a second load', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer locale="fr" query="health" selected="C7-ehealth"></wsis-sdg-explorer>',
    );
    const loads = recordEvents(explorer, 'wsis-load');
    const changes = recordEvents(explorer, 'wsis-view-change');
    await until(() => rowsOf(explorer).some((row) => row.includes('Télésanté')), 'French');
    const { state } = explorer;
    explorer.locale = 'ru';
    await until(() => rowsOf(explorer).some((row) => row.includes('здравоохранение')), 'Russian');
    expect(explorer.state).to.deep.equal(state);
    expect(loads).to.have.length(0);
    expect(changes).to.have.length(0);
  });

  it('are in the language of each element, also where two share a session', async () => {
    const holder = place(
      '<wsis-sdg-matrix id="m" locale="es"></wsis-sdg-matrix><wsis-sdg-table for="m" locale="zh"></wsis-sdg-table>',
    );
    const [matrix, table] = [find(holder, 'wsis-sdg-matrix'), find(holder, 'wsis-sdg-table')];
    await says(matrix, '[role=rowheader]', 'C4 Creación de capacidad');
    await says(table, 'td, th', '能力建设');
  });

  it('are there from the start where the page gives the data', async () => {
    const french = { dataset: 'p', language: 'fr', actionLines: { A: { name: 'Routes' } } };
    const real = window.fetch;
    window.fetch = (input, init) =>
      typeof input === 'string' && input === `${location.origin}/plans/p.fr.json`
        ? Promise.resolve(new Response(JSON.stringify(french)))
        : real(input, init);
    const matrix = document.createElement('wsis-sdg-matrix');
    const loads = recordEvents(matrix, 'wsis-load');
    matrix.locale = 'fr';
    matrix.dataBase = '/plans/';
    matrix.data = { ...plan, translations: { fr: 'p.fr.json' } };
    place('').append(matrix);
    await matrix.ready;
    window.fetch = real;
    await until(() => inside(matrix, '[role=rowheader]').length > 0, 'a grid');
    expect(text(matrix, '[role=rowheader]')).to.contain('Routes');
    expect(loads[0]?.detail.title).to.equal('Le plan');
  });

  it('are those of the bundled data where a page has imported these', async () => {
    const response = await fetch('/data/wsis-sdg.json');
    const matrix = document.createElement('wsis-sdg-matrix');
    matrix.locale = 'fr';
    matrix.data = await response.json();
    place('').append(matrix);
    await matrix.ready;
    await says(matrix, '[role=rowheader]', 'Renforcement des capacités');
  });

  it('are never looked for at the page when the data have no address of their own', async () => {
    const matrix = document.createElement('wsis-sdg-matrix');
    matrix.locale = 'fr';
    matrix.data = { ...plan, translations: { fr: 'p.fr.json' } };
    place('').append(matrix);
    await matrix.ready;
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.includes('p.fr.json'))).to.deep.equal([]);
    const warnings = () => {
      const status = matrix.session?.status;
      return status?.kind === 'ready' ? status.warnings : [];
    };
    await until(() => warnings().length > 0, 'a warning');
    expect(warnings()).to.deep.equal([
      { code: 'address', path: ['translations', 'fr'], found: '"p.fr.json"' },
    ]);
  });

  it('are English, marked so, where they cannot be loaded', async () => {
    const heading = { id: 'p', version: '1', title: 'Plan', links: [] };
    const data = {
      ...heading,
      translations: { fr: 'nowhere.fr.json' },
      actionLines: [{ id: 'A', code: 'A', name: 'Roads' }],
      goals: [{ id: 'g', number: 1, name: 'Goal', color: '#4c9f38', targets: [] }],
    };
    const matrix = find(
      place('<wsis-sdg-matrix locale="fr"></wsis-sdg-matrix>'),
      'wsis-sdg-matrix',
    );
    const errors = recordEvents(matrix, 'wsis-error');
    matrix.data = data;
    await matrix.ready;
    await says(matrix, '[role=rowheader]', 'Roads');
    expect(errors).to.have.length(0);
    assert.equal(matrix.currentDataset?.translations, undefined);
  });
});

describe('words given by the page', () => {
  it('replace the product’s, also on what is on screen', async () => {
    const explorer = await shown('<wsis-sdg-explorer locale="en"></wsis-sdg-explorer>');
    defineWords('en', { tools: { viewNames: { table: 'List of links' } } });
    const toolbar = () => inside(explorer, 'button');
    await until(() => toolbar().some((each) => each.textContent.trim() === 'List of links'), 'it');
    expect(button(toolbar(), 'Matrix')).to.be.an.instanceOf(HTMLButtonElement);
    defineWords('en', { tools: { viewNames: { table: 'Table' } } });
  });

  it('add a language, with English for what they leave out', async () => {
    defineWords('sw', { terms: { source: 'Chanzo', direction: 'ltr' } });
    const matrix = await shownMatrix('<wsis-sdg-matrix locale="sw"></wsis-sdg-matrix>');
    await says(matrix, '.note', 'Chanzo: WSIS–SDG Matrix');
    expect(inside(matrix, '.root')[0]?.lang).to.equal('sw');
    expect(inside(matrix, '[role=rowheader]')[0]?.textContent).to.contain('Public authorities');
  });
});

describe('a view in words', () => {
  it('is available from every element that has data', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer locale="en" goals="sdg-3"></wsis-sdg-explorer>',
    );
    expect(explorer.describe('line')).to.equal(
      'Matrix: WSIS–SDG Matrix. 18 of 18 rows · 1 of 17 goals · 11 of 188 links. Filtered by: Goal 3, Good health and well-being.',
    );
    expect(explorer.describe('full').split('\n').length).to.be.greaterThan(6);
    const long = (): unknown => Reflect.apply(explorer.describe, explorer, ['long']);
    expect(long).to.throw(RangeError, 'line');
  });
});

describe('a dataset in one language', () => {
  const name = 'مشروع (تجريبي) 2030!';
  const plan = (more: object) => ({
    ...{ id: 'plan', version: '1', title: name, ...more },
    actionLines: [{ id: 'l0', code: 'L0', name }],
    goals: [{ id: 'g', number: 3, name, color: '#4C9F38', targets: [] }],
    links: [{ actionLine: 'l0', goal: 'g', rationale: name }],
  });

  for (const [more, lang] of [
    [{ language: 'ar' }, 'ar'],
    [{}, 'und-Arab'],
  ] as const) {
    it(`is said to be in “${lang}”, and reads in its direction on a page in English`, async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix locale="en"></wsis-sdg-matrix>');
      matrix.data = plan(more);
      await says(matrix, '[role=rowheader]', name);
      const texts = () => inside(matrix, `.pane svg text[lang="${lang}"]`);
      await until(() => texts().length > 0, 'the name in the picture');
      for (const each of texts()) expect(each.getAttribute('direction')).to.equal('rtl');
      await says(matrix, '.title', name);
      const title = inside(matrix, '.title')[0];
      expect(title && getComputedStyle(title).direction).to.equal('rtl');
      const table = find(place('<wsis-sdg-table locale="en"></wsis-sdg-table>'), 'wsis-sdg-table');
      table.data = plan(more);
      const cells = () => inside(table, `bdi[lang="${lang}"]`);
      await until(() => cells().length > 0, 'the name in the table');
      expect(cells().map(({ textContent }) => textContent)).to.include(name);
      for (const each of cells()) expect(getComputedStyle(each).direction).to.equal('rtl');
    });
  }
});
