import { createNetworkChain, type NetworkView } from '../../derive/network/view.js';
import { pathsView, type PathsView } from '../../derive/network/paths.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Session } from '../../state/session.js';
import { matrixOf } from './derived-matrix.js';

type Chain = ReturnType<typeof createNetworkChain>;

const chains = new WeakMap<Session, Map<ControlWords, Chain>>();

/** The paths from what is selected to what it is compared with; undefined unless there are both. */
export function pathsOf(
  session: Session | undefined,
  view: NetworkView | undefined,
  words: { readonly tools: ControlWords; readonly locale: string },
): PathsView | undefined {
  const { model, kept, state } = session ?? {};
  const { selected = null, compared = null } = state ?? {};
  return model && kept && view && selected !== null && compared !== null
    ? pathsView(model, view, [selected, compared], { ...words, kept })
    : undefined;
}

/** The network of a session, derived once for all elements that share the session and a language. */
export function networkOf(
  session: Session | undefined,
  terms: PictureWords,
  tools: ControlWords,
): NetworkView | undefined {
  const matrix = matrixOf(session, terms);
  const { model, kept } = session ?? {};
  if (!session || !model || !kept || !matrix) return undefined;
  const ofSession = chains.get(session) ?? new Map<ControlWords, Chain>();
  chains.set(session, ofSession);
  const chain = ofSession.get(tools) ?? createNetworkChain();
  ofSession.set(tools, chain);
  const find = kept.matches?.find;
  return chain(model, matrix, { state: session.state, find }, { terms, tools });
}
