import type PDFDocument from 'pdfkit';
import { textWidth } from '../lib/text-width.js';
import { textPieces } from '../scene/marks.js';
import type { TextMark } from '../scene/scene.js';
import type { FaceName } from './font-faces.js';
import { visualRuns, type TextRun } from './text-runs.js';

type Page = InstanceType<typeof PDFDocument>;

/**
 * A whole run at a time with the font's own features: cut up, Arabic would fall apart. Ligatures only
 * where writing asks for them: those of mere beauty hide their letters from who reads the file.
 */
function shaping({ text }: TextRun): PDFKit.Mixins.TextOptions {
  const base: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic' };
  const rlig = /\u0644[\u0622\u0623\u0625\u0627]/.test(text);
  return Object.assign(base, { features: { liga: false, clig: false, dlig: false, rlig } });
}

/** of a letter's size: how strongly a face without a bold one is outlined instead */
const OUTLINE = 0.035;

/** The faces that a text needs. */
export function facesOf(mark: TextMark): readonly FaceName[] {
  return runsOf(mark).map(({ face }) => face);
}

interface PlacedRun extends TextRun {
  readonly isBold: boolean;
  readonly isFound: boolean;
}

/**
 * Writes a text at its place. Where the font runs wider than the picture was laid out for, it is
 * drawn that much narrower, so that it meets nothing beside it.
 */
export function writeText(page: Page, mark: TextMark): void {
  const { x, y, size, fill, anchor, rotate } = mark;
  const runs = runsOf(mark).map((run) => ({ ...run, width: widthOf(page, run, size) }));
  const natural = runs.reduce((sum, { width }) => sum + width, 0);
  const room = textWidth(mark.text, size, mark.weight);
  const narrowed = natural > room && room > 0 ? room / natural : 1;
  const width = natural * narrowed;
  page.save();
  if (rotate) page.rotate(rotate, { origin: [x, y] });
  let at = x - { left: 0, middle: width / 2, right: width }[anchor];
  for (const run of runs) {
    const isOutlined = run.isBold && run.face === 'NotoSansSC-Regular';
    page.font(run.face).fontSize(size).fillColor(fill);
    if (isOutlined) page.lineWidth(size * OUTLINE).strokeColor(fill);
    const look = { horizontalScaling: narrowed * 100, fill: true, stroke: isOutlined };
    page.text(run.text, at, y, { ...shaping(run), ...look });
    const wide = run.width * narrowed;
    if (run.isFound) page.rect(at, y + size * 0.12, wide, size / 16).fill(fill);
    at += wide;
  }
  page.restore();
}

/** Piece by piece in reading order, and the runs of each from left to right. */
function runsOf(mark: TextMark): readonly PlacedRun[] {
  const direction = mark.direction ?? 'ltr';
  const pieces = textPieces(mark).map(({ text, isFound, isStrong }): readonly PlacedRun[] => {
    const isBold = isFound || isStrong || (mark.weight ?? 400) >= 600;
    return visualRuns(text, { direction, isBold }).map((run) => ({ ...run, isBold, isFound }));
  });
  return (direction === 'rtl' ? pieces.reverse() : pieces).flat();
}

function widthOf(page: Page, run: TextRun, size: number): number {
  return page.font(run.face).fontSize(size).widthOfString(run.text, shaping(run));
}
