export type TextFormat = 'json' | 'csv';

/** A column name that only the header of the CSV of links has. */
const HEADER = /\baction[ _-]?lines?\b/i;
/** The languages in a header such as `rationale:fr`. */
const COLUMN_LANGUAGES = /\b(?:rationale|note):(?=\w)/gi;

/**
 * The format of a text, judged by how it begins: data are often served under a wrong type.
 * @param declared format according to the name or the type, for a text that begins like neither
 */
export function textFormat(text: string, declared: TextFormat): TextFormat {
  const beginning = text.slice(0, 500).replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(beginning)) return 'json';
  const [firstLine = ''] = beginning.replace(/^sep=.\s+/i, '').split(/[\r\n]/, 1);
  const header = firstLine.replaceAll(COLUMN_LANGUAGES, '');
  return HEADER.test(header) && !header.includes(':') ? 'csv' : declared;
}
