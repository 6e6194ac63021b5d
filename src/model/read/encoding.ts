import { utf8 } from '../../lib/utf8.js';
import type { Problem } from '../problem.js';

/**
 * The text of a file: UTF-8, or UTF-16 with its mark.
 * @returns for any other bytes the problem, which names what they seem to be
 */
export async function decodeText(bytes: Uint8Array): Promise<string | Problem> {
  const text = utf8(bytes);
  if (text !== undefined) return text;
  const foreign = await import('./other-encodings.js').catch(() => undefined);
  return foreign?.foreignText(bytes) ?? { code: 'encoding', path: [] };
}
