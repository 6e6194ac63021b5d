import { expect } from 'chai';
import type { WsisSdgExplorer } from '../../src/index.js';
import { clear, inside, text, until } from './harness.js';
import { button, shown } from './explorer-harness.js';
import {
  drop,
  fileOf,
  dropped,
  openDialog,
  PROJECTS,
  said,
  show,
  untilRows,
} from './open-table-harness.js';

const ROWS = ['R1 Clinics online', 'R2 Village schools', 'R3 Old servers'];

async function withTable(explorer: WsisSdgExplorer): Promise<void> {
  await openDialog(explorer);
  await dropped(explorer, PROJECTS);
  await show(explorer);
  await untilRows(explorer, ROWS);
}

async function goBack(explorer: WsisSdgExplorer, title: string): Promise<void> {
  await openDialog(explorer);
  button(inside(explorer, 'button'), `Back to “${title}”`).click();
}

const announced = (explorer: WsisSdgExplorer) => text(explorer, '.hidden[role=status]');

/** A dataset of the page with one row. */
const roads = () => ({
  ...{ id: 'p', version: '1', title: 'Plan', links: [{ actionLine: 'C4', goal: 'g' }] },
  actionLines: [{ id: 'C4', code: 'C4', name: 'Roads' }],
  goals: [{ id: 'g', number: 1, name: 'Goal', color: '#4c9f38', targets: [] }],
});

describe('a table that a person has opened', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
    clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('has no link that leads to other data', async () => {
    const explorer = await shown('<wsis-sdg-explorer permalink></wsis-sdg-explorer>');
    explorer.session?.dispatch({ kind: 'filter', by: 'goals', keep: ['sdg-3'] });
    await until(() => location.hash === '#wsis:goals=sdg-3', 'a link');
    await withTable(explorer);
    expect(await explorer.embedCode({ form: 'static' })).not.to.contain('#wsis');
    expect(explorer.permalinkUrl()).not.to.contain('#');
    const labels = inside(explorer, '.bar button').map((each) => each.textContent.trim());
    expect(labels).to.contain('Export').and.not.contain('Copy link');
    explorer.session?.dispatch({ kind: 'select', selected: 'row-1' });
    await explorer.updateComplete;
    expect(location.hash, 'the link to the data before it').to.equal('#wsis:goals=sdg-3');
    location.hash = '#wsis:goals=sdg-4';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(explorer.goals, 'no filter that was made for other data').to.equal(null);
    await goBack(explorer, 'WSIS–SDG Matrix');
    await until(() => location.hash === '#wsis:goals=sdg-3', 'the link again');
    expect(explorer.goals).to.equal('sdg-3');
  });

  it('gives way to the data before it, even if these can no longer be fetched', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const before = explorer.currentDataset;
    await withTable(explorer);
    window.fetch = () => Promise.reject(new TypeError('no network'));
    await goBack(explorer, 'WSIS–SDG Matrix');
    await until(() => explorer.currentDataset?.id === 'wsis-sdg', 'the bundled data');
    expect(explorer.currentDataset).to.deep.equal(before);
    await until(() => announced(explorer).includes('WSIS–SDG Matrix'), 'the message');
    expect(await explorer.embedCode(), 'embedded by their address').not.to.contain(
      'application/json',
    );
  });

  it('is not what the next table is about, where the bundled data cannot be fetched', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    await withTable(explorer);
    window.fetch = () => Promise.reject(new TypeError('no network'));
    await openDialog(explorer);
    drop(explorer, fileOf('Action line,SDG\nC7 e-health,3\n'));
    await until(() => said(explorer) === '1 row read, 1 placed, 0 not', 'the report');
  });

  it('can be gone back from under limits that the data before it do not meet', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const limits = { actionLines: 5 };
    explorer.limits = limits;
    await explorer.ready;
    await withTable(explorer);
    await goBack(explorer, 'WSIS–SDG Matrix');
    await until(() => explorer.currentDataset?.id === 'wsis-sdg', 'the bundled data');
    expect(explorer.session?.limits).to.equal(limits);
  });

  it('does not touch what the page shows in its place meanwhile', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    await openDialog(explorer);
    await dropped(explorer, PROJECTS);
    button(inside(explorer, 'button'), 'Show this table').click();
    explorer.data = roads();
    await until(() => explorer.currentDataset?.id === 'p', 'the data of the page');
    explorer.changeState({ selected: 'C4' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(explorer.selected).to.equal('C4');
  });

  it('gives way to the data of the page when these are set once more', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const data = roads();
    explorer.data = data;
    await until(() => explorer.currentDataset?.id === 'p', 'the data of the page');
    await explorer.updateComplete;
    await withTable(explorer);
    document.querySelector('.holder')?.prepend(explorer);
    await explorer.updateComplete;
    expect(explorer.currentDataset?.title, 'moved on the page').to.equal('plan');
    explorer.data = data;
    await until(() => explorer.currentDataset?.id === 'p', 'the data of the page');
    window.fetch = (input, init) =>
      input === url
        ? Promise.resolve(new Response(JSON.stringify({ ...data, id: 'q' })))
        : fetch(input, init);
    const url = `${location.origin}/own.json`;
    explorer.data = undefined;
    explorer.setAttribute('src', url);
    await until(() => explorer.currentDataset?.id === 'q', 'the data of the address');
    await explorer.updateComplete;
    await withTable(explorer);
    explorer.setAttribute('src', url);
    await until(() => explorer.currentDataset?.id === 'q', 'the data of the address');
  });
});
