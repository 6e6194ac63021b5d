import { expect } from 'chai';
import { part, shown } from './explorer-harness.js';
import { clear, find, inside, place, shownMatrix, text, until } from './harness.js';

describe('the legend', () => {
  afterEach(clear);

  const items = (legend: Element) => text(legend, 'li');

  it('explains squares of the size that they have in a wide matrix', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const legend = part(explorer, 'wsis-sdg-legend');
    if (!legend) throw new Error('no legend');
    await until(() => items(legend).includes('The larger the square'), 'the legend');
    expect(inside(legend, 'svg text').map((each) => each.textContent)).to.include.members([
      '1',
      '6',
    ]);
    expect(items(legend)).not.to.contain('a dot each');
  });

  it('explains the tiles of a list where the linked matrix is narrow', async () => {
    const matrix = await shownMatrix(
      '<wsis-sdg-matrix id="narrow" goals="sdg-3 sdg-16"></wsis-sdg-matrix>',
      390,
    );
    const legend = find(
      place('<wsis-sdg-legend for="narrow"></wsis-sdg-legend>', 390),
      'wsis-sdg-legend',
    );
    await until(() => items(legend).includes('a dot each'), 'the tiles');
    expect(items(legend)).not.to.match(/square|Links in all/);
    matrix.parentElement?.style.setProperty('width', '1200px');
    await until(() => items(legend).includes('Links in all'), 'the squares');
    expect(items(legend)).not.to.contain('a dot each');
  });

  it('follows the view: open goals, what is selected, and the network in its layout', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const legend = part(explorer, 'wsis-sdg-legend');
    if (!legend) throw new Error('no legend');
    explorer.changeState({ expanded: ['sdg-9'] });
    await until(() => items(legend).includes('a line across its targets'), 'the open goal');
    explorer.changeState({ selected: 'C4' });
    await until(() => items(legend).includes('Selected'), 'the selection');
    explorer.changeState({ view: 'network', layout: 'force', expanded: [], selected: null });
    await until(() => items(legend).includes('A goal, in its colour'), 'the network');
    expect(items(legend)).not.to.match(/square|organization|Selected/);
    expect(inside(legend, 'circle')).to.have.length(1);
    explorer.changeState({ layout: 'layered' });
    await until(() => items(legend).includes('An organization'), 'the levels');
    expect(inside(legend, 'circle')).to.have.length(0);
  });

  it('of its own explains a matrix', async () => {
    const legend = find(place('<wsis-sdg-legend></wsis-sdg-legend>'), 'wsis-sdg-legend');
    await until(() => items(legend).includes('The larger the square'), 'the legend');
  });
});
