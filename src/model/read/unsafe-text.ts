// Loaded only when a text holds characters that text is rarely meant to hold.

export interface MendedText {
  readonly text: string;
  /** what was done to it, or had to be told of it */
  readonly mended: readonly ('replaced' | 'isolated')[];
}

const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufff9-\ufffb\ufffe\uffff]/gu;
const INVISIBLE =
  /[\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

const [ISOLATE, END_ISOLATE, END_EMBEDDING] = ['\u2068', '\u2069', '\u202c'];

/**
 * A text that does no harm: what cannot be shown is replaced by U+FFFD; marks that turn the
 * direction and are not closed, or close nothing, are balanced; a text with such marks, or with
 * characters nobody sees, stands in an isolate of its own. Mending twice changes nothing more.
 */
export function mendedText(given: string): MendedText {
  const printable = given.replace(UNPRINTABLE, '\ufffd');
  const replaced = printable === given ? [] : (['replaced'] as const);
  const balanced = withBalance(printable);
  const isOdd = balanced !== printable || INVISIBLE.test(printable);
  if (!isOdd) return { text: printable, mended: replaced };
  const text = isIsolated(balanced) ? balanced : ISOLATE + balanced + END_ISOLATE;
  return { text, mended: [...replaced, 'isolated'] };
}

/** Every mark that opens closed, in order; those that close nothing left out. */
function withBalance(text: string): string {
  const open: string[] = [];
  const inside = text.replace(DIRECTION, (mark) => {
    if (mark !== END_ISOLATE && mark !== END_EMBEDDING) {
      open.push(mark >= '\u2066' ? END_ISOLATE : END_EMBEDDING);
      return mark;
    }
    const at = open.lastIndexOf(mark);
    // The end of an isolate ends the embeddings left open in it; the end of an embedding ends no isolate.
    const isEnd = at >= 0 && (mark === END_ISOLATE || !open.includes(END_ISOLATE, at));
    if (!isEnd) return '';
    const closed = open.splice(at).reverse();
    return closed.join('');
  });
  return inside + open.reverse().join('');
}

/** Whether one isolate spans all of a balanced text. */
function isIsolated(text: string): boolean {
  if (!text.startsWith(ISOLATE)) return false;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    depth += mark === END_ISOLATE ? -1 : 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}
