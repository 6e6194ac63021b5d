import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { button, inPart, part, rowsOf, shown } from './explorer-harness.js';
import { clear, find, recordEvents, inside, place, pointOf, text, until } from './harness.js';

describe('<wsis-sdg-explorer>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => {
    clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows everything, linked, with the bundled dataset', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    expect(text(explorer, '.title')).to.equal('WSIS–SDG Matrix');
    const parts = ['filters', 'matrix', 'legend', 'detail', 'insights'] as const;
    for (const name of parts) {
      expect(part(explorer, `wsis-sdg-${name}`)?.session, name).to.equal(explorer.session);
    }
    explorer.goals = 'sdg-3 sdg-4';
    await until(() => rowsOf(explorer).length === 18, 'rows');
    await until(
      () => inPart(explorer, 'wsis-sdg-matrix', '[role=columnheader][data-place]').length === 2,
      'two goals',
    );
    expect(inPart(explorer, 'wsis-sdg-filters', '.chip')).to.have.length(2);
  });

  it('reports every change of the view and of the selection to the page, once', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const changes = recordEvents(document.body, 'wsis-view-change');
    explorer.query = 'health';
    explorer.setAttribute('order', 'links');
    explorer.setAttribute('order', 'links');
    await explorer.updateComplete;
    expect(changes.map(({ detail }) => detail.state.query)).to.deep.equal(['health', 'health']);
    expect(changes.at(-1)?.detail.state).to.include({ rowOrder: 'links', columnOrder: 'links' });
  });

  it('has its view as attributes, read and reflected', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer action-lines="C1 C4" expanded="sdg-3" row-order="links" selected="C4"></wsis-sdg-explorer>',
    );
    expect(explorer.state).to.deep.include({
      actionLines: ['C1', 'C4'],
      expanded: ['sdg-3'],
      rowOrder: 'links',
      columnOrder: 'canonical',
      selected: 'C4',
    });
    explorer.session?.dispatch({ kind: 'clear-filters' });
    explorer.session?.dispatch({ kind: 'restore', state: { view: 'table', kinds: ['goal'] } });
    await explorer.updateComplete;
    expect(explorer.hasAttribute('action-lines')).to.equal(false);
    expect(explorer.getAttribute('view')).to.equal('table');
    expect(explorer.getAttribute('kinds')).to.equal('goal');
    explorer.removeAttribute('expanded');
    expect(explorer.state?.expanded).to.deep.equal([]);
  });

  it('connects elements elsewhere on the page, before and after it and in shadow roots', async () => {
    const holder = place(
      '<wsis-sdg-filters for="one"></wsis-sdg-filters><div class="host"></div>' +
        '<wsis-sdg-explorer id="one" controls=""></wsis-sdg-explorer><wsis-sdg-table for="one"></wsis-sdg-table>',
    );
    const host = holder.querySelector('.host');
    const root = host?.attachShadow({ mode: 'open' });
    root?.append(
      document
        .createRange()
        .createContextualFragment('<wsis-sdg-detail for="one"></wsis-sdg-detail>'),
    );
    const explorer = find(holder, 'wsis-sdg-explorer');
    await explorer.ready;
    explorer.goals = 'sdg-6';
    explorer.selected = 'sdg-6';
    const [table, detail] = [
      find(holder, 'wsis-sdg-table'),
      root?.querySelector('wsis-sdg-detail'),
    ];
    await until(() => inside(table, 'tbody tr').length === 4, 'four links');
    await until(
      () => detail !== null && detail !== undefined && text(detail, 'h2').includes('Clean water'),
      'goal 6',
    );
    expect(text(find(holder, 'wsis-sdg-filters'), '.chip')).to.match(/Goal 6/);
    expect(part(explorer, 'wsis-sdg-filters')).to.equal(null);
  });

  it('does not follow another explorer on the page', async () => {
    const holder = place(
      '<wsis-sdg-explorer id="a"></wsis-sdg-explorer><wsis-sdg-explorer id="b"></wsis-sdg-explorer>',
    );
    const [a, b] = holder.querySelectorAll('wsis-sdg-explorer');
    await Promise.all([a?.ready, b?.ready]);
    a?.session?.dispatch({ kind: 'search', query: 'health' });
    a?.session?.dispatch({ kind: 'select', selected: 'C7-ehealth' });
    expect(b?.state).to.deep.include({ query: '', selected: null });
    expect(b?.session).not.to.equal(a?.session);
  });

  it('undoes with Ctrl+Z and redoes with Ctrl+Shift+Z, while the focus is inside it', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    explorer.session?.dispatch({ kind: 'order', rows: 'links' });
    inPart(explorer, 'wsis-sdg-matrix', '[tabindex="0"][data-place]')[0]?.focus();
    await sendKeys({ press: 'Control+z' });
    expect(explorer.state?.rowOrder).to.equal('canonical');
    await sendKeys({ press: 'Control+Shift+z' });
    expect(explorer.state?.rowOrder).to.equal('links');
    button(inside(explorer, '.bar button'), 'Undo').click();
    expect(explorer.state?.rowOrder).to.equal('canonical');
  });

  it('follows the page into another language, with all its parts', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const holder = explorer.parentElement;
    holder?.setAttribute('lang', 'ar');
    explorer.requestUpdate();
    const roots = () =>
      (['matrix', 'filters', 'detail', 'legend', 'insights'] as const).map(
        (name) => inPart(explorer, `wsis-sdg-${name}`, '.root')[0]?.dir,
      );
    await until(() => roots().every((dir) => dir === 'rtl'), 'everything from right to left');
  });

  it('keeps its view and its permalink when it is moved on the page', async () => {
    const explorer = await shown('<wsis-sdg-explorer permalink></wsis-sdg-explorer>');
    explorer.session?.dispatch({ kind: 'filter', by: 'goals', keep: ['sdg-3'] });
    await until(() => location.hash === '#wsis:goals=sdg-3', 'a link');
    document.querySelector('.holder')?.prepend(explorer);
    explorer.session?.dispatch({ kind: 'select', selected: 'C4' });
    await until(() => location.hash === '#wsis:goals=sdg-3&selected=C4', 'the whole link');
  });

  it('has opened its permalink when it reports that it has loaded, also for data given by the page', async () => {
    location.hash = '#wsis:selected=C4';
    const explorer = document.createElement('wsis-sdg-explorer');
    const seen: unknown[] = [];
    explorer.addEventListener('wsis-load', () => seen.push(explorer.state?.selected));
    explorer.permalink = true;
    explorer.data = {
      ...{ id: 'p', version: '1', title: 'Plan', links: [] },
      actionLines: [{ id: 'C4', code: 'C4', name: 'Roads' }],
      goals: [{ id: 'g', number: 1, name: 'Goal', color: '#4c9f38', targets: [] }],
    };
    place('').append(explorer);
    await explorer.ready;
    expect(seen).to.deep.equal(['C4']);
  });

  it('does not undo what the page set at the start', async () => {
    const explorer = await shown('<wsis-sdg-explorer goals="sdg-3"></wsis-sdg-explorer>');
    expect(explorer.session?.canUndo).to.equal(false);
  });

  it('shows only the tools that the page asks for', async () => {
    const explorer = await shown('<wsis-sdg-explorer controls="search help"></wsis-sdg-explorer>');
    const names = inside(explorer, '.bar button').map((each) => each.textContent.trim());
    expect(names).to.include('Help').and.not.include('Order').and.not.include('Table');
    expect(inPart(explorer, 'wsis-sdg-filters', '[role=combobox]')).to.have.length(1);
    expect(inPart(explorer, 'wsis-sdg-filters', '[popovertarget]')).to.have.length(0);
  });

  it('keeps two views in one address, beside what the page keeps there', async () => {
    location.hash = '#section';
    const holder = place(
      '<wsis-sdg-explorer id="a" permalink></wsis-sdg-explorer><wsis-sdg-explorer id="b" permalink goals="sdg-1"></wsis-sdg-explorer>',
    );
    const [a, b] = holder.querySelectorAll('wsis-sdg-explorer');
    await Promise.all([a?.ready, b?.ready]);
    expect(location.hash).to.equal('#section');
    a?.session?.dispatch({ kind: 'filter', by: 'goals', keep: ['sdg-3'] });
    b?.session?.dispatch({ kind: 'filter', by: 'goals', keep: null });
    await until(() => location.hash === '#section;wsis-a:goals=sdg-3;wsis-b:goals=*', 'both views');
    expect(a?.permalinkUrl()).to.equal(location.href);
  });

  it('offers to suggest a change, which the page can handle itself', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer selected="C4:sdg-3" feedback-url="mailto:x@example.org?subject={selection}"></wsis-sdg-explorer>',
    );
    await until(() => inPart(explorer, 'wsis-sdg-detail', '.feedback a').length === 1, 'a link');
    const [link] = inPart(explorer, 'wsis-sdg-detail', '.feedback a');
    expect(link?.getAttribute('href')).to.equal('mailto:x@example.org?subject=C4%3Asdg-3');
    document.body.addEventListener('wsis-feedback', (event) => event.preventDefault(), {
      once: true,
    });
    const suggestions = recordEvents(document.body, 'wsis-feedback');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    expect(link?.dispatchEvent(click)).to.equal(false);
    expect(suggestions[0]?.detail.selection).to.equal('C4:sdg-3');
    expect(suggestions[0]?.detail.permalink).to.match(/#wsis:.*selected=C4:sdg-3|^http/);
    explorer.feedbackUrl = 'javascript:alert(1)';
    await until(() => inPart(explorer, 'wsis-sdg-detail', '.feedback a').length === 0, 'no link');
  });

  it('moves a row by hand: dragged, with keys, and from the menu', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const matrix = part(explorer, 'wsis-sdg-matrix');
    const row = (name: string) =>
      inPart(explorer, 'wsis-sdg-matrix', '[role=rowheader]').find((each) =>
        each.textContent.trim().startsWith(name),
      );
    const [c4, c1] = [row('C4'), row('C1')];
    if (!c4 || !c1 || !matrix) throw new Error('rows');
    const [x, y] = pointOf(c4);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, y - 20] });
    await sendMouse({ type: 'move', position: [x, pointOf(c1)[1] - 10] });
    await sendMouse({ type: 'up' });
    await until(() => rowsOf(explorer)[0]?.startsWith('C4') ?? false, 'C4 first');
    expect(explorer.state).to.deep.include({ rowOrder: 'own', selected: null });
    row('C4')?.focus();
    await sendKeys({ press: 'Shift+ArrowDown' });
    await until(() => rowsOf(explorer)[1]?.startsWith('C4') ?? false, 'C4 second');
    expect(matrix.shadowRoot?.activeElement?.textContent.trim()).to.match(/^C4 /);
    explorer.selected = 'C4';
    await explorer.updateComplete;
    button(inside(explorer, '#order button'), 'Move the selected later').click();
    await until(() => rowsOf(explorer)[2]?.startsWith('C4') ?? false, 'C4 third');
  });

  it('compares with Ctrl+click, and shows both side by side', async () => {
    const explorer = await shown('<wsis-sdg-explorer selected="C4"></wsis-sdg-explorer>');
    const other = inPart(explorer, 'wsis-sdg-matrix', '[role=rowheader]').find((each) =>
      each.textContent.trim().startsWith('C10'),
    );
    other?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
    await until(
      () => inPart(explorer, 'wsis-sdg-detail', '.comparison').length === 1,
      'a comparison',
    );
    expect(explorer.compared).to.equal('C10');
    const detail = part(explorer, 'wsis-sdg-detail');
    if (detail)
      expect(text(detail, '.comparison .summary')).to.match(
        /^In common: \d+ of \d+, \d+% of what either is linked to/,
      );
  });
});
