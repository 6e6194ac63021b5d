import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clear, find, inside, text, until } from './harness.js';
import { button, focusedLine, line, nodeAt, scaleOf, shownNetwork } from './network-harness.js';

before(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(clear);
after(() => emulateMedia({ reducedMotion: 'no-preference' }));

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

describe('a network by keyboard', () => {
  it('is one tab stop; arrows walk from node to node, into neighbours and along links', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    const stops = inside(network, '[role=treeitem]').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).to.have.length(1);
    stops[0]?.focus();
    const order = network.picture?.view.network.levels.flat() ?? [];
    const names = order.map((node) => network.picture?.view.network.nodes[node]?.name ?? '');
    expect(focusedLine(network)).to.contain(names[0]);
    await press('ArrowDown', 'ArrowDown');
    expect(focusedLine(network)).to.contain(names[2]);
    line(network, 'C7 e-health').focus();
    await press('ArrowRight');
    expect(line(network, 'C7 e-health').ariaExpanded).to.equal('true');
    await press('ArrowRight');
    const first = focusedLine(network);
    expect(first).to.match(/^goal \d+.*: .*target|goal as a whole/);
    await press('ArrowRight');
    expect(focusedLine(network)).to.match(/^Goal \d+.*neighbours, \d+ links$/);
    expect(focusedLine(network).slice(1, 8)).to.equal(first.slice(1, 8));
    await press('Home');
    expect(focusedLine(network)).to.contain(names[0]);
    await press('End');
    expect(focusedLine(network)).to.contain(names.at(-1)?.slice(1));
  });

  it('draws the focus on the picture, and names the focused node', async () => {
    const network = await shownNetwork(
      '<wsis-sdg-network></wsis-sdg-network><button>after</button>',
    );
    const highlighted = () => inside(network, '.stage svg')[1]?.childElementCount ?? NaN;
    find(network.shadowRoot ?? document, 'button').focus();
    for (let i = 0; i < 12 && focusedLine(network) === ''; i++) await press('Tab');
    expect(focusedLine(network)).not.to.equal('');
    await network.updateComplete;
    expect(highlighted()).to.be.greaterThan(5);
    expect(text(network, '.tip')).to.contain('Neighbours:');
    await press('Tab');
    expect(document.activeElement?.textContent).to.equal('after');
    await network.updateComplete;
    expect(highlighted()).to.equal(0);
  });

  it('selects, adds a second node, keeps a neighbourhood, and clears; the focus stays', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    line(network, 'C7 e-health').focus();
    await press('Enter');
    expect(network.selected).to.equal('C7-ehealth');
    line(network, 'C9 Media').focus();
    await press('Control+Enter');
    expect(network.compared).to.equal('C9');
    expect(line(network, 'C9 Media').ariaSelected).to.equal('true');
    await press('Shift+Enter');
    await until(() => network.actionLines === 'C9', 'the neighbourhood');
    await network.updateComplete;
    expect(focusedLine(network)).to.match(/^C9 Media/);
    await press('Escape', 'Escape');
    expect(network.selected).to.equal(null);
  });

  it('moves in the direction of the arrow from right to left', async () => {
    const network = await shownNetwork('<wsis-sdg-network locale="ar"></wsis-sdg-network>');
    await until(() => network.picture?.layout.direction === 'rtl', 'Arabic');
    const [first] = inside(network, '[role=treeitem]');
    first?.focus();
    await press('ArrowLeft');
    expect(inside(network, '[aria-expanded=true]')).to.have.length(1);
    await press('ArrowRight');
    expect(inside(network, '[aria-expanded=true]')).to.have.length(0);
  });

  it('keeps the focus on its node when the layout changes', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    line(network, 'C9 Media').focus();
    network.setAttribute('layout', 'force');
    await until(() => network.picture?.layout.kind === 'force', 'clusters');
    await network.updateComplete;
    expect(focusedLine(network)).to.match(/^C9 Media/);
  });

  it('moves a node of clusters with Ctrl and the arrow keys', async () => {
    const network = await shownNetwork('<wsis-sdg-network layout="force"></wsis-sdg-network>');
    line(network, 'C9 Media').focus();
    const before = nodeAt(network, 'C9');
    await press('Control+ArrowRight');
    await network.updateComplete;
    expect(nodeAt(network, 'C9').x - before.x).to.be.closeTo(24, 1.5);
    expect(network.getAttribute('pinned')).to.match(/^C9@/);
    expect(focusedLine(network)).to.match(/^C9 Media/);
    await until(() => text(network, '[role=status]').includes('stays where it was put'), 'words');
  });

  it('zooms, moves and fits by keys', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    line(network, 'C9 Media').focus();
    await press('+', '+');
    expect(scaleOf(network)).to.be.greaterThan(1.5);
    const at = () => inside(network, '.stage')[0]?.style.transform;
    const before = at();
    await press('Shift+ArrowDown');
    expect(at()).not.to.equal(before);
    await press('-');
    expect(scaleOf(network)).to.be.lessThan(1.5);
    await press('0');
    expect(scaleOf(network)).to.equal(1);
  });
});

describe('a line of a neighbour in the list', () => {
  it('stands for the link: Enter selects the cell, which is then announced as selected', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    line(network, 'C7 e-health').focus();
    await press('ArrowRight', 'ArrowRight');
    const said = focusedLine(network);
    await press('Enter');
    expect(network.selected).to.match(/^C7-ehealth:sdg-\d+$/);
    expect(line(network, said).ariaSelected).to.equal('true');
    expect(focusedLine(network)).to.equal(said);
    await press('Control+Enter');
    expect(network.selected).to.match(/^sdg-\d+$/);
  });

  it('does nothing when the visible list is clicked beside it', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    button(network, 'Show list').click();
    await network.updateComplete;
    inside(network, '[role=tree]')[0]?.click();
    await network.updateComplete;
    expect(network.selected).to.equal(null);
  });

  it('opens its goal in place with O, and the selected one with a button', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    line(network, 'Goal 3,').focus();
    await press('o');
    await until(() => network.expanded === 'sdg-3', 'an open goal');
    expect(inside(network, '[role=treeitem]').length).to.be.greaterThan(45);
    expect(focusedLine(network)).to.match(/^Goal 3,/);
    await press('o');
    expect(network.expanded).to.equal(null);
    await press('Enter');
    button(network, 'Open goal 3, Good health and well-being into its 13 targets').click();
    await network.updateComplete;
    expect(network.expanded).to.equal('sdg-3');
  });
});
