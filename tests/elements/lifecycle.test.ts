import { expect } from 'chai';
import { DataElement } from '../../src/elements/element/data-element.js';
import { clear, inside, place, shownMatrix, text, until } from './harness.js';

const NAMES = [
  'wsis-sdg-dataset',
  'wsis-sdg-detail',
  'wsis-sdg-explorer',
  'wsis-sdg-filters',
  'wsis-sdg-insights',
  'wsis-sdg-legend',
  'wsis-sdg-matrix',
  'wsis-sdg-network',
  'wsis-sdg-table',
] as const;

const small = {
  id: 'small',
  version: '1',
  title: 'Small plan',
  actionLines: [
    { id: 'A1', code: 'A1', name: 'First line' },
    { id: 'A2', code: 'A2', name: 'Second line' },
  ],
  goals: [
    { id: 'goal-1', number: 1, name: 'Goal one', color: '#4c9f38', targets: [] },
    { id: 'goal-2', number: 2, name: 'Goal two', color: '#4c9f38', targets: [] },
  ],
  links: [
    { actionLine: 'A1', goal: 'goal-1' },
    { actionLine: 'A2', goal: 'goal-2' },
  ],
};

const MATRIX = '<wsis-sdg-matrix selected="C9" goals="sdg-3 sdg-16"></wsis-sdg-matrix>';
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Collects the errors that the page gets, until `end` is called. */
function hearComplaints(): { end(): string[] } {
  const messages: string[] = [];
  const record = (event: ErrorEvent) => messages.push(event.message);
  window.addEventListener('error', record);
  return {
    end() {
      window.removeEventListener('error', record);
      return messages;
    },
  };
}

describe('an element', () => {
  afterEach(clear);

  for (const name of NAMES) {
    it(`<${name}> is made by script, by innerHTML and by cloning alike`, async () => {
      const holder = place('<div></div>');
      const made = document.createElement(name);
      holder.append(made);
      await made.ready;
      const markup = document.createElement('div');
      holder.append(markup);
      markup.innerHTML = `<${name} selected="C9"></${name}>`;
      const written = markup.querySelector(name);
      await written?.ready;
      expect(written?.selected).to.equal('C9');
      for (const copy of [
        written?.cloneNode(false),
        markup.cloneNode(true).firstChild,
        written && document.importNode(written, true),
      ]) {
        if (!(copy instanceof DataElement)) throw new Error('no copy');
        expect(copy.session).to.equal(undefined);
        holder.append(copy);
        await copy.ready;
        expect(copy.selected).to.equal('C9');
        expect(copy.session).not.to.equal(written?.session);
      }
    });
  }

  it('keeps its view when it is moved, without another request', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix selected="C9"></wsis-sdg-matrix>');
    const { session } = matrix;
    const other = place('<section></section>', 700);
    const picture = inside(matrix, '.pane svg')[0]?.outerHTML;
    other.append(matrix);
    await until(() => inside(matrix, '.pane svg')[0]?.outerHTML !== picture, 'the other width');
    expect(matrix.session).to.equal(session);
    expect(matrix.selected).to.equal('C9');
    matrix.remove();
    matrix.selected = 'C4';
    expect(matrix.shadowRoot?.querySelectorAll('.root').length).to.equal(1);
    other.prepend(matrix);
    await until(() => matrix.selected === 'C4', 'the selection');
  });

  it('keeps its styles, size and keys when it is moved into a frame and back', async () => {
    const holder = place('<iframe title="t" width="900" height="600"></iframe>');
    const inner = holder.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    const matrix = await shownMatrix(MATRIX);
    const sheets = matrix.shadowRoot?.adoptedStyleSheets.length;
    inner.body.append(matrix);
    await until(() => matrix.shadowRoot?.adoptedStyleSheets.length === sheets, 'styles');
    const root = inside(matrix, '.root')[0];
    if (!root) throw new Error('no root');
    expect(getComputedStyle(inside(matrix, '.hidden')[0] ?? root).position).to.equal('absolute');
    const widthOf = () => Number(inside(matrix, '.pane svg')[0]?.getAttribute('width'));
    await until(() => widthOf() > 0 && widthOf() <= 900, 'the picture in the frame');
    matrix.selected = 'C4';
    await until(() => text(matrix, '[aria-selected=true]') !== '', 'the selection');
    holder.append(matrix);
    expect(getComputedStyle(inside(matrix, '.hidden')[0] ?? root).position).to.equal('absolute');
  });

  it('that was created here works in a frame from the start', async () => {
    const holder = place('<iframe title="t" width="900" height="600"></iframe>');
    const inner = holder.querySelector('iframe')?.contentDocument;
    const matrix = document.createElement('wsis-sdg-matrix');
    matrix.data = small;
    inner?.body.append(matrix);
    await matrix.ready;
    const hidden = inside(matrix, '.hidden')[0];
    expect(hidden && getComputedStyle(hidden).position).to.equal('absolute');
  });

  it('draws once its container is visible and has a size', async () => {
    for (const style of ['display:none', 'width:0;height:0;overflow:hidden']) {
      const holder = place(`<div style="${style}">${MATRIX}</div>`);
      const matrix = holder.querySelector('wsis-sdg-matrix');
      if (!matrix) throw new Error('no matrix');
      await until(() => matrix.currentDataset !== undefined, 'data');
      await frame();
      expect(inside(matrix, '.pane svg')).to.have.length(0);
      holder.querySelector('div')?.removeAttribute('style');
      await matrix.ready;
      await until(() => inside(matrix, '.pane svg').length > 0, 'a picture');
    }
  });

  it('draws at most once a frame while it is resized, without observer errors', async () => {
    const complaints = hearComplaints();
    const matrix = await shownMatrix(MATRIX);
    const holder = matrix.parentElement;
    const drawn = new Set<unknown>();
    for (let i = 0; i < 40; i++) {
      if (holder) holder.style.width = `${600 + 10 * i}px`;
      await frame();
      drawn.add(matrix.picture);
    }
    let updates = 0;
    matrix.addController({ hostUpdated: () => void (updates += 1) });
    for (let i = 0; i < 40; i++) {
      if (holder) holder.style.width = `${600 + 10 * (i % 7)}px`;
      await frame();
    }
    await frame();
    await frame();
    expect(complaints.end()).to.deep.equal([]);
    expect(drawn.size).to.be.greaterThan(5);
    // One for the width, and one for the height that follows from it.
    expect(updates).to.be.lessThan(2 * 42);
  });

  it('draws changes made during size notifications after them, without observer errors', async () => {
    const complaints = hearComplaints();
    const matrix = await shownMatrix(MATRIX);
    const before = matrix.picture;
    await frame();
    // WebKit continues there what waited for the network; here it stands for what a page might do.
    const { requestAnimationFrame: own } = window;
    const requested = new Promise<void>((resolve) => {
      window.requestAnimationFrame = (callback) => {
        window.requestAnimationFrame = own;
        matrix.actionLines = 'C4';
        resolve();
        return own(callback);
      };
    });
    if (matrix.parentElement) matrix.parentElement.style.width = '900px';
    await requested;
    await until(() => matrix.picture?.view.rows.length === 1, 'the filtered picture');
    await frame();
    await frame();
    expect(before?.view.rows).to.have.length(18);
    expect(complaints.end()).to.deep.equal([]);
  });

  it('fifty times on a page shows fifty pictures', async () => {
    const holder = place('<wsis-sdg-matrix></wsis-sdg-matrix>'.repeat(50), 400);
    const all = [...holder.querySelectorAll('wsis-sdg-matrix')];
    for (const each of all) each.data = small;
    await Promise.all(all.map(({ ready }) => ready));
    all[7]?.setAttribute('selected', 'A2');
    await frame();
    expect(all.filter(({ selected }) => selected === 'A2')).to.have.length(1);
    expect(all.every((each) => inside(each, '.pane svg').length > 0)).to.equal(true);
  });
});
