import { textWidth } from './text-width.js';

export interface WrapOptions {
  /** px a line may take */
  readonly width: number;
  /** font size in px */
  readonly size: number;
  readonly weight?: number;
  /** how many lines there may be; what does not fit is cut with an ellipsis */
  readonly lines: number;
}

const BREAKS_ANYWHERE = /[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]/u;

/**
 * Breaks a text into lines: at spaces, after hyphens and slashes, and between CJK characters.
 * @returns at least one line; the last ends with “…” when something was cut
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const fits = (line: string) =>
    textWidth(line.trimEnd(), options.size, options.weight) <= options.width;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  lines.push(line);
  const kept = lines.slice(0, options.lines - 1);
  const last = lines.slice(options.lines - 1).join('');
  return (lines.length > options.lines ? [...kept, last] : lines).map((each) =>
    fits(each) ? each.trimEnd() : shorten(each, fits),
  );
}

/** The width in px of the widest piece that cannot be broken. */
export function widestPiece(text: string, size: number, weight = 400): number {
  return Math.max(...pieces(text).map((piece) => textWidth(piece.trimEnd(), size, weight)));
}

function pieces(text: string): string[] {
  return text
    .split(/(?<=[\s/-])/u)
    .flatMap((word) => (BREAKS_ANYWHERE.test(word) ? [...word] : [word]));
}

function shorten(text: string, fits: (line: string) => boolean): string {
  const letters = [...text];
  while (letters.length > 1 && !fits(letters.join('').trimEnd() + '…')) letters.pop();
  return letters.join('').trimEnd() + '…';
}
