import { GraphChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Draw, NetworkData } from '../contract.js';
import { benchPage } from '../page.js';

use([GraphChart, TooltipComponent, CanvasRenderer]);

const draw: Draw<NetworkData> = async (frame, { nodes, ties, isPlaced }) => {
  const chart = init(frame);
  const set = (option: Parameters<typeof chart.setOption>[0]) =>
    new Promise<void>((resolve) => {
      const done = () => {
        chart.off('finished', done);
        resolve();
      };
      chart.on('finished', done);
      chart.setOption(option);
    });
  const seriesOf = (shown: ReadonlySet<number>) => ({
    type: 'graph' as const,
    layout: isPlaced ? ('none' as const) : ('force' as const),
    force: { layoutAnimation: false },
    symbolSize: 10,
    emphasis: { focus: 'adjacency' as const },
    data: nodes.flatMap(({ id, name, color, x, y }, at) =>
      shown.has(at)
        ? [{ id, name, itemStyle: { color }, ...(isPlaced ? { x: x * 1200, y: y * 800 } : {}) }]
        : [],
    ),
    links: ties.flatMap(({ from, to }) =>
      shown.has(from) && shown.has(to)
        ? [{ source: nodes[from]?.id ?? '', target: nodes[to]?.id ?? '' }]
        : [],
    ),
  });
  await set({ animation: false, tooltip: {}, series: [seriesOf(new Set(nodes.keys()))] });
  return {
    hover(at) {
      const origin = frame.getBoundingClientRect();
      const [x = 0, y = 0] = placeOf(chart, at);
      return { x: origin.x + x, y: origin.y + y };
    },
    filter: (kept) => set({ series: [seriesOf(new Set(kept))] }),
    tip: () =>
      [...frame.children]
        .slice(1)
        .filter((each) => getComputedStyle(each).visibility === 'visible')
        .map((each) => each.textContent)
        .join(''),
  };
};

/** The positions of nodes are read from what the chart has drawn. */
function placeOf(chart: ReturnType<typeof init>, at: number): number[] {
  const symbols = chart
    .getZr()
    .storage.getDisplayList(true)
    .filter(({ type }) => type !== 'line' && type !== 'ec-line' && type !== 'bezier-curve');
  const box = symbols[at];
  const place = box?.transform;
  return place ? [place[4] ?? 0, place[5] ?? 0] : [];
}

benchPage(draw);
