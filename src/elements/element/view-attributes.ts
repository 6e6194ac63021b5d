import type { PropertyDeclaration } from 'lit';
import { viewTable, type viewParts } from '../../state/view-parts.js';
import { initialState, type ViewState } from '../../state/view-state.js';
import type { ViewAttribute, ViewTable } from '../../state/view-table.js';

/** The name of the property for an attribute: `actionLines` for `action-lines`. */
type PropertyName<Attribute extends string> = Attribute extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<PropertyName<Rest>>}`
  : Attribute;

type Rows = typeof viewParts;

/** Parts of a view as properties: the text of each attribute, null at its default. */
type PropertiesOf<Keys extends keyof Rows> = {
  [Key in Keys as PropertyName<Rows[Key]['attribute']>]: string | null;
};

/** The properties that only the explorer has: which picture is shown. */
export type ExplorerAttributes = PropertiesOf<'view'>;

/** The properties that every element has. */
export type ViewAttributes = PropertiesOf<Exclude<keyof Rows, 'view'>> & {
  /** order of rows and columns alike; null where they differ */
  order: string | null;
};

/** Attributes of a view by the property that each has. */
type AttributesByProperty<State> = ReadonlyMap<string, ViewAttribute<State>>;

/** The attributes of a table of parts, by property. */
export function attributesOf<State>(table: ViewTable<State>): AttributesByProperty<State> {
  return new Map(
    [...table.attributes, ...table.shared].map((each) => [propertyName(each.name), each]),
  );
}

export const explorerAttributes = attributesOf(viewTable);

/** Those that every element has. */
export const viewAttributes: typeof explorerAttributes = new Map(
  [...explorerAttributes].filter(([property]) => property !== 'view'),
);

/** For Lit: each a reflected property whose accessor `defineViewProperties` makes. */
export function propertiesOf<State>(
  attributes: AttributesByProperty<State>,
): Readonly<Record<string, PropertyDeclaration>> {
  return Object.fromEntries(
    [...attributes].map(([property, { name }]) => [
      property,
      { attribute: name, reflect: true, noAccessor: true },
    ]),
  );
}

/** The text of an attribute in a state; null, for no attribute, where the state is at its default. */
export function writeAttribute<State>(
  attribute: ViewAttribute<State>,
  state: State,
  initial: State,
): string | null {
  const text = attribute.write(state);
  return text === attribute.write(initial) ? null : text;
}

/**
 * What a value that a page sets changes in a state. Anything but text sets the default, and text
 * that means nothing changes nothing.
 */
export function readAttribute<State>(
  attribute: ViewAttribute<State>,
  value: unknown,
  initial: State,
): Partial<State> {
  return attribute.read(typeof value === 'string' ? value : attribute.write(initial)) ?? {};
}

/** An element that shows a view state. */
export interface ViewHost {
  readonly state: ViewState | undefined;
  changeState(changes: Partial<ViewState>): void;
}

/** Gives a class an accessor for each attribute, which reads the state and asks for changes of it. */
export function defineViewProperties(
  prototype: object & ViewHost,
  attributes: AttributesByProperty<ViewState>,
): void {
  for (const [property, attribute] of attributes) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: ViewHost) {
        return writeAttribute(attribute, this.state ?? initialState, initialState);
      },
      set(this: ViewHost, value: unknown) {
        this.changeState(readAttribute(attribute, value, initialState));
      },
    });
  }
}

function propertyName(attribute: string): string {
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
