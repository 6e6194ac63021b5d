import type { NodeKind } from '../model/selection.js';
import type { Level, NetworkLayoutName, NodeColumn, Tabled } from '../state/view-parts.js';

/** The words of the network: its layouts, its controls and its numbers. */
export interface NetworkWords {
  /** accessible name of the picture */
  title(title: string): string;
  /** how to use it by keyboard */
  readonly keys: string;
  /** what each layout shows, in one line */
  readonly about: Readonly<Record<NetworkLayoutName, string>>;
  readonly layout: string;
  readonly layoutNames: Readonly<Record<NetworkLayoutName, string>>;
  readonly levels: string;
  readonly levelNames: Readonly<Record<Level, string>>;
  /** label of the choice between action lines and goals */
  readonly among: string;
  /** “Similar from 30 %” */
  threshold(percent: number): string;

  /** “C4 Capacity building: 12 neighbours, 34 links” */
  node(name: string, neighbours: number, links: number): string;
  /** “C4 Capacity building: like 5 others” */
  alike(name: string, others: number): string;
  /** “Neighbours: …” */
  neighbours(names: readonly string[], more: number): string;
  /** what ties a target to its goal */
  linkedBy(actionLines: number): string;
  /** the list beside the picture */
  readonly nodes: string;
  readonly showList: string;
  readonly hideList: string;

  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly lasso: string;
  /** what to do with the lasso */
  readonly lassoHint: string;
  /** shown when a turn of the wheel over the picture does not zoom */
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
  /** stands for a number that is being computed */
  readonly counting: string;

  /** how many shortest paths there are between two nodes, and how long they are */
  paths(count: number, steps: number): string;
  readonly noPath: string;
  morePaths(n: number): string;
  readonly onlyNeighbourhood: string;
}
