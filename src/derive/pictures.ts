import type { ControlWords } from '../i18n/control-words.js';
import type { PictureWords } from '../i18n/picture-words.js';
import {
  networkLayouts,
  type NetworkLayoutName,
  type PictureKind,
  type View,
} from '../state/view-parts.js';

/**
 * What is known of a kind of picture before it is drawn. How it is explained is in `scene/legend`,
 * how a file of it is drawn in `export/picture`.
 */
interface PictureFacts {
  /** the accessible name of a picture with this title */
  readonly name: (title: string, words: PictureNameWords) => string;
  /** the layouts that can be chosen; empty when there is only one */
  readonly layouts: readonly NetworkLayoutName[];
  /** whether it is drawn from the network, so that the numbers of its nodes cost nothing more */
  readonly usesNetwork: boolean;
}

export interface PictureNameWords {
  readonly terms: PictureWords;
  /** absent while they load: every picture is then named like the matrix */
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

/** The picture of a view. The table lists what the matrix shows, and has no picture of its own. */
export function pictureOfView(view: View): PictureKind {
  return view === 'table' ? 'matrix' : view;
}
