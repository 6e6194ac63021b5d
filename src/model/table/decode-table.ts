import type { Pause } from '../../lib/schedule.js';
import type { Problem } from '../problem.js';
import { decodeText } from '../read/encoding.js';
import { guessEncoding } from '../read/other-encodings.js';
import type { Findings } from './finding.js';

/** What text files are in that are not UTF-8, and can be told with some certainty. */
const READ = ['windows-1252', 'windows-1251', 'UTF-16LE', 'UTF-16BE'];
const LINES_PER_SLICE = 4096;

interface DecodeOptions {
  readonly pause: Pause;
  readonly findings: Findings;
}

/**
 * Decodes a text file. Besides UTF-8 and UTF-16 it reads what spreadsheets wrote for a long time, and
 * files in which some lines are UTF-8 and others windows-1252, and tells so.
 * @returns a problem for any other bytes
 */
export async function decodeTable(
  bytes: Uint8Array,
  { pause, findings }: DecodeOptions,
): Promise<string | Problem> {
  const text = await decodeText(bytes);
  if (typeof text === 'string') return text;
  const encoding = guessEncoding(bytes);
  // A file of another kind, such as a picture, or in an encoding that several could be.
  if (encoding === undefined || !READ.includes(encoding) || isOther(text)) return text;
  if (encoding !== 'windows-1252') {
    findings.add({ code: 'decoded', detail: encoding });
    return new TextDecoder(encoding).decode(bytes);
  }
  return decodeLines(bytes, { pause, findings });
}

function isOther({ found = '' }: Problem): boolean {
  return found !== '' && !READ.includes(found);
}

async function decodeLines(bytes: Uint8Array, { pause, findings }: DecodeOptions): Promise<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const western = new TextDecoder('windows-1252');
  const lines: string[] = [];
  const others: number[] = [];
  let hasUtf8 = false;
  for (let start = 0; start < bytes.length;) {
    if (lines.length % LINES_PER_SLICE === 0) await pause();
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end + 1);
    start += line.length;
    try {
      lines.push(utf8.decode(line));
      hasUtf8 ||= line.some((byte) => byte >= 0x80);
    } catch {
      lines.push(western.decode(line));
      others.push(lines.length);
    }
  }
  const detail = 'windows-1252';
  if (!hasUtf8) findings.add({ code: 'decoded', detail });
  else for (const line of others) findings.add({ code: 'decodedPartly', detail }, { line });
  return lines.join('');
}
