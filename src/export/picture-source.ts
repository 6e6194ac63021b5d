import type { Matrix } from '../derive/matrix/matrix.js';
import { createNetworkChain, type NetworkView } from '../derive/network/view.js';
import type { ControlWords } from '../i18n/control-words.js';
import type { FileWords } from '../i18n/file-words.js';
import type { PictureWords } from '../i18n/picture-words.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { Logo } from '../scene/page/furniture.js';
import type { QrModules } from '../scene/page/qr-code.js';
import type { ViewState } from '../state/view-state.js';

/** The view that a picture is drawn from. */
export interface PictureSource {
  readonly model: Model;
  readonly kept: Kept;
  readonly state: ViewState;
  readonly matrix: Matrix;
  readonly terms: PictureWords;
  readonly tools: ControlWords;
  readonly words: FileWords;
  /** ISO day on which the file is made */
  readonly date: string;
  /** replaces the dataset's title */
  readonly heading?: string;
  /** replaces the dataset's source */
  readonly note?: string;
  /** a URL that shows the same view */
  readonly permalink?: string;
  /** the same as a QR code, where a picture may show it */
  readonly qr?: QrModules;
  readonly logo?: Logo;
}

const networks = new WeakMap<PictureSource, NetworkView>();

/** The network of a view. It is worked out once for all pages, trials and legends of a picture. */
export function networkViewOf(source: PictureSource): NetworkView {
  const { model, matrix, kept, state, terms, tools } = source;
  const chosen = { state, find: kept.matches?.find };
  const view =
    networks.get(source) ?? createNetworkChain()(model, matrix, chosen, { terms, tools });
  networks.set(source, view);
  return view;
}
