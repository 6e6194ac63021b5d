import type { NodeKind } from '../model/selection.js';
import type { Level, NetworkLayoutName, NodeColumn, Tabled } from '../state/view-parts.js';

/** The words of the network: what it shows, how it is moved about in, what its numbers are. */
export interface NetworkWords {
  /** accessible name of the picture */
  title(title: string): string;
  /** how to move in it by keyboard */
  readonly keys: string;
  /** what the present layout shows, in a line */
  readonly about: Readonly<Record<NetworkLayoutName, string>>;
  readonly layout: string;
  readonly layoutNames: Readonly<Record<NetworkLayoutName, string>>;
  readonly levels: string;
  readonly levelNames: Readonly<Record<Level, string>>;
  /** whose similarity */
  readonly among: string;
  /** “Similar from 30 %” */
  threshold(percent: number): string;

  /** “C4 Capacity building: 12 neighbours, 34 links” */
  node(name: string, neighbours: number, links: number): string;
  /** “C4 Capacity building: like 5 others” */
  alike(name: string, others: number): string;
  /** “Neighbours: …” */
  neighbours(names: readonly string[], more: number): string;
  /** how a target is tied to its goal */
  linkedBy(actionLines: number): string;
  /** the list beside the picture */
  readonly nodes: string;
  readonly showList: string;
  readonly hideList: string;

  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly lasso: string;
  /** what to do once the lasso is chosen */
  readonly lassoHint: string;
  /** said when scrolling over the picture does not zoom */
  readonly wheelHint: string;
  readonly letGo: string;
  layingOut(percent: number): string;
  moved(name: string): string;

  readonly columns: Readonly<Record<NodeColumn, string>>;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  readonly tabled: string;
  readonly tabledNames: Readonly<Record<Tabled, string>>;
  /** “35 nodes of the network” */
  caption(title: string, nodes: number): string;
  /** a number still being worked out */
  readonly counting: string;

  /** what is at both ends of paths, and how they are told */
  paths(count: number, steps: number): string;
  readonly noPath: string;
  morePaths(n: number): string;
  readonly onlyNeighbourhood: string;
}
