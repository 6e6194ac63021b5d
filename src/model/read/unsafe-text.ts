// Loaded only when a text holds characters that text is rarely meant to hold.

export interface SafeText {
  readonly text: string;
  /** what was done to the text and has to be reported */
  readonly changes: readonly ('replaced' | 'isolated')[];
}

const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufff9-\ufffb\ufffe\uffff]/gu;
const INVISIBLE =
  /[\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u;
/** Unicode's embeddings, overrides and isolates, and what ends them. */
const DIRECTION_MARK = /[\u202a-\u202e\u2066-\u2069]/gu;

const [FIRST_STRONG_ISOLATE, END_ISOLATE, END_EMBEDDING] = ['\u2068', '\u2069', '\u202c'];
const FIRST_ISOLATE = '\u2066';

/**
 * Makes a text harmless to what is around it. Characters that cannot be shown become U+FFFD.
 * Direction marks are balanced: what is left open is closed, and what closes nothing is removed. A
 * text that has such marks, or characters that nobody sees, gets an isolate of its own. A safe text
 * stays as it is.
 */
export function makeSafe(unsafe: string): SafeText {
  const printable = unsafe.replace(UNPRINTABLE, '\ufffd');
  const replaced = printable === unsafe ? [] : (['replaced'] as const);
  const balanced = balanceDirections(printable);
  const needsIsolate = balanced !== printable || INVISIBLE.test(printable);
  if (!needsIsolate) return { text: printable, changes: replaced };
  const text = isIsolated(balanced) ? balanced : FIRST_STRONG_ISOLATE + balanced + END_ISOLATE;
  return { text, changes: [...replaced, 'isolated'] };
}

function balanceDirections(text: string): string {
  /** what would end each mark that is open */
  const open: string[] = [];
  const balanced = text.replace(DIRECTION_MARK, (mark) => {
    if (mark !== END_ISOLATE && mark !== END_EMBEDDING) {
      open.push(mark >= FIRST_ISOLATE ? END_ISOLATE : END_EMBEDDING);
      return mark;
    }
    const at = open.lastIndexOf(mark);
    // The end of an isolate also ends the embeddings that are open in it, but not the other way round.
    const closes = at >= 0 && (mark === END_ISOLATE || !open.includes(END_ISOLATE, at));
    return closes ? open.splice(at).reverse().join('') : '';
  });
  return balanced + open.reverse().join('');
}

/** Whether one isolate spans all of a balanced text. */
function isIsolated(text: string): boolean {
  if (!text.startsWith(FIRST_STRONG_ISOLATE)) return false;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    depth += mark === END_ISOLATE ? -1 : 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}
