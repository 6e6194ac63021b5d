import { linkKinds } from '../model/filter.js';
import {
  amongNames,
  filteredWays,
  levelNames,
  namedOrders,
  networkLayouts,
  sortColumns,
  tabledNames,
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
type ListKey = 'ownRows' | 'ownColumns' | 'collapsed' | 'pinned';

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
    read: (text) => defined(text === ALL ? null : readAll(text, linkKinds), (kinds) => ({ kinds })),
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
  {
    name: 'tabled',
    key: 'tabled',
    write: ({ tabled }) => tabled,
    read: (text) => defined(among(text, tabledNames), (tabled) => ({ tabled })),
  },
  {
    name: 'layout',
    key: 'layout',
    write: ({ layout }) => layout,
    read: (text) => defined(among(text, networkLayouts), (layout) => ({ layout })),
  },
  {
    name: 'levels',
    key: 'levels',
    write: ({ levels }) => levels?.join(' ') ?? ALL,
    read: (text) =>
      defined(text === ALL ? null : readAll(text, levelNames), (levels) => ({ levels })),
  },
  {
    name: 'among',
    key: 'among',
    write: (state) => state.among,
    read: (text) => defined(among(text, amongNames), (whose) => ({ among: whose })),
  },
  {
    name: 'threshold',
    key: 'threshold',
    write: ({ threshold }) => (threshold === null ? 'auto' : String(threshold)),
    read: (text) => {
      if (text === 'auto') return { threshold: null };
      return /^\d{1,3}$/.test(text) ? { threshold: Number(text) } : undefined;
    },
  },
  listPart('pinned', 'pinned'),
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

/** Some of a few words; undefined when there is one that is none of them. */
function readAll<Choice extends string>(text: string, choices: readonly Choice[]) {
  const words = split(text);
  const chosen = choices.filter((choice) => words.includes(choice));
  return chosen.length === words.length ? chosen : undefined;
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
