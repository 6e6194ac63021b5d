import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { httpAddress, kindSchemas, textsByLanguage } from '../src/model/schema.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;

export function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === httpAddress) jsonSchema.format = 'uri';
      if (zodSchema === textsByLanguage) jsonSchema.minProperties = 1;
    },
  });
}

/**
 * The module `src/model/shapes.ts`: the schemas as one list of shapes, each once, so that a page can
 * check data without zod.
 */
export async function shapesModule(): Promise<string> {
  const shapes: string[] = [];
  const positions = Object.entries(kindSchemas).map(
    ([kind, schema]) => `${kind}: ${positionIn(shapes, jsonSchemaOf(schema))}`,
  );
  const file = new URL('../src/model/shapes.ts', import.meta.url);
  const code = `import type { Kind } from './schema.js';

    // The schemas of \`schema.ts\`, as \`data/build.ts\` found them. Written there.

    /** What data look like. Each shape names those inside it by their positions. */
    export const shapes = [${shapes.join(',\n')}] as const;

    export const positions: Readonly<Record<Kind, number>> = {${positions.join(', ')}};`;
  return format(code, { ...(await resolveConfig(file)), parser: 'typescript' });
}

/** The position of a schema among all shapes. It is added, after those inside it, unless it is there. */
function positionIn(shapes: string[], schema: JsonSchema): number {
  const shape = shapeOf(schema, (inner) => {
    if (typeof inner !== 'object' || Array.isArray(inner)) throw new Error('a shape is an object');
    return positionIn(shapes, inner);
  });
  const at = shapes.indexOf(shape);
  return at < 0 ? shapes.push(shape) - 1 : at;
}

/** What the check knows besides what is inside a shape. */
const PLAIN = [
  'enum',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minProperties',
  'required',
];

/** A shape as code. @throws Error for what the check does not know, and would overlook */
function shapeOf(
  { type, pattern, anyOf, items, properties, additionalProperties, ...others }: JsonSchema,
  positionOf: (inner: JsonSchema['items']) => number,
): string {
  const plain = Object.entries(others).filter(([key]) => key !== '$schema');
  const unknown = plain.find(([key]) => !PLAIN.includes(key));
  if (unknown) throw new Error(`the quick check does not know “${unknown[0]}”`);
  const fields = Object.entries({
    type: type ?? (anyOf ? 'union' : 'anything'),
    ...Object.fromEntries(plain),
    ...(anyOf ? { anyOf: anyOf.map(positionOf) } : {}),
    ...(items === undefined ? {} : { items: positionOf(items) }),
    ...(properties ? { properties: mapped(properties, positionOf) } : {}),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: positionOf(additionalProperties) }),
  }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  if (pattern !== undefined) fields.push(`pattern: ${String(new RegExp(pattern))}`);
  return `{ ${fields.join(', ')} }`;
}

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (each: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, to(each)] as const));
}
