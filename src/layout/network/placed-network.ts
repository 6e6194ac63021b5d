import type { Network } from '../../derive/network/network.js';
import type { NodeKind } from '../../model/selection.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Pin } from '../../state/part-kinds.js';
import type { Box, Direction } from '../box.js';
import type { PlacedText } from '../text.js';

/** A network with every position and size in px. */
export interface NetworkLayout {
  readonly kind: Network['layout'];
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly direction: Direction;
  /** in the order of the network */
  readonly nodes: readonly PlacedNode[];
  readonly ties: PlacedTies;
  /** labels on the strongest ties */
  readonly tieLabels: readonly { readonly tie: number; readonly text: PlacedText }[];
}

export interface PlacedNode {
  /** around its shape, without a label beside that */
  readonly box: Box;
  readonly shape: 'bar' | 'card' | 'disc' | 'square';
  /** the code, inside a disc or a square */
  readonly code?: PlacedText;
  /** inside a card, or beside any other shape; absent where there is no room */
  readonly label?: PlacedText;
  /** what runs from a card past the other lane of its level */
  readonly stem?: Box;
  /** where the card of a target shows the colour of its goal; absent: where its text begins */
  readonly strip?: 'top';
  /** what the label holds; absent where it holds the code and then the name */
  readonly labelHolds?: 'code' | 'name';
}

const STRIP = 6;

/** px at the start of a card that show a target's colour, beside its text and not behind it. */
export function stripOf(kind: NodeKind, unit: number): number {
  return kind === 'target' ? STRIP * unit : 0;
}

/** Ties as columns: from (x0, y0), where they are w0 wide, to (x1, y1), where they are w1 wide. */
export interface PlacedTies {
  /**
   * a ribbon leaves and arrives level, and its width is measured vertically; one that falls leaves and
   * arrives upright, and its width is measured horizontally; a line is straight
   */
  readonly shape: 'ribbon' | 'fall' | 'line';
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly w0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly w1: Float64Array;
  /** px by which the middle of a line is moved to the side, so that it runs around nodes; absent: 0 */
  readonly bend?: Float64Array;
  /** share of its length by which that place is moved from the middle of a line toward its end; absent: 0 */
  readonly lean?: Float64Array;
}

/** The words that a layout depends on. */
export type LayoutTerms = Pick<PictureWords, 'direction' | 'percent'>;

export interface NetworkOptions {
  /** px of the picture */
  readonly width: number;
  /** px of a picture whose nodes may stand anywhere, or that bars may fill; absent: a height that suits it */
  readonly height?: number;
  /** px of the page's text, by which everything is scaled */
  readonly fontSize: number;
  /** how much wider the page's font is than the table of widths: 1 or more */
  readonly stretch: number;
  readonly terms: LayoutTerms;
  /** nodes that a person moved, where a layout allows it */
  readonly pins: readonly Pin[];
}
