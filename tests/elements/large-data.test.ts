import { expect } from 'chai';
import { synthetic } from '../fixtures/synthetic.js';
import { clear, recordEvents, inside, shownMatrix, text, until } from './harness.js';

const large = () => synthetic({ lines: 1000, goals: 1000, links: 100_000 });

/** Counts how often the page can run other tasks while something is in progress. */
function turnsDuring(): { end(): number } {
  let turns = 0;
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns++;
    if (!isOver) port2.postMessage(null);
  };
  port2.postMessage(null);
  return {
    end: () => {
      isOver = true;
      port1.close();
      return turns;
    },
  };
}

describe('data of a hundred thousand links', () => {
  afterEach(clear);

  it('load in slices, with progress, while the former picture stays usable', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const before = text(matrix, '.title');
    const data = large();
    const seen: number[] = [];
    const turns = turnsDuring();
    matrix.data = data;
    matrix.selected = 'C4';
    let isAlive = false;
    await until(() => {
      const [bar] = inside(matrix, 'progress');
      if (bar instanceof HTMLProgressElement) {
        seen.push(bar.value);
        isAlive ||= text(matrix, '.title') === before && inside(matrix, '.pane svg').length > 0;
      }
      return matrix.currentDataset?.links.length === data.links.length;
    }, 'the large dataset');
    expect(seen.length).to.be.greaterThan(0);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(isAlive).to.equal(true);
    expect(turns.end()).to.be.greaterThan(5);
    await matrix.updateComplete;
    expect(inside(matrix, 'progress')).to.have.length(0);
    expect(matrix.picture?.view.rows).to.have.length(1000);
  });

  it('filtered many times in a row end at the last filter, without an error', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const errors = recordEvents(matrix, 'wsis-error');
    const data = large();
    matrix.data = data;
    await until(() => matrix.picture?.view.rows.length === 1000, 'the large picture');
    const ids = data.actionLines.map(({ id }) => id);
    for (const count of [500, 400, 300, 7]) {
      matrix.actionLines = ids.slice(0, count).join(' ');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await until(() => matrix.picture?.view.rows.length === 7, 'the last filter');
    await matrix.updateComplete;
    expect(errors).to.deep.equal([]);
  });
});
