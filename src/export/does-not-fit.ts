import type { FileWords } from '../i18n/file-words.js';
import type { Medium, PageSize } from '../scene/page/type-scale.js';
import { MM_A_INCH, PX_A_INCH, pxOfMm } from './lengths.js';

/** A size at which a picture can be read. */
export interface NeededSize {
  readonly width: number;
  readonly height: number;
  readonly unit: 'px' | 'mm';
}

/** A picture cannot be read at a size. `needed` is a larger size at which it can, if there is one. */
export class PictureDoesNotFitError extends RangeError {
  readonly needed: NeededSize | undefined;

  constructor(needed: NeededSize | undefined, words: FileWords) {
    super(needed ? words.doesNotFit(needed) : words.fitsNowhere);
    this.name = 'PictureDoesNotFitError';
    this.needed = needed;
  }
}

/** What a page is tried with. */
export interface PageTrial {
  readonly size: PageSize;
  readonly medium: Medium;
}

/** Shorter and longer side of A4 … A0 in mm (ISO 216) */
const SHEETS = [
  [210, 297],
  [297, 420],
  [420, 594],
  [594, 841],
  [841, 1189],
] as const;
/** how often a size is enlarged by the root of 2 */
const STEPS = 8;

/**
 * The first larger size at which a picture fits: the sheets of paper for paper and slides, otherwise
 * the same proportions, each time twice the area.
 * @param heightAt the height in px that the picture takes, or undefined where it does not fit
 */
export function neededSize(
  asked: PageTrial,
  heightAt: (trial: PageTrial) => number | undefined,
): NeededSize | undefined {
  for (const trial of largerThan(asked)) {
    const height = heightAt(trial);
    if (height === undefined) continue;
    const unit = trial.medium === 'paper' ? 'mm' : 'px';
    const inUnit = (px: number) => Math.round(unit === 'mm' ? (px / PX_A_INCH) * MM_A_INCH : px);
    return { width: inUnit(trial.size.width), height: inUnit(height), unit };
  }
  return undefined;
}

function largerThan({ size, medium }: PageTrial): readonly PageTrial[] {
  const { width, height } = size;
  if (
    medium === 'slide' ||
    (medium === 'paper' && height !== undefined && isSheet(width, height))
  ) {
    const isWide = width > (height ?? 0);
    return SHEETS.map(([short, long]): PageTrial => {
      const [wide, high] = isWide ? [long, short] : [short, long];
      return { size: { width: pxOfMm(wide), height: pxOfMm(high) }, medium: 'paper' };
    }).filter((trial) => medium === 'slide' || trial.size.width > width);
  }
  return Array.from({ length: STEPS }, (_, i) => {
    const times = Math.SQRT2 ** (i + 1);
    const grown = { width: Math.round(width * times) };
    return {
      size: height === undefined ? grown : { ...grown, height: Math.round(height * times) },
      medium,
    };
  });
}

/** Whether a page has the proportions of a sheet, 1 to the root of 2. */
function isSheet(width: number, height: number): boolean {
  return Math.abs(Math.max(width / height, height / width) - Math.SQRT2) < 0.02;
}
