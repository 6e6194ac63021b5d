import '../../../src/define/matrix.js';
import type { Draw, MatrixData } from './contract.js';
import { yieldToPage } from '../../../src/elements/page/window.js';
import { benchPage } from './page.js';

/** Setting `data` checks and copies the dataset. All of that is counted. */
const draw: Draw<MatrixData> = async (frame, { rows, columns, dataset, expanded }) => {
  const matrix = document.createElement('wsis-sdg-matrix');
  matrix.style.height = '100%';
  matrix.expanded = expanded;
  matrix.data = dataset;
  frame.append(matrix);
  await matrix.ready;
  return {
    hover(at) {
      const { view } = matrix.picture ?? {};
      const places = [rows[Math.floor(at / columns.length)]?.id, columns[at % columns.length]?.id];
      const row = view?.rows.findIndex(({ id }) => id === places[0]) ?? -1;
      const column = view?.columns.findIndex(({ id }) => id === places[1]) ?? -1;
      const box = matrix.anchorOf({ row, column });
      if (!box) throw new Error('the cell is not drawn');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    async filter(kept) {
      matrix.actionLines = kept.map((row) => rows[row]?.id ?? '').join(' ');
      // The picture is there; the grid for assistive technology follows.
      while (matrix.isUpdatePending) await yieldToPage();
    },
    tip: () => matrix.shadowRoot?.querySelector('.tip')?.textContent.trim() ?? '',
  };
};

benchPage(draw);
