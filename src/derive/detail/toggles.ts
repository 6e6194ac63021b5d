import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Model } from '../../model/model.js';
import { parseSelection, type Selection } from '../../model/selection.js';
import type { ViewState } from '../../state/view-state.js';
import { nameOf } from './comparison.js';

/** What can be opened or folded from a selection: its goal, and the group of its action line. */
export function togglesFor(
  model: Model,
  { selection, state }: { readonly selection: Selection; readonly state: ViewState },
  { terms, tools }: { readonly terms: PictureWords; readonly tools: ControlWords },
): { readonly id: string; readonly label: string }[] {
  const { goal, groupId } = openable(model, selection);
  const group = model.positions.groups.get(groupId ?? '');
  const isOpen = goal && (state.expanded === 'all' || state.expanded.includes(goal.id));
  const name = goal && nameOf(model, { goal: selection.goal ?? -1 }, terms);
  return [
    ...(goal && name !== undefined && goal.targets.length > 0
      ? [
          {
            id: goal.id,
            label: isOpen ? tools.closeGoal(name) : tools.openGoal(name, goal.targets.length),
          },
        ]
      : []),
    ...(group === undefined || groupId === undefined
      ? []
      : [
          {
            id: groupId,
            label: state.collapsed.includes(groupId)
              ? tools.unfold(nameOf(model, { group }, terms))
              : tools.fold(nameOf(model, { group }, terms)),
          },
        ]),
  ];
}

/** Id of what is opened or folded first: the goal, else the group of an action line. */
export function toggleOf(model: Model, selection: Selection): string | undefined {
  const { goal, groupId } = openable(model, selection);
  return goal?.targets.length ? goal.id : groupId;
}

function openable(model: Model, { goal, actionLine, group }: Selection) {
  const ownGroup = model.actionLines[actionLine ?? -1]?.group;
  const groupId = ownGroup ?? model.groups[group ?? -1]?.group.id;
  return { goal: model.goals[goal ?? -1], groupId };
}

/** What can be opened or folded from what is selected, in a network that shows it. */
export function openingsIn(
  model: Model,
  state: ViewState,
  words: { readonly terms: PictureWords; readonly tools: ControlWords },
): { readonly id: string; readonly label: string }[] {
  const { layout, selected } = state;
  const selection = selected === null ? undefined : parseSelection(model, selected);
  // Elsewhere targets have nodes anyway, or none.
  const canOpen = layout === 'bipartite' || layout === 'force';
  return selection && canOpen ? togglesFor(model, { selection, state }, words) : [];
}
