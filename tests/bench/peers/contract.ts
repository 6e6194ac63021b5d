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
 * What every library draws as a matrix: row by row every cell, also those that hold nothing, since
 * ours draws and names these too.
 */
export interface MatrixData {
  readonly rows: readonly Named[];
  readonly columns: readonly (Named & { readonly color: string })[];
  readonly cells: readonly MatrixCell[];
  /** the same as a dataset of ours, with the goals that are to be open */
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
  /** whether the positions of the nodes are to be used, or found */
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

/** What a library has drawn. */
export interface Drawn {
  /** where a cell or a node is, by its position in the data, so that the pointer can go there */
  hover(at: number): Point;
  /** leaves only these rows or nodes, and resolves once the library says that it is done */
  filter(kept: readonly number[]): Promise<void>;
  /** what the tooltip says, '' while there is none */
  tip(): string;
}

/** Draws into an empty frame, and resolves once the library says that it is done. */
export type Draw<Data> = (frame: HTMLElement, data: Data) => Promise<Drawn>;
