import { createMatrixSteps, type Matrix } from '../../derive/matrix/matrix.js';
import type { Terms } from '../../i18n/picture-words.js';
import { runSteps, type Steps } from '../../lib/schedule.js';
import type { Session } from '../../state/session.js';

type Chain = ReturnType<typeof createMatrixSteps>;

const chains = new WeakMap<Session, Map<Terms, Chain>>();

/** The matrix of a session, derived once for all the elements that share it and their language. */
export function matrixOf(session: Session | undefined, terms: Terms): Matrix | undefined {
  return runSteps(matrixSteps(session, terms));
}

/** The same a step at a time. */
export function* matrixSteps(
  session: Session | undefined,
  terms: Terms,
): Steps<Matrix | undefined> {
  const { model, kept } = session ?? {};
  if (!session || !model || !kept) return undefined;
  const ofSession = chains.get(session) ?? new Map<Terms, Chain>();
  chains.set(session, ofSession);
  const chain = ofSession.get(terms) ?? createMatrixSteps();
  ofSession.set(terms, chain);
  return yield* chain(model, kept, session.state, terms);
}
