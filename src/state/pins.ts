import { parsePin, type Pin } from './part-kinds.js';

/** The pins of a state. @param held the pin being dragged, which replaces that of the same node */
export function pinsOf(pinned: readonly string[], held?: Pin): readonly Pin[] {
  const pins = pinned.flatMap((text) => parsePin(text) ?? []);
  return held ? [...pins.filter(({ id }) => id !== held.id), held] : pins;
}
