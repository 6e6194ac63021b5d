import type { Criteria, FilterKind } from '../model/filter.js';

/**
 * What a person has done to a view: flat, frozen, in ids, so that it can be saved, compared and
 * sent. What is absent is at its default.
 */
export interface ViewState extends Criteria {
  readonly view: View;
  readonly query: string;
  /** whether what is filtered away folds, or stays and is only dimmed */
  readonly filtered: Filtered;
  readonly rowOrder: Order;
  readonly columnOrder: Order;
  /** ids in the order a person gave them by hand; those not named follow in canonical order */
  readonly ownRows: Ids;
  readonly ownColumns: Ids;
  /** ids of goals shown as their targets */
  readonly expanded: Ids | 'all';
  /** ids of groups of action lines shown as one row */
  readonly collapsed: Ids;
  /** `C7-ehealth`, `sdg-3`, `target-3.8`, a group such as `C7`, or a cell `C7-ehealth:target-3.8` */
  readonly selected: string | null;
  /** a second thing, to be read beside the selected one: alike, and by which paths connected */
  readonly compared: string | null;
  readonly sort: TableSort;
  /** what the table has in its rows: links, or the nodes of the network */
  readonly tabled: Tabled;
  /** how the network is laid out */
  readonly layout: NetworkLayoutName;
  /** the levels of the layered network; null shows all */
  readonly levels: readonly Level[] | null;
  /** whose likeness the network of similarity shows */
  readonly among: Among;
  /** least similarity that ties two, in per cent; null chooses one that ties a few to each */
  readonly threshold: number | null;
  /** nodes put somewhere by hand: `C4@250,600`, in thousandths of the picture's width and height */
  readonly pinned: Ids;
}

type Ids = readonly string[];
export const views = ['matrix', 'network', 'table'] as const;
export type View = (typeof views)[number];
export const filteredWays = ['folded', 'dimmed'] as const;
export type Filtered = (typeof filteredWays)[number];

export const namedOrders = [
  'canonical',
  'links',
  'similarity',
  'specificity',
  'alphabetical',
  'own',
] as const;
export type NamedOrder = (typeof namedOrders)[number];
/** `by:<id>` orders by the links to one goal, target or action line. */
export type Order = NamedOrder | `by:${string}`;

export const networkLayouts = ['bipartite', 'layered', 'force', 'similarity'] as const;
export type NetworkLayoutName = (typeof networkLayouts)[number];
export const levelNames = ['organizations', 'actionLines', 'goals', 'targets'] as const;
export type Level = (typeof levelNames)[number];
export const amongNames = ['actionLines', 'goals'] as const;
export type Among = (typeof amongNames)[number];
export const tabledNames = ['links', 'nodes'] as const;
export type Tabled = (typeof tabledNames)[number];

export const linkColumns = ['actionLine', 'goal', 'targets', 'rationale', 'facilitators'] as const;
export type LinkColumn = (typeof linkColumns)[number];
export const nodeColumns = ['node', 'kind', 'degree', 'weight', 'betweenness'] as const;
export type NodeColumn = (typeof nodeColumns)[number];
export const sortColumns = [...linkColumns, ...nodeColumns] as const;
export type SortColumn = (typeof sortColumns)[number];
/** A column of a table, with `-` before it from last to first; empty is the order of the picture. */
export type TableSort = '' | SortColumn | `-${SortColumn}`;

export const initialState: ViewState = Object.freeze({
  view: 'matrix',
  actionLines: null,
  goals: null,
  targets: null,
  facilitators: null,
  kinds: null,
  query: '',
  filtered: 'folded',
  rowOrder: 'canonical',
  columnOrder: 'canonical',
  ownRows: [],
  ownColumns: [],
  expanded: [],
  collapsed: [],
  selected: null,
  compared: null,
  sort: '',
  tabled: 'links',
  layout: 'bipartite',
  levels: null,
  among: 'actionLines',
  threshold: null,
  pinned: [],
});

/** What a person, a page or a link asks of a view. */
export type Intent =
  | { readonly kind: 'select'; readonly selected: string | null }
  /** puts a second thing beside the selected one; null takes it away */
  | { readonly kind: 'compare'; readonly compared: string | null }
  /** keeps only these ids of one kind; null keeps all */
  | { readonly kind: 'filter'; readonly by: FilterKind; readonly keep: Ids | null }
  /** keeps one more or one less of a kind */
  | { readonly kind: 'switch'; readonly by: FilterKind; readonly id: string }
  | { readonly kind: 'search'; readonly query: string }
  /** takes every filter and the search away */
  | { readonly kind: 'clear-filters' }
  /** opens a goal into its targets or closes it; a group of action lines into its lines */
  | { readonly kind: 'toggle'; readonly id: string }
  | { readonly kind: 'expand-all' }
  | { readonly kind: 'collapse-all' }
  | { readonly kind: 'order'; readonly rows?: Order; readonly columns?: Order }
  /** gives all rows, or all columns, an order by hand */
  | { readonly kind: 'arrange'; readonly rows?: Ids; readonly columns?: Ids }
  | { readonly kind: 'sort'; readonly column: SortColumn }
  /** ties from so many per cent of similarity on */
  | { readonly kind: 'threshold'; readonly threshold: number }
  /** puts a node somewhere by hand, in thousandths of the picture; without a place, lets it go */
  | {
      readonly kind: 'pin';
      readonly id: string;
      readonly place?: { readonly x: number; readonly y: number };
    }
  /** changes parts of the state as they are given */
  | { readonly kind: 'restore'; readonly state: Partial<ViewState> }
  /** leaves nothing of the former state but what is given */
  | { readonly kind: 'replace'; readonly state: Partial<ViewState> };
