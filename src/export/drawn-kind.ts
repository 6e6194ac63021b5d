import { comparedNames } from '../derive/detail/compared.js';
import type { Drawn } from '../scene/draws.js';
import { selectionDraws } from '../scene/draws.js';
import type { Body } from '../scene/page/composition.js';
import type { Theme } from '../theme.js';
import type { PictureSource } from './picture-source.js';

/** How a kind of picture is drawn into a file. */
export interface DrawnKind {
  /** the picture with its selection, composed for its room */
  readonly body: (source: PictureSource, theme: Theme) => Body;
  /** Whether a page may be large enough: a bound, found without drawing anything. */
  readonly mayHold: (source: PictureSource, room: PageRoom) => boolean;
  /** whether it may be drawn in parts, page by page */
  readonly mayBeParted: (source: PictureSource) => boolean;
  /** what is selected, in words, where the rest of the picture is faded */
  readonly selectionFacts?: (source: PictureSource) => string[];
  /** per cent from which on things are joined because they are alike; absent: nothing is */
  readonly alikeFrom?: (source: PictureSource) => number | undefined;
  /** what a legend explains before the picture is composed, so that room can be kept for it */
  readonly expected: (source: PictureSource) => ExpectedDraws;
}

/** The sides of a page, and the smallest text and labels on it, in px. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
  readonly leastText: number;
  readonly leastLabel: number;
}

export interface ExpectedDraws {
  /** what the picture draws, unless it is composed in an unusual way */
  readonly likely: readonly Drawn[];
  /** what is drawn over it in any case */
  readonly over: readonly Drawn[];
}

/** The marks of what is selected and compared, where a picture shows these. */
export function chosenDraws(
  { model, state, terms }: PictureSource,
  places: { placeOf(selection: string | null): object | undefined },
): Drawn[] {
  const isShown = (selection: string | null) => places.placeOf(selection) !== undefined;
  const names = comparedNames(model, state, terms);
  return selectionDraws(isShown(state.selected), isShown(state.compared), names);
}
