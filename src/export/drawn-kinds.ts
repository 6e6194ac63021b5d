import type { PictureKind } from '../state/view-parts.js';
import type { DrawnKind } from './drawn-kind.js';

/** How each kind of picture is drawn into a file. Few pages draw both, so each is fetched when it is needed. */
const loaders: Readonly<Record<PictureKind, () => Promise<DrawnKind>>> = {
  matrix: async () => (await import('./matrix-kind.js')).matrixKind,
  network: async () => (await import('./network-kind.js')).networkKind,
};

const loaded = new Map<PictureKind, DrawnKind>();

export async function loadDrawnKind(kind: PictureKind): Promise<void> {
  if (!loaded.has(kind)) loaded.set(kind, await loaders[kind]());
}

/** @throws TypeError for a kind that has not been loaded, which is a mistake in this code */
export function drawnKind(kind: PictureKind): DrawnKind {
  const found = loaded.get(kind);
  if (!found) throw new TypeError(`what draws a ${kind} into a file has not been loaded`);
  return found;
}
