/** A random number generator that repeats its numbers for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** @returns an integer of at least 0 and less than `end` */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  of<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }
}

/** Tokens that are likely to break a parser. */
const TOKENS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    '\n',
    '\r',
    '\t',
    ' ',
    ';',
    "'",
    '=',
    '|',
    'sep=;\n',
  ],
  ...['null', 'true', 'NaN', '-0', '1e400', '1e-400', '0x1', '""', '[]', '{}', '[[[[[[[[', '{"a":'],
  ...['"__proto__":{},', '"constructor":1,', '"id":"A1",', '\\u0000', '\\ud800', '\\u202e', '\\u'],
  ...[
    '\ufeff',
    '\u0000',
    '\u2028',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ud83d',
    '\ude00',
    '😀',
    'é',
    'ا',
  ],
  ...[
    '<b>',
    '<!--',
    'javascript:',
    'https://',
    'target-1.1',
    'action_line',
    'goal,',
    '%',
    '&',
    '+',
  ],
] as const;

type Mutation = (text: string, chance: Chance) => string;

const at = (text: string, chance: Chance): number => chance.below(text.length + 1);

const mutations: readonly [Mutation, ...Mutation[]] = [
  // insert a token
  (text, chance) => {
    const place = at(text, chance);
    return text.slice(0, place) + chance.of(['{', ...TOKENS]) + text.slice(place);
  },
  // remove a part
  (text, chance) => {
    const place = at(text, chance);
    return text.slice(0, place) + text.slice(place + 1 + chance.below(12));
  },
  // repeat a part
  (text, chance) => {
    const place = at(text, chance);
    const end = place + chance.below(40);
    return text.slice(0, end) + text.slice(place);
  },
  // cut the end off
  (text, chance) => text.slice(0, at(text, chance)),
  // replace a character
  (text, chance) => {
    const place = at(text, chance);
    const letter = String.fromCharCode(chance.below(chance.below(8) === 0 ? 65_536 : 128));
    return text.slice(0, place) + letter + text.slice(place + 1);
  },
  // swap two parts
  (text, chance) => {
    const [a = 0, b = 0, c = 0] = [at(text, chance), at(text, chance), at(text, chance)].sort(
      (first, second) => first - second,
    );
    return text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c);
  },
  // replace a value
  (text, chance) => {
    const value = chance.of([
      'null',
      '-1',
      '"x"',
      '[]',
      '{}',
      'true',
      '1e999',
      '"<i>"',
      '"\\u0007"',
    ]);
    const marks = [...text.matchAll(/"[^"\\]*"|\d+/g)];
    const mark = marks[chance.below(Math.max(1, marks.length))];
    if (!mark) return text;
    return text.slice(0, mark.index) + value + text.slice(mark.index + mark[0].length);
  },
];

/** A text with one to four random changes. */
export function mutated(text: string, chance: Chance): string {
  let result = text;
  for (let n = 1 + chance.below(4); n > 0; n--) result = chance.of(mutations)(result, chance);
  return result;
}

/** The bytes of a text, some of them replaced. */
export function mutatedBytes(text: string, chance: Chance): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  for (let n = chance.below(4); n > 0; n--) bytes[chance.below(bytes.length)] = chance.below(256);
  return chance.below(4) === 0 ? bytes.subarray(0, chance.below(bytes.length + 1)) : bytes;
}
