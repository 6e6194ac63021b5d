import { expect } from 'chai';
import { inPart, shown } from './explorer-harness.js';
import { cell, clear, find, inside, place, text, until } from './harness.js';
import { button } from './network-harness.js';

afterEach(clear);

const inNetwork = (explorer: Element) => inPart(explorer, 'wsis-sdg-network', '[role=treeitem]');

describe('in the explorer', () => {
  it('views share filters, order and selection, there and back', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer goals="sdg-3 sdg-4 sdg-16" row-order="links" selected="C4"></wsis-sdg-explorer>',
    );
    const network = () => explorer.shadowRoot?.querySelector('wsis-sdg-network');
    const matrix = () => explorer.shadowRoot?.querySelector('wsis-sdg-matrix');
    const before = explorer.state;
    button(explorer, 'Network').click();
    await until(() => network()?.scene !== undefined, 'the network');
    const { view } = network()?.picture ?? {};
    expect(view?.network.nodes).to.have.length(21);
    const rows = view?.network.levels[0]?.map((node) => view.network.nodes[node]?.id);
    button(explorer, 'Table').click();
    await until(() => explorer.shadowRoot?.querySelector('wsis-sdg-table') != null, 'the table');
    button(explorer, 'Matrix').click();
    await until(() => matrix()?.scene !== undefined, 'the matrix');
    expect(matrix()?.picture?.view.rows.map(({ id }) => id)).to.deep.equal(rows);
    expect(explorer.state).to.deep.equal({ ...before, view: 'matrix' });
  });

  it('continues by keyboard in one view where another was left', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const matrix = find(explorer.shadowRoot ?? document, 'wsis-sdg-matrix');
    await matrix.updateComplete;
    cell(matrix, 'C9 Media:').focus();
    button(explorer, 'Network').click();
    await until(() => inNetwork(explorer).length > 0, 'the network');
    const [stop] = inNetwork(explorer).filter(({ tabIndex }) => tabIndex === 0);
    expect(stop?.ariaLabel).to.match(/^C9 Media/);
    inNetwork(explorer)
      .find((each) => each.ariaLabel?.startsWith('C4 '))
      ?.focus();
    button(explorer, 'Matrix').click();
    await until(() => inPart(explorer, 'wsis-sdg-matrix', '[data-place]').length > 0, 'the matrix');
    const [entry] = inPart(explorer, 'wsis-sdg-matrix', '[data-place][tabindex="0"]');
    expect(entry?.textContent).to.match(/^\s*C4 Capacity building/);
  });

  it('shows the paths between two nodes, with their reasons, and a node’s measures', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer selected="C1" compared="C9"></wsis-sdg-explorer>',
    );
    const detail = find(explorer.shadowRoot ?? document, 'wsis-sdg-detail');
    await until(() => text(detail, '.numbers').includes('%'), 'betweenness');
    expect(text(detail, '.numbers')).to.match(
      /Neighbours 6.*Links 9.*Betweenness \(share of shortest paths\) 1\.\d%/,
    );
    expect(text(detail, '.paths h3')).to.equal('2 shortest paths, 2 steps long');
    expect(inside(detail, '.paths .rationale')).to.have.length(4);
    button(detail, 'Only its neighbourhood').click();
    await explorer.updateComplete;
    expect(explorer.actionLines).to.equal('C1');
  });

  it('the table sorts nodes by their measures', async () => {
    const table = find(place('<wsis-sdg-table tabled="nodes"></wsis-sdg-table>'), 'wsis-sdg-table');
    await table.ready;
    await until(() => text(table, 'tbody td:last-child').includes('%'), 'betweenness');
    expect(inside(table, 'tbody tr')).to.have.length(35);
    const column = () =>
      inside(table, 'tbody tr').map((row) => parseFloat(row.lastElementChild?.textContent ?? ''));
    button(table, 'Betweenness (share of shortest paths)').click();
    button(table, 'Betweenness (share of shortest paths)').click();
    await table.updateComplete;
    expect(column()).to.deep.equal([...column()].sort((a, b) => b - a));
    expect(table.getAttribute('sort')).to.equal('-betweenness');
    button(table, 'Statements').click();
    await table.updateComplete;
    expect(text(table, 'thead')).to.contain('Rationale');
  });
});
