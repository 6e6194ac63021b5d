import type { Session } from '../../state/session.js';

/** An element whose session others may join. */
export interface SessionOwner extends HTMLElement {
  readonly session: Session | undefined;
}

const owners = new Set<SessionOwner>();
const waiting = new Set<() => void>();

/** Makes an element known to those that wait for its id. @returns takes it back */
export function announceOwner(owner: SessionOwner): () => void {
  owners.add(owner);
  notifyOwnersChange();
  return () => {
    owners.delete(owner);
    notifyOwnersChange();
  };
}

/** Calls back whenever an owner comes, goes or gets its id. @returns ends it */
export function onOwnersChange(callback: () => void): () => void {
  waiting.add(callback);
  return () => waiting.delete(callback);
}

export function notifyOwnersChange(): void {
  for (const callback of [...waiting]) callback();
}

/** The owner with an id in the same tree as `near`, else in the page, else in any shadow root. */
export function findOwner(near: Element, id: string): SessionOwner | undefined {
  const named = [...owners].filter((owner) => owner.id === id && owner !== near);
  const root = near.getRootNode();
  return (
    named.find((owner) => owner.getRootNode() === root) ??
    named.find((owner) => owner.getRootNode() === near.ownerDocument) ??
    named[0]
  );
}
