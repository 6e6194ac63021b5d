import { linkCertainties, linkKinds } from '../model/filter.js';
import {
  choicePart,
  choicesPart,
  filterPart,
  idsOrAllPart,
  idsPart,
  orderPart,
  percentPart,
  pinsPart,
  queryPart,
  selectionPart,
  sortPart,
} from './part-kinds.js';
import { createViewTable, type StateOf, type ViewAttribute } from './view-table.js';

/** The kinds of picture. Besides them a view may be the table. */
export const pictureKinds = ['matrix', 'network'] as const;
export type PictureKind = (typeof pictureKinds)[number];
export const views = [...pictureKinds, 'table'] as const;
export type View = (typeof views)[number];

const filteredModes = ['folded', 'dimmed'] as const;

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

/**
 * The parts of a view: whatever a person can do to it that a permalink, an attribute, a snippet and
 * undo carry. Each is one row, and everything else about it follows from the row: `ViewState`, its
 * default, its attribute, its place in permalinks, and what is accepted for it. The comment on a row
 * is the documentation of its key in `ViewState` and of its attribute.
 */
export const viewParts = {
  /** which picture is shown: `matrix`, `network` or `table` */
  view: choicePart('view', views),
  /** ids of the action lines that are kept; null keeps all */
  actionLines: filterPart('action-lines', ({ positions }) => [positions.actionLines]),
  /** ids of the goals that are kept; null keeps all */
  goals: filterPart('goals', ({ positions }) => [positions.goals]),
  /** ids of the targets that are kept; null keeps all */
  targets: filterPart('targets', ({ positions }) => [positions.targets]),
  /** ids of organizations: what they facilitate is kept; null keeps all */
  facilitators: filterPart('facilitators', ({ organizations }) => [organizations]),
  /** which links are kept: `goal` are those to goals as a whole, `target` those to targets */
  kinds: choicesPart('kinds', linkKinds),
  /** which links are kept: `doubt` are those not confirmed or read in different ways, `sure` the others */
  certainty: choicesPart('certainty', linkCertainties),
  /** what is searched for */
  query: queryPart('query'),
  /** whether what is filtered out is `folded` away, or stays and is only `dimmed` */
  filtered: choicePart('filtered', filteredModes),
  /** order of the rows */
  rowOrder: orderPart('row-order', namedOrders, ({ positions }) => [
    positions.goals,
    positions.targets,
  ]),
  /** order of the columns */
  columnOrder: orderPart('column-order', namedOrders, ({ positions }) => [
    positions.actionLines,
    positions.groups,
  ]),
  /** ids of rows in the order that a person gave them; others follow in canonical order */
  ownRows: idsPart('rows', ({ positions }) => [positions.actionLines, positions.groups]),
  /** ids of columns in the order that a person gave them; others follow in canonical order */
  ownColumns: idsPart('columns', ({ positions }) => [positions.goals]),
  /** ids of goals shown as their targets, or `all` */
  expanded: idsOrAllPart('expanded', ({ positions }) => [positions.goals]),
  /** ids of groups of action lines shown as one row */
  collapsed: idsPart('collapsed', ({ positions }) => [positions.groups]),
  /** `C7-ehealth`, `sdg-3`, `target-3.8`, a group such as `C7`, or a cell `C7-ehealth:target-3.8` */
  selected: selectionPart('selected'),
  /** a second thing, to be compared with the selected one */
  compared: selectionPart('compared'),
  /** column that the table is sorted by, with `-` before it from last to first */
  sort: sortPart('sort', sortColumns),
  /** what the rows of the table are: `links`, or the `nodes` of the network */
  tabled: choicePart('tabled', tabledNames),
  /** how the network is laid out: `bipartite`, `layered`, `force` or `similarity` */
  layout: choicePart('layout', networkLayouts),
  /** levels of the layered network: some of `organizations actionLines goals targets` */
  levels: choicesPart('levels', levelNames),
  /** whose similarity the network shows: that of `actionLines` or of `goals` */
  among: choicePart('among', amongNames),
  /** least similarity that connects two nodes, in per cent; null chooses one that connects a few */
  threshold: percentPart('threshold'),
  /** nodes that a person moved: `C4@250,600`, in thousandths of the picture's width and height */
  pinned: pinsPart('pinned'),
};

/** Orders rows and columns alike, as far as an order means something for both. */
const bothOrders: ViewAttribute<Pick<StateOf<typeof viewParts>, 'rowOrder' | 'columnOrder'>> = {
  name: 'order',
  keys: ['rowOrder', 'columnOrder'],
  write: ({ rowOrder, columnOrder }) => (rowOrder === columnOrder ? rowOrder : ''),
  read(text) {
    const order = viewParts.rowOrder.read(text);
    return order && { rowOrder: order, columnOrder: order };
  },
};

export const viewTable = createViewTable(viewParts, [bothOrders]);
