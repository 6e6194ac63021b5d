import type { Scene } from '../scene.js';

/** A page with a picture on it. */
export interface FilledPage {
  readonly scene: Scene;
  /** px */
  readonly smallestText: number;
  /** px of the smallest text of the picture itself */
  readonly bodyText: number;
  /** whether everything lies on the page, apart from each other and in text that can be read */
  readonly fits: boolean;
  /** how many links of the detail there was room for; 0 without a detail */
  readonly linksShown: number;
  /** how many names of its key have no room in the picture */
  readonly squeezedOut: number;
  /** px of the shorter side of the picture itself */
  readonly shorter: number;
}

/** The page whose picture names more or, where they name as many, is larger. */
export function roomier(page: FilledPage, other: FilledPage | undefined): FilledPage {
  if (!other || other.squeezedOut > page.squeezedOut) return page;
  return other.squeezedOut < page.squeezedOut || other.shorter > page.shorter ? other : page;
}
