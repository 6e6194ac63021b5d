import type { Network } from '../../derive/network/network.js';
import type { NodeKind } from '../../model/selection.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Pin } from '../../state/pins.js';
import type { Box, Direction } from '../box.js';
import type { PlacedText } from '../text.js';

/** Where everything of a network is, in px. */
export interface NetworkLayout {
  readonly kind: Network['layout'];
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly direction: Direction;
  /** by position in the network */
  readonly nodes: readonly PlacedNode[];
  readonly ties: PlacedTies;
  /** words on ties that stand out */
  readonly tieLabels: readonly { readonly tie: number; readonly text: PlacedText }[];
}

export interface PlacedNode {
  /** of its shape, without a label beside it */
  readonly box: Box;
  readonly shape: 'bar' | 'card' | 'disc' | 'square';
  /** its code, inside a disc or square */
  readonly code?: PlacedText;
  /** inside a card, beside any other shape; absent where there is no room */
  readonly label?: PlacedText;
  /** what of code and name stands in the label; absent: both, one after the other */
  readonly labelHolds?: 'code' | 'name';
}

const STRIP = 6;

/** px at the reading side of a card that show a target's colour, so that its words stay readable. */
export function stripOf(kind: NodeKind, unit: number): number {
  return kind === 'target' ? STRIP * unit : 0;
}

/** Ties as columns: from (x0, y0), w0 wide, to (x1, y1), w1 wide. */
export interface PlacedTies {
  /** a ribbon leaves and arrives level and is as wide as upright it measures; a line is straight */
  readonly shape: 'ribbon' | 'line';
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly w0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly w1: Float64Array;
}

/** What of a language a layout depends on. */
export type LayoutTerms = Pick<PictureWords, 'direction' | 'percent'>;

export interface NetworkOptions {
  /** px the picture takes */
  readonly width: number;
  /** px that a layout whose nodes lie freely fills; absent, it chooses */
  readonly height?: number;
  /** px of the page's text; everything scales with it */
  readonly fontSize: number;
  /** how much wider the page's font runs than the width table, 1 or more */
  readonly stretch: number;
  readonly terms: LayoutTerms;
  /** nodes put somewhere by hand, where a layout allows it */
  readonly pins: readonly Pin[];
}
