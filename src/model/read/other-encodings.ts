import type { Problem } from '../problem.js';

// Loaded only for bytes that are no UTF-8.

/** How files begin that people take for data, or that come in their place. */
const BEGINNINGS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['ZIP, XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32', [0x00, 0x00, 0xfe, 0xff]],
];

/**
 * Reads bytes that are no UTF-8: UTF-16 with its mark, as spreadsheets write it, is text all the same.
 * @returns the text, or a problem that says what the bytes seem to be and where UTF-8 ends
 */
export function foreignText(bytes: Uint8Array): string | Problem {
  const begins = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
  const known = BEGINNINGS.find(([, mark]) => begins(mark));
  if (known) return { code: 'encoding', path: [], found: known[0], line: 1, column: 1 };
  for (const [label, mark] of [
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const) {
    if (begins(mark)) return utf16(bytes, label);
  }
  const found = guess(bytes);
  const place = placeOf(bytes, firstWrong(bytes));
  return { code: 'encoding', path: [], ...(found ? { found } : {}), ...place };
}

/** A half of a pair that stands alone is text that will be mended; half a unit at the end is a cut. */
function utf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): string | Problem {
  if (bytes.length % 2 === 0) return new TextDecoder(label).decode(bytes);
  return { code: 'cutShort', path: [], line: 1, column: 1 };
}

/** Which encoding the bytes are likely in, going by those that are letters there and controls elsewhere. */
function guess(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const nulls = sample.reduce<[number, number]>(
    (sum, byte, i) => (byte === 0 ? (i % 2 ? [sum[0], sum[1] + 1] : [sum[0] + 1, sum[1]]) : sum),
    [0, 0],
  );
  const most = Math.max(...nulls);
  if (most > sample.length / 4) return nulls[1] === most ? 'UTF-16LE' : 'UTF-16BE';
  if (most > 0) return undefined;
  const high = bytes.filter((byte) => byte >= 0x80);
  const share = (from: number, to: number) =>
    high.filter((byte) => byte >= from && byte <= to).length / high.length;
  const isDense = high.length > bytes.length / 5;
  if (isDense && share(0xc0, 0xff) > 0.8) return 'windows-1251';
  if (isDense && share(0x81, 0xfe) > 0.95) return 'GB18030, Shift_JIS, Big5';
  return 'windows-1252';
}

/** Behind the last byte that UTF-8 may have there, or at the first NUL. */
function firstWrong(bytes: Uint8Array): number {
  const decodes = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  const zero = bytes.indexOf(0);
  const wrong = decodes(bytes.length) ? bytes.length : good;
  return zero >= 0 ? Math.min(zero, wrong) : wrong;
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  // As part of a stream: the beginning of a letter that never was one is not counted.
  const before = new TextDecoder().decode(bytes.subarray(0, offset), { stream: true });
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
