import type { PageSize } from '../scene/page/page.js';

/** Sizes that have a name: a screen, a slide, sheets of paper. */
export const presets = ['screen', 'slide', 'a4-landscape', 'a4-portrait'] as const;
export type Preset = (typeof presets)[number];

/** CSS px an inch, by definition (CSS Values 4). */
export const PX_A_INCH = 96;
const MM_A_INCH = 25.4;
const SCREEN_WIDTH = 1200;
/** A4 is 210 × 297 mm (ISO 216). */
const A4 = { short: pxOfMm(210), long: pxOfMm(297) };
/** 13.33 × 7.5 inches, as slide programs have it, 16 : 9. */
const SLIDE = { width: 1280, height: 720 };

/** px of millimetres at 96 px an inch. */
export function pxOfMm(mm: number): number {
  return Math.round((mm / MM_A_INCH) * PX_A_INCH);
}

export function cmOfPx(px: number): number {
  return (px / PX_A_INCH) * (MM_A_INCH / 10);
}

/** CSS px of a preset; the one of a screen is as high as what stands on it. */
export function presetSize(preset: Preset): PageSize {
  switch (preset) {
    case 'screen':
      return { width: SCREEN_WIDTH };
    case 'slide':
      return SLIDE;
    case 'a4-landscape':
      return { width: A4.long, height: A4.short };
    case 'a4-portrait':
      return { width: A4.short, height: A4.long };
  }
}
