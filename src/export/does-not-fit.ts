import type { FileWords, NeededFacts } from '../i18n/file-words.js';
import type { Medium, PageSize } from '../scene/page/type-scale.js';
import { MOST_SIDE } from '../scene/page/type-scale.js';
import { presetMedium, presets, presetSize, type Preset } from './image-options.js';
import { itemAt } from '../lib/list.js';
import { mmOfPx, pxOfMm } from './lengths.js';

/** A size at which a picture can be read, in the unit of what was asked for, or with its name. */
export interface NeededSize extends NeededFacts {
  /** absent: a size of one's own */
  readonly preset?: Preset;
}

/** A picture cannot be read at a size. `needed` is a larger size at which it can, if there is one. */
export class PictureDoesNotFitError extends RangeError {
  readonly needed: NeededSize | undefined;

  constructor(
    needed: NeededSize | undefined,
    words: Pick<FileWords, 'doesNotFit' | 'fitsNowhere'>,
  ) {
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
const STEPS = 4;

/**
 * The smallest larger size at which a picture fits, found by halving: sheets of paper for a sheet, those
 * with a name for a slide, otherwise the same proportions, each time twice the area. It works when it is asked
 * for as it is named, with its height.
 * @param heightAt the height in px that the picture takes, or undefined where it does not fit
 */
export function neededSize(
  asked: PageTrial,
  heightAt: (trial: PageTrial) => number | undefined,
): NeededSize | undefined {
  const trials = largerThan(asked);
  let best: { readonly trial: PageTrial; readonly height: number } | undefined;
  for (let [first, last] = [0, trials.length - 1]; first <= last;) {
    const middle = Math.floor((first + last) / 2);
    const trial = trials[middle];
    const height = trial && heightAt(trial);
    if (trial && height !== undefined) [best, last] = [{ trial, height }, middle - 1];
    else first = middle + 1;
  }
  return best && named(best.trial, best.height, heightAt);
}

/** On a page of a given height, a picture may need more of it than on one that is as high as it needs to be. */
const HIGHER = [1, 1.2, 1.5, 2];

/** A size in its unit. A height that follows from the content is never rounded to less. */
function named(
  { size, medium }: PageTrial,
  height: number,
  heightAt: (trial: PageTrial) => number | undefined,
): NeededSize {
  const [inUnit, toPx, unit] =
    medium === 'paper' ? [mmOfPx, pxOfMm, 'mm' as const] : [asIs, asIs, 'px' as const];
  const wide = Math.round(inUnit(size.width));
  const heights =
    size.height === undefined
      ? HIGHER.map((by) => Math.ceil(inUnit(height * by)))
      : [Math.round(inUnit(size.height))];
  const works = (high: number) =>
    heightAt({ size: { width: toPx(wide), height: toPx(high) }, medium }) !== undefined;
  const preset = presets.find(
    (each) => presetMedium(each) === medium && isSame(presetSize(each), size),
  );
  const own = { width: wide, height: heights.find(works) ?? itemAt(heights, 0), unit };
  return preset === undefined ? own : { ...own, preset };
}

function asIs(px: number): number {
  return px;
}

function isSame(a: PageSize, b: PageSize): boolean {
  return a.width === b.width && a.height === b.height;
}

function largerThan({ size, medium }: PageTrial): readonly PageTrial[] {
  const { width, height } = size;
  if (medium === 'slide') return sheetsBesideSlides();
  if (medium === 'paper' && height !== undefined && isSheet(width, height)) {
    const isWide = width > height;
    return SHEETS.map(([short, long]): PageTrial => {
      const [wide, high] = isWide ? [long, short] : [short, long];
      return { size: { width: pxOfMm(wide), height: pxOfMm(high) }, medium: 'paper' };
    }).filter((trial) => trial.size.width > width);
  }
  const times = Array.from({ length: STEPS }, (_, i) => Math.SQRT2 ** (i + 1));
  return times
    .map((by): PageTrial => {
      const grown = { width: Math.round(width * by) };
      return {
        size: height === undefined ? grown : { ...grown, height: Math.round(height * by) },
        medium,
      };
    })
    .filter((trial) => Math.max(trial.size.width, trial.size.height ?? 0) <= MOST_SIDE);
}

/** A slide has one size, since its text grows with it. What does not fit it may be a sheet with a name. */
function sheetsBesideSlides(): readonly PageTrial[] {
  const sheets = ['a4-landscape', 'a3-landscape', 'a0-poster'] as const satisfies readonly Preset[];
  return sheets.map((each) => ({ size: presetSize(each), medium: presetMedium(each) }));
}

/** Whether a page has the proportions of a sheet, 1 to the root of 2. */
function isSheet(width: number, height: number): boolean {
  return Math.abs(Math.max(width / height, height / width) - Math.SQRT2) < 0.02;
}
