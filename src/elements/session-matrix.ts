import { createMatrixChain, type Matrix } from '../derive/matrix.js';
import type { Terms } from '../i18n/terms.js';
import type { Session } from '../state/session.js';

type Chain = ReturnType<typeof createMatrixChain>;

const chains = new WeakMap<Session, Map<Terms, Chain>>();

/** The matrix of a session, derived once for all the elements that share it and their language. */
export function matrixOf(session: Session | undefined, terms: Terms): Matrix | undefined {
  const { model, kept } = session ?? {};
  if (!session || !model || !kept) return undefined;
  const ofSession = chains.get(session) ?? new Map<Terms, Chain>();
  chains.set(session, ofSession);
  const chain = ofSession.get(terms) ?? createMatrixChain();
  ofSession.set(terms, chain);
  return chain(model, kept, session.state, terms);
}
