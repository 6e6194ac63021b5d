/** Everything that needs no DOM: schema, parsing, model, scenes and files. It runs in Node. */
export * from './basics.js';
export { paintOnCanvas, type CanvasOptions } from './paint/canvas.js';
export {
  paneToSvg,
  sceneToSvg,
  svgMetadata,
  type FileFacts as SvgFacts,
} from './paint/svg-string.js';
export { describeView, type DescribedView, type DescriptionLength } from './derive/describe.js';
export { viewData, type ViewData } from './derive/view-data.js';
export { createMatrixChain } from './derive/matrix/chain.js';
export { datasetToCsv } from './export/csv.js';
export { datasetToJson, shownDataset } from './export/json.js';
export {
  elementCode,
  frameCode,
  staticHtml,
  staticPage,
  wholePage,
  type Embedding,
} from './export/embed.js';
export { resolveImageOptions as imageWish, type ImageOptions } from './export/image-options.js';
export {
  loadPictureCode,
  pictureOf,
  type Picture,
  type PictureOptions as PictureWish,
} from './export/picture.js';
export type { PictureSource } from './export/picture-source.js';
export { layoutPicture, matrixScene } from './scene/matrix/matrix-picture.js';
export { layoutNetwork } from './layout/network/network-layout.js';
export { networkScene } from './scene/network/network-scene.js';
export { withPngFacts, type PngFacts } from './export/png.js';
export { formatWholePermalink } from './state/permalink.js';
export { loadFileWords as loadExportTerms } from './i18n/locale.js';
export type { FileWords as ExportTerms } from './i18n/file-words.js';
