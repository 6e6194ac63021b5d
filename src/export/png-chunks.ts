/** What a PNG file says of itself beside its pixels. */
export interface PngFacts {
  /** dots per inch */
  readonly dpi: number;
  /** BCP 47 tag of the texts */
  readonly lang: string;
  /** by the keywords of the PNG specification, such as `Title`, `Source`, `Copyright` */
  readonly texts: Readonly<Record<string, string>>;
}

const SIGNATURE_BYTES = 8;
/** length, type and checksum around the data of a chunk */
const LENGTH_BYTES = 4;
const TYPE_BYTES = 4;
const CRC_BYTES = 4;
const INCHES_A_METRE = 1 / 0.0254;

/**
 * Writes a picture's resolution (`pHYs`) and texts (`iTXt`) into a PNG file, in the place of those
 * it had. PNG (third edition), https://www.w3.org/TR/png-3/#5DataRep
 * @param png a whole file, as an encoder made it
 * @returns a new file with the same pixels
 */
export function withPngFacts(png: Uint8Array, facts: PngFacts): Uint8Array {
  const [header, ...rest] = chunksOf(png);
  if (!header) throw new RangeError('this is no PNG file: it has no chunks');
  const kept = rest.filter(({ type }) => type !== 'pHYs' && type !== 'iTXt');
  const own = [
    chunk('pHYs', resolution(facts.dpi)),
    ...Object.entries(facts.texts).map(([keyword, text]) =>
      chunk('iTXt', international(keyword, text, facts.lang)),
    ),
  ];
  return joined([
    png.subarray(0, SIGNATURE_BYTES),
    header.bytes,
    ...own,
    ...kept.map(({ bytes }) => bytes),
  ]);
}

interface Chunk {
  readonly type: string;
  readonly bytes: Uint8Array;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at + LENGTH_BYTES + TYPE_BYTES <= png.length;) {
    const end = at + LENGTH_BYTES + TYPE_BYTES + view.getUint32(at) + CRC_BYTES;
    const type = String.fromCharCode(
      ...png.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + TYPE_BYTES),
    );
    found.push({ type, bytes: png.subarray(at, end) });
    at = end;
  }
  return found;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data]);
  return joined([uint32(data.length), named, uint32(crc32(named))]);
}

/** Pixels per metre, the same both ways; the last byte says that the unit is the metre. */
function resolution(dpi: number): Uint8Array {
  const perMetre = uint32(Math.round(dpi * INCHES_A_METRE));
  return joined([perMetre, perMetre, Uint8Array.of(1)]);
}

/** Keyword, not compressed, language, no translated keyword, text; all but the last end with 0. */
function international(keyword: string, text: string, lang: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0${lang}\0\0${text.replaceAll('\0', '')}`);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The checksum of PNG and of ISO 3309, without a table: these chunks are short. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
