import { memoInputs } from '../lib/memo.js';
import { startSteps, type Pause } from '../lib/schedule.js';
import { criteriaOf, filterModel, type Criteria, type Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type * as Search from '../model/search.js';
import type { Matches, SearchIndex } from '../model/search.js';
import type { ViewState } from './view-state.js';

/** Filters and searches a model for one session, each only when something it depends on changes. */
export interface FilterCache {
  /** whether the search module is loaded */
  readonly canSearch: boolean;
  /** Loads the search module. @returns whether it was not loaded before and is now */
  loadSearch(): Promise<boolean>;
  /** Indexes a model for searching ahead of time, so that the first letter typed finds it ready. */
  index(model: Model, locale: string, pause: Pause): Promise<void>;
  /** What a state keeps of a model. A query keeps everything while the search is not loaded. */
  keptOf(model: Model, state: ViewState, locale: string): Kept;
}

type SearchModule = typeof Search;

export function createFilterCache(): FilterCache {
  let module: SearchModule | undefined;
  const indexOf = memoInputs(
    (inputs: { readonly module: SearchModule; readonly model: Model; readonly locale: string }) =>
      startSteps(inputs.module.searchIndexSteps(inputs.model, inputs.locale)),
  );
  const search = memoInputs(
    (inputs: {
      readonly module: SearchModule;
      readonly model: Model;
      readonly index: SearchIndex;
      readonly query: string;
    }) => inputs.module.search(inputs.model, inputs.index, inputs.query),
  );
  const filter = memoInputs(
    ({ model, matches, ...criteria }: Criteria & { model: Model; matches: Matches | undefined }) =>
      filterModel(model, criteria, matches),
  );
  return {
    get canSearch() {
      return module !== undefined;
    },
    async loadSearch() {
      if (module) return false;
      // If it cannot be fetched, nothing is searched and the next query tries again.
      module = await import('../model/search.js').catch(() => undefined);
      return module !== undefined;
    },
    async index(model, locale, pause) {
      const index = module && indexOf({ module, model, locale });
      while (index?.advance()) await pause();
    },
    keptOf(model, state, locale) {
      const { query } = state;
      const index =
        module && query !== '' ? indexOf({ module, model, locale }).finish() : undefined;
      const matches = module && index ? search({ module, model, index, query }) : undefined;
      return filter({ model, matches, ...criteriaOf(state) });
    },
  };
}
