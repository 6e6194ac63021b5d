import '../../../src/define/network.js';
import type { Draw, NetworkData } from './contract.js';
import { yieldToPage } from '../../../src/elements/page/window.js';
import { benchPage } from './page.js';

/** Given positions are set as pins; otherwise the network is done when its layout is finished. */
const draw: Draw<NetworkData> = async (frame, { nodes, isPlaced, dataset }) => {
  const network = document.createElement('wsis-sdg-network');
  network.style.height = '100%';
  network.layout = 'force';
  if (isPlaced) {
    const at = (part: number) => Math.round(part * 1000);
    network.state = { pinned: nodes.map(({ id, x, y }) => `${id}@${at(x)},${at(y)}`) };
  }
  // More than the default limits allow.
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

/** While a layout runs, the element shows its progress. */
function isAtRest({ shadowRoot }: HTMLElement): boolean {
  return !shadowRoot?.querySelector('.canvas > .hint');
}

benchPage(draw);
