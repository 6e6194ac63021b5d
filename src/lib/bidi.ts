import createBidi from 'bidi-js';
import { itemAt } from './list.js';

const bidi = createBidi();
/** invisible characters that control direction */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/;

/** A character of a line. */
export interface LineCharacter<Part, Style> {
  readonly text: string;
  /** the part of the line it belongs to; a run has characters of one part */
  readonly part: Part;
  /** what a run has in common, such as a script; absent: that of its neighbours */
  readonly style: Style | undefined;
}

/** A stretch of a line in one direction, of one part and one style. */
interface DirectedRun<Part, Style> {
  /** in reading order */
  readonly text: string;
  readonly isRtl: boolean;
  readonly part: Part;
  /** absent: no character of the line has one */
  readonly style: Style | undefined;
}

/** Splits a line into runs, ordered from left to right (Unicode Bidirectional Algorithm, UAX #9). */
export function runsFromLeft<Part, Style>(
  line: readonly LineCharacter<Part, Style>[],
  direction: 'ltr' | 'rtl',
): readonly DirectedRun<Part, Style>[] {
  const { levels } = bidi.getEmbeddingLevels(line.map(({ text }) => text).join(''), direction);
  const runs: { text: string; level: number; part: Part; style: Style | undefined }[] = [];
  let at = 0;
  for (const { text, part, style } of line) {
    const level = itemAt(levels, at);
    at += text.length;
    if (INVISIBLE.test(text)) continue;
    const last = runs.at(-1);
    const isSame = style === undefined || last?.style === undefined || style === last.style;
    if (last?.level === level && last.part === part && isSame) {
      last.text += text;
      last.style ??= style;
    } else runs.push({ text, level, part, style });
  }
  let known = runs.find(({ style }) => style !== undefined)?.style;
  for (const run of runs) known = run.style ??= known;
  return ordered(runs).map(({ level, ...run }) => ({ ...run, isRtl: level % 2 === 1 }));
}

/** Rule L2: from the highest level down to 1, each sequence at that level or above is reversed. */
function ordered<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const result = [...runs];
  const highest = Math.max(0, ...result.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < result.length; start++) {
      if (itemAt(result, start).level < level) continue;
      let end = start + 1;
      while (end < result.length && itemAt(result, end).level >= level) end++;
      result.splice(start, end - start, ...result.slice(start, end).reverse());
      start = end;
    }
  }
  return result;
}

/** A character as it is drawn in right-to-left text: a bracket opens to the other side. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}
