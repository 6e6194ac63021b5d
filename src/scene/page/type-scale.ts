/** What a picture is read on. */
export type Medium = 'paper' | 'slide' | 'screen';

/** px of a page. Without a height it is as high as its content. */
export interface PageSize {
  readonly width: number;
  readonly height?: number;
}

/** px; a page with a longer side can hardly be opened, let alone be read */
export const MOST_SIDE = 20_000;

/** px of 250 and 210 mm: how high a picture in a report may be, and how wide its page is */
const REPORT = { high: 945, wide: 794 };

/** px that a picture on paper without a height of its own is high at most: no more than a page of a report. */
export function mostHeightOf(width: number): number {
  return REPORT.high * Math.max(1, width / REPORT.wide);
}

/** The sizes of text on a page in px, in falling order, and the least that can be read. */
export interface TypeScale {
  readonly title: number;
  readonly subtitle: number;
  /** labels of the picture want this size */
  readonly label: number;
  readonly legend: number;
  readonly source: number;
  /** no label is smaller */
  readonly leastLabel: number;
  /** no other text is smaller */
  readonly leastText: number;
}

/** px of a point of paper: 96 px and 72 pt are an inch. */
const PT = 96 / 72;
/** A4 in px, longer side first; a page as large as it, or larger, grows its text with itself */
const A4 = { long: 1123, short: 794 };
/** pt of a slide's width, 13.33 inches */
export const SLIDE_POINTS = 960;
/** px of a screen picture at which its text has its ordinary size */
const SCREEN = { width: 1200, short: 720 };

/** how much larger labels are than the smallest text of a picture */
export const LABEL_BY_SMALLEST = 13 / 12;

/** The type scale of a page. Everything on it grows and shrinks with its size. */
export function typeScale(size: PageSize, medium: Medium): TypeScale {
  switch (medium) {
    case 'paper':
      return paperScale(size);
    case 'slide':
      return slideScale(size);
    case 'screen':
      return screenScale(size);
  }
}

/** px of labels whose smallest text can just be read */
export function leastLabelOf({ label, leastLabel }: TypeScale): number {
  return Math.min(label, leastLabel * LABEL_BY_SMALLEST);
}

/** Whether a page is more than so many times as wide as it is high. */
export function isWider({ width, height }: PageSize, times: number): boolean {
  return height !== undefined && width > times * height;
}

/**
 * The same scale for a page whose labels are smaller than they want to be: what stands around a picture
 * does not outgrow it.
 * @param label px
 */
export function smallerScale(scale: TypeScale, label: number): TypeScale {
  const by = label / scale.label;
  const { leastText } = scale;
  return {
    ...scale,
    label,
    title: Math.max(scale.title * by, label * LEAST_TITLE),
    subtitle: Math.max(scale.subtitle * by, label),
    legend: Math.max(Math.min(scale.legend * by, label), leastText),
    source: Math.max(scale.source * by, leastText),
  };
}
/** The scale of a page that has no room to spare: nothing around the picture is larger than it must be. */
export function smallestScale(scale: TypeScale, label: number): TypeScale {
  const smaller = smallerScale(scale, label);
  const { leastText } = scale;
  return {
    ...smaller,
    title: label * LEAST_TITLE,
    subtitle: label,
    legend: Math.max(leastText, label * LEAST_LEGEND),
  };
}
/** A legend is at least so large beside a label. */
const LEAST_LEGEND = 0.78;
/** A title is at least so many times as large as a label. */
const LEAST_TITLE = 1.4;

/**
 * On paper the physical size decides. Below A4 text shrinks more slowly than the page, since it is read
 * from the same distance; from A4 on it grows with the page, which is read from farther away.
 */
function paperScale(size: PageSize): TypeScale {
  const ratio = paperRatio(size);
  const label = Math.max(7.6, ratio < 1 ? 9 * ratio ** 0.3 : 9 * ratio);
  // A narrow column has a short title.
  const titled = 1.4 + 0.5 * Math.max(0, Math.min(1, (ratio - 0.4) / 0.5));
  return {
    title: label * titled * PT,
    subtitle: label * (ratio < 0.5 ? 1 : 1.14) * PT,
    label: label * PT,
    legend: Math.max(6.5, label * 0.92) * PT,
    source: Math.max(6, label * 0.8) * PT,
    leastLabel: 7 * PT,
    leastText: 6 * PT,
  };
}

/** How large a sheet is beside A4. One without a height is a column of a report. */
function paperRatio({ width, height }: PageSize): number {
  if (height === undefined) return width / A4.short;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  return Math.min(long / A4.long, short / A4.short);
}

/** A slide is shown at any size, so that its width decides what a point of it is. */
function slideScale({ width }: PageSize): TypeScale {
  const pt = width / SLIDE_POINTS;
  return {
    title: 26 * pt,
    subtitle: 15 * pt,
    label: 14 * pt,
    legend: 12 * pt,
    source: 10 * pt,
    leastLabel: 12 * pt,
    leastText: 10 * pt,
  };
}

/** On a screen the pixels decide. */
function screenScale({ width, height }: PageSize): TypeScale {
  const ratio =
    height === undefined
      ? Math.sqrt(Math.max(1, width / SCREEN.width))
      : Math.min(width, height) / SCREEN.short;
  const label = Math.max(12, 14 * ratio);
  return {
    title: label * 1.7,
    subtitle: label * 1.05,
    label,
    legend: Math.max(11, label * 0.9),
    source: Math.max(10.5, label * 0.84),
    leastLabel: 11,
    leastText: 10,
  };
}
