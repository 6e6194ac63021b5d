/** Everything that needs no DOM: schema, parsing, model, scenes, SVG text. Runs in Node. */
export {
  matrixSentences,
  matrixView,
  type Sentences,
  type MatrixView,
} from './derive/matrix-view.js';
export { detailView, type DetailView } from './derive/detail-view.js';
export { tally, type Tally } from './derive/tally.js';
export { en } from './i18n/en.js';
export { spoken, type HumanText, type SpokenText } from './i18n/human-text.js';
export { loadTerms, locales, resolveLocale } from './i18n/locale.js';
export type { ProblemCode, ProblemFacts, Terms } from './i18n/terms.js';
export type { Box, Direction, Point } from './layout/box.js';
export type { LayoutOptions } from './layout/layout-options.js';
export { boxOf, hit, layoutPicture, type Layout, type Place } from './layout/layout.js';
export { createModel, type Model } from './model/model.js';
export {
  parseDatasetText,
  parseDatasetValue,
  type ParseOptions,
  type ParseResult,
} from './model/parse-dataset.js';
export { formatPath, type Path, type Problem } from './model/problem.js';
export { formatSelection, parseSelection, type Selection } from './model/selection.js';
export type {
  ActionLine,
  Dataset,
  Facilitator,
  Goal,
  Group,
  Link,
  Organization,
  Source,
  Target,
} from './model/schema.js';
export { paneToSvg, sceneToSvg } from './paint/svg-string.js';
export { matrixScene } from './scene/matrix-scene.js';
export { overlayPanes, type Highlights } from './scene/overlay.js';
export type { Mark, Pane, Scene } from './scene/scene.js';
export { Session, type Hover, type Status } from './state/session.js';
export { initialState, type Intent, type ViewState } from './state/view-state.js';
export { textOn, themes, type Theme, type ThemeName } from './theme.js';
