import { textWidth } from './text-width.js';
import { widestPiece, wrapText, type WrapOptions } from './wrap-text.js';

/** Measures and wraps text for one picture; sizes are px at a font of 16 px, results are real px. */
export interface Ruler {
  /** px for what is 1 px at a font of 16 px */
  readonly unit: number;
  width(text: string, size: number, weight?: number): number;
  /** width of the widest piece that cannot be broken */
  widest(text: string, size: number, weight?: number): number;
  /** @param options `width` in real px, `size` at a font of 16 px */
  wrap(text: string, options: WrapOptions): string[];
}

/**
 * @param fontSize px of the page's text
 * @param stretch how much wider the page's font runs than the width table
 */
export function createRuler(fontSize: number, stretch: number): Ruler {
  const unit = fontSize / 16;
  return {
    unit,
    width: (text, size, weight) => textWidth(text, size * unit, weight) * stretch,
    widest: (text, size, weight) => widestPiece(text, size * unit, weight) * stretch,
    wrap: (text, { width, size, ...rest }) =>
      wrapText(text, { ...rest, width: width / stretch, size: size * unit }),
  };
}
