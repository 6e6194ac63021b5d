import { hasFreeNodes } from '../derive/network/network.js';
import { nameOf } from '../derive/naming.js';
import { parseSelection } from '../model/selection.js';
import { networkCompositions } from '../scene/network/compositions.js';
import { networkDraws } from '../scene/network/network-draws.js';
import type { Body } from '../scene/page/composition.js';
import { pinsOf } from '../state/pins.js';
import type { Theme } from '../theme.js';
import { chosenDraws, type DrawnKind, type ExpectedDraws, type PageRoom } from './drawn-kind.js';
import { networkViewOf, type PictureSource } from './picture-source.js';

export const networkKind: DrawnKind = {
  body: networkBody,
  mayHold: mayHoldNetwork,
  // What is alike may be in two parts.
  mayBeParted: ({ state }) => state.layout !== 'similarity',
  selectionFacts,
  alikeFrom: (source) => networkViewOf(source).network.threshold,
  expected: networkExpected,
};

// What a network takes at least, in shares of the smallest label that can be read.
/** height of a bar with its label, of a line of text in a card, and thickness of an upright number */
const BAR = 1.5;
const LINE = 1.05;
const NUMBER = 0.88;
/** Cards of a level may stand in two lanes. */
const LANES = 2;
/** side of the smallest square or disc with a code in it */
const NODE = 2;

/** Whether a page may be large enough for a network. What this rules out need not be laid out. */
function mayHoldNetwork(source: PictureSource, room: PageRoom): boolean {
  const { network } = networkViewOf(source);
  const { nodes, levels, layout } = network;
  const { width, height, leastLabel } = room;
  const most = Math.max(0, ...levels.map((level) => level.length));
  switch (layout) {
    case 'bipartite':
      return most * BAR * leastLabel <= height;
    case 'layered':
      return (
        (most * LINE * leastLabel) / LANES <= height ||
        (most * NUMBER * leastLabel) / LANES <= width
      );
    case 'force':
    case 'similarity':
      return nodes.length * (NODE * leastLabel) ** 2 <= width * height;
  }
}

/** The network with its selection, composed for its room. */
function networkBody(source: PictureSource, theme: Theme): Body {
  const { selected, compared, pinned } = source.state;
  const { terms } = source;
  const view = networkViewOf(source);
  return networkCompositions({ view, theme, terms, pins: pinsOf(pinned), selected, compared });
}

/** “Selected: C7 e-health”, or both of two. */
function selectionFacts(source: PictureSource): string[] {
  const { model, state, terms } = source;
  const { places } = networkViewOf(source);
  const names = [state.selected, state.compared].flatMap((id) => {
    const selection = id !== null && places.placeOf(id) ? parseSelection(model, id) : undefined;
    return selection ? [nameOf(model, selection, terms)] : [];
  });
  // It is one of the parts of a line, and no sentence.
  return names.length > 0 ? [terms.selectedIs(terms.series(names)).replace(/[.。]$/u, '')] : [];
}

function networkExpected(source: PictureSource): ExpectedDraws {
  const { network, places } = networkViewOf(source);
  const isFree = hasFreeNodes(network.layout);
  const fixed = network.layout === 'layered' ? 'card' : 'bar';
  const shapes = network.nodes.map(({ color }) => {
    const free = color === undefined ? 'square' : 'disc';
    return { shape: isFree ? free : fixed } as const;
  });
  const likely = networkDraws(network, shapes, isFree ? 'line' : 'ribbon');
  return { likely, over: chosenDraws(source, places) };
}
