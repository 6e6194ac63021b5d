import type { Direction } from './box.js';

export interface LayoutOptions {
  /** px the picture may take; it may end narrower or, where cells would shrink too far, wider */
  readonly width: number;
  /** px of the page's text; everything scales with it */
  readonly fontSize: number;
  /** how much wider the page's font runs than the width table, 1 or more */
  readonly stretch: number;
  readonly direction: Direction;
  /** least px of a side of a cell: 24 for a mouse, 44 for a finger */
  readonly smallestCell: number;
}
