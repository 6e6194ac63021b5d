import type { Model } from './model.js';
import type { Selection } from './selection.js';

/** Writes a selection as text; the opposite of `parseSelection`. */
export function formatSelection(model: Model, selection: Selection): string {
  const { actionLine, group, organization, goal, target } = selection;
  const column = target === undefined ? goal : undefined;
  return [
    actionLine === undefined ? undefined : model.actionLines[actionLine]?.id,
    group === undefined ? undefined : model.groups[group]?.group.id,
    organization === undefined ? undefined : model.facilitators[organization],
    column === undefined ? undefined : model.goals[column]?.id,
    target === undefined ? undefined : model.targets[target]?.target.id,
  ]
    .filter((id) => id !== undefined)
    .join(':');
}
