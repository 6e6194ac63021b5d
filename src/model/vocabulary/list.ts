import type { Reading } from './names.js';

// Lists in one cell: “SDG 3; SDG 4”, “C1, C2–C6 and C7 E-Business”, a line for each.

/** What separates the entries of a list, from what never is part of a name to what often is. */
const SEPARATORS = [
  /[\n\r|;；؛•]+/u,
  /[,،，]+/u,
  /\s*[/&+]\s*|\s+(?:and|et|y|e|und|и|و)\s+|[和及与、]/u,
  // Spaces stand between numbers only: “3.8 3.d”, “SDG 3 SDG 4”, “C1 C2”.
  /(?<=\d|\d[.-]?[A-Za-z])\s+(?=(?:\p{L}+[\s.:#-]*)?\d)/u,
] as const;
const COMMA = 1;

/** How many parts of a list may be one name, as in “Peace, justice and strong institutions”. */
const LONGEST_NAME = 8;

/** Entries of a list that is read; what has more is no list of names. */
const LONGEST_LIST = 400;

/**
 * Reads a text that is one entry or a list of them. A text that can be read as a whole is not parted.
 * @param readOne reads one entry; undefined for a text that it does not know
 */
export function readList(
  text: string,
  readOne: (entry: string) => Reading | undefined,
): readonly Reading[] {
  /** @returns undefined when no entry of the list is known */
  const readFrom = (level: number, given: string): readonly Reading[] | undefined => {
    const entry = given.trim();
    if (entry === '') return [];
    const whole = readOne(entry);
    if (whole !== undefined) return [whole];
    for (let next = level; next < SEPARATORS.length; next++) {
      const parts = partsOf(entry, next);
      if (parts.length < 2 || parts.length > LONGEST_LIST) continue;
      const read = next === COMMA ? joined(parts) : parts.map((part) => readFrom(next + 1, part));
      // Words without a known one among them may be one name that is misspelt.
      if (read.every((each) => each === undefined)) return undefined;
      return read.flatMap((each, i) => each ?? [unknown(parts[i] ?? entry)]);
    }
    return undefined;
  };
  /** What commas part may be one name. The parts that it takes beyond the first read as nothing. */
  const joined = (parts: readonly string[]): (readonly Reading[] | undefined)[] => {
    const read: (readonly Reading[] | undefined)[] = [];
    while (read.length < parts.length) {
      const from = read.length;
      const most = Math.min(parts.length, from + LONGEST_NAME);
      let name: Reading | undefined;
      let end = most;
      for (; end > from + 1; end--) {
        name = readOne(parts.slice(from, end).join(', '));
        if (name !== undefined) break;
      }
      if (name === undefined) read.push(readFrom(COMMA + 1, parts[from] ?? ''));
      else read.push([name], ...Array.from({ length: end - from - 1 }, () => []));
    }
    return read;
  };
  return readFrom(0, text) ?? [unknown(text.trim())];
}

function unknown(text: string): Reading {
  return { kind: 'unknown', text };
}

function partsOf(text: string, level: number): string[] {
  const separator = SEPARATORS[level];
  const parts = separator === undefined ? [text] : text.split(separator);
  return parts.map((part) => part.trim()).filter(Boolean);
}
