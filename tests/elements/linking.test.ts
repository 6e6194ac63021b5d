import { axe } from './axe.js';
import { expect } from 'chai';
import {
  cell,
  clear,
  find,
  recordEvents,
  inside,
  place,
  settled,
  shownMatrix,
  text,
  until,
} from './harness.js';

const PAIR = '<wsis-sdg-matrix></wsis-sdg-matrix><wsis-sdg-detail></wsis-sdg-detail>';

describe('<wsis-sdg-detail>', () => {
  afterEach(clear);

  it('asks for a selection, then shows its links with reasons, facilitators and sources', async () => {
    const holder = place(`<wsis-sdg-dataset>${PAIR}</wsis-sdg-dataset>`);
    const [matrix, detail] = [find(holder, 'wsis-sdg-matrix'), find(holder, 'wsis-sdg-detail')];
    await detail.ready;
    expect(text(detail, '.prompt')).to.match(/^Choose a cell/);
    matrix.selected = 'C7-ehealth:sdg-3';
    await settled(detail);
    expect(text(detail, '.crumbs')).to.match(/C7 e-health.*3.*Good health and well-being/);
    expect(text(detail, '.summary')).to.equal('2 targets, 3.3 and 3.8, and the goal as a whole');
    expect(text(detail, '.facilitators')).to.match(
      /World Health Organization \(lead\).*Knowledge Café/,
    );
    expect(inside(detail, '.link')).to.have.length(3);
    expect(text(detail, '.source')).to.match(/ITU.*2015.*is not known/);
  });

  it('says that the source gives no rationale, and what is not confirmed', async () => {
    const holder = place('<wsis-sdg-detail selected="C3:sdg-4"></wsis-sdg-detail>');
    const detail = find(holder, 'wsis-sdg-detail');
    await detail.ready;
    await settled(detail);
    expect(text(detail, '.rationale')).to.equal('The source gives no rationale.');
    detail.selected = 'C8:sdg-9';
    await settled(detail);
    expect(text(detail, '.badge')).to.equal('Not confirmed');
    detail.selected = 'C7-ebus';
    await settled(detail);
    expect(text(detail, '.facilitators')).to.match(
      /Universal Postal Union.*Designated in 2005: WTO, UNCTAD/,
    );
  });

  it('says so when there is no link', async () => {
    const holder = place('<wsis-sdg-detail selected="C11:sdg-1"></wsis-sdg-detail>');
    const detail = find(holder, 'wsis-sdg-detail');
    await detail.ready;
    await settled(detail);
    expect(text(detail, '.summary')).to.equal('This matrix has no link here.');
  });

  it('leads from a goal to one of its cells, and clears the selection', async () => {
    const holder = place('<wsis-sdg-detail selected="sdg-15"></wsis-sdg-detail>');
    const detail = find(holder, 'wsis-sdg-detail');
    await detail.ready;
    await settled(detail);
    inside(detail, '.to-cell')[0]?.focus();
    inside(detail, '.to-cell')[0]?.click();
    expect(detail.selected).to.equal('C3:sdg-15');
    await settled(detail);
    expect(detail.shadowRoot?.activeElement?.classList.contains('panel')).to.equal(true);
    await settled(detail);
    inside(detail, '.clear')[0]?.click();
    expect(detail.selected).to.equal(null);
  });

  for (const selected of ['C7-ehealth:sdg-3', 'C3', 'sdg-17', 'target-16.10']) {
    for (const theme of ['light', 'dark']) {
      it(`breaks no rule of axe showing ${selected}, ${theme}`, async () => {
        const holder = place(
          `<main><wsis-sdg-detail theme="${theme}" selected="${selected}"></wsis-sdg-detail></main>`,
          360,
        );
        const detail = find(holder, 'wsis-sdg-detail');
        await detail.ready;
        await settled(detail);
        const { violations } = await axe.run(holder);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal(
          [],
        );
      });
    }
  }
});

describe('elements share a selection', () => {
  afterEach(clear);

  const follows = async (holder: HTMLElement) => {
    const [matrix, detail] = [find(holder, 'wsis-sdg-matrix'), find(holder, 'wsis-sdg-detail')];
    await Promise.all([matrix.ready, detail.ready]);
    expect(matrix.session).to.equal(detail.session);
    await until(() => inside(matrix, '[data-place]').length > 0, 'the grid');
    cell(matrix, 'C9 Media:').click();
    await settled(detail);
    expect(detail.selected).to.equal('C9');
    expect(text(detail, '.crumbs')).to.match(/C9 Media/);
  };

  it('inside a dataset', () => follows(place(`<wsis-sdg-dataset>${PAIR}</wsis-sdg-dataset>`)));

  it('by for, the dataset first', () =>
    follows(
      place(
        '<wsis-sdg-dataset id="d1"></wsis-sdg-dataset><wsis-sdg-matrix for="d1"></wsis-sdg-matrix><wsis-sdg-detail for="d1"></wsis-sdg-detail>',
      ),
    ));

  it('by for, the dataset last and late', async () => {
    const holder = place(
      '<wsis-sdg-matrix for="d2"></wsis-sdg-matrix><wsis-sdg-detail for="d2"></wsis-sdg-detail>',
    );
    const matrix = find(holder, 'wsis-sdg-matrix');
    await settled(matrix);
    expect(matrix.session).to.equal(undefined);
    expect(text(matrix, 'p')).to.match(/Waiting for an element with the id “d2”/);
    holder.append(
      document
        .createRange()
        .createContextualFragment('<wsis-sdg-dataset id="d2"></wsis-sdg-dataset>'),
    );
    await follows(holder);
  });

  it('by for, naming a matrix', () =>
    follows(
      place(
        '<wsis-sdg-detail for="m1"></wsis-sdg-detail><wsis-sdg-matrix id="m1"></wsis-sdg-matrix>',
      ),
    ));

  it('by a session that is handed over', async () => {
    const holder = place(PAIR);
    const [matrix, detail] = [find(holder, 'wsis-sdg-matrix'), find(holder, 'wsis-sdg-detail')];
    await matrix.ready;
    detail.session = matrix.session;
    await follows(holder);
  });

  it('through shadow roots of the page', async () => {
    const holder = place('<wsis-sdg-dataset><div class="host"></div></wsis-sdg-dataset>');
    const root = holder.querySelector('.host')?.attachShadow({ mode: 'open' });
    root?.append(document.createRange().createContextualFragment(PAIR));
    if (!root) throw new Error('no shadow root');
    const [matrix, detail] = [find(root, 'wsis-sdg-matrix'), find(root, 'wsis-sdg-detail')];
    await Promise.all([matrix.ready, detail.ready]);
    expect(matrix.session).to.equal(find(holder, 'wsis-sdg-dataset').session);
    expect(detail.session).to.equal(matrix.session);
  });

  it('when one joins a dataset that was loaded long before', async () => {
    const holder = place('<wsis-sdg-dataset></wsis-sdg-dataset>');
    const dataset = find(holder, 'wsis-sdg-dataset');
    await dataset.ready;
    dataset.append(
      document.createRange().createContextualFragment('<wsis-sdg-matrix></wsis-sdg-matrix>'),
    );
    const matrix = find(holder, 'wsis-sdg-matrix');
    await matrix.ready;
    expect(inside(matrix, '.pane svg').length).to.be.greaterThan(0);
  });

  it('once the element they wait for gets its id', async () => {
    const holder = place(
      '<wsis-sdg-detail for="late"></wsis-sdg-detail><wsis-sdg-matrix></wsis-sdg-matrix>',
    );
    await find(holder, 'wsis-sdg-matrix').ready;
    find(holder, 'wsis-sdg-matrix').id = 'late';
    await find(holder, 'wsis-sdg-detail').ready;
    expect(find(holder, 'wsis-sdg-detail').session).to.equal(
      find(holder, 'wsis-sdg-matrix').session,
    );
  });

  it('but not when they are not linked', async () => {
    const one = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const two = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const others = recordEvents(two, 'wsis-select');
    cell(one, 'C9 Media:').click();
    await settled(two);
    expect(one.selected).to.equal('C9');
    expect(two.selected).to.equal(null);
    expect(others).to.have.length(0);
  });

  it('again after they were moved', async () => {
    const holder = place(`<wsis-sdg-dataset>${PAIR}</wsis-sdg-dataset><p></p>`);
    const [matrix, dataset] = [find(holder, 'wsis-sdg-matrix'), find(holder, 'wsis-sdg-dataset')];
    await matrix.ready;
    const shared = matrix.session;
    holder.querySelector('p')?.append(matrix);
    await settled(matrix);
    expect(matrix.session).not.to.equal(shared);
    dataset.append(matrix);
    await settled(matrix);
    expect(matrix.session).to.equal(shared);
  });
});
