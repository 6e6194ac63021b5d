import type * as z from 'zod/mini';
import { isHttpUrl } from '../lib/url.js';
import { COLOR, DATE, ID, linkStatuses, NO_MARKUP } from './patterns.js';
import type { headSchema, Items } from './schema.js';

// The schema and zod weigh as much as all that draws a matrix. So nearly every dataset is accepted by
// these checks, and the schema is loaded only for what they do not recognize. They accept no value that
// the schema would refuse or change; `tests/unit/fields.test.ts` compares the two.

export const collectionNames = [
  'sources',
  'organizations',
  'groups',
  'actionLines',
  'goals',
  'links',
] as const satisfies readonly (keyof Items)[];

type Test = (value: unknown) => boolean;

interface Field {
  readonly test: Test;
  readonly isOptional: boolean;
}

/** By name, in the order in which the schema writes them. */
type Fields = Readonly<Record<string, Field>>;

const field = (test: Test): Field => ({ test, isOptional: false });
const optional = (test: Test): Field => ({ test, isOptional: true });

const isString: Test = (value) => typeof value === 'string';
const matches =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isText = (value: unknown, longest = Infinity) =>
  typeof value === 'string' && value !== '' && value.length <= longest && NO_MARKUP.test(value);
const isCode: Test = (value) => isText(value, 12);
const isId = matches(ID);
const isAddress: Test = (value) => typeof value === 'string' && isHttpUrl(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const oneOf =
  (names: readonly unknown[]): Test =>
  (value) =>
    names.includes(value);
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plain string, or a map of languages that begins with English. */
const isLocalized: Test = (value) =>
  isText(value) ||
  (isObject(value) &&
    Object.keys(value)[0] === 'en' &&
    Object.values(value).every((text) => isText(text)));

const isGoalNumber: Test = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9999;

/** Whether an object has all the fields it must have, in their order, and none that is not known. */
function conforms(value: unknown, fields: Fields): boolean {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  let at = 0;
  for (const [name, { test, isOptional }] of Object.entries(fields)) {
    const [key, inner] = entries[at] ?? [];
    if (key !== name) {
      if (!isOptional) return false;
    } else {
      if (!test(inner)) return false;
      at++;
    }
  }
  return at === entries.length;
}

const facilitator: Fields = {
  organization: field(isId),
  role: field(oneOf(['lead', 'co'])),
  sources: optional(listOf(isId)),
  note: optional(isLocalized),
};

const target: Fields = {
  id: field(isId),
  number: field(isCode),
  label: field(isLocalized),
  uri: optional(isAddress),
};

const unofficial = optional(listOf(isString));

const collections = {
  sources: {
    id: field(isId),
    title: field(isLocalized),
    publisher: optional(isLocalized),
    url: optional(isAddress),
    date: optional(matches(DATE)),
    note: optional(isLocalized),
  },
  organizations: {
    id: field(isId),
    name: field(isLocalized),
    unofficial,
    url: optional(isAddress),
  },
  groups: { id: field(isId), name: field(isLocalized), unofficial },
  actionLines: {
    id: field(isId),
    code: field(isCode),
    group: optional(isId),
    name: field(isLocalized),
    shortName: optional(isLocalized),
    unofficial,
    facilitators: optional(listOf((each) => conforms(each, facilitator))),
    url: optional(isAddress),
  },
  goals: {
    id: field(isId),
    number: field(isGoalNumber),
    name: field(isLocalized),
    shortName: optional(isLocalized),
    unofficial,
    color: field(matches(COLOR)),
    uri: optional(isAddress),
    targets: field(listOf((each) => conforms(each, target))),
  },
  links: {
    actionLine: field(isId),
    goal: field(isId),
    targets: optional(listOf(isId)),
    rationale: optional(isLocalized),
    source: optional(isId),
    sourceRef: optional(matches(NO_MARKUP)),
    status: optional(oneOf(linkStatuses)),
    note: optional(isLocalized),
  },
} satisfies Readonly<Record<keyof Items, Fields>>;

const head: Fields = {
  $schema: optional(isString),
  id: field(isId),
  version: field((value) => isText(value, 64)),
  title: field(isLocalized),
  license: optional(isLocalized),
  translations: optional((value) => isObject(value) && Object.values(value).every(isString)),
  sources: optional(Array.isArray),
  organizations: optional(Array.isArray),
  groups: optional(Array.isArray),
  actionLines: field(Array.isArray),
  goals: field(Array.isArray),
  links: field(Array.isArray),
};

/** Whether a value is certainly an item of a collection; if not, the schema has to be asked. */
export function isKnownItem<Name extends keyof Items>(
  name: Name,
  value: unknown,
): value is Items[Name] {
  return conforms(value, collections[name]);
}

/** The same for a dataset, whose collections are only checked to be lists. */
export function isKnownHead(value: unknown): value is z.infer<typeof headSchema> {
  return conforms(value, head);
}

/** The keys that each kind of thing may have. Others are kept and reported. */
export const knownKeys = {
  dataset: Object.keys(head),
  targets: Object.keys(target),
  sources: Object.keys(collections.sources),
  organizations: Object.keys(collections.organizations),
  groups: Object.keys(collections.groups),
  actionLines: Object.keys(collections.actionLines),
  goals: Object.keys(collections.goals),
  links: Object.keys(collections.links),
} as const;
