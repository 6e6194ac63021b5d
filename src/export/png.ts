import type { FileWords } from '../i18n/file-words.js';
import { joinBytes } from '../lib/bytes.js';
import { paintOnCanvas, type CanvasOptions, type DecodedImage } from '../paint/canvas.js';
import { FONT_STACK } from '../paint/font-stack.js';
import type { FileFacts } from '../paint/svg-string.js';
import type { Scene } from '../scene/scene.js';
import { pixelsOf, PX_A_INCH, type Size } from './lengths.js';

export interface PngOptions {
  /** pixels of the file per CSS px; its resolution follows, so that every scale prints at one size */
  readonly scale: number;
  readonly facts: FileFacts;
  /** decoded images by the `href` of their mark */
  readonly images: ReadonlyMap<string, DecodedImage>;
}

/**
 * A picture as a PNG file. It is painted straight onto the canvas: no image is loaded, so that
 * nothing taints the canvas and no content policy forbids it.
 * @param canvas gets its size here
 * @throws RangeError when the browser cannot paint a canvas of this size
 */
export async function sceneToPng(
  scene: Scene,
  canvas: HTMLCanvasElement,
  { scale, facts, images }: PngOptions,
): Promise<Uint8Array> {
  paintScene(scene, canvas, { scale, images });
  const size = `${canvas.width} × ${canvas.height} px`;
  if (!holdsPaint(canvas)) throw new RangeError(`A canvas of ${size} stays blank in this browser`);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new RangeError(`This browser cannot make a file of a canvas of ${size}`);
  return withPngFacts(new Uint8Array(await blob.arrayBuffer()), pngFacts(facts, scale));
}

/**
 * Paints a picture on a canvas of a page.
 * @param canvas gets its size here
 * @throws RangeError when the browser has no canvas of this size
 */
export function paintScene(
  scene: Scene,
  canvas: HTMLCanvasElement,
  { scale, images }: Pick<PngOptions, 'scale' | 'images'>,
): void {
  const { width, height } = pixelsOf(scene, scale);
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  if (!brush) throw new RangeError(`There is no canvas of ${width} × ${height} px`);
  paintOver(scene, { brush, width, height }, { font: FONT_STACK, images });
}

/** An empty canvas, of a browser or of Node. Its size is in px. */
export interface EmptyCanvas extends Size {
  readonly brush: CanvasRenderingContext2D;
}

/** Paints a picture over the whole of a canvas. */
export function paintOver(
  scene: Scene,
  { brush, width, height }: EmptyCanvas,
  options: CanvasOptions,
): void {
  brush.scale(width / scene.width, height / scene.height);
  if (scene.background !== 'none') {
    brush.fillStyle = scene.background;
    brush.fillRect(0, 0, scene.width, scene.height);
  }
  for (const pane of scene.panes) paintOnCanvas(pane, brush, options);
}

/**
 * Whether a canvas holds what is painted on it. One that is too large stays blank without an error, so
 * this looks at its last pixel, which it paints for a moment if the picture leaves it transparent.
 */
function holdsPaint(canvas: HTMLCanvasElement): boolean {
  const brush = canvas.getContext('2d');
  const [x, y] = [canvas.width - 1, canvas.height - 1];
  brush?.resetTransform();
  const isPainted = () => brush?.getImageData(x, y, 1, 1).data.some((channel) => channel > 0);
  if (isPainted()) return true;
  brush?.fillRect(x, y, 1, 1);
  const holds = isPainted() ?? false;
  brush?.clearRect(x, y, 1, 1);
  return holds;
}

/** How large a canvas may be. A browser leaves a larger one blank without an error. */
export interface CanvasLimits {
  /** px */
  readonly side: number;
  /** px² */
  readonly area: number;
}

/**
 * Limits that were measured in the engines (the table of results of
 * github.com/jhildenbiddle/canvas-size). WebKit on iOS and iPadOS is the strictest. Gecko before
 * version 122 allows a smaller area than later versions.
 */
const LIMITS = {
  chromium: { side: 65_535, area: 268_435_456 },
  firefox: { side: 32_767, area: 124_992_400 },
  ios: { side: 16_384, area: 16_777_216 },
} as const;

/** Of Skia in Node: a canvas of 2 GiB or more stays blank. */
export const skiaLimits: CanvasLimits = { side: 80_000, area: 2 ** 29 - 1 };

/** @param navigator an iPad reports that it is a Mac, but it has a touch screen */
export function canvasLimits(navigator: {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}): CanvasLimits {
  const { userAgent, maxTouchPoints } = navigator;
  if (/iPhone|iPad|iPod/.test(userAgent)) return LIMITS.ios;
  if (userAgent.includes('Macintosh') && maxTouchPoints > 1) return LIMITS.ios;
  return userAgent.includes('Firefox') ? LIMITS.firefox : LIMITS.chromium;
}

/**
 * The largest scale at which a picture fits a canvas, rounded down to hundredths.
 * @param size of the picture in CSS px
 */
function largestScale({ width, height }: Size, { side, area }: CanvasLimits): number {
  const scale = Math.min(side / width, side / height, Math.sqrt(area / (width * height)));
  return Math.floor(scale * 100) / 100;
}

/** No canvas of this browser can hold the picture. `scale` is the largest scale that works. */
export class PictureTooLargeError extends RangeError {
  readonly scale: number;
  /** px of the file at that scale */
  readonly width: number;
  readonly height: number;

  constructor(message: string, largest: Size & { readonly scale: number }) {
    super(message);
    this.name = 'PictureTooLargeError';
    this.scale = largest.scale;
    this.width = largest.width;
    this.height = largest.height;
  }
}

/** @throws `PictureTooLargeError` for more pixels than a canvas holds, which names what it holds */
export function refuseTooLarge(
  scene: Size,
  scale: number,
  { limits, words }: { readonly limits: CanvasLimits; readonly words: FileWords },
): void {
  const largest = largestScale(scene, limits);
  if (scale <= largest) return;
  const size = pixelsOf(scene, largest);
  const message = words.tooLarge({
    ...pixelsOf(scene, scale),
    scale: largest,
    largestWidth: size.width,
    largestHeight: size.height,
  });
  throw new PictureTooLargeError(message, { scale: largest, ...size });
}

/** The metadata of a PNG file. */
export interface PngFacts {
  /** dots per inch */
  readonly dpi: number;
  /** BCP 47 tag of the texts */
  readonly lang: string;
  /** by the keywords of the PNG specification, such as `Title`, `Source`, `Copyright` */
  readonly texts: Readonly<Record<string, string>>;
}

/** Facts by the keywords of the PNG specification, and by `URL` and `View`, which are not among them. */
export function pngFacts(facts: FileFacts, scale: number): PngFacts {
  const { title, description, source, permalink, view, license, date, lang } = facts;
  const named = {
    Title: title,
    Description: description,
    Source: source,
    URL: permalink,
    View: view,
    Copyright: license,
    'Creation Time': date,
  };
  const texts = Object.entries(named).flatMap(([keyword, text]) =>
    text === undefined ? [] : [[keyword, text] as const],
  );
  return { dpi: PX_A_INCH * scale, lang, texts: Object.fromEntries(texts) };
}

const SIGNATURE_BYTES = 8;
/** length, type and checksum around the data of a chunk */
const LENGTH_BYTES = 4;
const TYPE_BYTES = 4;
const CRC_BYTES = 4;
const INCHES_A_METRE = 1 / 0.0254;

/**
 * Writes resolution (`pHYs`) and texts (`iTXt`) into a PNG file. They replace those it has.
 * @param png a whole file
 * @returns a new file with the same pixels
 * @throws RangeError when the file has no chunks
 * @see https://www.w3.org/TR/png-3/#5DataRep
 */
export function withPngFacts(png: Uint8Array, facts: PngFacts): Uint8Array {
  const [header, ...rest] = chunksOf(png);
  if (!header) throw new RangeError('This is not a PNG file: it has no chunks');
  const kept = rest.filter(({ type }) => type !== 'pHYs' && type !== 'iTXt');
  const own = [
    chunk('pHYs', resolution(facts.dpi)),
    ...Object.entries(facts.texts).map(([keyword, text]) =>
      chunk('iTXt', international(keyword, text, facts.lang)),
    ),
  ];
  return joinBytes([
    png.subarray(0, SIGNATURE_BYTES),
    header.bytes,
    ...own,
    ...kept.map(({ bytes }) => bytes),
  ]);
}

interface Chunk {
  readonly type: string;
  /** the whole chunk, with length, type and checksum */
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
  const named = joinBytes([new TextEncoder().encode(type), data]);
  return joinBytes([uint32(data.length), named, uint32(crc32(named))]);
}

/** Pixels per metre, the same in both directions. The last byte says that the unit is the metre. */
function resolution(dpi: number): Uint8Array {
  const perMetre = uint32(Math.round(dpi * INCHES_A_METRE));
  return joinBytes([perMetre, perMetre, Uint8Array.of(1)]);
}

/** Keyword, “not compressed”, language, no translated keyword, text. All but the text end with 0. */
function international(keyword: string, text: string, lang: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0${lang}\0\0${text.replaceAll('\0', '')}`);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** The checksum of PNG (ISO 3309), without a table, since these chunks are short. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
