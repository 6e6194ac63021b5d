import type { PictureKind } from '../state/view-parts.js';
import type { DrawnKind } from './drawn-kind.js';
import { matrixKind } from './matrix-kind.js';
import { networkKind } from './network-kind.js';

/** How each kind of picture is drawn into a file. */
export const drawnKinds: Readonly<Record<PictureKind, DrawnKind>> = {
  matrix: matrixKind,
  network: networkKind,
};
