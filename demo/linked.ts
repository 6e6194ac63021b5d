import '../src/index.js';

const matrix =
  document.querySelector<HTMLElementTagNameMap['wsis-sdg-matrix']>('wsis-sdg-matrix.second');
const detail =
  document.querySelector<HTMLElementTagNameMap['wsis-sdg-detail']>('wsis-sdg-detail.second');
if (matrix && detail) detail.session = matrix.session;
