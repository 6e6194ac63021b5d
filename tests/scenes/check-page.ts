import { textWidth } from '../../src/lib/text-width.js';
import type { Mark, Pane, Scene, TextMark } from '../../src/scene/scene.js';

/** px */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a page is checked against: px of the smallest label of a picture, and of any text. */
export interface Floors {
  readonly leastLabel: number;
  readonly leastText: number;
}

/** px by which a mark may reach over the edge: half a line is outside its box. */
const EDGE = 1;
/** What stands around a picture has smaller text than its labels. */
const FURNITURE = /^(title|subtitle|text|source|permalink|legend|key|detail.*)$/;
/** Widths are measured a few per cent too large, and letters are lower than their line. */
const NARROWED = 0.9;
const ASCENT = 0.72;
const DESCENT = 0.12;

/**
 * Everything that is wrong with a page: what lies outside of it, texts over one another, and text that
 * is too small to read. An empty list is a good page.
 */
export function problemsOfPage(scene: Scene, { leastLabel, leastText }: Floors): string[] {
  const texts = scene.panes.flatMap((pane) =>
    pane.marks.flatMap((mark) =>
      mark.kind === 'text' ? [{ pane, mark, corners: cornersOfText(mark, pane) }] : [],
    ),
  );
  const outside = scene.panes.flatMap((pane) =>
    pane.marks
      .filter((mark) => !pointsOf(mark, pane).every((point) => isInside(point, scene)))
      .map((mark) => `${nameOf(mark, pane)} is outside`),
  );
  const small = texts
    .filter(({ pane, mark }) => mark.size < floorOf(pane) - 0.05)
    .map(({ pane, mark }) => `${nameOf(mark, pane)} has only ${mark.size.toFixed(1)} px`);
  const over = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => !isAgain(a, b) && areOver(a.corners, b.corners))
      .map((b) => `${nameOf(a.mark, a.pane)} is over ${nameOf(b.mark, b.pane)}`),
  );
  const cut = texts.flatMap(({ pane, mark, corners }) => cutsOf(mark, corners, pane));
  const crossed = scene.panes.flatMap(crossedIn);
  return [...outside, ...small, ...over, ...cut, ...crossed];

  function floorOf({ name }: Pane): number {
    return FURNITURE.test(name) ? leastText : leastLabel;
  }
}

/** The panes whose texts stand within them, in lines. */
const IN_LINES = /^(title|subtitle|text|source|permalink|legend|key|detail.*)$/;
/** degrees: texts that lie along the sides of what they stand in */
const ALONG = [0, 90, -90];

/** What of a text cannot be read: it ends in dots, or goes beyond what it stands in. */
function cutsOf(mark: TextMark, corners: readonly Point[], pane: Pane): string[] {
  const dots = mark.text.endsWith('…') ? [`${nameOf(mark, pane)} is cut`] : [];
  if (!ALONG.includes(mark.rotate ?? 0)) return dots;
  const around = IN_LINES.test(pane.name) ? pane : plateUnder(corners, pane);
  if (!around) return dots;
  const outer = { x: around.x - EDGE, y: around.y - EDGE };
  const isIn = corners.every(
    ({ x, y }) =>
      x >= outer.x &&
      y >= outer.y &&
      x <= around.x + around.width + EDGE &&
      y <= around.y + around.height + EDGE,
  );
  return isIn ? dots : [...dots, `${nameOf(mark, pane)} goes beyond what it stands in`];
}

/** How far letters reach above and below their line, by the size of their font: Chinese the highest, Arabic the lowest. */
const TALLEST = 0.9;
const DEEPEST = 0.3;
/** Figures are lower than letters. */
const TALLEST_FIGURE = 0.72;

/** From side to side and from top to bottom, in px. */
interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The names of rows, and the bars beside them, that a line runs through. */
function crossedIn(pane: Pane): string[] {
  return pane.marks.flatMap((mark, i) => {
    const extent = extentToKeepClear(mark, pane);
    if (!extent) return [];
    const isCrossed = pane.marks
      .slice(i + 1)
      .flatMap(linesOf)
      .some((line) => areCrossed(line, extent));
    return isCrossed ? [`a line runs through ${nameOf(mark, pane)}`] : [];
  });
}

/** Where no line may be: a name or its code in the labels of rows, a bar in their totals. */
function extentToKeepClear(mark: Mark, { name }: Pane): Extent | undefined {
  if (name === 'rowTotals' && mark.kind === 'rect' && mark.fill && mark.opacity === undefined) {
    return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
  }
  if (name !== 'labels' || mark.kind !== 'text' || mark.rotate) return undefined;
  const [first, , last] = cornersOfText(mark, {});
  if (!first || !last) return undefined;
  const isName = /\p{L}{2}/u.test(mark.text);
  const [above, below] = isName ? [TALLEST, DEEPEST] : [TALLEST_FIGURE, 0];
  const [top, bottom] = [mark.y - above * mark.size, mark.y + below * mark.size];
  return { left: first.x + EDGE, top, right: last.x - EDGE, bottom };
}

/** The lines along and up the sides of a frame or a band, each with its thickness. */
function linesOf(mark: Mark): readonly Extent[] {
  if ((mark.kind !== 'rect' && mark.kind !== 'path') || !mark.stroke) return [];
  const half = (mark.strokeWidth ?? 1) / 2;
  return sidesAround(mark).map(([a, b]) => {
    const isLevel = a.y === b.y;
    const [across, down] = isLevel ? [0, half] : [half, 0];
    return {
      left: Math.min(a.x, b.x) - across,
      top: Math.min(a.y, b.y) - down,
      right: Math.max(a.x, b.x) + across,
      bottom: Math.max(a.y, b.y) + down,
    };
  });
}

/** The straight sides of a rectangle or a path, from point to point. */
function sidesAround(mark: Mark<'rect' | 'path'>): readonly (readonly [Point, Point])[] {
  if (mark.kind === 'rect') {
    const { x, y, width, height } = mark;
    const [right, bottom] = [x + width, y + height];
    const corners = [
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
      { x, y },
    ];
    return inPairs(corners);
  }
  const parts = mark.d.split(/(?=M)/).map(pointsOfPath);
  return parts.flatMap(inPairs).filter(([a, b]) => a.x === b.x || a.y === b.y);
}

function inPairs(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    return next ? [[point, next] as const] : [];
  });
}

function areCrossed(line: Extent, { left, top, right, bottom }: Extent): boolean {
  const near = 0.05;
  return (
    line.left < right - near &&
    line.right > left + near &&
    line.top < bottom - near &&
    line.bottom > top + near
  );
}

/** The smallest filled rectangle on a page in which the middle of a text lies. */
function plateUnder(corners: readonly Point[], { marks, shift = { x: 0, y: 0 } }: Pane) {
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
    y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
  };
  const boxes = marks.flatMap((mark) => {
    if (mark.kind !== 'rect' || !mark.fill || !mark.stroke) return [];
    const { x, y, width, height } = mark;
    const box = { x: x + shift.x, y: y + shift.y, width, height };
    const [right, bottom] = [box.x + width, box.y + height];
    const isUnder = middle.x > box.x && middle.x < right && middle.y > box.y && middle.y < bottom;
    return isUnder ? [box] : [];
  });
  return boxes.sort((a, b) => a.width * a.height - b.width * b.height)[0];
}

function nameOf(mark: Mark, { name }: Pane): string {
  return mark.kind === 'text' ? `“${mark.text}” (${name})` : `a ${mark.kind} (${name})`;
}

function isInside({ x, y }: Point, { width, height }: Scene): boolean {
  return x >= -EDGE && y >= -EDGE && x <= width + EDGE && y <= height + EDGE;
}

/** The outermost points of a mark on its page. */
function pointsOf(mark: Mark, pane: Pane): readonly Point[] {
  const { x: right, y: down } = pane.shift ?? { x: 0, y: 0 };
  const moved = (points: readonly Point[]) =>
    points.map(({ x, y }) => ({ x: x + right, y: y + down }));
  switch (mark.kind) {
    case 'text':
      return cornersOfText(mark, pane);
    case 'rect':
    case 'image':
      return moved([mark, { x: mark.x + mark.width, y: mark.y + mark.height }]);
    case 'disc':
      return moved([
        { x: mark.x - mark.radius, y: mark.y - mark.radius },
        { x: mark.x + mark.radius, y: mark.y + mark.radius },
      ]);
    case 'path':
      return moved(pointsOfPath(mark.d));
    case 'cells':
      return moved(
        mark.rows.flatMap((row) =>
          mark.columns.flatMap((column) => [
            { x: column.start, y: row.start },
            { x: column.start + column.size, y: row.start + row.size },
          ]),
        ),
      );
    case 'lines':
      return moved([
        ...[...mark.x0].map((x, i) => ({ x, y: mark.y0[i] ?? 0 })),
        ...[...mark.x1].map((x, i) => ({ x, y: mark.y1[i] ?? 0 })),
      ]);
  }
}

/** Points of path data in absolute commands; those that control curves are left out. */
function pointsOfPath(d: string): readonly Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const last = (back: number) => numbers.at(-back) ?? 0;
    if (command === 'H') at = { x: last(1), y: at.y };
    else if (command === 'V') at = { x: at.x, y: last(1) };
    else if (numbers.length >= 2) at = { x: last(2), y: last(1) };
    points.push(at);
  }
  return points;
}

/** The corners of a text on its page, one after the other around it. */
function cornersOfText(
  mark: TextMark,
  { shift = { x: 0, y: 0 } }: Pick<Pane, 'shift'>,
): readonly Point[] {
  const { text, size, weight, anchor, rotate = 0, strong = 0 } = mark;
  const whole = textWidth(text, size, strong > 0 ? 700 : weight) * NARROWED;
  const start = { left: 0, middle: -whole / 2, right: -whole }[anchor];
  const angle = (rotate * Math.PI) / 180;
  return [
    { x: start, y: -ASCENT * size },
    { x: start + whole, y: -ASCENT * size },
    { x: start + whole, y: DESCENT * size },
    { x: start, y: DESCENT * size },
  ].map(({ x, y }) => ({
    x: mark.x + shift.x + x * Math.cos(angle) - y * Math.sin(angle),
    y: mark.y + shift.y + x * Math.sin(angle) + y * Math.cos(angle),
  }));
}

interface PlacedText {
  readonly mark: TextMark;
  readonly corners: readonly Point[];
}

/** What is selected is drawn again over itself. */
function isAgain(a: PlacedText, b: PlacedText): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 2;
  const [first, second] = [a.corners[0], b.corners[0]];
  if (!first || !second || a.mark.text !== b.mark.text) return false;
  return near(first.x, second.x) && near(first.y, second.y);
}

/** px by which boxes may touch */
const TOUCH = 1;

/** Whether two turned boxes lie over one another: no line along a side parts them. */
function areOver(a: readonly Point[], b: readonly Point[]): boolean {
  return [...sidesOf(a), ...sidesOf(b)].every((side) => {
    const along = (points: readonly Point[]) => points.map(({ x, y }) => x * side.x + y * side.y);
    const [first, second] = [along(a), along(b)];
    return (
      Math.min(...first) < Math.max(...second) - TOUCH &&
      Math.min(...second) < Math.max(...first) - TOUCH
    );
  });
}

/** The directions of the sides of a box, 1 px long. */
function sidesOf([a, b, , d]: readonly Point[]): readonly Point[] {
  return [b, d].flatMap((to) => {
    if (!a || !to) return [];
    const length = Math.hypot(to.x - a.x, to.y - a.y) || 1;
    return [{ x: (to.x - a.x) / length, y: (to.y - a.y) / length }];
  });
}
