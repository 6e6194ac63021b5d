import { HeatmapChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Draw, MatrixData } from '../contract.js';
import { everyCell } from '../every-cell.js';
import { benchPage } from '../page.js';

// Imports single parts, as its handbook advises for bundles.
use([HeatmapChart, GridComponent, TooltipComponent, VisualMapComponent, CanvasRenderer]);

/** Progressive rendering is off, since it takes several times as long from 3 000 cells on. */
const draw: Draw<MatrixData> = async (frame, { rows, columns, cells }) => {
  const chart = init(frame);
  const optionOf = (kept: readonly number[]) => {
    const places = new Map(kept.map((row, i) => [row, i]));
    return {
      yAxis: {
        type: 'category' as const,
        inverse: true,
        data: kept.map((row) => rows[row]?.name ?? ''),
      },
      series: [
        {
          type: 'heatmap' as const,
          progressive: 0,
          data: cells.flatMap(({ row, column, value }) => {
            const place = places.get(row);
            return place === undefined ? [] : [[column, place, value]];
          }),
        },
      ],
    };
  };
  const set = (option: Parameters<typeof chart.setOption>[0]) =>
    new Promise<void>((resolve) => {
      const done = () => {
        chart.off('finished', done);
        resolve();
      };
      chart.on('finished', done);
      chart.setOption(option);
    });
  let shown = rows.map((_, i) => i);
  await set({
    animation: false,
    tooltip: {},
    grid: { left: 120, right: 20, top: 60, bottom: 20 },
    xAxis: { type: 'category', position: 'top', data: columns.map(({ name }) => name) },
    visualMap: { show: false, min: 0, max: 5 },
    ...optionOf(shown),
  });
  return {
    hover(at) {
      const { row = 0, column = 0 } = cells[at] ?? {};
      const found = chart.convertToPixel({ seriesIndex: 0 }, [column, shown.indexOf(row)]);
      const [x = 0, y = 0] = Array.isArray(found) ? found : [];
      const origin = frame.getBoundingClientRect();
      return { x: origin.x + x, y: origin.y + y };
    },
    async filter(kept) {
      shown = [...kept];
      await set(optionOf(shown));
    },
    tip: () =>
      [...frame.children]
        .slice(1)
        .filter((each) => getComputedStyle(each).visibility === 'visible')
        .map((each) => each.textContent)
        .join(''),
  };
};

benchPage(draw, everyCell);
