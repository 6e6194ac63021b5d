import { itemAt } from '../../lib/list.js';
import type { Problem } from '../problem.js';

// Loaded only for bytes that are not UTF-8.

/** How files begin that people take for data, or that are sent in place of data. */
const SIGNATURES: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'gzip', bytes: [0x1f, 0x8b] },
  { name: 'ZIP, XLSX', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'XLS', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
  { name: 'UTF-32', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { name: 'UTF-32', bytes: [0x00, 0x00, 0xfe, 0xff] },
];

/**
 * Decodes bytes that are not UTF-8: UTF-16 with a byte order mark, as spreadsheets write it.
 * @returns the text, or a problem that says what the bytes seem to be and where they stop being UTF-8
 */
export function decodeOther(bytes: Uint8Array): string | Problem {
  const beginsWith = (start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);
  const file = SIGNATURES.find((each) => beginsWith(each.bytes));
  if (file) return { code: 'encoding', path: [], found: file.name, line: 1, column: 1 };
  if (beginsWith([0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le');
  if (beginsWith([0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be');
  const found = guessEncoding(bytes);
  const place = placeOf(bytes, firstInvalid(bytes));
  return { code: 'encoding', path: [], ...(found ? { found } : {}), ...place };
}

/** Half a surrogate pair is text that is made safe later. Half a unit at the end means a cut file. */
function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): string | Problem {
  if (bytes.length % 2 === 0) return new TextDecoder(label).decode(bytes);
  return { code: 'cutShort', path: [], line: 1, column: 1 };
}

/** The likely encoding, judged by bytes that are letters in it and control characters elsewhere. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  // Western text in UTF-16 has a NUL in every other byte: the second in little-endian, else the first.
  const nulsAt = (parity: 0 | 1) =>
    sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const [even, odd] = [nulsAt(0), nulsAt(1)];
  const most = Math.max(even, odd);
  if (most > sample.length / 4) return odd === most ? 'UTF-16LE' : 'UTF-16BE';
  if (most > 0) return undefined;
  const high = bytes.filter((byte) => byte >= 0x80);
  const share = (from: number, to: number) =>
    high.filter((byte) => byte >= from && byte <= to).length / high.length;
  const isDense = high.length > bytes.length / 5;
  if (isDense && share(0xc0, 0xff) > 0.8) return 'windows-1251';
  if (isDense && share(0x81, 0xfe) > 0.95) return 'GB18030, Shift_JIS, Big5';
  return 'windows-1252';
}

/** Offset of the first byte that is not UTF-8, or of the first NUL if that comes before. */
function firstInvalid(bytes: Uint8Array): number {
  const decodes = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(middle)) valid = middle;
    else invalid = middle;
  }
  const wrong = decodes(bytes.length) ? bytes.length : valid;
  const nul = bytes.indexOf(0);
  return nul >= 0 ? Math.min(nul, wrong) : wrong;
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  // Decoded as part of a stream, so that an unfinished character at the end is not counted.
  const before = new TextDecoder().decode(bytes.subarray(0, offset), { stream: true });
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: itemAt(lines, lines.length - 1).length + 1 };
}
