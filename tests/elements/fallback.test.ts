import { expect } from 'chai';
import { synthetic } from '../fixtures/synthetic.js';
import { clear, inside, place, settledFrame } from './harness.js';

describe('the fallback content of an element', () => {
  afterEach(clear);

  it('is shown in every frame while data given by the page are read', async () => {
    const matrix = document.createElement('wsis-sdg-matrix');
    const instead = matrix.appendChild(document.createElement('p'));
    instead.textContent = 'A list of links';
    matrix.data = synthetic({ lines: 300, goals: 300, links: 30_000 });
    place('').append(matrix);
    const seen: unknown[] = [];
    await settledFrame();
    while (inside(matrix, '.pane svg').length === 0) {
      seen.push(instead.checkVisibility());
      await settledFrame();
    }
    expect(seen.length).to.be.greaterThan(0);
    expect(seen).not.to.contain(false);
    expect(instead.checkVisibility()).to.equal(false);
  });
});
