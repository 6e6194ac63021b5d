import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { locales } from '../../src/i18n/locale.js';
import { namedOrders, viewParts } from '../../src/state/view-parts.js';

// What people and editors know of the elements: the docblocks in `src/elements`, as the analyzer has read them,
// and the rows of `viewParts`, from which each element gets its attributes.

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Described {
  readonly name: string;
  readonly description: string;
}

/** An attribute, and the property of the same value. */
export interface Attribute extends Described {
  readonly property: string;
  /** in TypeScript, without null */
  readonly type: string;
  /** the words that it may be, where these are few */
  readonly values: readonly string[];
}

/** A property or a method without an attribute. */
export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly type: string;
  readonly isReadonly: boolean;
}

export interface ElementFacts {
  readonly tag: string;
  readonly className: string;
  /** of the module that defines it */
  readonly module: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly slots: readonly Described[];
  readonly events: readonly Described[];
  readonly parts: readonly Described[];
  readonly properties: readonly Described[];
}

/** The declaration of a class, as far as it is read. */
interface Declaration extends Partial<Described> {
  readonly attributes?: readonly Partial<Described & { type: Text; fieldName: string }>[];
  readonly members?: readonly Partial<
    Described & { kind: string; type: Text; return: { type: Text }; readonly: boolean }
  >[];
  readonly slots?: readonly Partial<Described>[];
  readonly events?: readonly Partial<Described>[];
  readonly cssParts?: readonly Partial<Described>[];
  readonly cssProperties?: readonly Partial<Described>[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}
interface Text {
  readonly text: string;
}

/** Members that pages use, besides those with an attribute. Others serve the elements among themselves. */
const PUBLIC = [
  ...['data', 'limits', 'session', 'state', 'currentDataset', 'ready', 'scene'],
  ...['reload', 'exportImage', 'exportData', 'embedCode', 'describe', 'permalinkUrl'],
];

/** @param file a manifest that the analyzer has written */
export function readElements(file: string): readonly ElementFacts[] {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { modules } = Object.assign<Manifest, unknown>({ modules: [] }, json);
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ name }) => /^WsisSdg[A-Z]/.test(name ?? ''))
    .map(factsOf)
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

function factsOf(declaration: Declaration): ElementFacts {
  const { name: className = '', attributes = [], members = [] } = declaration;
  const room = className.replace(/^WsisSdg/, '').toLowerCase();
  const own = attributes.filter(({ name }) => name !== 'id').map(attributeOf);
  return {
    tag: `wsis-sdg-${room}`,
    className,
    module: `dist/define/${room}.js`,
    description: oneLine(declaration.description),
    attributes: [
      ...own,
      ...viewAttributes.filter(({ name }) => name !== 'view' || room === 'explorer'),
    ],
    members: members
      .filter(({ name = '' }) => PUBLIC.includes(name))
      .map(({ kind, type, readonly: isReadonly = false, ...rest }) => ({
        ...described(rest),
        kind: kind === 'method' ? 'method' : 'field',
        type: type?.text ?? `() => ${rest.return?.type.text ?? 'void'}`,
        isReadonly,
      })),
    slots: (declaration.slots ?? []).map(described),
    events: (declaration.events ?? []).map(described),
    parts: (declaration.cssParts ?? []).map(described),
    properties: (declaration.cssProperties ?? []).map(described),
  };
}

function described({ name = '', description }: Partial<Described>): Described {
  return { name, description: oneLine(description) };
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

/** Attributes of which few words are known, and any text is taken. */
const SUGGESTED: Readonly<Record<string, readonly string[]>> = { locale: locales };

function attributeOf(each: NonNullable<Declaration['attributes']>[number]): Attribute {
  const { name, description } = described(each);
  const type = each.type?.text.replace(/ \| null$/, '') ?? 'string';
  const words = [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
  const values = SUGGESTED[name] ?? words;
  const suggested = SUGGESTED[name] && `${unionOf(values)} | (string & {})`;
  return { name, description, property: each.fieldName ?? name, type: suggested ?? type, values };
}

const unionOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(' | ');

/** The attributes that follow from the rows of `viewParts`, with the comments on these. */
const viewAttributes: readonly Attribute[] = [
  ...Object.entries(viewParts).map(([key, part]) => {
    const description = commentOn(key);
    const values = wordsOf((text) => part.read(text), description);
    return viewAttribute(part.attribute, description, values, unionOf(values));
  }),
  viewAttribute('order', 'order of rows and columns alike', namedOrders, ordersType()),
].map((each) =>
  each.name.endsWith('-order') ? { ...each, values: namedOrders, type: ordersType() } : each,
);

function ordersType(): string {
  return `${unionOf(namedOrders)} | \`by:\${string}\``;
}

function viewAttribute(
  ...[name, description, values, type]: [string, string, readonly string[], string]
): Attribute {
  const property = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return { name, description, property, type: type || 'string', values };
}

function commentOn(key: string): string {
  const source = readFileSync(at('src/state/view-parts.ts'), 'utf8');
  const [, comment = ''] = new RegExp(`/\\*\\* ([^\\n]*) \\*/\\n  ${key}: `).exec(source) ?? [];
  if (comment === '') throw new Error(`The row ${key} of viewParts has no comment.`);
  return comment;
}

/** The words in code spans of a description, where the part takes one of a few words and nothing else. */
function wordsOf(read: (text: string) => unknown, description: string): readonly string[] {
  if (read('any') !== undefined) return [];
  const spans = [...description.matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) => text.split(' '));
  return spans.filter((word) => read(word) === word);
}
