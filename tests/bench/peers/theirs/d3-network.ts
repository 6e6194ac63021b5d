import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import { pointer, select } from 'd3-selection';
import type { Draw, NetworkData, NetworkNode } from '../contract.js';
import { benchPage } from '../page.js';
import { createTip } from '../tip.js';

type Body = Omit<NetworkNode, 'x' | 'y'> & SimulationNodeDatum & { readonly at: number };

/** Circles and lines, with a layout of 300 ticks, the default of the simulation. */
const draw: Draw<NetworkData> = async (frame, { nodes, ties, isPlaced }) => {
  const bodies = nodes.map((node, at): Body => ({ ...node, at, ...placeOf(node, isPlaced) }));
  const links = ties.map(({ from, to }) => ({ source: from, target: to }));
  if (!isPlaced) {
    const force = forceLink<Body, { source: number; target: number }>(
      links.map((link) => ({ ...link })),
    );
    forceSimulation(bodies)
      .force('link', force)
      .force('charge', forceManyBody())
      .force('center', forceCenter(600, 400))
      .stop()
      .tick(300);
  }
  const svg = select(frame).append('svg').attr('width', 1200).attr('height', 800);
  const tip = createTip(frame);
  const [lines, discs] = [svg.append('g').attr('stroke', '#999'), svg.append('g')];
  const paint = (shown: ReadonlySet<number>) => {
    lines
      .selectAll<SVGLineElement, (typeof links)[number]>('line')
      .data(links.filter(({ source, target }) => shown.has(source) && shown.has(target)))
      .join('line')
      .attr('x1', ({ source }) => bodies[source]?.x ?? 0)
      .attr('y1', ({ source }) => bodies[source]?.y ?? 0)
      .attr('x2', ({ target }) => bodies[target]?.x ?? 0)
      .attr('y2', ({ target }) => bodies[target]?.y ?? 0);
    discs
      .selectAll<SVGCircleElement, Body>('circle')
      .data(
        bodies.filter(({ at }) => shown.has(at)),
        ({ at }) => at,
      )
      .join('circle')
      .attr('r', 5)
      .attr('cx', ({ x = 0 }) => x)
      .attr('cy', ({ y = 0 }) => y)
      .attr('fill', ({ color }) => color)
      .on('pointermove', (event, { name }) => {
        const [x, y] = pointer(event, frame);
        tip.show(name, { x, y });
      })
      .on('pointerleave', () => tip.hide());
  };
  paint(new Set(nodes.keys()));
  return Promise.resolve({
    hover(at: number) {
      const origin = frame.getBoundingClientRect();
      const { x = 0, y = 0 } = bodies[at] ?? {};
      return { x: origin.x + x, y: origin.y + y };
    },
    filter(kept: readonly number[]) {
      paint(new Set(kept));
      return Promise.resolve();
    },
    tip: () => tip.text(),
  });
};

function placeOf({ x, y }: NetworkNode, isPlaced: boolean) {
  return isPlaced ? { x: x * 1200, y: y * 800 } : { x: undefined, y: undefined };
}

benchPage(draw);
