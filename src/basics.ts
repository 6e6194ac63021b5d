/** What the elements and scripts that show views have in common. It needs no DOM and runs in Node. */
export type { MatrixView, Sentences } from './derive/matrix/view.js';
export { detailView, type DetailView } from './derive/detail/view.js';
export { type Matrix } from './derive/matrix/matrix.js';
export { createNetworkChain, type NetworkView } from './derive/network/view.js';
export type { Network, NetworkNode, Ties } from './derive/network/network.js';
export { placesOf, type Place, type Places } from './derive/matrix/axes.js';
export type { Tally } from './derive/matrix/tally.js';
export {
  localize as spoken,
  type LocalizedText as HumanText,
  type TextInLanguage as SpokenText,
} from './model/localized-text.js';
export { pictureEn as en } from './i18n/en/picture.js';
export type { ControlWords as ToolTerms } from './i18n/control-words.js';
export {
  loadControlWords as loadTools,
  loadPictureAndProblemWords as loadTerms,
  locales,
  resolveLocale,
} from './i18n/locale.js';
export { defineWords, type OwnWords } from './i18n/overrides.js';
export type { PictureWords as Terms } from './i18n/picture-words.js';
export type { Box, Direction, Point } from './layout/box.js';
export type { LayoutOptions } from './layout/matrix/matrix-layout.js';
export type { NetworkLayout, NetworkOptions } from './layout/network/placed-network.js';
export { boxOf, hit, type Layout } from './layout/matrix/layout.js';
export { filterModel, type Criteria, type Kept } from './model/filter.js';
export { defaultLimits, type Limits } from './model/limits.js';
export { createModel, type Model } from './model/model.js';
export { parseDatasetText, parseDatasetValue } from './model/parse.js';
export { parseDatasetCsv, readTable } from './model/parse-table.js';
export type { ParseOptions } from './model/read/check.js';
export type { ParseResult } from './model/read/dataset.js';
export type { TableOptions } from './model/table/read-table.js';
export type { TableReport, TableResult } from './model/table/table-dataset.js';
export {
  formatPath,
  type Path,
  type Problem,
  type ProblemCode,
  type ProblemFacts,
} from './model/problem.js';
export { parseSelection, type Selection } from './model/selection.js';
export { formatSelection } from './model/format-selection.js';
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
export { overlayPanes, type Highlights } from './scene/matrix/highlight.js';
export type { Mark, Pane, Scene } from './scene/scene.js';
export { formatPermalink, parsePermalink, type ParsedPermalink } from './state/permalink.js';
export { Session, type Status } from './state/session.js';
export { type Order } from './state/view-parts.js';
export { initialState, type Intent, type ViewState } from './state/view-state.js';
export { textOn, themes, type Theme, type ThemeName } from './theme.js';
