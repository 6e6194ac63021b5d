import { formatPermalink, writeFragment } from '../../state/permalink.js';
import type { ViewState } from '../../state/view-state.js';

/** The key of an element's view in the fragment, which several elements may share. */
export function fragmentKey(element: Element): string {
  return element.id === '' ? 'wsis' : `wsis-${encodeURIComponent(element.id)}`;
}

/** The address of the page, with a view in its fragment. */
export function pageLink(element: Element, state: ViewState, base?: ViewState): string {
  const { href, hash } = element.ownerDocument.location;
  const [page = ''] = href.split('#');
  const fragment = writeFragment(hash, fragmentKey(element), formatPermalink(state, base));
  return fragment === '' ? page : `${page}#${fragment}`;
}
