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

/** A change that a person, a page or a link asks for. */
export type Intent =
  | { readonly kind: 'select'; readonly selected: string | null }
  /** compares a second thing with the selected one; null ends it */
  | { readonly kind: 'compare'; readonly compared: string | null }
  /** keeps only some ids of a kind; null keeps all */
  | { readonly kind: 'filter'; readonly by: FilterKind; readonly keep: Ids | null }
  /** keeps one id more or one less of a kind */
  | { readonly kind: 'switch'; readonly by: FilterKind; readonly id: string }
  | { readonly kind: 'search'; readonly query: string }
  /** removes every filter and the query */
  | { readonly kind: 'clear-filters' }
  /** opens or closes a goal with its targets, or a group with its action lines */
  | { readonly kind: 'toggle'; readonly id: string }
  | { readonly kind: 'expand-all' }
  | { readonly kind: 'collapse-all' }
  | { readonly kind: 'order'; readonly rows?: Order; readonly columns?: Order }
  /** gives rows or columns an order that a person made; ids of all that are shown */
  | { readonly kind: 'arrange'; readonly rows?: Ids; readonly columns?: Ids }
  | { readonly kind: 'sort'; readonly column: SortColumn }
  /** connects what is similar by at least so many per cent */
  | { readonly kind: 'threshold'; readonly threshold: number }
  /** fixes a node in a place, in thousandths of the picture; without a place, releases it */
  | {
      readonly kind: 'pin';
      readonly id: string;
      readonly place?: { readonly x: number; readonly y: number };
    }
  /** changes the parts that are given */
  | { readonly kind: 'restore'; readonly state: Partial<ViewState> }
  /** sets the parts that are given, and all others to their defaults */
  | { readonly kind: 'replace'; readonly state: Partial<ViewState> };
