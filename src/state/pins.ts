/** Where a node was put by hand, in thousandths of the picture's width and height. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const WHOLE = 1000;

/** @returns the pin a text such as `C4@250,600` means, or undefined */
export function parsePin(text: string): Pin | undefined {
  const [, id, x, y] = /^(.+)@(\d{1,4}),(\d{1,4})$/.exec(text) ?? [];
  const pin = { id: id ?? '', x: Number(x), y: Number(y) };
  return id !== undefined && pin.x <= WHOLE && pin.y <= WHOLE ? pin : undefined;
}

/** The opposite of `parsePin`; what lies outside the picture is put at its edge. */
export function formatPin(id: string, place: { readonly x: number; readonly y: number }): string {
  const [x, y] = [place.x, place.y].map((at) => Math.round(Math.max(0, Math.min(WHOLE, at))));
  return `${id}@${x},${y}`;
}

/** The pins of a state, with one that a hand is just moving in the place of its former. */
export function pinsOf(pinned: readonly string[], held?: Pin): readonly Pin[] {
  const pins = pinned.flatMap((text) => parsePin(text) ?? []);
  return held ? [...pins.filter(({ id }) => id !== held.id), held] : pins;
}
