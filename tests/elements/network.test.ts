import { distanceToLine, placedLine, pointOnLine } from '../../src/layout/network/tie-line.js';
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axe } from './axe.js';
import { clear, find, recordEvents, inside, settledFrame, text, until } from './harness.js';
import {
  button,
  click,
  drag,
  frame,
  line,
  nodeAt,
  point,
  shownNetwork,
  tieAt,
} from './network-harness.js';

afterEach(async () => {
  clear();
  await emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' });
});

/** @returns the rules that axe finds broken inside an element */
const violations = async (element: Element) =>
  (await axe.run(element)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
const tip = (network: Element) => text(network, '.tip');

describe('a network alone', () => {
  it('shows the bundled dataset by default, and has a name', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    expect(text(network, '.counts')).to.contain('11 action lines in 18 rows · 17 goals');
    expect(inside(network, '[role=img]')[0]?.ariaLabel).to.equal(
      'Network: WSIS–SDG Matrix. 18 of 18 rows · 17 of 17 goals · 188 of 188 links.',
    );
    expect(inside(network, '[role=treeitem]')).to.have.length(35);
    expect(network.scene?.panes[0]?.marks.length).to.be.greaterThan(150);
  });

  it('reads its layout from the attribute, and reflects it', async () => {
    const network = await shownNetwork('<wsis-sdg-network layout="force"></wsis-sdg-network>');
    expect(network.picture?.layout.kind).to.equal('force');
    button(network, 'Levels').click();
    await network.updateComplete;
    expect(network.getAttribute('layout')).to.equal('layered');
    expect(button(network, 'Levels').ariaPressed).to.equal('true');
    button(network, 'Ribbons').click();
    await network.updateComplete;
    expect(network.hasAttribute('layout')).to.equal(false);
  });

  it('switches levels off and on, and keeps at least two', async () => {
    const network = await shownNetwork('<wsis-sdg-network layout="layered"></wsis-sdg-network>');
    const boxes = () =>
      inside(network, '.levels input').filter((each) => each instanceof HTMLInputElement);
    const kinds = () => new Set(network.picture?.view.network.nodes.map(({ kind }) => kind));
    expect(kinds().size).to.equal(4);
    boxes()[0]?.click();
    await network.updateComplete;
    boxes()[3]?.click();
    await network.updateComplete;
    expect([...kinds()]).to.deep.equal(['actionLine', 'goal']);
    expect(boxes().filter(({ disabled }) => disabled)).to.have.length(2);
    expect(network.getAttribute('levels')).to.equal('actionLines goals');
  });

  it('shows fewer ties at a higher similarity threshold, without moving a node', async () => {
    const network = await shownNetwork('<wsis-sdg-network layout="similarity"></wsis-sdg-network>');
    const slider = find(network.shadowRoot ?? document, 'input');
    const before = network.picture;
    slider.value = '25';
    slider.dispatchEvent(new Event('input'));
    await network.updateComplete;
    const ties = (picture: typeof before) => picture?.view.network.ties.from.length ?? NaN;
    expect(ties(network.picture)).to.be.lessThan(ties(before));
    expect(network.picture?.layout.nodes.map(({ box }) => box)).to.deep.equal(
      before?.layout.nodes.map(({ box }) => box),
    );
    for (const value of ['26', '27', '28']) {
      slider.value = value;
      slider.dispatchEvent(new Event('input'));
    }
    network.session?.undo();
    await network.updateComplete;
    expect(network.threshold).to.equal(null);
    button(network, 'Goals').click();
    await network.updateComplete;
    expect(network.picture?.view.network.nodes).to.have.length(17);
  });

  it('says that no links are left, and shows the picture again afterwards', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    network.actionLines = '';
    await network.updateComplete;
    expect(text(network, '.empty')).to.equal('No link matches these filters.');
    network.actionLines = null;
    await until(() => inside(network, '[role=treeitem]').length === 35, 'all nodes');
  });

  it('keeps the last good picture when other data fail', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    network.data = { id: 'broken' };
    await until(() => inside(network, '[part~=error]').length > 0, 'the problem');
    expect(inside(network, '[role=treeitem]')).to.have.length(35);
  });
});

describe('pointing at a network', () => {
  it('highlights a node’s neighbours and names them', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    const marks = () => inside(network, '.stage svg')[1]?.childElementCount ?? NaN;
    expect(marks()).to.equal(0);
    point(network, nodeAt(network, 'C7-ehealth'));
    await network.updateComplete;
    expect(network.session?.hover).to.equal('C7-ehealth');
    expect(marks()).to.be.greaterThan(15);
    expect(tip(network)).to.contain('C7 e-health: 5 neighbours, 12 links');
    expect(tip(network)).to.contain('goal 3, Good health and well-being');
    frame(network).dispatchEvent(new PointerEvent('pointerleave'));
    await network.updateComplete;
    expect(network.session?.hover).to.equal(null);
    expect(marks()).to.equal(0);
  });

  it('describes a ribbon and its reasons', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    const at = tieAt(network, 'C11', 'sdg-17');
    point(network, { x: nodeAt(network, 'C11').x + 30, y: nodeAt(network, 'C11').y });
    await network.updateComplete;
    expect(at.x).to.be.greaterThan(0);
    expect(network.session?.hover).to.equal('C11:sdg-17');
    expect(tip(network)).to.contain('C11 International and regional cooperation and goal 17');
  });

  it('highlights one similarity tie, and not all ties of its ends', async () => {
    const network = await shownNetwork('<wsis-sdg-network layout="similarity"></wsis-sdg-network>');
    const { view, layout } = network.picture ?? {};
    if (!layout) throw new Error('no layout');
    const origin = frame(network).getBoundingClientRect();
    // Where no other tie crosses it.
    const line = placedLine(layout.ties, 0);
    const others = Array.from(layout.ties.x0, (_, tie) => placedLine(layout.ties, tie)).slice(1);
    const room = (t: number) =>
      Math.min(...others.map((other) => distanceToLine(other, pointOnLine(line, t))));
    const places = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];
    const { x, y } = pointOnLine(line, places.sort((a, b) => room(b) - room(a))[0] ?? 0.5);
    point(network, { x: origin.x + x, y: origin.y + y });
    await network.updateComplete;
    expect(tip(network)).to.equal(`${view?.sentences.tie(0)}`);
    const highlighted = inside(network, '.stage svg')[1]?.querySelectorAll('path') ?? [];
    expect(highlighted).to.have.length(1);
    expect(highlighted[0]?.getAttribute('d')?.match(/M/g)).to.have.length(1);
  });

  it('selects on a click, clears on a second one, and lets the page prevent both', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    const events = recordEvents(network, 'wsis-select');
    await click(network, nodeAt(network, 'sdg-3'));
    expect(network.selected).to.equal('sdg-3');
    await click(network, nodeAt(network, 'sdg-3'));
    expect(network.selected).to.equal(null);
    network.addEventListener('wsis-select', (event) => event.preventDefault(), { once: true });
    await click(network, nodeAt(network, 'sdg-4'));
    expect(network.selected).to.equal(null);
    expect(events.map(({ detail }) => detail.selection)).to.deep.equal(['sdg-3', null, 'sdg-4']);
  });

  it('with Ctrl adds a second node, with Shift keeps only the neighbourhood', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    await click(network, nodeAt(network, 'C1'));
    await click(network, nodeAt(network, 'C9'), { ctrlKey: true });
    expect(network.compared).to.equal('C9');
    await click(network, nodeAt(network, 'C7-ehealth'), { shiftKey: true });
    expect(network.actionLines).to.equal('C7-ehealth');
    expect(network.goals).to.equal('sdg-1 sdg-2 sdg-3 sdg-5 sdg-17');
    network.session?.undo();
    expect(network.actionLines).to.equal(null);
  });

  it('with a lasso keeps what it encloses, and the next drag is not a lasso', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    button(network, 'Lasso').click();
    await network.updateComplete;
    expect(text(network, '.about')).to.equal('Draw around the nodes to keep.');
    const { x, y, width } = frame(network).getBoundingClientRect();
    const c1 = nodeAt(network, 'C1');
    await drag(network, [
      { x: x + 1, y: y + 1 },
      { x: x + width / 2, y: y + 1 },
      { x: x + width / 2, y: c1.y + 5 },
      { x: x + 1, y: c1.y + 5 },
    ]);
    expect(network.actionLines?.split(' ')).to.include('C1');
    expect(network.actionLines?.split(' ')).to.have.length(2);
    expect(network.goals).to.equal(null);
    expect(button(network, 'Lasso').ariaPressed).to.equal('false');
  });

  it('drags a node of the cluster layout, which stays until it is released', async () => {
    const network = await shownNetwork('<wsis-sdg-network layout="force"></wsis-sdg-network>');
    const from = nodeAt(network, 'C4');
    const to = { x: from.x + 60, y: from.y - 40 };
    await drag(network, [from, { x: from.x + 30, y: from.y - 20 }, to]);
    await until(() => Math.abs(nodeAt(network, 'C4').x - to.x) < 1.5, 'the node to be there');
    expect(network.getAttribute('pinned')).to.match(/^C4@\d+,\d+$/);
    expect(network.selected).to.equal(null);
    button(network, 'Let go of moved nodes').click();
    await until(() => Math.abs(nodeAt(network, 'C4').x - from.x) < 1, 'the node to go back');
    expect(network.hasAttribute('pinned')).to.equal(false);
  });
});

describe('the list of nodes', () => {
  it('can be seen beside the picture, opens by a click, and selects', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    button(network, 'Show list').click();
    await network.updateComplete;
    const c4 = line(network, 'C4 Capacity building');
    expect(c4.getBoundingClientRect().height).to.be.greaterThan(20);
    expect(c4.textContent.trim()).to.match(/^C4 Capacity building: \d+ neighbours, \d+ links$/);
    c4.click();
    await network.updateComplete;
    expect(network.selected).to.equal('C4');
    expect(line(network, 'C4').ariaExpanded).to.equal('true');
    expect(line(network, 'goal 12').ariaLevel).to.equal('2');
    expect(line(network, 'goal 12').textContent).to.contain('targets');
  });
});

describe('movement', () => {
  it('moves nodes from one layout to another', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    network.dispatchEvent(new PointerEvent('pointerenter'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = inside(network, '.stage svg')[0];
    network.setAttribute('layout', 'layered');
    await network.updateComplete;
    const [start] = inside(network, '.stage svg');
    await settledFrame();
    await settledFrame();
    expect(start).not.to.equal(before);
    await until(() => inside(network, '.stage svg')[0] !== start, 'a step of the movement');
    await until(
      () => frame(network).style.height === `${network.picture?.layout.height}px`,
      'the end of the movement',
    );
  });

  it('is skipped for people who prefer reduced motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    network.setAttribute('layout', 'layered');
    await network.updateComplete;
    expect(frame(network).style.height).to.equal(`${network.picture?.layout.height}px`);
  });
});

describe('accessibility', () => {
  for (const layout of ['bipartite', 'layered', 'force', 'similarity']) {
    it(`axe finds nothing wrong with ${layout}, light, dark, with its list`, async () => {
      const network = await shownNetwork(
        `<wsis-sdg-network layout="${layout}" selected="C4"></wsis-sdg-network>`,
      );
      expect(await violations(network)).to.deep.equal([]);
      network.theme = 'dark';
      button(network, 'Show list').click();
      await network.updateComplete;
      expect(await violations(network)).to.deep.equal([]);
    });
  }
});
