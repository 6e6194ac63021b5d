import { nearest } from '../../lib/closest.js';
import { describeFound, type Problem } from '../problem.js';
import { LANGUAGE } from '../patterns.js';
import { csvColumns, namingColumns, STATEMENT, type CsvColumn } from './csv-format.js';
import type { Cell } from './csv-rows.js';
import { FORBIDDEN_KEYS } from './untrusted-value.js';

const REQUIRED: readonly CsvColumn[] = ['action_line', 'goal'];

/** The key of a link that each column fills. */
const KEYS: Readonly<Record<CsvColumn, string>> = {
  action_line: 'actionLine',
  goal: 'goal',
  target: 'targets',
  rationale: 'rationale',
  source: 'source',
  source_ref: 'sourceRef',
  status: 'status',
  note: 'note',
};

/** Columns that may be in several languages. Without a language they are in English. */
const TEXTS: readonly CsvColumn[] = ['rationale', 'note'];

/** A column that is read, such as `goal`, or `rationale:fr` for the rationale in French. */
export interface ReadColumn {
  readonly name: CsvColumn | typeof STATEMENT;
  /** BCP 47 tag; absent: English, or no text of a language */
  readonly language?: string;
}

/** What the header of a column stands for: `Action line` and `action-line` are `action_line`. */
export function readColumn(header: string): ReadColumn | undefined {
  const [first = '', language, ...rest] = header.split(':');
  const normal = normalName(first);
  if (normal === STATEMENT && language === undefined) return { name: STATEMENT };
  const name = csvColumns.find((each) => each === normal);
  if (name === undefined || language === undefined) return name && { name };
  const tag = language.trim();
  if (rest.length > 0 || !TEXTS.includes(name) || !LANGUAGE.test(tag)) return undefined;
  return tag === 'en' ? { name } : { name, language: tag };
}

/** The key of a link that a column fills, `rationale:fr` for a language; none for the statement. */
export function columnKey({ name, language }: ReadColumn): string | undefined {
  if (name === STATEMENT) return undefined;
  return language === undefined ? KEYS[name] : `${KEYS[name]}:${language}`;
}

function normalName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Required columns that are missing; a column with a similar name is named as what was meant. */
export function missingColumns(header: readonly Cell[]): Problem[] {
  const columns = header.map(({ text }) => readColumn(text));
  const [first = { line: 1, column: 1 }] = header;
  const unknown = header.filter((_, i) => columns[i] === undefined);
  return REQUIRED.filter((name) => !columns.some((each) => each?.name === name)).map((name) => {
    const similar = unknown.find(({ text }) => isSimilar(text, name));
    const { line, column } = similar ?? first;
    return {
      ...{ code: 'missing', path: [name], found: `“${name}”` },
      ...{ expected: 'oneOf', detail: csvColumns.join(', ') },
      ...(similar ? { near: describeFound(similar.text) } : {}),
      ...{ line, column },
    };
  });
}

/** Whether a name such as `action lines`, `Action-Line ID` or `SDG goal` is meant for a column. */
function isSimilar(header: string, name: CsvColumn): boolean {
  const normal = normalName(header);
  return (
    nearest(normal, [name]) !== undefined ||
    normal.replaceAll('_', '').includes(name.replaceAll('_', ''))
  );
}

export function forbiddenColumns(header: readonly Cell[]): Problem[] {
  return header
    .filter(({ text }) => FORBIDDEN_KEYS.includes(text.trim()))
    .map(({ text, line, column }) => {
      const found = describeFound(text);
      return { code: 'forbiddenKey', path: [text.trim()], found, line, column };
    });
}

/** With two columns of one name it is unclear which one is meant. */
export function duplicateColumns(header: readonly Cell[]): Problem[] {
  const columns = header.map(({ text }) => readColumn(text));
  return header.flatMap(({ text, line, column }, i) => {
    const own = columns[i];
    const isSame = (each: ReadColumn | undefined) =>
      each?.name === own?.name && each?.language === own?.language;
    if (own === undefined || columns.findIndex(isSame) === i) return [];
    return [{ code: 'duplicateKey', path: [own.name], found: describeFound(text), line, column }];
  });
}

/** Columns that are not read. Those that our own tables have for people are stepped over in silence. */
export function unknownColumns(header: readonly Cell[]): Problem[] {
  return header.flatMap(({ text, line, column }) => {
    const normal = normalName(text);
    const isNaming = namingColumns.some((each) => each === normal);
    if (isNaming || readColumn(text) !== undefined || normal === '') return [];
    const near = nearest(normal, csvColumns);
    const found = describeFound(text);
    const suggestion = near === undefined ? {} : { near };
    return [{ code: 'unknownKey', path: [text], found, ...suggestion, line, column }];
  });
}
