import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import { parsePermalink, readAddress } from './permalink.js';
import { viewTable } from './view-parts.js';
import { initialState, type ViewState } from './view-state.js';

/** A view as a script asks for it: parts of a state, or a link to it or the part of a link after `#`. */
export type RequestedView = Partial<ViewState> | string;

/**
 * The view that is asked for. What it does not name has its default.
 * @throws RangeError for a part, a value or an id that means nothing here, and says which
 */
export function requestedView(model: Model, asked: RequestedView): ViewState {
  const parts = typeof asked === 'string' ? partsIn(asked) : asked;
  for (const key of Object.keys(parts)) {
    if (!(key in initialState)) {
      const known = Object.keys(initialState).join(', ');
      throw new RangeError(`state has “${key}”, which is no part of a view; it may have ${known}`);
    }
  }
  const state = viewTable.clean({ ...initialState, ...parts });
  for (const attribute of viewTable.attributes) {
    const { name, keys } = attribute;
    for (const key of keys) if (key in parts) refuseOdd(name, parts[key], state[key]);
    refuseUnknown(model, name, attribute.write(state));
  }
  return viewTable.clean(state, model);
}

function partsIn(link: string): Partial<ViewState> {
  const { state, ignored } = parsePermalink(readAddress(link));
  const [unknown] = ignored;
  if (unknown !== undefined) throw new RangeError(`state: “${unknown}” means nothing here`);
  return state;
}

/** Refuses a value that the part of a view cannot have. Lists may lose repetitions and their order. */
function refuseOdd(name: string, asked: unknown, clean: unknown): void {
  const isSame =
    Array.isArray(asked) && Array.isArray(clean)
      ? asked.every((each) => clean.includes(each))
      : asked === undefined || asked === clean;
  // A list of all words that there are is the same as no list.
  const isAll = Array.isArray(asked) && clean === null && name === 'kinds';
  if (!isSame && !isAll)
    throw new RangeError(`state: ${name} is “${String(asked)}”, which means nothing here`);
}

/** For each part that names things of the dataset, whether a model has the thing. */
const HAS: Readonly<Record<string, (model: Model, id: string) => boolean>> = {
  'action-lines': ({ positions }, id) => positions.actionLines.has(id),
  goals: ({ positions }, id) => positions.goals.has(id),
  targets: ({ positions }, id) => positions.targets.has(id),
  facilitators: ({ organizations }, id) => organizations.has(id),
  'row-order': hasOrder,
  'column-order': hasOrder,
  rows: ({ positions }, id) => positions.actionLines.has(id) || positions.groups.has(id),
  columns: ({ positions }, id) => positions.goals.has(id),
  expanded: ({ positions }, id) => positions.goals.has(id),
  collapsed: ({ positions }, id) => positions.groups.has(id),
  selected: hasSelection,
  compared: hasSelection,
};

/** What stands for all, or for none. */
const NO_IDS = ['', '*', 'all'];

function refuseUnknown(model: Model, name: string, written: string): void {
  const unknown = written
    .split(' ')
    .find((id) => !NO_IDS.includes(id) && HAS[name]?.(model, id) === false);
  if (unknown === undefined) return;
  throw new RangeError(`state: ${name} has “${unknown}”, which these data do not have`);
}

function hasOrder(model: Model, order: string): boolean {
  return !order.startsWith('by:') || hasSelection(model, order.slice('by:'.length));
}

function hasSelection(model: Model, text: string): boolean {
  return parseSelection(model, text) !== undefined;
}
