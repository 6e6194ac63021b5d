import '../src/define/matrix.js';
import '../src/define/network.js';
import { synthetic } from '../tests/fixtures/synthetic.js';

const network = document.querySelector('wsis-sdg-network');
if (network) {
  // More goals than the default limit.
  network.limits = { goals: 4000 };
  network.data = synthetic({ lines: 1000, goals: 4000, links: 20_000 });
}

const matrix = document.querySelector('wsis-sdg-matrix');
document.querySelector('button')?.addEventListener('click', () => {
  if (matrix) matrix.data = synthetic({ lines: 1000, goals: 1000, links: 100_000 });
});
