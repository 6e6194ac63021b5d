import { DataSet, DataView } from 'vis-data';
import { Network } from 'vis-network';
import 'vis-network/styles/vis-network.css';
import type { Draw, NetworkData } from '../contract.js';
import { benchPage } from '../page.js';

/** Straight edges, no physics where positions are given, a data view for the filter. */
const draw: Draw<NetworkData> = async (frame, { nodes, ties, isPlaced }) => {
  let shown: ReadonlySet<number> = new Set(nodes.keys());
  const points = new DataSet(
    nodes.map(({ name, color, x, y }, at) => ({
      id: at,
      label: name,
      title: name,
      color,
      ...(isPlaced ? { x: x * 1200, y: y * 800 } : {}),
    })),
  );
  const view = new DataView(points, { filter: ({ id }) => shown.has(id) });
  const edges = new DataSet(ties.map(({ from, to }, id) => ({ id, from, to })));
  const network = new Network(
    frame,
    { nodes: view, edges },
    {
      nodes: { shape: 'dot', size: 5 },
      edges: { smooth: false },
      layout: { improvedLayout: false },
      physics: { enabled: !isPlaced },
      interaction: { hover: true, tooltipDelay: 0 },
    },
  );
  const drawn = () => new Promise<void>((resolve) => network.once('afterDrawing', () => resolve()));
  if (!isPlaced) {
    await new Promise<void>((resolve) =>
      network.once('stabilizationIterationsDone', () => resolve()),
    );
  }
  await drawn();
  return {
    hover(at) {
      const origin = frame.getBoundingClientRect();
      const { x, y } = network.canvasToDOM(network.getPosition(at));
      return { x: origin.x + x, y: origin.y + y };
    },
    async filter(kept) {
      shown = new Set(kept);
      const done = drawn();
      view.refresh();
      await done;
    },
    tip: () => {
      const box = frame.querySelector<HTMLElement>('.vis-tooltip');
      return box && getComputedStyle(box).visibility === 'visible' ? box.innerText : '';
    },
  };
};

benchPage(draw);
