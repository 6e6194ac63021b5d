import { itemAt } from '../lib/list.js';
import type { Mark, Pane, Scene } from './scene.js';

/** A pane and its marks, moved by some px. */
export function movedPane(pane: Pane, by: { readonly x: number; readonly y: number }): Pane {
  const { x, y } = pane.shift ?? { x: 0, y: 0 };
  return { ...pane, x: pane.x + by.x, y: pane.y + by.y, shift: { x: x + by.x, y: y + by.y } };
}

/** Some scenes in one picture, each at its place. The picture has the words of the first. */
export function sceneOfParts(
  parts: readonly PlacedScene[],
  { width, height }: { readonly width: number; readonly height: number },
): Scene {
  const panes = parts.flatMap(({ scene, ...at }) => scene.panes.map((pane) => movedPane(pane, at)));
  return { ...itemAt(parts, 0).scene, width, height, panes };
}

interface PlacedScene {
  readonly scene: Scene;
  /** px */
  readonly x: number;
  readonly y: number;
}

/** A pane over other marks: frames that run through letters lie under them. */
export function paneOver(pane: Pane, under: readonly Mark[]): Pane {
  const groups = pane.groups?.map(({ start, end, ...group }) => ({
    ...group,
    start: start + under.length,
    end: end + under.length,
  }));
  return { ...pane, marks: [...under, ...pane.marks], ...(groups ? { groups } : {}) };
}

/** A pane under other marks. */
export function paneUnder(pane: Pane, over: readonly Mark[]): Pane {
  return { ...pane, marks: [...pane.marks, ...over] };
}
