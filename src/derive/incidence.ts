import {
  bitPositions,
  createBitset,
  hasBit,
  invertBits,
  setBit,
  unionBits,
  type Bitset,
} from '../lib/bitset.js';
import type { Model } from '../model/model.js';

/**
 * What action lines are linked to: for each a set of positions, first those of the targets, then,
 * from the number of targets on, those of goals as a whole.
 */
export interface Incidence {
  readonly ofLine: readonly Bitset[];
  /** of these only what rests on links that are not simply published */
  readonly unsureOfLine: readonly Bitset[];
}

/** What is mentioned by the links that count; of targets, only those that count. */
export function incidenceOf(
  model: Model,
  { links, targets: counting }: { readonly links: Bitset; readonly targets: Bitset },
): Incidence {
  const sets = () => model.actionLines.map(() => createBitset(endpointCount(model)));
  const [ofLine, unsureOfLine] = [sets(), sets()];
  const { actionLine, goal, targetStart, targets } = model.columns;
  const add = (set: Bitset | undefined, link: number): void => {
    if (!set) return;
    const from = targetStart[link] ?? 0;
    const until = targetStart[link + 1] ?? from;
    if (from === until) setBit(set, model.targets.length + (goal[link] ?? 0));
    for (let i = from; i < until; i++) {
      const target = targets[i] ?? 0;
      if (hasBit(counting, target)) setBit(set, target);
    }
  };
  for (const link of bitPositions(links)) {
    const line = actionLine[link] ?? 0;
    add(ofLine[line], link);
    const { status = 'published' } = model.links[link] ?? {};
    if (status !== 'published') add(unsureOfLine[line], link);
  }
  return { ofLine, unsureOfLine };
}

/** What is mentioned by all links, whatever is filtered. */
export function incidenceOfAll(model: Model): Incidence {
  return incidenceOf(model, {
    links: invertBits(createBitset(model.links.length)),
    targets: invertBits(createBitset(model.targets.length)),
  });
}

/** How many targets and goals there are to be mentioned. */
function endpointCount(model: Model): number {
  return model.targets.length + model.goals.length;
}

/** What several action lines mention together. */
export function endpointsOf(
  model: Model,
  ofLine: readonly Bitset[],
  lines: readonly number[],
): Bitset {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined)
    return ofLine[only] ?? createBitset(endpointCount(model));
  return unionBits(
    lines.flatMap((line) => ofLine[line] ?? []),
    endpointCount(model),
  );
}

/** The goal that a mentioned target belongs to, or the goal mentioned as a whole. */
export function goalOfEndpoint(model: Model, endpoint: number): number {
  return model.targets[endpoint]?.goal ?? endpoint - model.targets.length;
}
