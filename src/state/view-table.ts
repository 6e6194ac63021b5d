import type { Model } from '../model/model.js';
import type { ViewPart } from './part-kinds.js';

/** The parts of a view by the key that each has in the state. */
export type ViewParts<State> = { readonly [Key in keyof State]: ViewPart<State[Key]> };

/** The state whose parts a table lists. */
export type StateOf<Parts> = {
  readonly [Key in keyof Parts]: Parts[Key] extends ViewPart<infer Value> ? Value : never;
};

/** An attribute of a view, which is also a parameter of a permalink. */
export interface ViewAttribute<State> {
  readonly name: string;
  /** what it sets: one part, or several to the same value */
  readonly keys: readonly (keyof State)[];
  /** @returns an empty text when its parts differ */
  write(state: State): string;
  /** @returns undefined for a text that means nothing here */
  read(text: string): Partial<State> | undefined;
}

/** What follows from a table of parts. */
export interface ViewTable<State> {
  /** every part at its default; frozen */
  readonly initial: State;
  /** one for each part, in the order of the table */
  readonly attributes: readonly ViewAttribute<State>[];
  /** those that stand for several parts at once */
  readonly shared: readonly ViewAttribute<State>[];
  /**
   * A state with every part of the right type and, once there is a model, with ids that exist.
   * States come from links, attributes and pages, so anything may be in them.
   */
  clean(state: { readonly [Key in keyof State]?: unknown }, model?: Model): State;
}

/** @param shared attributes besides those of the parts, each of which sets several parts */
export function createViewTable<State extends object>(
  parts: ViewParts<State>,
  shared: readonly ViewAttribute<NoInfer<State>>[] = [],
): ViewTable<State> {
  const keys = keysOf(parts);
  const stateOf = (valueOf: <Key extends keyof State>(key: Key) => State[Key]): State => {
    const state: Partial<State> = {};
    for (const key of keys) state[key] = valueOf(key);
    if (!isWhole(state, keys)) throw new TypeError('A part of the view has no value');
    return state;
  };
  return {
    initial: Object.freeze(stateOf((key) => parts[key].initial)),
    attributes: keys.map((key) => attributeOf(key, parts[key])),
    shared,
    clean: (state, model) => stateOf((key) => parts[key].clean(state[key], model)),
  };
}

function attributeOf<State, Key extends keyof State>(
  key: Key,
  part: ViewPart<State[Key]>,
): ViewAttribute<State> {
  return {
    name: part.attribute,
    keys: [key],
    write: (state) => part.write(state[key]),
    read(text) {
      const changes: Partial<State> = {};
      const value = part.read(text);
      if (value === undefined) return undefined;
      changes[key] = value;
      return changes;
    },
  };
}

/** A page may have added keys to the prototype of all objects; those are not ours. */
function keysOf<Rows extends object>(rows: Rows): Extract<keyof Rows, string>[] {
  const keys: Extract<keyof Rows, string>[] = [];
  for (const key in rows) if (Object.hasOwn(rows, key)) keys.push(key);
  return keys;
}

function isWhole<State extends object>(
  state: Partial<State>,
  keys: readonly (keyof State)[],
): state is State {
  return keys.every((key) => key in state);
}
