import { sum } from '../../lib/list.js';
import type { Scene } from '../scene.js';
import type { Medium, PageSize } from './type-scale.js';

/** px that the picture on a page may fill. Without a height it takes what it needs. */
export interface Room extends PageSize {
  /** px that a picture without a height of its own may be high at most; absent: as high as it needs */
  readonly most?: number;
  /** px that labels want */
  readonly labelSize: number;
  /** px; smaller text cannot be read on this medium */
  readonly leastText: number;
  readonly medium: Medium;
}

/**
 * Every way in which a picture is composed, and what its text counts for beside that of others: to
 * look a code up in a key costs time.
 */
export const WORTH = {
  grid: 1,
  dense: 0.97,
  transposed: 0.99,
  blocks: 0.98,
  onEnd: 0.9,
  overview: 0.6,
  list: 0.56,
  keyed: 0.72,
  codes: 0.58,
  network: 1,
  falling: 0.99,
  upright: 0.9,
  numbered: 0.8,
  turned: 0.66,
  legend: 1,
} as const satisfies Readonly<Record<string, number>>;
export type CompositionName = keyof typeof WORTH;

/** One way to draw a picture into a room. */
export interface Composition {
  readonly name: CompositionName;
  /** It fits when it is no wider and, in a room with a height, no higher than its room. */
  readonly scene: Scene;
  /** px */
  readonly smallestText: number;
  /** the names behind codes that stand alone; the page sets them in small columns */
  readonly key?: readonly KeyEntry[];
  /** how many names of its key would stand in the picture, had that more room; absent: none */
  readonly squeezedOut?: number;
  /** whether something that must be in the picture had no room there */
  readonly isIncomplete?: boolean;
}

export interface KeyEntry {
  readonly code: string;
  readonly name: string;
}

/** Draws a picture into a room in one way or several, of which the page takes the best. */
export type Body = (room: Room) => readonly Composition[];

/** of how many rooms the compositions are kept */
const MOST_ROOMS = 4;

/** A body that draws once into rooms of the same size, which a page may ask for several times. */
export function rememberRooms(body: Body): Body {
  const drawn = new Map<string, readonly Composition[]>();
  return (room) => {
    const key = JSON.stringify(room);
    const known = drawn.get(key) ?? body(room);
    drawn.set(key, known);
    for (const oldest of [...drawn.keys()].slice(0, -MOST_ROOMS)) drawn.delete(oldest);
    return known;
  };
}

/** A scene as a composition. */
export function compositionOf(
  name: CompositionName,
  scene: Scene,
  key?: readonly KeyEntry[],
): Composition {
  const smallestText = smallestTextIn(scene);
  return { name, scene, smallestText, ...(key === undefined ? {} : { key }) };
}

/** px of the smallest text of a picture; `Infinity` without any */
export function smallestTextIn({ panes }: Pick<Scene, 'panes'>): number {
  let smallest = Infinity;
  for (const { marks } of panes) {
    for (const mark of marks) if (mark.kind === 'text') smallest = Math.min(smallest, mark.size);
  }
  return smallest;
}

/** px by which a picture may be larger than its room: lengths are rounded. */
const TOLERANCE = 0.5;

/** Whether a composition lies within its room and its text can be read. */
export function fitsRoom(
  { scene, smallestText, isIncomplete = false }: Composition,
  room: Room,
): boolean {
  return (
    !isIncomplete &&
    scene.width <= room.width + TOLERANCE &&
    scene.height <= (room.height ?? room.most ?? Infinity) + TOLERANCE &&
    smallestText >= room.leastText - 0.01
  );
}

/** With so many times as much room a picture may well be larger. */
const ROOMIER = { height: 1.06, width: 1.02 };

/** Whether a room is so much larger than another that its picture may well be larger, too. */
export function isRoomier(room: Room, than: Room): boolean {
  const { width, height = 1 } = than;
  return room.width > ROOMIER.width * width || (room.height ?? 1) > ROOMIER.height * height;
}

/** Text this many times as large as labels want to be is no better for being larger. */
const MOST_CREDIT = 1.6;
/** Compositions whose text differs by less than this share are told apart by how much their cells fill. */
export const ALIKE = 0.03;

/**
 * The composition with the largest smallest text, among those alike the one whose cells fill most of the room.
 * @param candidates at least one
 */
export function bestComposition(
  candidates: readonly [Composition, ...Composition[]],
  room: Room,
): Composition {
  const worth = ({ name, smallestText }: Composition) =>
    Math.min(smallestText, MOST_CREDIT * room.labelSize) * WORTH[name];
  const filled = ({ scene }: Composition) =>
    sum(scene.panes, ({ name, width, height }) => (name === 'body' ? width * height : 0));
  const most = Math.max(...candidates.map(worth));
  const alike = candidates.filter((each) => worth(each) >= most * (1 - ALIKE));
  return alike.reduce((best, each) => (filled(each) > filled(best) ? each : best));
}

/** The best of the compositions that fit; while none does, the best of all. */
export function bestThatFits(candidates: readonly Composition[], room: Room): Composition {
  const fitting = candidates.filter((each) => fitsRoom(each, room));
  const [first, ...others] = fitting.length > 0 ? fitting : candidates;
  if (!first) throw new RangeError('a picture has no composition');
  return bestComposition([first, ...others], room);
}
