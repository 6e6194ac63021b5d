import { sum } from '../../lib/list.js';
import type { Pause } from '../../lib/schedule.js';
import { XmlEvents, type XmlHandler } from '../../lib/xml-events.js';
import { unpacked, type ZipEntry } from '../../lib/zip.js';
import { tooBig, type Limits } from '../limits.js';
import { BeyondLimit } from './sheet.js';

/** XML takes this many times the bytes of the texts in it, and more. */
const MARKUP = 5;
/** Bytes of XML that are read at a time. */
const SLICE = 0x10000;

/** The parts of a workbook: XML in a ZIP archive, read within limits. */
export class Package {
  readonly limits: Limits;
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #pause: Pause;
  /** bytes of all XML in the archive, as declared */
  readonly #total: number;
  #unpacked = 0;
  #characters = 0;

  constructor(
    bytes: Uint8Array,
    entries: ReadonlyMap<string, ZipEntry>,
    { limits, pause }: { readonly limits: Limits; readonly pause: Pause },
  ) {
    this.#bytes = bytes;
    this.#entries = entries;
    this.limits = limits;
    this.#pause = pause;
    const parts = [...entries.values()].filter(({ name }) => /\.(?:xml|rels)$/.test(name));
    this.#total = sum(parts, ({ size }) => size);
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /**
   * Reads a part, if there is one.
   * @returns whether there is
   * @throws BeyondLimit when it declares, or has, a size beyond the limits; an error when it is damaged
   */
  async read(path: string, handler: XmlHandler): Promise<boolean> {
    const entry = this.#entries.get(path);
    if (entry === undefined) return false;
    const most = this.limits.bytes * MARKUP;
    if (this.#unpacked + entry.size > most) throw new BeyondLimit(tooBig(this.limits));
    const xml = new XmlEvents(handler);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    for (const chunk of unpacked(this.#bytes, entry)) {
      for (let at = 0; at < chunk.length; at += SLICE) {
        const slice = chunk.subarray(at, at + SLICE);
        size += slice.length;
        if (this.#unpacked + size > most) throw new BeyondLimit(tooBig(this.limits));
        xml.push(decoder.decode(slice, { stream: true }));
        await this.#pause((this.#unpacked + size) / this.#total);
      }
    }
    xml.push(decoder.decode());
    xml.end();
    this.#unpacked += size;
    return true;
  }

  /** Counts a text that is kept. @throws BeyondLimit when there are too many characters */
  count(text: string): void {
    this.#characters += text.length;
    if (this.#characters > this.limits.bytes) throw new BeyondLimit(tooBig(this.limits));
  }
}
