import type { Range } from '../../lib/fold.js';
import { html, type TemplateResult } from '../element/html.js';

/** A text, with what a search found in it marked. */
export function foundText(text: string, found: readonly Range[]): TemplateResult | string {
  if (found.length === 0) return text;
  const ends = [0, ...found.flatMap(({ start, end }) => [start, end]), text.length];
  return html`${ends.slice(1).map((end, i) => {
    const piece = text.slice(ends[i], end);
    return i % 2 === 1 ? html`<mark part="found">${piece}</mark>` : piece;
  })}`;
}
