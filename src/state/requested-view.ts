import type { Model } from '../model/model.js';
import { parsePermalink, readAddress } from './permalink.js';
import { isOfModel } from './reduce.js';
import { viewTable } from './view-parts.js';
import type { ViewAttribute } from './view-table.js';
import { initialState, type ViewState } from './view-state.js';

/** A view as a script asks for it: parts of a state, or a link to it or the part of a link after `#`. */
export type RequestedView = Partial<ViewState> | string;

/**
 * The view that is asked for. What it does not name has its default.
 * @throws RangeError for a part, a value or an id that means nothing here, and says which
 */
export async function requestedView(model: Model, asked: RequestedView): Promise<ViewState> {
  const named = typeof asked === 'string' ? partsIn(asked) : asked;
  const parts = isOfModel(named, model) ? named : await understood(named, model);
  for (const key of Object.keys(parts)) {
    if (!(key in initialState)) {
      const known = Object.keys(initialState).join(', ');
      throw new RangeError(`state has “${key}”, which is no part of a view; it may have ${known}`);
    }
  }
  const state = viewTable.clean({ ...initialState, ...parts });
  const known = viewTable.clean(state, model);
  for (const attribute of viewTable.attributes) {
    const { name, keys } = attribute;
    const odd = keys.find((key) => key in parts && !means(attribute, parts[key], state[key]));
    if (odd)
      throw new RangeError(`state: ${name} is “${String(parts[odd])}”, which means nothing here`);
    const unknown = wordsLost(attribute.write(state), attribute.write(known))[0];
    if (unknown !== undefined)
      throw new RangeError(`state: ${name} has “${unknown}”, which these data do not have`);
  }
  return known;
}

/** The same with ids in the place of names and numbers. @throws RangeError for one that is not known */
async function understood(parts: Partial<ViewState>, model: Model): Promise<Partial<ViewState>> {
  const { missing, viewFromWords } = await import('./view-in-words.js');
  const { state, unknown } = viewFromWords(parts, model);
  const [first] = unknown;
  if (first) throw new RangeError(`state: ${missing(first)}`);
  return { ...parts, ...state };
}

function wordsLost(before: string, after: string): string[] {
  const kept = after.split(' ');
  return before.split(' ').filter((word) => !kept.includes(word));
}

function partsIn(link: string): Partial<ViewState> {
  const { state, ignored } = parsePermalink(readAddress(link));
  const [unknown] = ignored;
  if (unknown !== undefined) throw new RangeError(`state: “${unknown}” means nothing here`);
  return state;
}

/** Whether a part of a view can have a value. Lists may lose repetitions and their order. */
function means(attribute: ViewAttribute<ViewState>, asked: unknown, clean: unknown): boolean {
  if (!Array.isArray(asked)) return asked === undefined || asked === clean;
  if (Array.isArray(clean)) return asked.every((each) => clean.includes(each));
  // A list of all words that there are is the same as no list.
  const isText = asked.every((each) => typeof each === 'string');
  return isText && attribute.read(asked.join(' ')) !== undefined;
}
