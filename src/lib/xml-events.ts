/** What happens while XML is read. Names are without their prefixes. */
export interface XmlHandler {
  /** @param attributes as they are written; see `attributeOf` */
  open(name: string, attributes: string): void;
  text?(text: string): void;
  close(name: string): void;
}

/** Characters of a tag or a text that has not ended. A document that has longer ones is refused. */
const LONGEST = 1_000_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads XML that machines write, such as the parts of workbooks, piece by piece. It knows tags, text, CDATA and the
 * entities of XML itself; whatever declares others is refused.
 */
export class XmlEvents {
  readonly #handler: XmlHandler;
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Reads a piece. @throws an error for what is not such XML */
  push(piece: string): void {
    const xml = this.#rest + piece;
    let at = 0;
    for (;;) {
      const next = this.#step(xml, at);
      if (next === undefined) break;
      at = next;
    }
    this.#rest = xml.slice(at);
    if (this.#rest.length > LONGEST) throw new Error('XML with a part that does not end');
  }

  /** @throws an error when the document has not ended */
  end(): void {
    if (this.#rest.trim() !== '') throw new Error('XML that breaks off');
  }

  /** Reads what begins at an offset. @returns the offset behind it; undefined when it has not ended */
  #step(xml: string, at: number): number | undefined {
    if (at >= xml.length) return undefined;
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at);
      if (end < 0) return undefined;
      this.#handler.text?.(unescaped(xml.slice(at, end)));
      return end;
    }
    if (xml[at + 1] === '!') return this.#declaration(xml, at);
    const end = xml[at + 1] === '?' ? xml.indexOf('?>', at) + 1 : tagEnd(xml, at);
    if (end <= 0) return undefined;
    if (xml[at + 1] === '/') this.#handler.close(localName(xml.slice(at + 2, end).trim()));
    else if (xml[at + 1] !== '?') this.#open(xml.slice(at + 1, end));
    return end + 1;
  }

  #open(tag: string): void {
    const isEmpty = tag.endsWith('/');
    const content = isEmpty ? tag.slice(0, -1) : tag;
    const space = content.search(/\s/);
    const name = localName(space < 0 ? content : content.slice(0, space));
    this.#handler.open(name, space < 0 ? '' : content.slice(space));
    if (isEmpty) this.#handler.close(name);
  }

  #declaration(xml: string, at: number): number | undefined {
    const [opening, closing] = xml.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : ['<!--', '-->'];
    if (xml.length < at + 9) return undefined;
    if (!xml.startsWith(opening, at)) throw new Error('XML with declarations');
    const end = xml.indexOf(closing, at);
    if (end < 0) return undefined;
    if (opening !== '<!--') this.#handler.text?.(xml.slice(at + opening.length, end));
    return end + closing.length;
  }
}

/** The offset of the `>` that ends a tag, or −1; one in a quoted attribute does not end it. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute. @param name as it is written, with its prefix */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (!/\s/.test(attributes.charAt(at - 1))) continue;
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (value) return unescaped(value[1] ?? value[2] ?? '');
  }
  return undefined;
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, unescapedEntity);
}

function unescapedEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
