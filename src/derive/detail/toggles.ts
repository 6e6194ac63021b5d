import type { ViewWords } from '../../i18n/control-words.js';
import { optionalItem } from '../../lib/list.js';
import type { Model } from '../../model/model.js';
import { parseSelection, type Selection } from '../../model/selection.js';
import type { ViewState } from '../../state/view-state.js';
import { nameOf } from '../naming.js';

/** Something that a control opens or closes: the targets of a goal, or the action lines of a group. */
export interface Openable {
  /** the id of the goal or the group */
  readonly id: string;
  /** the label of the control */
  readonly label: string;
}

interface SelectionInView {
  readonly selection: Selection;
  readonly state: ViewState;
}

/** What can be opened or closed from a selection: its goal, and the group of its action line. */
export function togglesFor(model: Model, selected: SelectionInView, words: ViewWords): Openable[] {
  return [...goalToggle(model, selected, words), ...groupToggle(model, selected, words)];
}

/** The id of what a key opens or closes: the goal if it has targets, else the group. */
export function toggleOf(model: Model, selection: Selection): string | undefined {
  const goal = optionalItem(model.goals, selection.goal);
  return goal?.targets.length ? goal.id : groupIdOf(model, selection);
}

/** What can be opened or closed from the selection in a network; nothing in layouts without that. */
export function openingsIn(model: Model, state: ViewState, words: ViewWords): Openable[] {
  const { layout, selected } = state;
  const selection = selected === null ? undefined : parseSelection(model, selected);
  // In the other layouts targets always have nodes, or never.
  const canOpen = layout === 'bipartite' || layout === 'force';
  return selection && canOpen ? togglesFor(model, { selection, state }, words) : [];
}

function goalToggle(
  model: Model,
  { selection, state: { expanded } }: SelectionInView,
  { terms, tools }: ViewWords,
): Openable[] {
  const { goal: position } = selection;
  const goal = optionalItem(model.goals, position);
  if (!goal || position === undefined || goal.targets.length === 0) return [];
  const name = nameOf(model, { goal: position }, terms);
  const isOpen = expanded === 'all' || expanded.includes(goal.id);
  const label = isOpen ? tools.closeGoal(name) : tools.openGoal(name, goal.targets.length);
  return [{ id: goal.id, label }];
}

function groupToggle(
  model: Model,
  { selection, state: { collapsed } }: SelectionInView,
  { terms, tools }: ViewWords,
): Openable[] {
  const id = groupIdOf(model, selection);
  const group = id === undefined ? undefined : model.positions.groups.get(id);
  if (id === undefined || group === undefined) return [];
  const name = nameOf(model, { group }, terms);
  return [{ id, label: collapsed.includes(id) ? tools.unfold(name) : tools.fold(name) }];
}

/** The group that is selected, or that the selected action line belongs to. */
function groupIdOf(model: Model, { actionLine, group }: Selection): string | undefined {
  return (
    optionalItem(model.actionLines, actionLine)?.group ??
    optionalItem(model.groups, group)?.group.id
  );
}
