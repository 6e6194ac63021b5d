import { expect } from 'chai';
import type { WsisSdgMatrix } from '../../src/index.js';
import { cell, clear, focused, shownMatrix } from './harness.js';

/** Waits for the picture. The grid follows as soon as the browser is idle. */
async function pictureMade(matrix: WsisSdgMatrix): Promise<void> {
  while (matrix.isUpdatePending) await Promise.resolve();
}

/** A matrix whose picture has all rows again while its grid still has two. */
async function behind(): Promise<WsisSdgMatrix> {
  const matrix = await shownMatrix(
    '<wsis-sdg-matrix action-lines="C4 C7-ehealth"></wsis-sdg-matrix>',
  );
  matrix.actionLines = null;
  await pictureMade(matrix);
  expect(matrix.picture?.view.rows).to.have.length(18);
  expect(matrix.shadowRoot?.querySelectorAll('[role=rowheader]')).to.have.length(2);
  return matrix;
}

describe('a grid that is not yet updated like its picture', () => {
  afterEach(clear);

  it('keeps the focus on its cell, and selects that cell', async () => {
    const matrix = await behind();
    cell(matrix, 'C7 e-health and goal 3').focus();
    await matrix.updateComplete;
    expect(focused(matrix)).to.match(/^C7 e-health and goal 3/);
    const at = matrix.shadowRoot?.activeElement;
    at?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(matrix.selected).to.equal('C7-ehealth:sdg-3');
    expect(matrix.shadowRoot?.querySelectorAll('[role=rowheader]')).to.have.length(18);
  });

  it('selects the cell that it names when assistive technology clicks it', async () => {
    const matrix = await behind();
    cell(matrix, 'C7 e-health and goal 3').click();
    expect(matrix.selected).to.equal('C7-ehealth:sdg-3');
  });

  it('selects nothing for a cell that is no longer shown', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    matrix.actionLines = 'C4';
    await pictureMade(matrix);
    cell(matrix, 'C7 e-health and goal 3').click();
    expect(matrix.selected).to.equal(null);
  });
});
