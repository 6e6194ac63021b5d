import {
  andBits,
  bitsetOf,
  countBits,
  createBitset,
  hasBit,
  invertBits,
  type Bitset,
} from '../lib/bitset.js';
import { addAt, numberAt, sum } from '../lib/list.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { linksOf, type Selection } from '../model/selection.js';

/** How many of something a view shows, then how many there are in all. */
export type ShownOfAll = readonly [shown: number, all: number];

/**
 * What is counted, in the words of this project. A link joins an action line to a target, or to a goal
 * as a whole. A cell is an action line and a goal with at least one link. A statement is a row of the
 * source, the reason for one or more links. Two statements about the same pair are one link.
 */
export interface Counts {
  readonly actionLines: ShownOfAll;
  readonly goals: ShownOfAll;
  readonly links: ShownOfAll;
  readonly cells: ShownOfAll;
  readonly statements: ShownOfAll;
}

const counted = new WeakMap<Kept, { readonly model: Model; readonly counts: Counts }>();

/** Counts what filters keep, once for all who ask. Open goals and folded groups change none of it. */
export function countsOf(model: Model, kept: Kept): Counts {
  const known = counted.get(kept);
  if (known?.model === model) return known.counts;
  const [shown, all] = [countLinks(model, kept), countAllLinks(model)];
  const counts: Counts = {
    actionLines: [countBits(kept.actionLines), model.actionLines.length],
    goals: [countBits(kept.goals), model.goals.length],
    links: [shown.links, all.links],
    cells: [shown.cells, all.cells],
    statements: [countBits(kept.links), model.links.length],
  };
  counted.set(kept, { model, counts });
  return counts;
}

/** The links of some statements. */
export interface LinkCounts {
  readonly links: number;
  readonly cells: number;
  /** of each action line, by position */
  readonly ofLine: Uint32Array;
  /** of each endpoint, as `Incidence` numbers them: first the targets, then the goals as a whole */
  readonly ofEndpoint: Uint32Array;
}

const countedAll = new WeakMap<Model, LinkCounts>();

/** The same for the whole dataset, whatever is filtered. */
export function countAllLinks(model: Model): LinkCounts {
  const known = countedAll.get(model);
  if (known) return known;
  const everything = (length: number) => invertBits(createBitset(length));
  const counts = countLinks(model, {
    links: everything(model.links.length),
    targets: everything(model.targets.length),
  });
  countedAll.set(model, counts);
  return counts;
}

/**
 * @param statements `links` are the positions of the statements; of their targets, only those in
 *   `targets` count
 */
export function countLinks(
  model: Model,
  { links, targets }: { readonly links: Bitset; readonly targets: Bitset },
): LinkCounts {
  const { goal, targetStart, targets: named } = model.columns;
  const ofLine = new Uint32Array(model.actionLines.length);
  const ofEndpoint = new Uint32Array(model.targets.length + model.goals.length);
  // The last action line, from 1, that was seen at an endpoint and at a goal: each pair counts once.
  const lastAt = new Uint32Array(ofEndpoint.length);
  const lastIn = new Uint32Array(model.goals.length);
  let cells = 0;
  for (let line = 0; line < ofLine.length; line++) {
    const count = (endpoint: number, inGoal: number) => {
      if (lastIn[inGoal] !== line + 1) cells++;
      lastIn[inGoal] = line + 1;
      if (lastAt[endpoint] === line + 1) return;
      lastAt[endpoint] = line + 1;
      addAt(ofLine, line, 1);
      addAt(ofEndpoint, endpoint, 1);
    };
    for (const statement of model.linksOfActionLine.of(line)) {
      if (!hasBit(links, statement)) continue;
      const inGoal = numberAt(goal, statement);
      const [start, end] = [numberAt(targetStart, statement), numberAt(targetStart, statement + 1)];
      if (start === end) count(model.targets.length + inGoal, inGoal);
      for (let i = start; i < end; i++) {
        const target = numberAt(named, i);
        if (hasBit(targets, target)) count(target, inGoal);
      }
    }
  }
  return { links: sum(ofLine, (n) => n), cells, ofLine, ofEndpoint };
}

/** How many links a selection has, of those that filters keep; without any given, in all. */
export function linksOfSelection(
  model: Model,
  selection: Selection,
  kept?: Pick<Kept, 'links' | 'targets'>,
): number {
  const { target } = selection;
  const count = model.targets.length;
  const chosen = target === undefined ? invertBits(createBitset(count)) : bitsetOf(count, [target]);
  const links = linksOf(model, selection);
  if (!kept) return countLinks(model, { links, targets: chosen }).links;
  const targets = andBits(chosen, kept.targets);
  return countLinks(model, { links: andBits(links, kept.links), targets }).links;
}
