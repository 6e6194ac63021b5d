import { itemAt } from '../../lib/list.js';
import { isHttpUrl } from '../../lib/url.js';
import type { Kind, OfKind } from '../schema.js';
import { positions, shapes } from '../shapes.js';

/**
 * What a value looks like: a JSON Schema, as far as `schema.ts` needs one. Shapes inside a shape are
 * given by their positions in the list of all.
 */
type Shape =
  | {
      readonly type: 'string';
      readonly enum?: readonly string[];
      readonly pattern?: RegExp;
      readonly format?: 'uri';
      readonly minLength?: number;
      readonly maxLength?: number;
    }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'array'; readonly items: number }
  | ObjectShape
  | { readonly type: 'union'; readonly anyOf: readonly number[] }
  | { readonly type: 'anything' };

interface ObjectShape {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, number>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly additionalProperties: number;
}

/** The collections of a dataset, which may be long. Each item is checked by itself. */
export const collectionNames = [
  'sources',
  'organizations',
  'groups',
  'actionLines',
  'goals',
  'links',
] as const satisfies readonly Kind[];

/**
 * Whether plain data are what the schema asks for. Nearly all data are, and then zod is never loaded;
 * for others it says what is wrong with them.
 */
export function isOf<Name extends Kind>(kind: Name, value: unknown): value is OfKind<Name> {
  return fits(positions[kind], value);
}

const shapeAt = (position: number): Shape => itemAt<Shape>(shapes, position);

const keys = new Map<Kind, ReadonlySet<string>>();

/** The keys that a kind of thing may have. Others are kept and reported. */
export function knownKeys(kind: Kind): ReadonlySet<string> {
  const shape = shapeAt(positions[kind]);
  const known =
    keys.get(kind) ?? new Set(shape.type === 'object' ? Object.keys(shape.properties) : []);
  keys.set(kind, known);
  return known;
}

function fits(position: number, value: unknown): boolean {
  const shape = shapeAt(position);
  switch (shape.type) {
    case 'anything':
      return true;
    case 'union':
      return shape.anyOf.some((each) => fits(each, value));
    case 'string':
      return typeof value === 'string' && fitsText(shape, value);
    case 'integer':
      return (
        Number.isSafeInteger(value) &&
        Number(value) >= shape.minimum &&
        Number(value) <= shape.maximum
      );
    case 'array':
      return Array.isArray(value) && value.every((each) => fits(shape.items, each));
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        fitsObject(shape, value)
      );
  }
}

function fitsText(shape: Extract<Shape, { type: 'string' }>, text: string): boolean {
  const { minLength = 0, maxLength = Infinity } = shape;
  return (
    text.length >= minLength &&
    text.length <= maxLength &&
    shape.enum?.includes(text) !== false &&
    shape.pattern?.test(text) !== false &&
    (shape.format === undefined || isHttpUrl(text))
  );
}

function fitsObject(
  { properties, required = [], minProperties = 0, additionalProperties }: ObjectShape,
  value: object,
): boolean {
  return (
    Object.keys(value).length >= minProperties &&
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, each]) => {
      const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return fits(known ?? additionalProperties, each);
    })
  );
}
