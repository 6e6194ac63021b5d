import type { FilterKind } from '../model/filter.js';
import { viewTable, type Order, type SortColumn, type viewParts } from './view-parts.js';
import type { StateOf } from './view-table.js';

/**
 * What a person has done to a view, as its table of parts says: flat, frozen, in ids, so that it can
 * be saved, compared and sent.
 */
export type ViewState = StateOf<typeof viewParts>;

/** The view with nothing done to it. */
export const initialState: ViewState = viewTable.initial;

type Ids = readonly string[];

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
