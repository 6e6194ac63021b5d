import type { Problem } from '../problem.js';

/**
 * Decodes a file: UTF-8, or UTF-16 with a byte order mark.
 * @returns the text with its byte order mark, if it has one; for any other bytes a problem that
 * names what they seem to be
 */
export async function decodeText(bytes: Uint8Array): Promise<string | Problem> {
  const text = utf8(bytes);
  if (text !== undefined) return text;
  const other = await import('./other-encodings.js').catch(() => undefined);
  return other?.decodeOther(bytes) ?? { code: 'encoding', path: [] };
}

/** @returns undefined for bytes that are not UTF-8, begin like UTF-16, or hold a NUL, as no text does */
function utf8(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

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
