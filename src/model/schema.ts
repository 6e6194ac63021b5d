import * as z from 'zod/mini';
import { isHttpUrl } from '../lib/url.js';
import { COLOR, DATE, ID, LANGUAGE, linkStatuses } from './patterns.js';

// zod compiles validators with `new Function` unless told not to; a strict page forbids that.
// This must run before the first schema is made.
z.config({ jitless: true });

/** Text is only ever text: `<` and `>` are shown as they are, in pages and in files. */
const plainText = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(ID));
/** In the published JSON Schema its format is `uri`. */
export const httpAddress = z.string().check(z.refine(isHttpUrl));

/** In the published JSON Schema it has at least one property. */
export const textsByLanguage = z
  .catchall(z.object({}), plainText)
  .check(z.refine((texts) => Object.keys(texts).length > 0));

/** A plain string, which is in the language of the dataset, or a map from BCP 47 tag to text. */
const humanText = z.union([plainText, textsByLanguage]);

/** Tags of the languages in which the name is not official. */
const unofficial = z.optional(z.array(z.string()));

/** Other names that are understood and never shown. */
const aliases = z.optional(z.array(plainText));

/** Words by which people search for a thing and that are not in its name, by BCP 47 tag; never shown. */
const keywords = z.optional(z.catchall(z.object({}), z.array(plainText)));

const sourceSchema = z.looseObject({
  id,
  title: humanText,
  publisher: z.optional(humanText),
  url: z.optional(httpAddress),
  date: z.optional(z.string().check(z.regex(DATE))),
  note: z.optional(humanText),
});

const organizationSchema = z.looseObject({
  id,
  name: humanText,
  unofficial,
  url: z.optional(httpAddress),
});

const facilitatorSchema = z.looseObject({
  organization: id,
  role: z.enum(['lead', 'co']),
  sources: z.optional(z.array(id)),
  note: z.optional(humanText),
});

/** Who was to facilitate an action line at first; who does now are its facilitators. */
const designatedSchema = z.looseObject({
  year: z.int(),
  names: z.array(humanText),
  source: z.optional(id),
});

const groupSchema = z.looseObject({ id, name: humanText, unofficial, aliases });

const actionLineSchema = z.looseObject({
  id,
  code: z.string().check(z.minLength(1), z.maxLength(12)),
  group: z.optional(id),
  name: humanText,
  shortName: z.optional(humanText),
  unofficial,
  aliases,
  keywords,
  facilitators: z.optional(z.array(facilitatorSchema)),
  designated: z.optional(designatedSchema),
  url: z.optional(httpAddress),
});

const targetSchema = z.looseObject({
  id,
  number: z.string().check(z.minLength(1), z.maxLength(12)),
  label: humanText,
  uri: z.optional(httpAddress),
});

const goalSchema = z.looseObject({
  id,
  number: z.int().check(z.minimum(1), z.maximum(9999)),
  name: humanText,
  shortName: z.optional(humanText),
  unofficial,
  aliases,
  color: z.string().check(z.regex(COLOR)),
  uri: z.optional(httpAddress),
  targets: z.array(targetSchema),
});

/** A source that has a link, read by itself. */
const readingSchema = z.looseObject({
  source: id,
  /** what this reading has in place of the targets: `17.18`, or `2` for a goal as a whole */
  reads: z.optional(z.string()),
});

export const linkSchema = z.looseObject({
  actionLine: id,
  goal: id,
  targets: z.optional(z.array(id)),
  rationale: z.optional(humanText),
  /** id of a source, or a citation or an address, which becomes a source */
  source: z.optional(plainText),
  sourceRef: z.optional(z.string()),
  status: z.optional(z.enum(linkStatuses)),
  note: z.optional(humanText),
  /** who has read the link in its source; `agreementOf` says whether they agree */
  readings: z.optional(z.array(readingSchema)),
});

const head = {
  $schema: z.optional(z.string()),
  id,
  version: z.string().check(z.minLength(1), z.maxLength(64)),
  /** BCP 47 tag of the language that texts without one are in; English if absent */
  language: z.optional(z.string().check(z.regex(LANGUAGE))),
  title: humanText,
  /** about the dataset as a whole */
  note: z.optional(humanText),
  /** the dataset that this one has some statements of */
  partOf: z.optional(
    z.looseObject({ id, version: z.optional(z.string()), title: z.optional(humanText) }),
  ),
  /** the table that the dataset was read from, and how, so that it can be read so again */
  readFrom: z.optional(
    z.looseObject({
      file: z.optional(z.string()),
      sheet: z.optional(z.string()),
      columns: z.string(),
    }),
  ),
  /** terms of use; written into every file that is made from the dataset */
  license: z.optional(humanText),
  /** addresses of its names in other languages, by BCP 47 tag; relative to the dataset's own */
  translations: z.optional(z.catchall(z.object({}), z.string())),
};

/** A dataset without its collections: of those it is only checked that they are lists. */
const headSchema = z.looseObject({
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

const translatedName = z.looseObject({
  name: plainText,
  shortName: z.optional(plainText),
  /** for a name that is not official */
  status: z.optional(z.enum(['unofficial'])),
});
const translatedNames = z.optional(z.catchall(z.object({}), translatedName));

/** The names of a dataset's things in one more language, by their ids. */
export const translationSchema = z.looseObject({
  $schema: z.optional(z.string()),
  /** id of the dataset */
  dataset: id,
  /** BCP 47 tag */
  language: z.string().check(z.regex(LANGUAGE)),
  title: z.optional(plainText),
  license: z.optional(plainText),
  groups: translatedNames,
  actionLines: translatedNames,
  goals: translatedNames,
  organizations: translatedNames,
  targets: z.optional(z.catchall(z.object({}), plainText)),
});

/**
 * All that is checked by itself: a dataset without its lists, the items of each list, and a translation.
 * `shapes.ts` is generated from these, for a check without zod.
 */
export const kindSchemas = {
  dataset: headSchema,
  sources: sourceSchema,
  organizations: organizationSchema,
  groups: groupSchema,
  actionLines: actionLineSchema,
  goals: goalSchema,
  targets: targetSchema,
  links: linkSchema,
  translation: translationSchema,
} as const;
export type Kind = keyof typeof kindSchemas;
export type OfKind<Name extends Kind> = z.infer<(typeof kindSchemas)[Name]>;

export type Dataset = z.infer<typeof datasetSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Organization = z.infer<typeof organizationSchema>;
export type Facilitator = z.infer<typeof facilitatorSchema>;
export type Group = z.infer<typeof groupSchema>;
export type ActionLine = z.infer<typeof actionLineSchema>;
export type Goal = z.infer<typeof goalSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Translation = z.infer<typeof translationSchema>;
