import { memoLast } from '../../lib/memo.js';
import { runSteps, type Steps } from '../../lib/schedule.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { NO_WORDS, type Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import { axesOf, type Arrangement, type Axes } from './axes.js';
import { matrixSentences, type Sentences, matrixView, type MatrixView } from './view.js';
import { incidenceOfAll, incidenceOf, type Incidence } from '../incidence.js';
import { tallyOf, type Tally } from './tally.js';

/** Everything about a matrix that does not depend on its size or colours. */
export interface Matrix {
  readonly axes: Axes;
  /** what is left of the links */
  readonly incidence: Incidence;
  /** with what filters take away, where that is shown dimmed */
  readonly dimmed?: Incidence;
  readonly view: MatrixView;
  readonly sentences: Sentences;
}

/** The stages by which a matrix is derived; a test counts how often each one runs. */
export interface MatrixStages {
  readonly incidenceOf: typeof incidenceOf;
  readonly axesOf: typeof axesOf;
  readonly tallyOf: typeof tallyOf;
  readonly matrixView: typeof matrixView;
}

const ownStages: MatrixStages = { incidenceOf, axesOf, tallyOf, matrixView };

/** What a matrix is made from. */
type Origin = readonly [model: Model, kept: Kept, state: ViewState, terms: PictureWords];

/**
 * From model and view state to a matrix; each stage is done again only when what it is made from
 * changed, so that a new selection derives nothing.
 */
export function createMatrixChain(stages?: MatrixStages): (...origin: Origin) => Matrix {
  const steps = createMatrixSteps(stages);
  return (...origin) => runSteps(steps(...origin));
}

/** The same with a step a stage: those of a large matrix together would hold the page up. */
export function createMatrixSteps(
  stages: MatrixStages = ownStages,
): (...origin: Origin) => Steps<Matrix> {
  const incidence = memoLast(stages.incidenceOf);
  const allMentions = memoLast(incidenceOfAll);
  const axes = memoLast(
    (model: Model, kept: Kept, endpoints: Incidence, locale: string, ...parts: ArrangementParts) =>
      stages.axesOf(model, kept, endpoints, { arrangement: arrangementOf(parts), locale }),
  );
  const tally = memoLast(stages.tallyOf);
  const view = memoLast(
    (model: Model, of: Axes, counted: Tally, words: Words, terms: PictureWords) =>
      stages.matrixView(model, { axes: of, tally: counted, words }, terms),
  );
  const together = memoLast(
    (
      model: Model,
      of: Axes,
      [left, all]: MentionPair,
      shown: MatrixView,
      terms: PictureWords,
    ): Matrix => ({
      axes: of,
      incidence: left,
      ...(left === all ? {} : { dimmed: all }),
      view: shown,
      sentences: matrixSentences(model, { axes: of, left, all, view: shown }, terms),
    }),
  );
  const pair = memoLast((left: Incidence, all: Incidence): MentionPair => [left, all]);
  return function* (model, kept, state, terms) {
    const left = incidence(model, kept);
    yield;
    const all = state.filtered === 'dimmed' ? allMentions(model) : undefined;
    const of = axes(model, kept, left, terms.locale, ...partsOf(state));
    yield;
    const counted = tally(model, of, left, all);
    yield;
    const shown = view(model, of, counted, kept.matches?.words ?? NO_WORDS, terms);
    yield;
    return together(model, of, pair(left, all ?? left), shown, terms);
  };
}

type Words = readonly string[];
type MentionPair = readonly [left: Incidence, all: Incidence];

type ArrangementParts = readonly [
  Arrangement['filtered'],
  Arrangement['rowOrder'],
  Arrangement['columnOrder'],
  Arrangement['ownRows'],
  Arrangement['ownColumns'],
  Arrangement['expanded'],
  Arrangement['collapsed'],
];

function partsOf(state: ViewState): ArrangementParts {
  const { filtered, rowOrder, columnOrder, ownRows, ownColumns, expanded, collapsed } = state;
  return [filtered, rowOrder, columnOrder, ownRows, ownColumns, expanded, collapsed];
}

function arrangementOf(parts: ArrangementParts): Arrangement {
  const [filtered, rowOrder, columnOrder, ownRows, ownColumns, expanded, collapsed] = parts;
  return { filtered, rowOrder, columnOrder, ownRows, ownColumns, expanded, collapsed };
}
