import { createMatrixSteps, type Matrix } from '../../derive/matrix/matrix.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { runSteps, type Steps } from '../../lib/schedule.js';
import type { Session } from '../../state/session.js';

type Chain = ReturnType<typeof createMatrixSteps>;

const chains = new WeakMap<Session, Map<PictureWords, Chain>>();

/** The matrix of a session, derived once for all the elements that share it and their language. */
export function matrixOf(session: Session | undefined, terms: PictureWords): Matrix | undefined {
  return runSteps(matrixSteps(session, terms));
}

/** The same a step at a time. */
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
