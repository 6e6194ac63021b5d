import type { PropertyDeclarations } from 'lit';
import type { DataOrigin } from '../../state/load.js';
import type { Session } from '../../state/session.js';
import { createPause } from '../page/window.js';

/** Where the data came from whose place is taken by those that a person has opened. */
function originBefore({ origin }: Session): DataOrigin | undefined {
  return origin?.kind === 'value' ? origin.before : undefined;
}

/** Whether a person has opened the data that are shown. No link to the page leads to them. */
export function hasOpenedData(session: Session | undefined): boolean {
  return session !== undefined && originBefore(session) !== undefined;
}

const hasChanged = () => true;

/** For Lit: to set the same data again asks for them, in place of those that a person has opened. */
export const askedData: PropertyDeclarations = {
  src: { reflect: true, hasChanged },
  data: { attribute: false, hasChanged },
};

/** Shows the data of the page again, when this has set them once more. */
export function showPageDataAgain(
  session: Session | undefined,
  changed: ReadonlyMap<PropertyKey, unknown>,
) {
  const before = session && originBefore(session);
  const isAsked = Object.keys(askedData).some((name) => changed.has(name));
  if (before && isAsked) void session.load(before, createPause(), session.limits);
}

/**
 * The file that is dropped. Without this, the browser leaves the page and opens it itself. A stray file does not
 * end what is being done in a dialog.
 */
export function droppedFile(event: DragEvent, root: ParentNode): File | undefined {
  const { dataTransfer, defaultPrevented } = event;
  if (defaultPrevented || !dataTransfer?.types.includes('Files')) return undefined;
  event.preventDefault();
  // While it is dragged, the browser does not say which file it is.
  return root.querySelector('dialog[open]') ? undefined : dataTransfer.files[0];
}
