import type { PropertyDeclaration } from 'lit';
import { bothOrders, parts, type Part } from '../../state/view-parts.js';
import { initialState, type ViewState } from '../../state/view-state.js';

type AttributePart = Pick<Part, 'name' | 'write' | 'read'>;

type ViewParts = ReadonlyMap<string, AttributePart>;

const byProperty = (list: readonly AttributePart[]): ViewParts =>
  new Map(list.map((part) => [propertyName(part.name), part]));

/** The parts of a view by property, `actionLines` for the attribute `action-lines`. */
export const explorerParts = byProperty([...parts, bothOrders]);

/** Those that every element has; which picture is shown is the explorer's alone. */
export const viewParts = byProperty(
  [...explorerParts.values()].filter(({ name }) => name !== 'view'),
);

/** For Lit: each a reflected property whose accessor is `defineViewProperties`’s. */
export function propertiesOf(of: ViewParts): Readonly<Record<string, PropertyDeclaration>> {
  return Object.fromEntries(
    [...of].map(([property, { name }]) => [
      property,
      { attribute: name, reflect: true, noAccessor: true },
    ]),
  );
}

/** What an attribute says of a state; null, no attribute, for what is at its default. */
export function attributeOf(part: AttributePart, state: ViewState): string | null {
  const text = part.write(state);
  return text === part.write(initialState) ? null : text;
}

/** What a wish, as a page may set it, changes in a state; what cannot be meant changes nothing. */
export function wishOf(part: AttributePart, wish: unknown): Partial<ViewState> {
  const text = typeof wish === 'string' ? wish : part.write(initialState);
  return part.read(text) ?? {};
}

/** An element that shows a view state. */
export interface ViewHost {
  readonly state: ViewState | undefined;
  wish(changes: Partial<ViewState>): void;
}

/** Gives a class an accessor for each part: read from the state, written as a wish. */
export function defineViewProperties(prototype: object & ViewHost, of: ViewParts): void {
  for (const [property, part] of of) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: ViewHost) {
        return attributeOf(part, this.state ?? initialState);
      },
      set(this: ViewHost, wish: unknown) {
        this.wish(wishOf(part, wish));
      },
    });
  }
}

function propertyName(attribute: string): string {
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
