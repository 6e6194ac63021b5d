import {
  bitPositions,
  createBitset,
  hasBit,
  invertBits,
  setBit,
  unionBits,
  type Bitset,
} from '../lib/bitset.js';
import { itemAt, numberAt } from '../lib/list.js';
import type { Model } from '../model/model.js';

/**
 * Which endpoints each action line is linked to: one set per action line. An endpoint is what a link
 * leads to, a target or a goal as a whole. Endpoints are numbered: the targets by their positions in
 * the model, then, from the number of targets on, the goals by theirs.
 */
export interface Incidence {
  readonly ofLine: readonly Bitset[];
  /** the endpoints with an unconfirmed link: its sources disagree, or it is proposed */
  readonly unsureOfLine: readonly Bitset[];
}

/** The incidence of the links that a filter keeps, without the targets that it does not keep. */
export function incidenceOf(
  model: Model,
  { links, targets: kept }: { readonly links: Bitset; readonly targets: Bitset },
): Incidence {
  const emptySets = () => model.actionLines.map(() => createBitset(endpointCount(model)));
  const [ofLine, unsureOfLine] = [emptySets(), emptySets()];
  const { actionLine, goal, targetStart, targets } = model.columns;
  const add = (set: Bitset, link: number): void => {
    const end = numberAt(targetStart, link + 1);
    const start = numberAt(targetStart, link);
    if (start === end) setBit(set, model.targets.length + numberAt(goal, link));
    for (let i = start; i < end; i++) {
      const target = numberAt(targets, i);
      if (hasBit(kept, target)) setBit(set, target);
    }
  };
  for (const link of bitPositions(links)) {
    const line = numberAt(actionLine, link);
    add(itemAt(ofLine, line), link);
    const { status = 'published' } = itemAt(model.links, link);
    if (status !== 'published') add(itemAt(unsureOfLine, line), link);
  }
  return { ofLine, unsureOfLine };
}

const ofAll = new WeakMap<Model, Incidence>();

/** The incidence of all links, whatever is filtered, worked out once for all who ask. */
export function incidenceOfAll(model: Model): Incidence {
  const known = ofAll.get(model);
  if (known) return known;
  const incidence = incidenceOf(model, {
    links: invertBits(createBitset(model.links.length)),
    targets: invertBits(createBitset(model.targets.length)),
  });
  ofAll.set(model, incidence);
  return incidence;
}

/** The endpoints of several action lines together. */
export function endpointsOf(
  model: Model,
  ofLine: readonly Bitset[],
  lines: readonly number[],
): Bitset {
  const sets = lines.map((line) => itemAt(ofLine, line));
  const [only] = sets;
  return sets.length === 1 && only ? only : unionBits(sets, endpointCount(model));
}

/** The position of the goal that an endpoint is, or that it is a target of. */
export function goalOfEndpoint(model: Model, endpoint: number): number {
  return model.targets[endpoint]?.goal ?? endpoint - model.targets.length;
}

function endpointCount(model: Model): number {
  return model.targets.length + model.goals.length;
}
