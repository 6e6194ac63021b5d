import { createMatrixChain, type Matrix } from '../derive/matrix.js';
import type { Terms } from '../i18n/terms.js';
import type { Session } from '../state/session.js';

const chains = new WeakMap<Session, ReturnType<typeof createMatrixChain>>();

/** The matrix of a session, derived once for all the elements that share it. */
export function matrixOf(session: Session | undefined, terms: Terms): Matrix | undefined {
  const { model, kept } = session ?? {};
  if (!session || !model || !kept) return undefined;
  const chain = chains.get(session) ?? createMatrixChain();
  chains.set(session, chain);
  return chain(model, kept, session.state, terms);
}
