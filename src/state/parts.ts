import { linkKinds } from '../model/filter.js';
import {
  filteredWays,
  namedOrders,
  sortColumns,
  views,
  type Order,
  type TableSort,
  type ViewState,
} from './view-state.js';

/** A part of a view as text: what attributes and links are made of. */
export interface Part {
  /** of the attribute, and in a link */
  readonly name: string;
  readonly key: keyof ViewState;
  write(state: ViewState): string;
  /** @returns undefined for a text that cannot be meant */
  read(text: string): Partial<ViewState> | undefined;
}

/** Stands for “all” where nothing written already means “none”. */
const ALL = '*';

type FilterKey = 'actionLines' | 'goals' | 'targets' | 'facilitators';
type ListKey = 'ownRows' | 'ownColumns' | 'collapsed';

function filterPart(name: string, key: FilterKey): Part {
  return {
    name,
    key,
    write: (state) => state[key]?.join(' ') ?? ALL,
    read: (text) => ({ [key]: text === ALL ? null : split(text) }),
  };
}

function listPart(name: string, key: ListKey): Part {
  return {
    name,
    key,
    write: (state) => state[key].join(' '),
    read: (text) => ({ [key]: split(text) }),
  };
}

function textPart(name: 'selected' | 'compared'): Part {
  return {
    name,
    key: name,
    write: (state) => state[name] ?? '',
    read: (text) => ({ [name]: text === '' ? null : text }),
  };
}

function orderPart(name: string, key: 'rowOrder' | 'columnOrder'): Part {
  return {
    name,
    key,
    write: (state) => state[key],
    read: (text) => defined(readOrder(text), (order) => ({ [key]: order })),
  };
}

export const parts: readonly Part[] = [
  {
    name: 'view',
    key: 'view',
    write: ({ view }) => view,
    read: (text) => defined(among(text, views), (view) => ({ view })),
  },
  filterPart('action-lines', 'actionLines'),
  filterPart('goals', 'goals'),
  filterPart('targets', 'targets'),
  filterPart('facilitators', 'facilitators'),
  {
    name: 'kinds',
    key: 'kinds',
    write: ({ kinds }) => kinds?.join(' ') ?? ALL,
    read: (text) => defined(text === ALL ? null : readKinds(text), (kinds) => ({ kinds })),
  },
  { name: 'query', key: 'query', write: ({ query }) => query, read: (query) => ({ query }) },
  {
    name: 'filtered',
    key: 'filtered',
    write: ({ filtered }) => filtered,
    read: (text) => defined(among(text, filteredWays), (filtered) => ({ filtered })),
  },
  orderPart('row-order', 'rowOrder'),
  orderPart('column-order', 'columnOrder'),
  listPart('rows', 'ownRows'),
  listPart('columns', 'ownColumns'),
  {
    name: 'expanded',
    key: 'expanded',
    write: ({ expanded }) => (expanded === 'all' ? 'all' : expanded.join(' ')),
    read: (text) => ({ expanded: text === 'all' ? 'all' : split(text) }),
  },
  listPart('collapsed', 'collapsed'),
  textPart('selected'),
  textPart('compared'),
  {
    name: 'sort',
    key: 'sort',
    write: ({ sort }) => sort,
    read: (text) => defined(text === '' ? '' : readSort(text), (sort) => ({ sort })),
  },
];

/** Orders rows and columns alike, as far as an order means something for both. */
export const bothOrders: Omit<Part, 'key'> = {
  name: 'order',
  write: ({ rowOrder, columnOrder }) => (rowOrder === columnOrder ? rowOrder : ''),
  read: (text) => defined(readOrder(text), (order) => ({ rowOrder: order, columnOrder: order })),
};

function split(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function readOrder(text: string): Order | undefined {
  const named = among(text, namedOrders);
  return named ?? (/^by:./.test(text) ? `by:${text.slice(3)}` : undefined);
}

function readKinds(text: string) {
  const words = split(text);
  const kinds = linkKinds.filter((kind) => words.includes(kind));
  return kinds.length === words.length ? kinds : undefined;
}

function readSort(text: string): TableSort | undefined {
  const column = among(text.replace(/^-/, ''), sortColumns);
  return column && (text.startsWith('-') ? `-${column}` : column);
}

function among<Choice extends string>(
  text: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === text);
}

function defined<Value, Result>(
  value: Value | undefined,
  then: (value: Value) => Result,
): Result | undefined {
  return value === undefined ? undefined : then(value);
}
