/** A node that a person moved, in thousandths of the picture's width and height. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const FULL = 1000;

/** Reads a pin such as `C4@250,600`. @returns undefined for any other text */
export function parsePin(text: string): Pin | undefined {
  const [, id, x, y] = /^(.+)@(\d{1,4}),(\d{1,4})$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  const pin = { id, x: Number(x), y: Number(y) };
  return pin.x <= FULL && pin.y <= FULL ? pin : undefined;
}

/** The opposite of `parsePin`. A place outside the picture is moved to its edge. */
export function formatPin(id: string, place: { readonly x: number; readonly y: number }): string {
  const [x, y] = [place.x, place.y].map((at) => Math.round(Math.max(0, Math.min(FULL, at))));
  return `${id}@${x},${y}`;
}

/** The pins of a state. @param held the pin being dragged, which replaces that of the same node */
export function pinsOf(pinned: readonly string[], held?: Pin): readonly Pin[] {
  const pins = pinned.flatMap((text) => parsePin(text) ?? []);
  return held ? [...pins.filter(({ id }) => id !== held.id), held] : pins;
}
