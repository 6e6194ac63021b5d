import { expect } from 'chai';
import { clear, recordEvents, inside, settled, shownMatrix, text, until } from './harness.js';

const MARKUP = '<wsis-sdg-matrix></wsis-sdg-matrix>';

/** Does what a page translator does: wraps each text in an element. */
function translate(root: ParentNode & Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    if (at instanceof Text && at.data.trim() !== '') texts.push(at);
  }
  for (const each of texts) {
    const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    each.replaceWith(font);
    font.append(document.createTextNode(`«${each.data}»`));
  }
  return texts.length;
}

function rootOf(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error('no shadow root');
  return element.shadowRoot;
}

describe('an element whose DOM others change', () => {
  afterEach(clear);

  it('keeps its texts up to date when a translator has moved them', async () => {
    const matrix = await shownMatrix(MARKUP);
    const errors = recordEvents(matrix, 'wsis-error');
    expect(translate(rootOf(matrix))).to.be.greaterThan(50);
    await settled(matrix);
    expect(text(matrix, '.counts')).to.contain('«');
    matrix.goals = 'sdg-3';
    await until(() => inside(matrix, '[role=columnheader]').length === 2, 'the filter');
    const once = text(matrix, '.counts');
    translate(rootOf(matrix));
    matrix.goals = null;
    await until(() => text(matrix, '.counts') !== `«${once}»`, 'the counts to change');
    expect(inside(matrix, 'font')).to.have.length(0);
    expect(inside(matrix, '.root')).to.have.length(1);
    expect(errors).to.have.length(0);
  });

  it('restores at once what was removed, with focus and selection', async () => {
    const matrix = await shownMatrix(MARKUP);
    matrix.selected = 'C9';
    await settled(matrix);
    const cell = inside(matrix, '[role=gridcell][tabindex="0"], [tabindex="0"][data-place]')[0];
    cell?.focus();
    const name = matrix.shadowRoot?.activeElement?.textContent;
    inside(matrix, '.pane svg').forEach((each) => each.remove());
    await until(() => inside(matrix, '.pane svg').length > 0, 'the picture');
    expect(matrix.selected).to.equal('C9');
    expect(matrix.shadowRoot?.activeElement?.textContent).to.equal(name);
    rootOf(matrix).replaceChildren();
    await until(() => inside(matrix, '.pane svg').length > 0, 'the picture again');
    expect(inside(matrix, '.root')).to.have.length(1);
  });

  it('recovers when the comments in its templates are removed', async () => {
    const matrix = await shownMatrix(MARKUP);
    const walker = document.createTreeWalker(rootOf(matrix), NodeFilter.SHOW_COMMENT);
    const comments: Comment[] = [];
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      if (at instanceof Comment) comments.push(at);
    }
    comments.forEach((each) => each.remove());
    await settled(matrix);
    matrix.goals = 'sdg-3 sdg-4';
    await until(() => inside(matrix, '[role=columnheader]').length === 3, 'the filter');
    expect(inside(matrix, '.root')).to.have.length(1);
    expect(matrix.matches(':state(error)')).to.equal(false);
  });

  it('keeps what others add, and stops restoring what they keep removing', async () => {
    const matrix = await shownMatrix(MARKUP);
    const style = document.createElement('style');
    rootOf(matrix).append(style);
    let removed = 0;
    const remover = new MutationObserver(() => {
      for (const each of inside(matrix, '.head, .title')) {
        each.remove();
        removed += 1;
      }
    });
    remover.observe(rootOf(matrix), { childList: true, subtree: true });
    inside(matrix, '.title')[0]?.remove();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = removed;
    await new Promise((resolve) => setTimeout(resolve, 300));
    remover.disconnect();
    expect(removed).to.equal(before);
    expect(removed).to.be.lessThan(8);
    expect(style.isConnected).to.equal(true);
  });
});
