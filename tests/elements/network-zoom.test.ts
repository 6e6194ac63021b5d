import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clear, find, inside, place, text, until } from './harness.js';
import {
  button,
  click,
  drag,
  frame,
  line,
  nodeAt,
  scaleOf,
  shownNetwork,
  wheel,
} from './network-harness.js';

before(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(clear);
after(() => emulateMedia({ reducedMotion: 'no-preference' }));

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

describe('zooming and panning', () => {
  it('shows a part of the picture whatever its size becomes', async () => {
    const network = await shownNetwork('<wsis-sdg-network layout="layered"></wsis-sdg-network>');
    line(network, 'C7 e-environment').focus();
    for (let i = 0; i < 5; i++) await press('+');
    for (let i = 0; i < 90; i++) await press('Shift+ArrowDown');
    network.removeAttribute('layout');
    await until(() => network.picture?.layout.kind === 'bipartite', 'ribbons');
    await network.updateComplete;
    const { height = 0 } = network.picture?.layout ?? {};
    const [, , y = NaN] =
      /translate\((.*)px, (.*)px\)/.exec(inside(network, '.stage')[0]?.style.transform ?? '') ?? [];
    expect(Number(y)).to.be.at.least(height * (1 - scaleOf(network)) - 1);
  });

  it('leaves the page’s scrolling alone, and says what would zoom', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    expect(wheel(network, -100)).to.equal(false);
    await network.updateComplete;
    expect(scaleOf(network)).to.equal(1);
    expect(text(network, '.hint')).to.contain('hold Ctrl or ⌘');
  });

  it('zooms by wheel with Ctrl, or once the picture was clicked', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    expect(wheel(network, -100, true)).to.equal(true);
    await network.updateComplete;
    expect(scaleOf(network)).to.be.greaterThan(1.2);
    button(network, 'Fit').click();
    await network.updateComplete;
    expect(scaleOf(network)).to.equal(1);
    const { x, y } = frame(network).getBoundingClientRect();
    await click(network, { x: x + 2, y: y + 2 });
    expect(wheel(network, 100)).to.equal(false);
    expect(wheel(network, -100)).to.equal(true);
    await network.updateComplete;
    expect(scaleOf(network)).to.be.greaterThan(1.2);
    frame(network).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await network.updateComplete;
    expect(scaleOf(network)).to.equal(1);
  });

  it('moves by dragging once zoomed, never beyond its edge, and a drag selects nothing', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    button(network, 'Zoom in').click();
    button(network, 'Zoom in').click();
    await network.updateComplete;
    const { x, y, width } = frame(network).getBoundingClientRect();
    const from = { x: x + width / 2, y: y + 200 };
    await drag(network, [
      from,
      { x: from.x + 50, y: from.y + 10 },
      { x: from.x + 9000, y: from.y + 9000 },
    ]);
    expect(inside(network, '.stage')[0]?.style.transform).to.match(/^translate\(0px(, 0px)?\)/);
    expect(network.selected).to.equal(null);
  });

  it('zooms in when two fingers move apart', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    const { x, y } = frame(network).getBoundingClientRect();
    const finger = (type: string, pointerId: number, dx: number) =>
      frame(network).dispatchEvent(
        new PointerEvent(type, {
          pointerId,
          pointerType: 'touch',
          buttons: 1,
          bubbles: true,
          clientX: x + 300 + dx,
          clientY: y + 200,
        }),
      );
    finger('pointerdown', 1, -40);
    finger('pointerdown', 2, 40);
    finger('pointermove', 2, 80);
    finger('pointermove', 1, -80);
    finger('pointerup', 1, -80);
    finger('pointerup', 2, 80);
    await network.updateComplete;
    expect(scaleOf(network)).to.be.closeTo(2, 0.2);
  });

  it('scrolls to the focused node when it is hidden', async () => {
    const network = await shownNetwork('<wsis-sdg-network></wsis-sdg-network>');
    for (let i = 0; i < 5; i++) button(network, 'Zoom in').click();
    await network.updateComplete;
    line(network, 'C9 Media').focus();
    await network.updateComplete;
    const view = frame(network).getBoundingClientRect();
    const box = line(network, 'C9 Media').getBoundingClientRect();
    expect(box.x).to.be.within(view.x, view.right);
    expect(box.y).to.be.within(view.y, view.bottom);
  });
});

describe('a large network', () => {
  const large = {
    id: 'large',
    version: '1',
    title: 'Large',
    actionLines: Array.from({ length: 400 }, (_, i) => ({
      id: `L${i}`,
      code: `L${i}`,
      name: `Line ${i}`,
    })),
    goals: Array.from({ length: 600 }, (_, i) => ({
      id: `goal-${i}`,
      number: i + 1,
      name: `Goal ${i}`,
      color: '#26bde2',
      targets: [],
    })),
    links: Array.from({ length: 4000 }, (_, i) => ({
      actionLine: `L${i % 400}`,
      goal: `goal-${(i * 7 + Math.floor(i / 400)) % 600}`,
    })),
  };

  it('is painted on a canvas, laid out in slices with its progress shown, and reacts to the pointer', async () => {
    const network = find(
      place('<wsis-sdg-network layout="force"></wsis-sdg-network>'),
      'wsis-sdg-network',
    );
    network.data = large;
    await until(() => inside(network, 'canvas').length === 1, 'a canvas');
    expect(text(network, '.hint')).to.match(/^Laying out: \d+%$/);
    await until(() => text(network, '.hint') === '', 'the end of the layout');
    expect(inside(network, '.stage svg')).to.have.length(1);
    expect(inside(network, '[role=treeitem]').length).to.be.within(50, 150);
    const [canvas] = inside(network, 'canvas');
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const { data = [] } =
      canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    expect(data.some((value) => value > 0)).to.equal(true);
    await click(network, nodeAt(network, 'L7'));
    expect(network.selected).to.equal('L7');
    network.session?.dispatch({ kind: 'clear-filters' });
    network.setAttribute('layout', 'similarity');
    await until(() => text(network, '.hint') !== '', 'another layout under way');
    network.actionLines = 'L1 L2 L3';
    await until(() => text(network, '.hint') === '', 'a small layout at once');
    expect(network.picture?.view.network.nodes).to.have.length(3);
  });

  it('is painted where it is visible, however high it is', async () => {
    const network = find(place('<wsis-sdg-network></wsis-sdg-network>'), 'wsis-sdg-network');
    network.data = large;
    await until(() => inside(network, 'canvas').length === 1, 'a canvas');
    const [canvas] = inside(network, 'canvas');
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const covers = () => {
      const { top, bottom } = canvas.getBoundingClientRect();
      return top <= 0 && bottom >= window.innerHeight;
    };
    expect(frame(network).offsetHeight).to.be.greaterThan(6000);
    window.scrollTo(0, 5000);
    await until(covers, 'the canvas to be in sight');
    const brush = canvas.getContext('2d');
    const { data = [] } = brush?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    expect(data.some((value) => value > 0)).to.equal(true);
    expect(canvas.height).to.be.lessThan(6000);
    window.scrollTo(0, 0);
  });
});
