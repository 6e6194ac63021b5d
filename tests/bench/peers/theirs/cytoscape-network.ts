import cytoscape, { type EventObjectNode } from 'cytoscape';
import type { Draw, NetworkData } from '../contract.js';
import { benchPage } from '../page.js';
import { createTip } from '../tip.js';

/** Straight “haystack” edges and a built-in layout, as its notes on performance advise. */
const draw: Draw<NetworkData> = async (frame, { nodes, ties, isPlaced }) => {
  const cy = cytoscape({
    container: frame,
    elements: {
      nodes: nodes.map(({ id, name, color, x, y }) => ({
        data: { id, name, color },
        position: { x: x * 1200, y: y * 800 },
      })),
      edges: ties.map(({ from, to }, i) => ({
        data: { id: `tie-${i}`, source: nodes[from]?.id ?? '', target: nodes[to]?.id ?? '' },
      })),
    },
    style: [
      { selector: 'node', style: { label: 'data(name)', 'background-color': 'data(color)' } },
      {
        selector: 'node',
        style: { width: 10, height: 10, 'font-size': 8, 'min-zoomed-font-size': 8 },
      },
      { selector: 'edge', style: { 'curve-style': 'haystack', width: 1 } },
    ],
    layout: isPlaced ? { name: 'preset' } : { name: 'cose', animate: false },
  });
  const rendered = () => new Promise<void>((resolve) => void cy.one('render', () => resolve()));
  await rendered();
  const tip = createTip(frame);
  cy.nodes().on('mouseover', ({ target, renderedPosition }: EventObjectNode) => {
    tip.show(String(target.data('name')), renderedPosition);
  });
  cy.nodes().on('mouseout', () => tip.hide());
  return {
    hover(at) {
      const origin = frame.getBoundingClientRect();
      const { x, y } = cy.$id(nodes[at]?.id ?? '').renderedPosition();
      return { x: origin.x + x, y: origin.y + y };
    },
    async filter(kept) {
      const ids = new Set(kept.map((at) => nodes[at]?.id));
      const done = rendered();
      cy.batch(() =>
        cy
          .nodes()
          .filter((node) => !ids.has(node.id()))
          .style('display', 'none'),
      );
      await done;
    },
    tip: () => tip.text(),
  };
};

benchPage(draw);
