import { textWidth } from '../../lib/text-width.js';

const SAMPLE = 'Public authorities and stakeholders, responsible consumption';
/** What a font of the page does not have comes from another, which may run wider. */
const SAMPLES: Readonly<Record<string, string>> = {
  ar: 'السلطات العامة وأصحاب المصلحة والاستهلاك المسؤول',
  ru: 'Органы власти и заинтересованные стороны, ответственное потребление',
  zh: '公共机构与利益相关方负责任消费和生产',
};
const SIZE = 100;
const known = new Map<string, number>();

/**
 * How much wider a page's font runs than the width table in a language, at least 1, to the nearest
 * hundredth. Asked once for each font family and language, until `forgetFonts`.
 */
export function fontStretch(family: string, locale: string): number {
  const key = `${locale} ${family}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const brush = document.createElement('canvas').getContext('2d');
  if (!brush || family === '') return 1;
  brush.font = `${SIZE}px ${family}`;
  const ratios = [SAMPLE, SAMPLES[locale] ?? SAMPLE].map(
    (sample) => brush.measureText(sample).width / textWidth(sample, SIZE),
  );
  const stretch = Math.max(1, ...ratios);
  const hundredths = Math.round(stretch * 100) / 100;
  known.set(key, hundredths);
  return hundredths;
}

/** For when the page's fonts have come: what was measured before may have been another font. */
export function forgetFonts(): void {
  known.clear();
}
