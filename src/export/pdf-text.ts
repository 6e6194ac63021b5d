import type PDFDocument from 'pdfkit';
import { textWidth } from '../lib/text-width.js';
import type { TextMark } from '../scene/scene.js';
import { featuresOf, OUTLINE, runsOf, type TextRun } from './text-runs.js';

type Page = InstanceType<typeof PDFDocument>;

/** A whole run at a time: cut up, Arabic would fall apart. */
function shaping(run: TextRun): PDFKit.Mixins.TextOptions {
  const base: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic' };
  return Object.assign(base, { features: featuresOf(run) });
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

function widthOf(page: Page, run: TextRun, size: number): number {
  return page.font(run.face).fontSize(size).widthOfString(run.text, shaping(run));
}
