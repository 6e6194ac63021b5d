import * as z from 'zod/mini';
import { isHttpUrl } from '../lib/url.js';
import { COLOR, DATE, ID, linkStatuses, NO_MARKUP } from './patterns.js';

// zod compiles validators with `new Function` unless told not to; a strict page forbids that.
// This must run before the first schema is made.
z.config({ jitless: true });

/** A BCP 47 tag; no key of a prototype is one. */
export const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

export const plainText = z.string().check(z.minLength(1), z.regex(NO_MARKUP));
export const id = z.string().check(z.regex(ID));
/** In the published JSON Schema its format is `uri`. */
export const httpAddress = z.string().check(z.refine(isHttpUrl));

/** A plain string, which is English, or a map from BCP 47 tag to text that has `en`. */
const humanText = z.union([plainText, z.catchall(z.object({ en: plainText }), plainText)]);

/** Tags of the languages in which the name is not official. */
const unofficial = z.optional(z.array(z.string()));

export const sourceSchema = z.looseObject({
  id,
  title: humanText,
  publisher: z.optional(humanText),
  url: z.optional(httpAddress),
  date: z.optional(z.string().check(z.regex(DATE))),
  note: z.optional(humanText),
});

export const organizationSchema = z.looseObject({
  id,
  name: humanText,
  unofficial,
  url: z.optional(httpAddress),
});

export const facilitatorSchema = z.looseObject({
  organization: id,
  role: z.enum(['lead', 'co']),
  sources: z.optional(z.array(id)),
  note: z.optional(humanText),
});

export const groupSchema = z.looseObject({ id, name: humanText, unofficial });

export const actionLineSchema = z.looseObject({
  id,
  code: z.string().check(z.minLength(1), z.maxLength(12), z.regex(NO_MARKUP)),
  group: z.optional(id),
  name: humanText,
  shortName: z.optional(humanText),
  unofficial,
  facilitators: z.optional(z.array(facilitatorSchema)),
  url: z.optional(httpAddress),
});

export const targetSchema = z.looseObject({
  id,
  number: z.string().check(z.minLength(1), z.maxLength(12), z.regex(NO_MARKUP)),
  label: humanText,
  uri: z.optional(httpAddress),
});

export const goalSchema = z.looseObject({
  id,
  number: z.int().check(z.minimum(1), z.maximum(9999)),
  name: humanText,
  shortName: z.optional(humanText),
  unofficial,
  color: z.string().check(z.regex(COLOR)),
  uri: z.optional(httpAddress),
  targets: z.array(targetSchema),
});

export const linkSchema = z.looseObject({
  actionLine: id,
  goal: id,
  targets: z.optional(z.array(id)),
  rationale: z.optional(humanText),
  source: z.optional(id),
  sourceRef: z.optional(z.string().check(z.regex(NO_MARKUP))),
  status: z.optional(z.enum(linkStatuses)),
  note: z.optional(humanText),
});

const head = {
  $schema: z.optional(z.string()),
  id,
  version: z.string().check(z.minLength(1), z.maxLength(64), z.regex(NO_MARKUP)),
  title: humanText,
  /** terms of use; written into every file that is made from the dataset */
  license: z.optional(humanText),
  /** addresses of its names in other languages, by BCP 47 tag; relative to the dataset's own */
  translations: z.optional(z.catchall(z.object({}), z.string())),
};

/** A dataset without its collections: of those it is only checked that they are lists. */
export const headSchema = z.looseObject({
  ...head,
  sources: z.optional(z.array(z.unknown())),
  organizations: z.optional(z.array(z.unknown())),
  groups: z.optional(z.array(z.unknown())),
  actionLines: z.array(z.unknown()),
  goals: z.array(z.unknown()),
  links: z.array(z.unknown()),
});

/** A whole dataset. The published JSON Schema is generated from this. */
export const datasetSchema = z.looseObject({
  ...head,
  sources: z.optional(z.array(sourceSchema)),
  organizations: z.optional(z.array(organizationSchema)),
  groups: z.optional(z.array(groupSchema)),
  actionLines: z.array(actionLineSchema),
  goals: z.array(goalSchema),
  links: z.array(linkSchema),
});

export type Dataset = z.infer<typeof datasetSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Organization = z.infer<typeof organizationSchema>;
export type Facilitator = z.infer<typeof facilitatorSchema>;
export type Group = z.infer<typeof groupSchema>;
export type ActionLine = z.infer<typeof actionLineSchema>;
export type Goal = z.infer<typeof goalSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Link = z.infer<typeof linkSchema>;

/** What stands in the collections of a dataset. */
export interface Items {
  readonly sources: Source;
  readonly organizations: Organization;
  readonly groups: Group;
  readonly actionLines: ActionLine;
  readonly goals: Goal;
  readonly links: Link;
}

/** The collections may be long, so each of their items is checked by itself. */
export const collectionSchemas: {
  readonly [Name in keyof Items]: z.ZodMiniType<Items[Name]>;
} = {
  sources: sourceSchema,
  organizations: organizationSchema,
  groups: groupSchema,
  actionLines: actionLineSchema,
  goals: goalSchema,
  links: linkSchema,
};
