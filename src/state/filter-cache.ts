import { memoLast } from '../lib/memo.js';
import type { Pause } from '../lib/pause.js';
import { startSteps } from '../lib/schedule.js';
import { filterModel, type Criteria, type Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type * as Searching from '../model/search.js';
import type { Matches, SearchIndex } from '../model/search.js';
import type { ViewState } from './view-state.js';

/** Filters and searches a model for one session, each only when something it depends on changed. */
export interface Sieve {
  readonly isReady: boolean;
  /** Loads what searches; a picture alone does without. @returns whether it was not there before */
  prepare(): Promise<boolean>;
  /** Makes a model ready to be searched, so that the first letter typed finds it so. */
  warm(model: Model, locale: string, pause: Pause): Promise<void>;
  /** What a state leaves; a query leaves everything until the search is there. */
  keptOf(model: Model, state: ViewState, locale: string): Kept;
}

export function createSieve(): Sieve {
  let searching: typeof Searching | undefined;
  const indexOf = memoLast((found: typeof Searching, model: Model, locale: string) =>
    startSteps(found.searchIndexSteps(model, locale)),
  );
  const search = memoLast(
    (found: typeof Searching, model: Model, index: SearchIndex, query: string) =>
      found.search(model, index, query),
  );
  const filter = memoLast(filterParts);
  return {
    get isReady() {
      return searching !== undefined;
    },
    async prepare() {
      if (searching) return false;
      // Where it cannot be fetched nothing is searched, and the next query tries again.
      searching = await import('../model/search.js').catch(() => undefined);
      return searching !== undefined;
    },
    async warm(model, locale, pause) {
      const index = searching && indexOf(searching, model, locale);
      while (index?.advance()) await pause();
    },
    keptOf(model, state, locale) {
      const { actionLines, goals, targets, facilitators, kinds, query } = state;
      const matches =
        searching && query !== ''
          ? search(searching, model, indexOf(searching, model, locale).finish(), query)
          : undefined;
      return filter(model, matches, actionLines, goals, targets, facilitators, kinds);
    },
  };
}

/** Each criterion by itself, so that it is their identity that is compared. */
function filterParts(
  model: Model,
  matches: Matches | undefined,
  ...[actionLines, goals, targets, facilitators, kinds]: readonly [
    Criteria['actionLines'],
    Criteria['goals'],
    Criteria['targets'],
    Criteria['facilitators'],
    Criteria['kinds'],
  ]
): Kept {
  return filterModel(model, { actionLines, goals, targets, facilitators, kinds }, matches);
}
