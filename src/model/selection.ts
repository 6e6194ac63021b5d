import { andBits, type Bitset } from '../lib/bitset.js';
import { itemAt } from '../lib/list.js';
import type { Model } from './model.js';

/**
 * What is selected, by position in the model. Written as text it is an id, such as `C7-ehealth`,
 * `sdg-3` or `target-3.8`, or a cell, such as `C7-ehealth:sdg-3`. A group of action lines is a row
 * too: `C7`, `C7:sdg-3`. An organization, such as `WHO`, stands for what it facilitates.
 */
export interface Selection {
  readonly actionLine?: number;
  /** a group shown as one row; never together with an action line */
  readonly group?: number;
  /** position among the facilitators; never together with anything else */
  readonly organization?: number;
  readonly goal?: number;
  /** always together with its goal */
  readonly target?: number;
}

/** The kinds of thing that can be selected by themselves: the nodes of a network. */
export type NodeKind = 'organization' | 'actionLine' | 'goal' | 'target';

/** @returns the selection that a text names, or undefined when the model has no such thing */
export function parseSelection(model: Model, text: string): Selection | undefined {
  const [first = '', second, ...rest] = text.split(':');
  if (rest.length > 0) return undefined;
  const row = parseRow(model, first);
  if (second === undefined)
    return row ?? parseColumn(model, first) ?? parseOrganization(model, first);
  const column = parseColumn(model, second);
  return row && column && { ...row, ...column };
}

function parseRow(model: Model, id: string): Selection | undefined {
  const actionLine = model.positions.actionLines.get(id);
  if (actionLine !== undefined) return { actionLine };
  const group = model.positions.groups.get(id);
  return group === undefined ? undefined : { group };
}

function parseOrganization(model: Model, id: string): Selection | undefined {
  const organization = model.positions.facilitators.get(id);
  return organization === undefined ? undefined : { organization };
}

function parseColumn(model: Model, id: string): Selection | undefined {
  const goal = model.positions.goals.get(id);
  if (goal !== undefined) return { goal };
  const target = model.positions.targets.get(id);
  return target === undefined ? undefined : { goal: itemAt(model.targets, target).goal, target };
}

/** The positions of the action lines in a selection; undefined when it is a column. */
export function linesOf(
  model: Model,
  { actionLine, group, organization }: Selection,
): readonly number[] | undefined {
  if (actionLine !== undefined) return [actionLine];
  if (organization !== undefined) {
    return model.facilitated.get(itemAt(model.facilitators, organization));
  }
  return group === undefined ? undefined : model.groups[group]?.actionLines;
}

/** Whether a selection is one thing, such as a node of the network, and not a cell. */
export function isSingle(selection: Selection): boolean {
  return selection.goal === undefined || !hasLines(selection);
}

/** Whether both are rows or both are columns, of whatever kind. */
export function canCompare(a: Selection, b: Selection): boolean {
  return isSingle(a) && isSingle(b) && hasLines(a) === hasLines(b);
}

/** Whether a selection has a row: an action line, a group or an organization. */
export function hasLines({ actionLine, group, organization }: Selection): boolean {
  return actionLine !== undefined || group !== undefined || organization !== undefined;
}

/** The links of a selection. A link to a goal as a whole counts for the goal, not for its targets. */
export function linksOf(model: Model, selection: Selection): Bitset {
  const { goal, target } = selection;
  const lines = linesOf(model, selection);
  const chosen = [
    lines && model.linksOfActionLine.union(lines),
    target === undefined ? undefined : model.linksOfTarget.bits(target),
    target !== undefined || goal === undefined ? undefined : model.linksOfGoal.bits(goal),
  ].filter((bits) => bits !== undefined);
  return chosen.reduce((a, b) => andBits(a, b));
}
