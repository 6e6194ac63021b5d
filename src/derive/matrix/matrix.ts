import type { PictureWords } from '../../i18n/picture-words.js';
import type { Find } from '../../lib/fold.js';
import { memoInputs, memoLast } from '../../lib/memo.js';
import type { Steps } from '../../lib/schedule.js';
import { findNothing, type Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import { incidenceOf, incidenceOfAll, type Incidence } from '../incidence.js';
import { axesOf, type Arrangement, type Axes } from './axes.js';
import { tallyOf, type Tally } from './tally.js';
import { matrixSentences, matrixView, type MatrixView, type Sentences } from './view.js';

/** Everything about a matrix that does not depend on its size or its colours. */
export interface Matrix {
  readonly axes: Axes;
  /** of the links that filters keep */
  readonly incidence: Incidence;
  /** of all links, where those that filters remove are shown dimmed */
  readonly dimmed?: Incidence;
  readonly view: MatrixView;
  readonly sentences: Sentences;
}

/** The stages by which a matrix is derived. A test counts how often each one runs. */
export interface MatrixStages {
  readonly incidenceOf: typeof incidenceOf;
  readonly axesOf: typeof axesOf;
  readonly tallyOf: typeof tallyOf;
  readonly matrixView: typeof matrixView;
}

/** From model and view state to a result. */
export type Derive<Result> = (
  model: Model,
  kept: Kept,
  state: ViewState,
  terms: PictureWords,
) => Result;

/**
 * Makes a function from model and view state to a matrix, in steps, one a stage: all stages of a large
 * matrix at once would block a page. A stage runs again only when one of its inputs has changed: a new
 * selection, for example, derives nothing.
 */
export function createMatrixSteps(
  stages: MatrixStages = { incidenceOf, axesOf, tallyOf, matrixView },
): Derive<Steps<Matrix>> {
  const incidenceOfKept = memoLast(stages.incidenceOf);
  const incidenceOfEverything = memoLast(incidenceOfAll);
  const axesFor = memoInputs(({ model, kept, incidence, locale, ...arrangement }: AxesInputs) =>
    stages.axesOf(model, { kept, incidence, locale, arrangement }),
  );
  const tallyFor = memoInputs(stages.tallyOf);
  const viewFor = memoInputs(({ model, terms, ...parts }: ViewInputs) =>
    stages.matrixView(model, parts, terms),
  );
  const matrixFor = memoInputs(({ model, axes, left, all, view, terms }: MatrixInputs): Matrix => ({
    axes,
    incidence: left,
    ...(left === all ? {} : { dimmed: all }),
    view,
    sentences: matrixSentences(model, { axes, left, all, view }, terms),
  }));
  return function* (model, kept, state, terms) {
    const left = incidenceOfKept(model, kept);
    yield;
    const dimmed = state.filtered === 'dimmed' ? incidenceOfEverything(model) : undefined;
    const arrangement = arrangementOf(state);
    const { locale } = terms;
    const axes = axesFor({ model, kept, incidence: left, locale, ...arrangement });
    yield;
    const tally = tallyFor({ model, axes, kept: left, dimmed });
    yield;
    const find = kept.matches?.find ?? findNothing;
    const view = viewFor({ model, axes, tally, kept, find, terms });
    yield;
    return matrixFor({ model, axes, left, all: dimmed ?? left, view, terms });
  };
}

interface AxesInputs extends Arrangement {
  readonly model: Model;
  readonly kept: Kept;
  readonly incidence: Incidence;
  readonly locale: string;
}

interface ViewInputs {
  readonly model: Model;
  readonly axes: Axes;
  readonly tally: Tally;
  readonly kept: Kept;
  readonly find: Find;
  readonly terms: PictureWords;
}

interface MatrixInputs {
  readonly model: Model;
  readonly axes: Axes;
  /** incidence of the links that filters keep, and of those that are shown */
  readonly left: Incidence;
  readonly all: Incidence;
  readonly view: MatrixView;
  readonly terms: PictureWords;
}

function arrangementOf(state: ViewState): Arrangement {
  const { filtered, rowOrder, columnOrder, ownRows, ownColumns, expanded, collapsed } = state;
  return { filtered, rowOrder, columnOrder, ownRows, ownColumns, expanded, collapsed };
}
