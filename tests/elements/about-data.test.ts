import { expect } from 'chai';
import { inside, recordEvents, text, until } from './harness.js';
import { button, shown } from './explorer-harness.js';

describe('about the data', () => {
  it('says who made them, who has read them, and what is in doubt', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    button(inside(explorer, 'button'), 'About the data').click();
    await until(() => text(explorer, '.citation') !== '', 'the citation');
    const said = text(explorer, '.about');
    expect(said).to.contain('version 2015.2');
    expect(said).to.contain('Linking WSIS Action Lines with Sustainable Development Goals');
    expect(said).to.contain('153 of 160 statements as they are here');
    expect(said).to.match(/C1, target 17\.18\s+Readings differ: 17\.8 \/ 17\.18/);
    expect(said).to.match(/C8, goal 9\s+In 1 of 2 readings/);
    expect(said).to.contain('A/RES/80/173');
    expect(inside(explorer, '.about ul:has(.plain) li')).to.have.length(8);
    expect(text(explorer, '.citation')).to.contain('WSIS–SDG Matrix. Version: 2015.2.');
  });

  it('leads to the links in doubt: to all, and to each', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    button(inside(explorer, 'button'), 'About the data').click();
    await until(() => inside(explorer, '.about').length > 0, 'the dialog');
    button(inside(explorer, 'button'), 'Show these links').click();
    await explorer.updateComplete;
    expect(explorer.getAttribute('certainty')).to.equal('doubt');
    expect(text(explorer, '.counts')).to.contain('8 of 188 links');
    expect(inside(explorer, '[data-sheet=about][open]')).to.have.length(0);
    button(inside(explorer, 'button'), 'C7 e-science, target 14.4').click();
    expect(explorer.selected).to.equal('C7-esci:target-14.4');
  });

  it('tells the page what is selected there, which may refuse it', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const selected = recordEvents(explorer, 'wsis-select');
    const choose = async () => {
      button(inside(explorer, 'button'), 'About the data').click();
      await until(() => inside(explorer, '.about').length > 0, 'the dialog');
      button(inside(explorer, 'button'), 'C7 e-science, target 14.4').click();
    };
    await choose();
    expect(selected.map(({ detail }) => detail.selection)).to.deep.equal(['C7-esci:target-14.4']);
    explorer.selected = null;
    explorer.addEventListener('wsis-select', (event) => event.preventDefault(), { once: true });
    await choose();
    expect(explorer.selected).to.equal(null);
  });
});
