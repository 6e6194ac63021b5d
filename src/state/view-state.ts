/**
 * What a person has done to a view: flat, frozen, in ids, so that it can be saved, compared and
 * sent. What is absent is at its default.
 */
export interface ViewState {
  /** `C7-ehealth`, `sdg-3`, `target-3.8`, `C7-ehealth:sdg-3` or `C7-ehealth:target-3.8` */
  readonly selected: string | null;
}

export const initialState: ViewState = Object.freeze({ selected: null });

/** What a person, a page or a link asks of a view. */
export type Intent =
  | { readonly kind: 'select'; readonly selected: string | null }
  | { readonly kind: 'restore'; readonly state: Partial<ViewState> };
