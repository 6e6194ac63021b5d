export type TextFormat = 'json' | 'csv';

/** What only the header of our CSV holds. */
const HEADER = /\baction[ _-]?lines?\b/i;

/**
 * What a text is, going by how it begins rather than by its name: data are often served as what they
 * are not.
 * @param said by the name or the type under which it came
 */
export function textFormat(text: string, said: TextFormat): TextFormat {
  const beginning = text.slice(0, 500).replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(beginning)) return 'json';
  const [first = ''] = beginning.replace(/^sep=.\s+/i, '').split(/[\r\n]/, 1);
  return HEADER.test(first) && !first.includes(':') ? 'csv' : said;
}
