import { formatPermalink } from '../state/permalink.js';
import type { ViewState } from '../state/view-state.js';

/** What of the explorer a frame uses; the element itself comes with the one-file bundle. */
export interface FramedExplorer extends HTMLElement {
  readonly state?: ViewState | undefined;
}

/** attributes that an address may set; anything else in it is not for the element */
const ALLOWED = ['locale', 'theme', 'src', 'heading', 'note', 'label', 'controls'];

/** The explorer as the address of the page asks for it; the view itself is in the fragment. */
export function viewOf(page: Document, { href }: Location): FramedExplorer {
  const { searchParams } = new URL(href);
  const explorer: FramedExplorer = page.createElement('wsis-sdg-explorer');
  explorer.setAttribute('permalink', '');
  for (const name of ALLOWED) {
    const value = searchParams.get(name);
    if (value !== null && (name !== 'src' || isWebAddress(value, href))) {
      explorer.setAttribute(name, value);
    }
  }
  const locale = searchParams.get('locale');
  if (locale !== null) page.documentElement.lang = locale;
  return explorer;
}

export function fragmentText({ state }: FramedExplorer): string {
  const text = state ? formatPermalink(state) : '';
  return text === '' ? 'view=matrix' : text;
}

/** Data come over the web or from beside the page, never from another scheme. */
function isWebAddress(address: string, base: string): boolean {
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}
