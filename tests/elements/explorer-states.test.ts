import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axe } from './axe.js';
import { inPart, part, rowsOf, shown } from './explorer-harness.js';
import { clear, find, inside, place, text, until } from './harness.js';

describe('<wsis-sdg-explorer>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(clear);

  describe('shows its states as they were designed', () => {
    it('loading: a skeleton, and the page’s own words when it has some', async () => {
      const holder = place(
        '<wsis-sdg-explorer src="/never.json?slow"></wsis-sdg-explorer><wsis-sdg-explorer src="/never.json?too"><p>Our words</p></wsis-sdg-explorer>',
      );
      const [plain, own] = holder.querySelectorAll('wsis-sdg-explorer');
      await plain?.updateComplete;
      expect(plain && inside(plain, '.skeleton')).to.have.length(1);
      expect(plain && text(plain, '.skeleton')).to.equal('Loading…');
      expect(plain?.getBoundingClientRect().height).to.be.greaterThan(190);
      expect(own && inside(own, 'slot:not([name])')).to.have.length(1);
      expect(own?.textContent).to.equal('Our words');
    });

    it('error: what went wrong, where, and a way to try again, in one place', async () => {
      const explorer = find(
        place('<wsis-sdg-explorer src="/nowhere.json"></wsis-sdg-explorer>', 1280),
        'wsis-sdg-explorer',
      );
      await until(() => inPart(explorer, 'wsis-sdg-matrix', '.problems').length === 1, 'a notice');
      const matrix = part(explorer, 'wsis-sdg-matrix');
      expect(matrix && text(matrix, '.problems')).to.match(/cannot be shown.*404.*Try again/);
      const said = ['filters', 'legend', 'insights'].flatMap(
        (name) =>
          explorer.shadowRoot
            ?.querySelector(`wsis-sdg-${name}`)
            ?.shadowRoot?.querySelectorAll('.problems').length ?? 0,
      );
      expect(said.reduce((a, b) => a + b, 0)).to.equal(0);
      const { violations } = await axe.run(explorer);
      expect(violations.map(({ id }) => id)).to.deep.equal([]);
    });

    it('empty: which filter to remove, and what that would show', async () => {
      const explorer = await shown(
        '<wsis-sdg-explorer query="xylophone" goals="sdg-3"></wsis-sdg-explorer>',
      );
      await until(
        () => inPart(explorer, 'wsis-sdg-filters', '.loosen button').length === 1,
        'ways out',
      );
      const filters = part(explorer, 'wsis-sdg-filters');
      expect(filters && text(filters, '.loosen button')).to.equal('Without “Search”: 11 links');
      inPart(explorer, 'wsis-sdg-filters', '.loosen button')[0]?.click();
      await until(() => rowsOf(explorer).length === 18, 'rows again');
    });
  });

  describe('breaks no rule of axe', () => {
    const states: [string, string, number][] = [
      ['at rest', '', 1280],
      ['selected', 'selected="C4:sdg-3"', 1280],
      ['compared, dark', 'selected="C4" compared="C10" theme="dark"', 1280],
      ['searched and dimmed', 'query="health" filtered="dimmed"', 1280],
      ['with all open', 'expanded="all"', 1280],
      ['as a table', 'view="table" sort="-goal"', 1280],
      ['empty', 'query="xylophone"', 1280],
      ['on a phone', 'selected="C4"', 340],
      ['as a table on a phone, dark', 'view="table" theme="dark"', 340],
      ['in Arabic', 'locale="ar" selected="C4:sdg-3" query="health"', 1280],
    ];
    for (const [name, attributes, width] of states) {
      it(name, async () => {
        const explorer = find(
          place(`<wsis-sdg-explorer label="Explorer" ${attributes}></wsis-sdg-explorer>`, width),
          'wsis-sdg-explorer',
        );
        await explorer.ready;
        await until(() => explorer.session?.kept !== undefined, 'data');
        await new Promise((resolve) => setTimeout(resolve, 150));
        const { violations } = await axe.run(explorer);
        const said = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
        );
        expect(said).to.deep.equal([]);
      });
    }
  });

  describe('its parts, each alone on a page,', () => {
    const parts = ['filters', 'legend', 'table', 'insights', 'detail'] as const;
    for (const name of parts) {
      it(`show the bundled dataset and break no rule of axe: ${name}`, async () => {
        const element = find(place(`<wsis-sdg-${name}></wsis-sdg-${name}>`), `wsis-sdg-${name}`);
        await element.ready;
        await element.updateComplete;
        expect(element.currentDataset?.id).to.equal('wsis-sdg');
        // The code for insights is loaded after the data.
        await until(() => inside(element, 'li, input, tr, p').length > 0, 'what it shows');
        const { violations } = await axe.run(element);
        expect(violations.map(({ id }) => id)).to.deep.equal([]);
      });
    }
  });
});
