import { Inflate } from 'fflate';

/** A file in a ZIP archive, as its directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** bytes when unpacked */
  readonly size: number;
  readonly packedSize: number;
  readonly isEncrypted: boolean;
  readonly method: number;
  /** of its local header */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** bytes of the end of the directory, and the longest comment after it */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Bytes taken at a time. Of zeros they become at most 4 MiB, which takes a few ms. */
const SLICE = 4096;

/**
 * The directory of a ZIP archive (APPNOTE.TXT 6.3.10, without ZIP64, which files of a size that is
 * read do not need).
 * @returns undefined for what is no archive, or one that is cut
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const view = viewOf(bytes);
  const least = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  let end = bytes.length - END_SIZE;
  while (end >= least && view.getUint32(end, true) !== END) end--;
  if (end < least) return undefined;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      name,
      size: view.getUint32(at + 24, true),
      packedSize: view.getUint32(at + 20, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks a file in slices, so that no more of it is held than is needed at a time.
 * @throws an error for data that are damaged, or that are not of the declared size
 */
export function* unpacked(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const view = viewOf(bytes);
  const { offset, packedSize, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(entry);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize || (method !== STORED && method !== DEFLATED))
    throw damaged(entry);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isEnded = method === STORED;
  const inflate = new Inflate((chunk, isLast) => {
    chunks.push(chunk);
    isEnded ||= isLast;
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    const slice = packed.subarray(at, at + SLICE);
    if (method === STORED) chunks.push(slice);
    else inflate.push(slice, at + SLICE >= packed.length);
    for (const chunk of chunks.splice(0)) {
      size += chunk.length;
      yield chunk;
    }
  }
  if (size !== entry.size || !isEnded) throw damaged(entry);
}

function damaged({ name }: ZipEntry): Error {
  return new Error(`${name} is damaged`);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
