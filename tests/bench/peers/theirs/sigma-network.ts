import { MultiGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import type { Draw, NetworkData } from '../contract.js';
import { benchPage } from '../page.js';
import { createTip } from '../tip.js';

/** The layout is ForceAtlas2 with inferred settings and 100 iterations. */
const draw: Draw<NetworkData> = async (frame, { nodes, ties, isPlaced }) => {
  const graph = new MultiGraph();
  for (const { id, name, color, x, y } of nodes) {
    graph.addNode(id, { x: x * 1200, y: -y * 800, size: 5, label: name, color });
  }
  for (const { from, to } of ties) {
    graph.addEdge(nodes[from]?.id, nodes[to]?.id, { size: 1, color: '#999' });
  }
  if (!isPlaced) {
    forceAtlas2.assign(graph, { iterations: 100, settings: forceAtlas2.inferSettings(graph) });
  }
  const sigma = new Sigma(graph, frame);
  const rendered = () => new Promise<void>((resolve) => void sigma.once('afterRender', resolve));
  sigma.scheduleRender();
  await rendered();
  const tip = createTip(frame);
  sigma.on('enterNode', ({ node, event }) => {
    tip.show(String(graph.getNodeAttribute(node, 'label')), event);
  });
  sigma.on('leaveNode', () => tip.hide());
  return {
    hover(at) {
      const origin = frame.getBoundingClientRect();
      const { x, y } = graph.getNodeAttributes(nodes[at]?.id ?? '');
      const place = sigma.graphToViewport({ x: Number(x), y: Number(y) });
      return { x: origin.x + place.x, y: origin.y + place.y };
    },
    async filter(kept) {
      const shown = new Set(kept);
      const hidden = nodes.filter((_, at) => !shown.has(at)).map(({ id }) => id);
      const done = rendered();
      sigma.setNodesState(hidden, { isHidden: true });
      await done;
    },
    tip: () => tip.text(),
  };
};

benchPage(draw);
