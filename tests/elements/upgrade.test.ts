import { expect } from 'chai';

// No element is defined at first: the markup comes first here, and the definitions after it.

const holder = document.createElement('div');
const fragment = document
  .createRange()
  .createContextualFragment(
    '<wsis-sdg-dataset><wsis-sdg-matrix></wsis-sdg-matrix></wsis-sdg-dataset><wsis-sdg-detail></wsis-sdg-detail>',
  );
holder.append(fragment);
document.body.append(holder);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('markup that is there before the elements are defined', () => {
  it('upgrades children first and parents after, and still links them', async () => {
    const matrix = holder.querySelector('wsis-sdg-matrix');
    const dataset = holder.querySelector('wsis-sdg-dataset');
    await import('../../src/define/matrix.js');
    await pause(150);
    expect(matrix?.session).to.equal(undefined);
    await import('../../src/define/dataset.js');
    await matrix?.ready;
    expect(matrix?.session).not.to.equal(undefined);
    expect(matrix?.session).to.equal(dataset?.session);
  });

  it('uses a session and a selection that were set before', async () => {
    const matrix = holder.querySelector('wsis-sdg-matrix');
    const detail = holder.querySelector('wsis-sdg-detail');
    if (!matrix || !detail) throw new Error('no elements');
    Object.assign(detail, { session: matrix.session, selected: 'C9' });
    await import('../../src/define/detail.js');
    await detail.ready;
    expect(detail.session).to.equal(matrix.session);
    expect(matrix.selected).to.equal('C9');
  });
});
