import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cell, clear, focused, inside, settled, shownMatrix, until } from './harness.js';

describe('goals and groups of a matrix', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(clear);
  const headers = (element: Element) => inside(element, '[role=columnheader][data-place]').length;

  it('open by Enter and +, and close by Enter and −, with the focus on the header', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    cell(matrix, 'Goal 3,').focus();
    await sendKeys({ press: '+' });
    await until(() => matrix.expanded === 'sdg-3' && headers(matrix) > 17, 'open');
    expect(focused(matrix)).to.match(/^Goal 3,/);
    expect(cell(matrix, 'Goal 3,').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await until(() => headers(matrix) === 17, 'closed');
    await sendKeys({ press: 'Enter' });
    await until(() => headers(matrix) > 17, 'open');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(matrix)).to.match(/^Target 3\.1,/);
    await sendKeys({ press: '-' });
    await until(() => headers(matrix) === 17, 'closed');
    expect(focused(matrix)).to.match(/^Goal 3,/);
  });

  it('fold, C7 to one row and back, eleven rows in all', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const rows = () => inside(matrix, '[role=rowheader]').length;
    cell(matrix, 'C7 e-health:').focus();
    await sendKeys({ press: '-' });
    await until(() => rows() === 11, 'eleven rows');
    expect(focused(matrix)).to.match(/^C7 /);
    await sendKeys({ press: 'Enter' });
    await until(() => rows() === 18, 'eighteen rows');
  });

  it('all open, show 18 × 169 targets, with header and labels visible while scrolling', async () => {
    const matrix = await shownMatrix(
      '<wsis-sdg-matrix expanded="all" style="height: 500px"></wsis-sdg-matrix>',
      900,
    );
    expect(inside(matrix, '[role=grid]')[0]?.getAttribute('aria-colcount')).to.equal(
      String(17 + 169 + 1),
    );
    await until(() => inside(matrix, '.scroll.scrolls').length === 1, 'a region that scrolls');
    const [scroll] = inside(matrix, '.scroll');
    scroll?.scrollTo({ left: 2000, top: 200 });
    await settled(matrix);
    const [labels, tiles] = ['.labels', '.tiles'].map((each) =>
      inside(matrix, each)[0]?.getBoundingClientRect(),
    );
    const frame = scroll?.getBoundingClientRect();
    expect(Math.abs((labels?.left ?? 0) - (frame?.left ?? 0))).to.be.lessThan(3);
    expect(Math.abs((tiles?.top ?? 0) - (frame?.top ?? 0))).to.be.lessThan(3);
  });

  it('open by a click on the small arrow under a tile', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const tile = cell(matrix, 'Goal 3,').getBoundingClientRect();
    const at = { clientX: tile.x + tile.width / 2, clientY: tile.bottom + 10 };
    inside(matrix, '.tiles')[0]?.dispatchEvent(
      new MouseEvent('click', { ...at, bubbles: true, composed: true }),
    );
    expect(matrix.expanded).to.equal('sdg-3');
    expect(matrix.selected).to.equal(null);
  });

  it('move to a new order, and can be interrupted on the way', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const painted = () =>
      inside(matrix, '.labels svg:first-child text')
        .map((each) => each.getAttribute('y'))
        .join();
    matrix.rowOrder = 'links';
    await until(() => matrix.scene !== undefined, 'a scene');
    await settled(matrix);
    matrix.rowOrder = 'canonical';
    await settled(matrix);
    const end = painted();
    matrix.rowOrder = 'links';
    await settled(matrix);
    const begun = painted();
    await new Promise((resolve) => setTimeout(resolve, 80));
    const onTheWay = painted();
    matrix.rowOrder = 'alphabetical';
    await new Promise((resolve) => setTimeout(resolve, 900));
    const there = painted();
    expect(new Set([end, onTheWay, there]).size).to.equal(3);
    expect(begun).not.to.equal(there);
    const still = matrix.scene?.panes
      .find(({ name }) => name === 'labels')
      ?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.y] : []));
    expect(there.split(',')).to.have.length(still?.length ?? 0);
    await emulateMedia({ reducedMotion: 'reduce' });
  });
});
