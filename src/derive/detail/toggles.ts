import type { ControlWords } from '../../i18n/control-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import { parseSelection, type Selection } from '../../model/selection.js';
import type { ViewState } from '../../state/view-state.js';
import { nameOf } from '../naming.js';

/** What a control opens or closes: a goal into its targets, or a group into its action lines. */
export interface Openable {
  /** of the goal or the group */
  readonly id: string;
  /** what the control is called */
  readonly label: string;
}

interface Words {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/** What can be opened or closed from a selection: its goal, and the group of its action line. */
export function togglesFor(
  model: Model,
  { selection, state }: { readonly selection: Selection; readonly state: ViewState },
  words: Words,
): Openable[] {
  return [
    ...goalToggle(model, selection, state, words),
    ...groupToggle(model, selection, state, words),
  ];
}

/** The id of what is opened or closed first: the goal, or else the group of the action line. */
export function toggleOf(model: Model, selection: Selection): string | undefined {
  const goal = model.goals[selection.goal ?? -1];
  return goal?.targets.length ? goal.id : groupIdOf(model, selection);
}

/** What can be opened or closed from the selection in a network; none in layouts without it. */
export function openingsIn(model: Model, state: ViewState, words: Words): Openable[] {
  const { layout, selected } = state;
  const selection = selected === null ? undefined : parseSelection(model, selected);
  // In the other layouts targets always have nodes, or never.
  const canOpen = layout === 'bipartite' || layout === 'force';
  return selection && canOpen ? togglesFor(model, { selection, state }, words) : [];
}

function goalToggle(
  model: Model,
  { goal: position = -1 }: Selection,
  { expanded }: ViewState,
  { terms, tools }: Words,
): Openable[] {
  const goal = model.goals[position];
  if (!goal || goal.targets.length === 0) return [];
  const name = nameOf(model, { goal: position }, terms);
  const isOpen = expanded === 'all' || expanded.includes(goal.id);
  const label = isOpen ? tools.closeGoal(name) : tools.openGoal(name, goal.targets.length);
  return [{ id: goal.id, label }];
}

function groupToggle(
  model: Model,
  selection: Selection,
  { collapsed }: ViewState,
  { terms, tools }: Words,
): Openable[] {
  const id = groupIdOf(model, selection);
  const group = id === undefined ? undefined : model.positions.groups.get(id);
  if (id === undefined || group === undefined) return [];
  const name = nameOf(model, { group }, terms);
  return [{ id, label: collapsed.includes(id) ? tools.unfold(name) : tools.fold(name) }];
}

/** The group that is selected, or that the selected action line belongs to. */
function groupIdOf(model: Model, { actionLine, group }: Selection): string | undefined {
  return model.actionLines[actionLine ?? -1]?.group ?? model.groups[group ?? -1]?.group.id;
}
