import type { Reading } from '../schema.js';

// What the CSV of links looks like, for what reads it and what writes it.

/** The columns in the order they are written; when read, they may come in any order. */
export const csvColumns = [
  'action_line',
  'goal',
  'target',
  'rationale',
  'source',
  'source_ref',
  'status',
  'note',
  'readings',
] as const;

/**
 * The column that tells which rows of a long table are one statement of the dataset: it has the same
 * number in each of them.
 */
export const STATEMENT = 'statement';

/** Columns of a long table that people read. They repeat what the dataset knows by its ids. */
export const namingColumns = [
  'action_line_code',
  'action_line_name',
  'action_line_url',
  'goal_number',
  'goal_name',
  'goal_uri',
  'target_number',
  'target_label',
  'target_uri',
  'source_title',
  'source_url',
  'facilitators',
] as const;
export type NamingColumn = (typeof namingColumns)[number];

/**
 * Where a spreadsheet would run what follows as a formula (OWASP, “CSV Injection”). That is the start of a cell, and
 * also what comes after any separator or line break in it: in many languages a spreadsheet divides at semicolons or
 * tabs, and then takes quotation marks around a cell for letters.
 */
const START = String.raw`'*"*[=+\-@\uff1d\uff0b\uff0d\uff20]`;
/** A cell itself may also begin with a tab or a line break before its formula. */
const places = (mark: string) =>
  new RegExp(String.raw`^${mark}(?='*[\t\r]|${START})|(?<=[,;\t\r\n])${mark}(?=${START})`, 'g');
const FORMULA = places('');
const GUARDED = places("'");

/** A cell with an apostrophe before whatever a spreadsheet would run. */
export function guardFormula(cell: string): string {
  return cell.replace(FORMULA, "'");
}

/** The opposite of `guardFormula`. */
export function unguardFormula(cell: string): string {
  return cell.replace(GUARDED, '');
}

/**
 * Readings in a cell of a table: `uwi-2019=17.8 wsis-wiki-2026`. What follows `=` is read in place of the targets; with
 * spaces in it, it is in quotation marks: `uwi-2019="17.8 and 17.9"`.
 */
export function formatReadings(readings: readonly Reading[]): string {
  return readings
    .map(({ source, reads }) => (reads === undefined ? source : `${source}=${quoted(reads)}`))
    .join(' ');
}

function quoted(reads: string): string {
  return /[\s"]/.test(reads) ? `"${reads.replaceAll('"', '""')}"` : reads;
}

const READING = /([^\s=]+)(?:=(?:"((?:[^"]|"")*)"|(\S*)))?/g;

/** The opposite of `formatReadings`. */
export function parseReadings(text: string): readonly Reading[] {
  return [...text.matchAll(READING)].map(([, source = '', inQuotes, plain]) => {
    const reads = inQuotes?.replaceAll('""', '"') ?? plain;
    return reads === undefined ? { source } : { source, reads };
  });
}
