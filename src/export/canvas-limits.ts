/** How large a canvas may be before a browser leaves it blank without a word. */
export interface CanvasLimits {
  /** px */
  readonly side: number;
  /** px² */
  readonly area: number;
}

/**
 * Measured limits of the engines (github.com/jhildenbiddle/canvas-size, table of results).
 * WebKit on iOS and iPadOS is the strictest, Gecko, before version 122, a small area.
 */
const LIMITS = {
  chromium: { side: 65_535, area: 268_435_456 },
  firefox: { side: 32_767, area: 124_992_400 },
  ios: { side: 16_384, area: 16_777_216 },
} as const;

/** @param navigator an iPad calls itself a Mac, but has a screen to be touched */
export function canvasLimits(navigator: {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}): CanvasLimits {
  const { userAgent, maxTouchPoints } = navigator;
  if (/iPhone|iPad|iPod/.test(userAgent)) return LIMITS.ios;
  if (userAgent.includes('Macintosh') && maxTouchPoints > 1) return LIMITS.ios;
  return userAgent.includes('Firefox') ? LIMITS.firefox : LIMITS.chromium;
}

/**
 * The largest scale at which a picture fits a canvas, in hundredths, rounded down.
 * @param size CSS px
 */
export function largestScale(
  { width, height }: { readonly width: number; readonly height: number },
  { side, area }: CanvasLimits,
): number {
  const scale = Math.min(side / width, side / height, Math.sqrt(area / (width * height)));
  return Math.floor(scale * 100) / 100;
}

/** A picture that no canvas of this browser can hold, with the largest one that works. */
export class PictureTooLargeError extends RangeError {
  readonly scale: number;
  /** px */
  readonly width: number;
  readonly height: number;

  constructor(
    message: string,
    largest: { readonly scale: number; readonly width: number; readonly height: number },
  ) {
    super(message);
    this.name = 'PictureTooLargeError';
    this.scale = largest.scale;
    this.width = largest.width;
    this.height = largest.height;
  }
}
