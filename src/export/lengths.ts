/** CSS px per inch, by definition (CSS Values 4). */
export const PX_A_INCH = 96;
const MM_A_INCH = 25.4;
const PT_A_INCH = 72;

/** The CSS px nearest to a length in mm. */
export function pxOfMm(mm: number): number {
  return Math.round((mm / MM_A_INCH) * PX_A_INCH);
}

/** The length of CSS px in mm. */
export function mmOfPx(px: number): number {
  return (px / PX_A_INCH) * MM_A_INCH;
}

/** The length of CSS px in cm. */
export function cmOfPx(px: number): number {
  return mmOfPx(px) / 10;
}

/** The length of CSS px in points. */
export function ptOfPx(px: number): number {
  return (px / PX_A_INCH) * PT_A_INCH;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG in px. @param size of the picture in CSS px */
export function pixelsOf({ width, height }: Size, scale: number): Size {
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
