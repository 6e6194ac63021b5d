/** A point of the window, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * What every library draws as a matrix: all cells, row by row, including empty ones, because this
 * library draws and names these too.
 */
export interface MatrixData {
  readonly rows: readonly Named[];
  readonly columns: readonly (Named & { readonly color: string })[];
  readonly cells: readonly MatrixCell[];
  /** the same as a dataset for this library, and the goals to expand */
  readonly dataset: unknown;
  readonly expanded: string | null;
}

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** What every library draws as a network. */
export interface NetworkData {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly { readonly from: number; readonly to: number }[];
  /** whether the given positions of the nodes are used; otherwise the library finds them */
  readonly isPlaced: boolean;
  readonly dataset: unknown;
}

export interface NetworkNode extends Named {
  readonly isLine: boolean;
  readonly color: string;
  /** 0 … 1 over the frame */
  readonly x: number;
  readonly y: number;
}

/** A picture that a library has drawn. */
export interface Drawn {
  /** the point of a cell or a node, by its index in the data, for the pointer to go to */
  hover(at: number): Point;
  /** keeps only these rows or nodes, and resolves when the library reports that it is done */
  filter(kept: readonly number[]): Promise<void>;
  /** the text of the tooltip, '' while there is none */
  tip(): string;
}

/** Draws into an empty frame, and resolves when the library reports that it is done. */
export type Draw<Data> = (frame: HTMLElement, data: Data) => Promise<Drawn>;
