import { nearest } from '../../lib/closest.js';
import { describeFound, type Problem } from '../problem.js';
import { knownKeys, type Dataset } from '../schema.js';
import type { BrokenReference, UnknownKey } from './references.js';

// Loaded only for a dataset that has such problems.

/** What is wrong with a reference, and what may have been meant. */
export function referenceProblem(broken: BrokenReference, dataset: Dataset): Problem {
  const { path, id } = broken;
  const found = describeFound(id);
  switch (broken.kind) {
    case 'duplicateId':
      return { code: 'duplicateId', path, found };
    case 'foreignTarget':
      return { code: 'foreignTarget', path, found, expected: 'in', detail: broken.goal.id };
    case 'unknownTarget': {
      const { goal } = broken;
      const targets = dataset.goals.flatMap((each) => each.targets);
      return {
        ...{ code: 'unknownReference', path, found, expected: 'in', detail: `${goal.id}.targets` },
        ...nearestTo(id, targets.map(idOf)),
        ...endsAt(goal.id, goal.targets.at(-1)?.number),
      };
    }
    case 'unknownId': {
      const { list } = broken;
      const ids = (dataset[list] ?? []).map(idOf);
      return {
        ...{ code: 'unknownReference', path, found, expected: 'in', detail: list },
        ...nearestTo(id, ids),
        ...(list === 'goals' ? endsAt('goals', ids.at(-1)) : {}),
      };
    }
  }
}

/** A key that is kept and reported. */
export function unknownKeyProblem({ key, of, path }: UnknownKey): Problem {
  const found = describeFound(key);
  return { code: 'unknownKey', path, found, ...nearestTo(key, knownKeys[of]) };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function nearestTo(wanted: string, known: Iterable<string>): Pick<Problem, 'near'> {
  const near = nearest(wanted, known);
  return near === undefined ? {} : { near };
}

/** Where a list ends, so that a reader sees that a number is beyond it. */
function endsAt(of: string, at: string | undefined): Pick<Problem, 'ends'> {
  return at === undefined ? {} : { ends: { of, at } };
}
