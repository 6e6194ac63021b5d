import { escapeUnusual } from '../lib/characters.js';
import type { Finding } from './table/finding.js';

/** Everything that can be wrong with a dataset, or with fetching one. */
export const problemCodes = [
  'empty',
  'webPage',
  'encoding',
  'tooBig',
  'tooMany',
  'tooLong',
  'cutShort',
  'unclosed',
  'malformed',
  'tooDeep',
  'duplicateKey',
  'forbiddenKey',
  'missing',
  'wrongType',
  'wrongValue',
  'address',
  'duplicateId',
  'unknownReference',
  'foreignTarget',
  'unknownKey',
  'replaced',
  'isolated',
  'http',
  'denied',
  'unlisted',
  'busy',
  'timeout',
  'interrupted',
  'network',
  'unexpected',
  'fault',
  'table',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is expected where a problem is. */
export type Expectation =
  | 'text'
  | 'list'
  | 'object'
  | 'wholeNumber'
  | 'id'
  | 'color'
  | 'date'
  | 'httpAddress'
  | 'dataset'
  | 'plainData'
  | 'oneOf'
  | 'atMost'
  | 'atLeast'
  | 'in';

/** A problem as facts, which a catalogue puts into words. */
export interface ProblemFacts {
  readonly code: ProblemCode;
  readonly expected?: Expectation;
  /**
   * the choices of `oneOf`, the bound of `atMost` and `atLeast`, the list of `in`, seconds, or where an
   * id is used first
   */
  readonly detail?: string;
  /** what was found instead, shortened */
  readonly found?: string;
  /** the existing id or key that is most similar to the one found */
  readonly near?: string;
  /** of the code `table`; it has words of its own */
  readonly finding?: Finding;
  /** where a list ends: the targets `of` goal `sdg-4` end `at` `4.c` */
  readonly ends?: { readonly of: string; readonly at: string };
}

/** A place in a dataset: keys and positions in lists, from the root. */
export type Path = readonly (string | number)[];

/** One thing wrong with a dataset, as facts. `ProblemWords.problem` puts it into words. */
export interface Problem extends ProblemFacts {
  readonly path: Path;
  /** from 1, when the dataset came as text */
  readonly line?: number;
  readonly column?: number;
}

/** Writes a path as people do: `links[3].targets[0]`. The root is `(root)`. */
export function formatPath(path: Path): string {
  const written = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  return written === '' ? '(root)' : escapeUnusual(written);
}

/** Describes a value in an error: itself when it is short, else its kind. */
export function describeFound(value: unknown): string {
  if (Array.isArray(value)) return `[…] (${value.length})`;
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return escapeUnusual(JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value));
    case 'number':
    case 'boolean':
      return String(value);
    case 'bigint':
      return `${value}n`;
    case 'object':
      return value === null ? 'null' : '{…}';
    default:
      return typeof value;
  }
}
