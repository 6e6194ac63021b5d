import type { ProblemFacts } from '../i18n/picture-words.js';
import { withoutOdd } from '../lib/unusual-characters.js';

/** Where in a dataset: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** One thing wrong with a dataset, in facts; `Terms.problem` puts it into words. */
export interface Problem extends ProblemFacts {
  readonly path: Path;
  /** 1-based, when the dataset came as text */
  readonly line?: number;
  readonly column?: number;
}

/** A path the way people write it: `links[3].targets[0]`; the root is `(root)`. */
export function formatPath(path: Path): string {
  const written = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  return written === '' ? '(root)' : withoutOdd(written);
}

/** Shows a found value in an error: its kind and, when short, itself. */
export function describeFound(value: unknown): string {
  if (Array.isArray(value)) return `[…] (${value.length})`;
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return withoutOdd(JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value));
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
