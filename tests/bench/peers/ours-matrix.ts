import '../../../dist/define/matrix.js';
import type { Draw, MatrixData } from './contract.js';
import { benchPage } from './page.js';

/** Setting `data` checks and copies the dataset: all of that is counted. */
const draw: Draw<MatrixData> = async (frame, { rows, columns, cells, dataset, expanded }) => {
  const matrix = document.createElement('wsis-sdg-matrix');
  matrix.style.height = '100%';
  matrix.expanded = expanded;
  matrix.data = dataset;
  frame.append(matrix);
  await matrix.ready;
  return {
    hover(at) {
      const { view } = matrix.picture ?? {};
      const row = view?.rows.findIndex(({ id }) => id === rows[cells[at]?.row ?? -1]?.id) ?? -1;
      const { id } = columns[cells[at]?.column ?? -1] ?? {};
      const column = view?.columns.findIndex((each) => each.id === id) ?? -1;
      const box = matrix.anchorOf({ row, column });
      if (!box) throw new Error('the cell is not drawn');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    async filter(kept) {
      matrix.actionLines = kept.map((row) => rows[row]?.id ?? '').join(' ');
      await matrix.updateComplete;
    },
    tip: () => matrix.shadowRoot?.querySelector('.tip')?.textContent.trim() ?? '',
  };
};

benchPage(draw);
