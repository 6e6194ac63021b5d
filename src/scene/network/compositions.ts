import { hasFreeNodes, type Network, type NetworkNode } from '../../derive/network/network.js';
import { pathPlaces } from '../../derive/network/paths.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { layoutNetwork } from '../../layout/network/network-layout.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import { layoutSheet, type SheetForm } from '../../layout/network/sheet.js';
import type { Density } from '../../layout/network/sheet-levels.js';
import { itemAt } from '../../lib/list.js';
import type { NodeKind } from '../../model/selection.js';
import type { Pin } from '../../state/part-kinds.js';
import type { Theme } from '../../theme.js';
import {
  ALIKE,
  compositionOf,
  WORTH,
  type Body,
  type Composition,
  type CompositionName,
  type KeyEntry,
  type Room,
} from '../page/composition.js';
import { MOST_SIDE } from '../page/type-scale.js';
import type { Scene } from '../scene.js';
import { networkOverlay } from './highlight.js';
import { networkScene } from './network-scene.js';

/** What the compositions of a network are drawn from. */
export interface NetworkPicture {
  readonly view: NetworkView;
  readonly theme: Theme;
  readonly terms: PictureWords;
  readonly pins: readonly Pin[];
  /** as selections in text */
  readonly selected: string | null;
  readonly compared: string | null;
}

/** px of the font size by which a layout is scaled, for each px of its smallest text, and of its labels */
const BY_SMALLEST = 16 / 12;
const BY_LABEL = 16 / 13;
/** Labels may be so many times as large as they want to be. */
const MOST_LABELS = 1.3;
const STEPS = 7;
/** how much wider each next room is that is tried for a picture that does not fit */
const WIDER = 1.2;

/** A room with a text size. Without a height of its own it is as high as a picture needs. */
interface TextRoom {
  readonly width: number;
  readonly height: number;
  /** px of the text by which everything is scaled */
  readonly fontSize: number;
}

interface Candidate {
  readonly name: CompositionName;
  /** @returns undefined where the picture does not fit at this size of text */
  readonly layout: (room: TextRoom, density: Density) => NetworkLayout | undefined;
  /** how many times as large as they want to be its labels may be at most */
  readonly most: number;
  /** whose names are in the key, where their codes stand alone */
  readonly keyed: readonly NodeKind[];
}

/** Draws a network into a room in every way that suits it; at least in one, which may not fit. */
export function networkCompositions(picture: NetworkPicture): Body {
  const { network, emptiness } = picture.view;
  if (emptiness !== undefined || hasFreeNodes(network.layout)) return freeCompositions(picture);
  const candidates =
    network.layout === 'layered' ? levelCandidates(picture) : [ribbonCandidate(picture)];
  return (room) => {
    const made =
      room.height === undefined
        ? asHighAsNeeded(picture, candidates, room)
        : worthwhile(picture, candidates, { ...room, height: room.height });
    return made.length > 0 ? made : [largerThan(room, picture, candidates)];
  };
}

/** A picture that has no room is drawn in a wider one, whole, so that its page can say that it does not fit. */
function largerThan(
  { width, leastText }: Room,
  picture: NetworkPicture,
  candidates: readonly Candidate[],
): Composition {
  const fontSize = leastText * BY_SMALLEST;
  for (let wide = width; wide < MOST_SIDE; wide *= WIDER) {
    for (const candidate of candidates) {
      const layout = candidate.layout({ width: wide, height: Infinity, fontSize }, 'tightest');
      if (layout) return composed(picture, candidate, layout);
    }
  }
  const { view, terms, pins } = picture;
  const options = { width: MOST_SIDE, fontSize, stretch: 1, terms, pins };
  return compositionOf('network', sceneOf(picture, layoutNetwork(view.network, options)));
}

/** how many times as high a picture may be, so that all names have room */
const HIGHER = [1.15, 1.3, 1.5];
/** px² that free nodes need at a font of 16 px */
const FREE_AREA = 1000 * 720;

/**
 * Free nodes spread over the whole room: with their names beside them or, where these have no room, with
 * codes, which a key explains.
 */
function freeCompositions(picture: NetworkPicture): Body {
  const { network } = picture.view;
  const named = { whole: network, keyed: withoutNames(network) };
  const known = new Map<string, Composition>();
  const compose = (room: Room, names: keyof typeof named): Composition => {
    const { width, height } = room;
    const key = [names, width, height, room.labelSize].join(' ');
    const made = known.get(key) ?? freeComposition(picture, named[names], room);
    known.set(key, made);
    return made;
  };
  return (room) => {
    const whole = compose(room, 'whole');
    if (whole.squeezedOut === 0) return [whole];
    // Without a height of its own a picture may be higher than it would be for its nodes alone.
    for (const by of room.height === undefined ? HIGHER : []) {
      const higher = compose({ ...room, height: whole.scene.height * by }, 'whole');
      if (higher.squeezedOut === 0) return [higher];
    }
    return [compose(room, 'keyed')];
  };
}

function freeComposition(
  picture: NetworkPicture,
  named: Network,
  { width, height, labelSize, leastText }: Room,
): Composition {
  const { view, terms, pins } = picture;
  const ordinary = labelSize * BY_LABEL;
  const suiting =
    height === undefined
      ? ordinary
      : Math.min(ordinary, 16 * Math.sqrt((width * height) / FREE_AREA));
  const fontSize = Math.max(suiting, leastText * BY_SMALLEST);
  const size = height === undefined ? { width } : { width, height };
  const layout = layoutNetwork(named, { ...size, fontSize, stretch: 1, terms, pins });
  const { nodes } = view.network;
  const isMissing = layout.nodes.some(
    ({ label }, i) => label === undefined && hasSharedCode(nodes, itemAt(nodes, i)),
  );
  const key = isMissing ? [] : keyOf(view.network, layout, ALL);
  return {
    ...compositionOf('network', sceneOf(picture, layout), key),
    squeezedOut: isMissing ? nodes.length : key.length,
    ...(isMissing ? { isIncomplete: true } : {}),
  };
}

/** A network in which only those nodes have names that could not be told apart by their codes. */
function withoutNames(network: Network): Network {
  const { nodes } = network;
  const named = nodes.map((node) => (hasSharedCode(nodes, node) ? node : { ...node, label: '' }));
  return { ...network, nodes: named };
}

function hasSharedCode(nodes: Network['nodes'], { id, code, label }: NetworkNode): boolean {
  return label !== '' && nodes.some((other) => other.id !== id && other.code === code);
}

/** Ribbons from action lines to goals, with labels outside. */
function ribbonCandidate({ view, terms, pins }: NetworkPicture): Candidate {
  return {
    name: 'network',
    most: MOST_LABELS,
    keyed: ALL,
    layout: ({ width, height, fontSize }) => {
      const size = Number.isFinite(height) ? { width, height } : { width };
      const options = { ...size, fontSize, stretch: 1, terms, pins };
      const layout = layoutNetwork(view.network, options);
      return layout.height <= height ? layout : undefined;
    },
  };
}

const ALL: readonly NodeKind[] = ['organization', 'actionLine', 'goal', 'target'];
/** Targets are known by their numbers. */
const ALL_BUT_TARGETS: readonly NodeKind[] = ['organization', 'actionLine', 'goal'];

/** Organizations are known by their acronyms, too. */
const LINES_AND_GOALS: readonly NodeKind[] = ['actionLine', 'goal'];

const WHOLE = { name: 'network', falling: 'falling', turned: 'upright' } as const;
const NUMBERED = { name: 'numbered', falling: 'numbered', turned: 'turned' } as const;
const KEYED = { name: 'keyed', falling: 'keyed', turned: 'turned' } as const;
const CODES = { name: 'codes', falling: 'codes', turned: 'codes' } as const;

/** How many names a composition of levels shows, from all to none, and which of the others its key does. */
const NAMED = [
  { ...WHOLE, named: ALL, keyed: [] },
  { ...NUMBERED, named: ALL_BUT_TARGETS, keyed: [] },
  { ...NUMBERED, named: ['actionLine', 'goal'], keyed: [] },
  { ...KEYED, named: ['actionLine'], keyed: LINES_AND_GOALS },
  { ...CODES, named: [], keyed: LINES_AND_GOALS },
] as const satisfies readonly (Pick<Candidate, 'keyed'> & Pick<SheetForm, 'named'>)[];

/** Levels side by side or below one another, with as much of their labels as there is room for. */
function levelCandidates({ view: { network }, terms: { direction } }: NetworkPicture): Candidate[] {
  const levels = (
    name: CompositionName,
    keyed: readonly NodeKind[],
    form: Omit<SheetForm, 'density'>,
  ): Candidate => ({
    name,
    keyed,
    // What is looked up is not worth more than its ordinary size.
    most: form.named === ALL ? MOST_LABELS : 1,
    layout: (room, density) => layoutSheet(network, { ...room, direction }, { ...form, density }),
  });
  return NAMED.flatMap(({ name, falling, turned, named, keyed }) => [
    levels(name, keyed, { runs: 'across', named, lanes: 1, upright: 'codes' }),
    levels(name, keyed, { runs: 'across', named, lanes: 2, upright: 'codes' }),
    levels(falling, keyed, { runs: 'down', named, lanes: 2, upright: 'codes' }),
    levels(turned, keyed, { runs: 'down', named, lanes: 2, upright: 'names' }),
  ]);
}

/** px: a picture for a column of a report is no higher than a page of it, if it can be. */
const HIGHEST = 860;
/** On a screen it is at most so many times as high as wide, if it can be. */
const STEEPEST = 1.6;

/** The first of the candidates, which come best first, that is no wider than its room and not too high. */
function asHighAsNeeded(
  picture: NetworkPicture,
  candidates: readonly Candidate[],
  room: Room,
): Composition[] {
  const { width, labelSize, leastText, medium } = room;
  const highest = medium === 'paper' ? HIGHEST : STEEPEST * width;
  const ordinary = Math.max(labelSize * BY_LABEL, leastText * BY_SMALLEST);
  const rooms = [ordinary, leastText * BY_SMALLEST].flatMap((fontSize) => [
    { width, height: Infinity, fontSize },
    { width, height: highest, fontSize },
  ]);
  const tries = rooms.flatMap((each) => candidates.map((candidate) => ({ each, candidate })));
  let tooHigh: Composition | undefined;
  for (const { each, candidate } of tries) {
    const layout = firstOf(DENSITIES, (density) => candidate.layout(each, density));
    if (!layout) continue;
    const composition = composed(picture, candidate, layout);
    if (layout.height <= highest) return [composition];
    tooHigh ??= composition;
  }
  return tooHigh ? [tooHigh] : [];
}

/** The candidates that may be the best, each in its largest text. Most are soon ruled out. */
function worthwhile(
  picture: NetworkPicture,
  candidates: readonly Candidate[],
  room: Room & { readonly height: number },
): Composition[] {
  const made: Composition[] = [];
  let best = 0;
  for (const candidate of candidates) {
    const worth = WORTH[candidate.name];
    const wanted = (candidate.most * room.labelSize * BY_LABEL) / BY_SMALLEST;
    const most = Math.max(wanted, room.leastText);
    const least = Math.max(room.leastText, (best * (1 - ALIKE)) / worth);
    const layout = least > most ? undefined : largest(candidate, { ...room, least, most });
    if (!layout) continue;
    const composition = composed(picture, candidate, layout);
    made.push(composition);
    best = Math.max(best, composition.smallestText * worth);
  }
  return made;
}

/** Ample room around cards and between levels comes first. */
const DENSITIES = ['easy', 'tight', 'tightest'] as const satisfies readonly Density[];

/** The first result of several tries; undefined where none has any. */
function firstOf<Try, Result>(
  tries: readonly Try[],
  make: (each: Try) => Result | undefined,
): Result | undefined {
  for (const each of tries) {
    const made = make(each);
    if (made !== undefined) return made;
  }
  return undefined;
}

interface TextRange {
  readonly width: number;
  readonly height: number;
  /** px of the smallest text, at least and at most */
  readonly least: number;
  readonly most: number;
}

/** A layout in the largest text at which it fits. */
function largest(candidate: Candidate, { width, height, ...text }: TextRange) {
  let [least, most] = [text.least * BY_SMALLEST, text.most * BY_SMALLEST];
  const room = { width, height, fontSize: least };
  const first = firstOf(DENSITIES, (each) => {
    const layout = candidate.layout(room, each);
    return layout && { layout, density: each };
  });
  if (!first) return undefined;
  const { density } = first;
  const at = (fontSize: number) => candidate.layout({ ...room, fontSize }, density);
  let best = first.layout;
  const whole = at(most);
  if (whole) return whole;
  for (let step = 0; step < STEPS; step++) {
    const fontSize = (least + most) / 2;
    const layout = at(fontSize);
    if (layout) [best, least] = [layout, fontSize];
    else most = fontSize;
  }
  return best;
}

function composed(
  picture: NetworkPicture,
  { name, keyed }: Candidate,
  layout: NetworkLayout,
): Composition {
  const key = keyOf(picture.view.network, layout, keyed);
  return compositionOf(name, sceneOf(picture, layout), key);
}

/** The picture with what is selected drawn over it. */
function sceneOf(picture: NetworkPicture, layout: NetworkLayout): Scene {
  const { view, theme, terms, selected, compared } = picture;
  const scene = networkScene(view, layout, theme, terms);
  if (view.emptiness !== undefined || selected === null) return scene;
  const { places } = view;
  const over = networkOverlay(
    { view, layout, theme },
    {
      selected: places.placeOf(selected),
      compared: places.placeOf(compared),
      paths: compared === null ? undefined : pathPlaces(view, [selected, compared]),
    },
  );
  const panes = scene.panes.map((pane) => ({ ...pane, marks: [...pane.marks, ...over.marks] }));
  return { ...scene, panes };
}

/** The names of nodes that show their code alone, since there was no room for a label. */
function keyOf({ nodes }: Network, layout: NetworkLayout, keyed: readonly NodeKind[]): KeyEntry[] {
  return layout.nodes.flatMap(({ label, labelHolds, code }, i) => {
    const node = itemAt(nodes, i);
    const isNamed = label !== undefined && labelHolds !== 'code';
    const isExplained = isNamed || node.label === '' || !keyed.includes(node.kind);
    if (isExplained || !(code ?? label)) return [];
    return [{ code: node.code, name: node.label }];
  });
}
