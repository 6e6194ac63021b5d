import type { ControlWords } from '../i18n/control-words.js';
import type { PictureWords } from '../i18n/picture-words.js';
import {
  networkLayouts,
  type NetworkLayoutName,
  type PictureKind,
  type View,
} from '../state/view-parts.js';

/**
 * A kind of picture, before anything is drawn. Its legend is in `scene/legend`, and the way it is drawn
 * into a file in `export/picture`.
 */
interface PictureFacts {
  /** the accessible name of a picture with this title */
  readonly name: (title: string, words: PictureNameWords) => string;
  /** the layouts that can be chosen; empty when there is only one */
  readonly layouts: readonly NetworkLayoutName[];
  /** whether it shows the network, so that the numbers of nodes cost no extra time */
  readonly usesNetwork: boolean;
}

export interface PictureNameWords {
  readonly terms: PictureWords;
  /** undefined while they load; every picture then has the name of the matrix */
  readonly tools: ControlWords | undefined;
}

export const pictures: Readonly<Record<PictureKind, PictureFacts>> = {
  matrix: {
    name: (title, { terms }) => terms.matrix(title),
    layouts: [],
    usesNetwork: false,
  },
  network: {
    name: (title, { terms, tools }) => tools?.network.title(title) ?? terms.matrix(title),
    layouts: networkLayouts,
    usesNetwork: true,
  },
};

/** The picture of a view. The table has none of its own. It lists what the matrix shows. */
export function pictureOfView(view: View): PictureKind {
  return view === 'table' ? 'matrix' : view;
}
