import type { Model } from './model.js';

/**
 * What is selected, by position in the model. In text: `C7-ehealth`, `sdg-3`, `target-3.8`,
 * `C7-ehealth:sdg-3` or `C7-ehealth:target-3.8`.
 */
export interface Selection {
  readonly actionLine?: number;
  readonly goal?: number;
  readonly target?: number;
}

/** @returns the selection a text names, or undefined when the model has no such thing */
export function parseSelection(model: Model, text: string): Selection | undefined {
  const [first = '', second, ...rest] = text.split(':');
  if (rest.length > 0) return undefined;
  const actionLine = model.positions.actionLines.get(first);
  if (second === undefined) {
    return actionLine === undefined ? parseColumn(model, first) : { actionLine };
  }
  const column = parseColumn(model, second);
  return actionLine === undefined || !column ? undefined : { actionLine, ...column };
}

function parseColumn(model: Model, id: string): Selection | undefined {
  const goal = model.positions.goals.get(id);
  if (goal !== undefined) return { goal };
  const target = model.positions.targets.get(id);
  const placed = target === undefined ? undefined : model.targets[target];
  return target === undefined || !placed ? undefined : { goal: placed.goal, target };
}

/** The text of a selection; the opposite of `parseSelection`. */
export function formatSelection(model: Model, selection: Selection): string {
  const { actionLine, goal, target } = selection;
  const column = target === undefined ? goal : undefined;
  return [
    actionLine === undefined ? undefined : model.actionLines[actionLine]?.id,
    column === undefined ? undefined : model.goals[column]?.id,
    target === undefined ? undefined : model.targets[target]?.target.id,
  ]
    .filter((id) => id !== undefined)
    .join(':');
}
