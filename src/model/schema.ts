import * as z from 'zod/mini';
import { isHttpUrl } from '../lib/url.js';

// zod compiles validators with `new Function` unless told not to; a strict page forbids that.
// This must run before the first schema is made.
z.config({ jitless: true });

/** Text is only ever text: anything that looks like a tag is refused. */
export const NO_MARKUP = /^(?![\s\S]*<[A-Za-z/!?])[\s\S]*$/;
export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
export const COLOR = /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/;
export const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
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

/**
 * How certain a link is: `published` is in its source, of `unconfirmed` the readings disagree, and
 * `proposed` is a suggestion. Without a status a link is published.
 */
export const linkStatuses = ['published', 'unconfirmed', 'proposed'] as const;

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

/** The collections of a dataset, which may be long. Each item is checked by itself. */
export const collectionSchemas = {
  sources: sourceSchema,
  organizations: organizationSchema,
  groups: groupSchema,
  actionLines: actionLineSchema,
  goals: goalSchema,
  links: linkSchema,
} as const;

export const collectionNames = [
  'sources',
  'organizations',
  'groups',
  'actionLines',
  'goals',
  'links',
] as const satisfies readonly (keyof typeof collectionSchemas)[];

const head = {
  $schema: z.optional(z.string()),
  id,
  version: z.string().check(z.minLength(1), z.maxLength(64), z.regex(NO_MARKUP)),
  title: humanText,
  /** about the dataset as a whole */
  note: z.optional(humanText),
  /** the dataset that this one has some statements of */
  partOf: z.optional(
    z.looseObject({ id, version: z.optional(z.string()), title: z.optional(humanText) }),
  ),
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

/** The keys that each kind of thing may have. Others are kept and reported. */
export const knownKeys = {
  dataset: Object.keys(datasetSchema.shape),
  targets: Object.keys(targetSchema.shape),
  sources: Object.keys(sourceSchema.shape),
  organizations: Object.keys(organizationSchema.shape),
  groups: Object.keys(groupSchema.shape),
  actionLines: Object.keys(actionLineSchema.shape),
  goals: Object.keys(goalSchema.shape),
  links: Object.keys(linkSchema.shape),
} as const;
