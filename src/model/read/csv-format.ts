// What the CSV of links looks like, for what reads it and what writes it.

/** The columns in the order they are written; when read, they may come in any order. */
export const csvColumns = ['action_line', 'goal', 'target', 'rationale', 'source'] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** A cell that begins so is run as a formula by spreadsheets (OWASP, “CSV Injection”). */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell with an apostrophe before what a spreadsheet would run. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The opposite of `guardFormula`. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

export type TextFormat = 'json' | 'csv';

/** A column name that only the header of this CSV has. */
const HEADER = /\baction[ _-]?lines?\b/i;

/**
 * The format of a text, judged by how it begins: data are often served under a wrong type.
 * @param declared format according to the name or the type, for a text that begins like neither
 */
export function textFormat(text: string, declared: TextFormat): TextFormat {
  const beginning = text.slice(0, 500).replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(beginning)) return 'json';
  const [firstLine = ''] = beginning.replace(/^sep=.\s+/i, '').split(/[\r\n]/, 1);
  return HEADER.test(firstLine) && !firstLine.includes(':') ? 'csv' : declared;
}
