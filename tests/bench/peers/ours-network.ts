import '../../../src/define/network.js';
import type { Draw, NetworkData } from './contract.js';
import { yieldToPage } from '../../../src/elements/page/yield.js';
import { benchPage } from './page.js';

/** Positions are given as pins; otherwise done is when the layout has come to rest. */
const draw: Draw<NetworkData> = async (frame, { nodes, isPlaced, dataset }) => {
  const network = document.createElement('wsis-sdg-network');
  network.style.height = '100%';
  network.layout = 'force';
  if (isPlaced) {
    const at = (part: number) => Math.round(part * 1000);
    network.state = { pinned: nodes.map(({ id, x, y }) => `${id}@${at(x)},${at(y)}`) };
  }
  // More than a page shows unless it says so.
  network.limits = { goals: nodes.length };
  network.data = dataset;
  frame.append(network);
  await network.ready;
  while (!isAtRest(network)) await new Promise((resolve) => requestAnimationFrame(resolve));
  return {
    hover(at) {
      const node =
        network.picture?.view.network.nodes.findIndex(({ id }) => id === nodes[at]?.id) ?? -1;
      const box = network.anchorOf({ kind: 'node', node });
      if (!box) throw new Error('the node is not drawn');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    async filter(kept) {
      const ids = (isLine: boolean) =>
        kept.flatMap((at) => (nodes[at]?.isLine === isLine ? [nodes[at].id] : []));
      network.actionLines = ids(true).join(' ');
      network.goals = ids(false).join(' ');
      while (network.isUpdatePending) await yieldToPage();
      while (!isAtRest(network)) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    tip: () => network.shadowRoot?.querySelector('.tip')?.textContent.trim() ?? '',
  };
};

/** While a layout is under way the element says how far it has come. */
function isAtRest({ shadowRoot }: HTMLElement): boolean {
  return !shadowRoot?.querySelector('.canvas > .hint');
}

benchPage(draw);
