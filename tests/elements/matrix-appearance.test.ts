import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axe } from './axe.js';
import { clear, find, inside, place, settled, shownMatrix, until } from './harness.js';
import { reportGap } from './engine-gaps.js';

describe('<wsis-sdg-matrix> on screen', () => {
  afterEach(clear);

  describe('fits where it is put', () => {
    for (const width of [320, 360, 600, 768, 1200, 1900]) {
      it(`at ${width} px without widening the page`, async () => {
        const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>', width);
        expect(matrix.scrollWidth).to.be.at.most(width);
        expect(inside(matrix, '.list').length).to.equal(width < 480 ? 1 : 0);
      });
    }

    it('keeps labels and tiles visible while it scrolls', async () => {
      const matrix = await shownMatrix(
        '<wsis-sdg-matrix style="--wsis-max-height: 300px"></wsis-sdg-matrix>',
        560,
      );
      const [scroll] = inside(matrix, '.scroll.scrolls');
      const at = (name: string) => inside(matrix, `.${name}`)[0]?.getBoundingClientRect();
      const [label, tile] = [at('labels')?.x, at('tiles')?.y];
      scroll?.scrollTo({ left: 120, top: 500, behavior: 'instant' });
      await settled(matrix);
      expect(scroll?.scrollLeft).to.equal(120);
      expect(at('labels')?.x).to.equal(label);
      expect(at('tiles')?.y).to.be.at.most(tile ?? 0);
      expect(at('tiles')?.y).to.be.at.least(scroll?.getBoundingClientRect().y ?? 0);
      const [tileX, bodyX] = [at('tiles')?.x, at('body')?.x];
      expect(tileX).to.equal(bodyX);
    });

    it('keeps to a height the page sets, by scrolling, until the page removes it', async () => {
      const matrix = await shownMatrix(
        '<wsis-sdg-matrix style="height: 400px"></wsis-sdg-matrix>',
        1200,
      );
      await until(() => inside(matrix, '.scroll.scrolls').length === 1, 'the picture to scroll');
      const [scroll] = inside(matrix, '.scroll');
      expect(scroll?.getBoundingClientRect().bottom).to.be.at.most(
        matrix.getBoundingClientRect().bottom,
      );
      matrix.style.height = '';
      await until(
        () => inside(matrix, '.scroll.scrolls').length === 0,
        'the picture to stand free',
      );
      expect(matrix.clientHeight).to.be.greaterThan(700);
    });

    it('keeps to a maximum height the page sets, and stays responsive', async () => {
      const matrix = await shownMatrix(
        '<wsis-sdg-matrix style="max-height: 400px; padding: 10px"></wsis-sdg-matrix>',
        1200,
      );
      await until(() => inside(matrix, '.scroll.scrolls').length === 1, 'the picture to scroll');
      await settled(matrix);
      const [scroll] = inside(matrix, '.scroll');
      expect(matrix.clientHeight).to.be.at.most(400);
      expect(scroll?.getBoundingClientRect().bottom).to.be.at.most(
        matrix.getBoundingClientRect().bottom - 9,
      );
    });

    it('scrolls under its header when the page limits its height by a property', async () => {
      const matrix = await shownMatrix(
        '<wsis-sdg-matrix style="--wsis-max-height: 300px"></wsis-sdg-matrix>',
        1200,
      );
      const [scroll] = inside(matrix, '.scroll.scrolls');
      expect(scroll?.clientHeight).to.be.at.most(300);
    });

    it('gives cells the size that the page sets', async () => {
      const matrix = await shownMatrix(
        '<wsis-sdg-matrix style="--wsis-cell-size: 60px"></wsis-sdg-matrix>',
        1200,
      );
      const [first] = inside(matrix, '[role=gridcell]');
      expect(first?.getBoundingClientRect().width).to.be.at.least(60);
      expect(inside(matrix, '.scroll.scrolls')).to.have.length(1);
    });

    for (const locale of ['en', 'ar']) {
      it(`keeps every label in its own part of the picture (${locale})`, async () => {
        const matrix = await shownMatrix(
          `<wsis-sdg-matrix locale="${locale}"></wsis-sdg-matrix>`,
          900,
        );
        await until(() => inside(matrix, `[lang=${locale}]`).length > 0, 'the language');
        await settled(matrix);
        for (const name of ['labels', 'tiles', 'body', 'rowTotals', 'columnTotals']) {
          const pane = inside(matrix, `.${name}`)[0]?.getBoundingClientRect();
          for (const label of inside(matrix, `.${name} text`)) {
            const { left, right } = label.getBoundingClientRect();
            expect(left, label.textContent).to.be.at.least((pane?.left ?? 0) - 1);
            expect(right, label.textContent).to.be.at.most((pane?.right ?? 0) + 1);
          }
        }
      });
    }

    it('follows its container when that changes', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>', 1200);
      if (matrix.parentElement) matrix.parentElement.style.width = '360px';
      await until(() => inside(matrix, '.list').length === 1, 'the list');
    });
  });

  describe('colours', () => {
    const { matchMedia } = window;
    afterEach(async () => {
      window.matchMedia = matchMedia;
      await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    });
    const surface = (matrix: Element) => getComputedStyle(matrix).backgroundColor;

    it('stay light on a page without a dark scheme, and go dark on one with it', async () => {
      await emulateMedia({ colorScheme: 'dark' });
      const plain = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      expect(surface(plain)).to.equal('rgb(255, 255, 255)');
      const holder = place(
        '<div style="color-scheme: light dark"><wsis-sdg-matrix></wsis-sdg-matrix></div>',
      );
      const dark = find(holder, 'wsis-sdg-matrix');
      await dark.ready;
      expect(surface(dark)).to.equal('rgb(15, 24, 32)');
      expect(dark.scene?.background).to.equal('#0f1820');
    });

    it('are not changed by a page’s rule for every element', async () => {
      const rule = document.createElement('style');
      rule.textContent = '* { color: red !important; text-align: center; letter-spacing: 9px }';
      document.head.append(rule);
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      const [title] = inside(matrix, '.title');
      expect(title && getComputedStyle(title).color).to.equal('rgb(22, 34, 46)');
      expect(title && getComputedStyle(title).letterSpacing).to.equal('normal');
      rule.remove();
    });

    it('are the page’s own where it sets them', async () => {
      const matrix = await shownMatrix(
        '<wsis-sdg-matrix theme="dark" style="--wsis-surface: #123456"></wsis-sdg-matrix>',
      );
      expect(surface(matrix)).to.equal('rgb(18, 52, 86)');
      expect(matrix.scene?.background).to.equal('#123456');
    });

    it('are the system’s when colours are forced', async () => {
      await forceColors();
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      expect(matrix.scene?.background).to.equal('Canvas');
      expect(
        inside(matrix, '.pane rect').some((each) => each.getAttribute('fill')?.startsWith('#')),
      ).to.equal(false);
    });
  });

  for (const [name, markup, width] of [
    ['wide', '<wsis-sdg-matrix selected="C7-ehealth:sdg-3"></wsis-sdg-matrix>', 1200],
    ['narrow', '<wsis-sdg-matrix></wsis-sdg-matrix>', 360],
    ['dark', '<wsis-sdg-matrix theme="dark"></wsis-sdg-matrix>', 1200],
    ['in Arabic', '<wsis-sdg-matrix locale="ar"></wsis-sdg-matrix>', 1200],
    ['scrolling', '<wsis-sdg-matrix></wsis-sdg-matrix>', 560],
    ['failed', '<wsis-sdg-matrix src="/nowhere.json"></wsis-sdg-matrix>', 600],
  ] as const) {
    it(`breaks no rule of axe (${name})`, async () => {
      const holder = place(`<main>${markup}</main>`, width);
      const matrix = find(holder, 'wsis-sdg-matrix');
      await until(
        () => matrix.session?.status.kind === 'ready' || matrix.session?.status.kind === 'failed',
        'an end of loading',
      );
      await until(
        () => inside(matrix, `.root[lang=${matrix.locale ?? 'en'}]`).length === 1,
        'the language',
      );
      await settled(matrix);
      const { violations } = await axe.run(holder);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
    });
  }
});

/** WebKit cannot force colours. There the element is only told that they are forced, and its styles are not checked. */
async function forceColors(): Promise<void> {
  const query = '(forced-colors: active)';
  await emulateMedia({ forcedColors: 'active' });
  const { matchMedia } = window;
  if (matchMedia(query).matches) return;
  window.matchMedia = (media) => matchMedia(media === query ? 'all' : media);
  await reportGap(
    'the elements are told that colours are forced; their style sheets are not checked',
  );
}
