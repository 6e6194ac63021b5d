import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { paneToSvg } from '../../src/core.js';
import { synthetic } from '../fixtures/synthetic.js';
import {
  cell,
  clear,
  focused,
  recordEvents,
  inside,
  pointOf,
  settled,
  shownMatrix,
  text,
  until,
} from './harness.js';

const HEALTH = 'C7 e-health and goal 3';
/** Whether two positions in px are the same but for a focus ring's width. */
const near = (a: number, b = Infinity) => Math.abs(a - b) < 4;

describe('<wsis-sdg-matrix>', () => {
  afterEach(async () => {
    clear();
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('shows the bundled dataset when it is given nothing', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    expect(text(matrix, '.title')).to.equal('WSIS–SDG Matrix');
    expect(text(matrix, '.counts')).to.equal(
      '11 action lines in 18 rows · 17 goals · 188 links in 124 cells · 80 of 169 targets with a link',
    );
    expect(text(matrix, '.note')).to.match(/^Source: WSIS–SDG Matrix: .*ITU.*, 2015$/);
    expect(inside(matrix, '[role=row]')).to.have.length(19);
    expect(inside(matrix, '[role=gridcell]')).to.have.length(18 * 17);
    expect(matrix.currentDataset?.id).to.equal('wsis-sdg');
  });

  it('reports to the page once what was loaded', async () => {
    const loads = recordEvents(document.body, 'wsis-load');
    await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    expect(loads.map(({ detail }) => detail)).to.deep.equal([
      {
        id: 'wsis-sdg',
        title: 'WSIS–SDG Matrix',
        version: '2015.2',
        actionLines: 18,
        goals: 17,
        targets: 169,
        links: 188,
        statements: 160,
        warnings: [],
      },
    ]);
  });

  it('has one picture with a name, and one grid that says every cell', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const [picture] = inside(matrix, '[role=img]');
    expect(picture?.getAttribute('aria-label')).to.equal(
      'Matrix: WSIS–SDG Matrix. 18 of 18 rows · 17 of 17 goals · 188 of 188 links.',
    );
    const [grid] = inside(matrix, '[role=grid]');
    expect(grid?.getAttribute('aria-rowcount')).to.equal('19');
    expect(grid?.getAttribute('aria-colcount')).to.equal('18');
    expect(cell(matrix, HEALTH).textContent.trim()).to.equal(
      'C7 e-health and goal 3, Good health and well-being: 2 targets, 3.3 and 3.8, and the goal as a whole',
    );
  });

  it('paints on screen what the string painter writes', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const picture = matrix.scene;
    const painted = inside(matrix, '.pane > svg:first-child').map((svg) =>
      new XMLSerializer().serializeToString(svg),
    );
    expect(painted).to.deep.equal(picture?.panes.map(paneToSvg));
  });

  describe('by keyboard', () => {
    it('is one tab stop; arrows, Home, End, page keys and Ctrl move inside it', async () => {
      const matrix = await shownMatrix(
        '<button>before</button><wsis-sdg-matrix></wsis-sdg-matrix><button>after</button>',
      );
      matrix.parentElement?.querySelector('button')?.focus();
      await sendKeys({ press: 'Tab' });
      expect(focused(matrix)).to.match(/^C1 .* and goal 1,/);
      const walk: [string, RegExp][] = [
        ['ArrowRight', /^C1 .* goal 2,/],
        ['ArrowDown', /^C2 .* goal 2,/],
        ['End', /^C2 .* goal 17,/],
        ['Home', /^C2 Infrastructure: 7 links to 4 goals/],
        ['ArrowRight', /^C2 .* goal 1,/],
        ['PageDown', /^C7 e-government and goal 1,/],
        ['PageUp', /^C2 .* goal 1,/],
        ['Control+End', /^C11 .* goal 17,/],
        ['Control+Home', /^Goal 1, No poverty: 12 links from 10 action lines/],
        ['ArrowLeft', /^Goal 1,/],
      ];
      for (const [key, says] of walk) {
        await sendKeys({ press: key });
        await settled(matrix);
        expect(focused(matrix), key).to.match(says);
      }
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement?.textContent).to.equal('after');
    });

    for (const key of ['ArrowRight', 'ArrowDown']) {
      it(`scrolls to the focused cell and draws it, many cells away by ${key}`, async () => {
        const matrix = await shownMatrix(
          '<wsis-sdg-matrix style="height:400px"></wsis-sdg-matrix>',
          600,
        );
        matrix.data = synthetic({ lines: 50, goals: 50, links: 900 });
        await until(() => matrix.picture?.view.rows.length === 50, 'the wide picture');
        await settled(matrix);
        inside(matrix, '[tabindex="0"]')[0]?.focus();
        for (let i = 1; i <= 40; i++) {
          await sendKeys({ press: key });
          await settled(matrix);
        }
        expect(focused(matrix)).to.match(
          key === 'ArrowRight' ? /^L0 .* goal 41,/ : /^L40 .* goal 1,/,
        );
        const region = inside(matrix, '.scroll')[0]?.getBoundingClientRect();
        const box = matrix.shadowRoot?.activeElement?.getBoundingClientRect();
        expect(box?.left).to.be.at.least(region?.left ?? Infinity);
        expect(box?.right).to.be.at.most(region?.right ?? 0);
        expect(box?.top).to.be.at.least(region?.top ?? Infinity);
        expect(box?.bottom).to.be.at.most(region?.bottom ?? 0);
        const rings = inside(matrix, '.body .overlay *').map((each) =>
          each.getBoundingClientRect(),
        );
        expect(
          rings.some(({ left, top }) => near(left, box?.left) && near(top, box?.top)),
        ).to.equal(true);
      });
    }

    it('draws the focused cell on the picture', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      const drawn = () => inside(matrix, '.overlay').map((each) => each.childElementCount);
      const before = drawn();
      inside(matrix, '[tabindex="0"]')[0]?.focus();
      await sendKeys({ press: 'ArrowDown' });
      await settled(matrix);
      expect(drawn()).not.to.deep.equal(before);
    });

    it('selects with Enter and Space, clears with Escape', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      cell(matrix, HEALTH).focus();
      await sendKeys({ press: 'Enter' });
      expect(matrix.selected).to.equal('C7-ehealth:sdg-3');
      await settled(matrix);
      expect(cell(matrix, HEALTH).getAttribute('aria-selected')).to.equal('true');
      await sendKeys({ press: 'Escape' });
      expect(matrix.selected).to.equal(null);
      await sendKeys({ press: 'Space' });
      expect(matrix.selected).to.equal('C7-ehealth:sdg-3');
    });

    it('dismisses the tooltip with Escape before it clears the selection', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix selected="C1"></wsis-sdg-matrix>');
      cell(matrix, HEALTH).focus();
      await sendKeys({ press: 'ArrowRight' });
      await settled(matrix);
      expect(inside(matrix, '.tip:popover-open')).to.have.length(1);
      await sendKeys({ press: 'Escape' });
      await settled(matrix);
      expect(inside(matrix, '.tip:popover-open')).to.have.length(0);
      expect(matrix.selected).to.equal('C1');
      await sendKeys({ press: 'Escape' });
      expect(matrix.selected).to.equal(null);
    });

    it('moves in the direction of the arrow in a mirrored matrix', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix locale="ar"></wsis-sdg-matrix>');
      await until(
        () => matrix.shadowRoot?.querySelector('[dir=rtl]') !== null,
        'a mirrored picture',
      );
      const start = inside(matrix, '[data-place="0,0"]')[0];
      start?.focus();
      const x = () => matrix.shadowRoot?.activeElement?.getBoundingClientRect().x ?? 0;
      const before = x();
      await sendKeys({ press: 'ArrowLeft' });
      await settled(matrix);
      expect(matrix.shadowRoot?.activeElement?.getAttribute('data-place')).to.equal('0,1');
      expect(x()).to.be.lessThan(before);
    });
  });

  describe('by pointer', () => {
    it('highlights a row and a column, and describes the cell in a tooltip that can be reached', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      const [x, y] = pointOf(cell(matrix, HEALTH));
      await sendMouse({ type: 'move', position: [x, y] });
      await until(() => inside(matrix, '.tip:popover-open').length === 1, 'a tooltip');
      expect(text(matrix, '.tip .says')).to.match(/^C7 e-health and goal 3/);
      expect(text(matrix, '.tip .why')).to.match(/\w+ \w+/);
      expect(matrix.session?.hover).to.equal('C7-ehealth:sdg-3');
      const [tip] = inside(matrix, '.tip');
      await sendMouse({ type: 'move', position: tip ? pointOf(tip) : [0, 0] });
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(inside(matrix, '.tip:popover-open')).to.have.length(1);
      await sendMouse({ type: 'move', position: [0, 0] });
      await until(() => inside(matrix, '.tip:popover-open').length === 0, 'the tooltip to close');
      expect(matrix.session?.hover).to.equal(null);
    });

    it('selects a cell, a row by its label and a column by its tile; a second click clears', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      const click = async (begins: string) => {
        await sendMouse({ type: 'click', position: pointOf(cell(matrix, begins)) });
        await settled(matrix);
        return matrix.getAttribute('selected');
      };
      expect(await click(HEALTH)).to.equal('C7-ehealth:sdg-3');
      expect(await click('C2 Infrastructure:')).to.equal('C2');
      expect(await click('Goal 6,')).to.equal('sdg-6');
      expect(await click('Goal 6,')).to.equal(null);
    });

    it('reports a selection to the page, which can prevent it', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      const chosen = recordEvents(document.body, 'wsis-select');
      cell(matrix, HEALTH).click();
      expect(chosen.map(({ detail }) => detail.selection)).to.deep.equal(['C7-ehealth:sdg-3']);
      matrix.addEventListener('wsis-select', (event) => event.preventDefault());
      cell(matrix, 'C2 Infrastructure:').click();
      expect(matrix.selected).to.equal('C7-ehealth:sdg-3');
    });
  });

  describe('selected', () => {
    it('works both ways between attribute, property and click', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix selected="sdg-4"></wsis-sdg-matrix>');
      expect(matrix.selected).to.equal('sdg-4');
      matrix.setAttribute('selected', 'C9');
      expect(matrix.selected).to.equal('C9');
      matrix.selected = 'target-3.8';
      await settled(matrix);
      expect(matrix.getAttribute('selected')).to.equal('target-3.8');
      matrix.removeAttribute('selected');
      expect(matrix.selected).to.equal(null);
    });

    it('drops what the dataset does not have', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix selected="C99"></wsis-sdg-matrix>');
      await settled(matrix);
      expect(matrix.selected).to.equal(null);
      expect(matrix.hasAttribute('selected')).to.equal(false);
    });

    it('sends no event for what a script did', async () => {
      const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
      const chosen = recordEvents(matrix, 'wsis-select');
      matrix.selected = 'C9';
      await settled(matrix);
      expect(chosen).to.have.length(0);
    });
  });
});
