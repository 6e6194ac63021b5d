import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import { hasLines, type Selection } from '../../model/selection.js';
import type { Incidence } from '../incidence.js';
import { nameOf } from '../naming.js';
import { jaccard } from '../similarity.js';
import { isSameSelection, linkedTo } from './comparison.js';

/** Something that can be compared with the selection. */
export interface Candidate {
  readonly id: string;
  /** the name; between two rows or two columns, followed by their similarity */
  readonly label: string;
  /** Jaccard similarity in per cent; absent between a row and a column */
  readonly percent?: number;
}

/**
 * What can be compared with a row or a column: first the others of its kind, the most similar first,
 * then everything of the other kind, to which there may be paths.
 */
export function candidatesFor(
  model: Model,
  { selection, incidence }: { readonly selection: Selection; readonly incidence: Incidence },
  terms: PictureWords,
): Candidate[] {
  const own = linkedTo(model, incidence, selection);
  const all: readonly { readonly id: string; readonly other: Selection }[] = [
    ...model.actionLines.map(({ id }, actionLine) => ({ id, other: { actionLine } })),
    ...model.goals.map(({ id }, goal) => ({ id, other: { goal } })),
  ];
  const others = all.filter(({ other }) => !isSameSelection(other, selection));
  const isOfKind = (other: Selection) => hasLines(other) === hasLines(selection);
  const sameKind = others
    .filter(({ other }) => isOfKind(other))
    .map(({ id, other }) => {
      const percent = Math.round(jaccard(own, linkedTo(model, incidence, other)) * 100);
      return { id, label: `${nameOf(model, other, terms)} · ${terms.inCommon(percent)}`, percent };
    })
    .sort((x, y) => y.percent - x.percent);
  const otherKind = others
    .filter(({ other }) => !isOfKind(other))
    .map(({ id, other }) => ({ id, label: nameOf(model, other, terms) }));
  return [...sameKind, ...otherKind];
}
