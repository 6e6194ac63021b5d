import { describeView, descriptionLengths, type DescriptionLength } from '../../derive/describe.js';
import { createMatrixSteps, type Matrix } from '../../derive/matrix/matrix.js';
import { pictureOfView, pictures } from '../../derive/pictures.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { runSteps, type Steps } from '../../lib/schedule.js';
import type { Session } from '../../state/session.js';
import type { ViewState } from '../../state/view-state.js';
import type { ControlWordsController } from '../element/control-words.js';

type Chain = ReturnType<typeof createMatrixSteps>;

const chains = new WeakMap<Session, Map<PictureWords, Chain>>();

/** The matrix of a session, derived once for all elements that share the session and a language. */
export function matrixOf(session: Session | undefined, terms: PictureWords): Matrix | undefined {
  return runSteps(matrixSteps(session, terms));
}

/** Derives the matrix of a session one step at a time. */
export function* matrixSteps(
  session: Session | undefined,
  terms: PictureWords,
): Steps<Matrix | undefined> {
  const { model, kept } = session ?? {};
  if (!session || !model || !kept) return undefined;
  const ofSession = chains.get(session) ?? new Map<PictureWords, Chain>();
  chains.set(session, ofSession);
  const chain = ofSession.get(terms) ?? createMatrixSteps();
  ofSession.set(terms, chain);
  return yield* chain(model, kept, session.state, terms);
}

/**
 * Describes what a session shows. Empty while it shows nothing. Without the words of the controls,
 * the only filter that can be named is the search.
 * @throws RangeError for an unknown length
 */
export function describeSession(
  length: DescriptionLength,
  session: Session | undefined,
  options: {
    readonly terms: PictureWords;
    readonly tools: ControlWordsController | undefined;
    /** the view that is shown, if the state does not decide */
    readonly view: ViewState['view'] | undefined;
  },
): string {
  if (!descriptionLengths.includes(length)) {
    throw new RangeError(`length is “${length}”; it may be ${descriptionLengths.join(', ')}`);
  }
  const { terms, tools, view } = options;
  const { model, kept, state } = session ?? {};
  const matrix = matrixOf(session, terms);
  if (!model || !kept || !state || !matrix) return '';
  const { title } = matrix.view;
  const kind = pictureOfView(view ?? state.view);
  return describeView(
    length,
    {
      ...{ model, kept, state, matrix },
      name: pictures[kind].name(title, { terms, tools: tools?.terms }),
      filters: tools
        ? tools.filtersOf(model, state, terms)
        : [state.query].filter(Boolean).map((query) => terms.quoted(query)),
    },
    terms,
  );
}
