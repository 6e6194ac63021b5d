import { itemAt } from '../lib/list.js';
import { rounded } from '../lib/number.js';
import { textWidth } from '../lib/text-width.js';
import type { Mark, Pane, PathMark, Scene, TextMark } from '../scene/scene.js';
import { HALO } from '../scene/text.js';
import type { Face, FontSet } from './font-set.js';
import { featuresOf, outlineOf, runsOf, STAND_IN, standIns, type TextRun } from './text-runs.js';

/** The letters that SVG path data has for the commands of a glyph. */
const COMMANDS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;

/**
 * The same picture with its letters as shapes, so that it looks the same without its fonts. Its text
 * can no longer be searched or selected; title and description stay. A character that no font has is
 * a box.
 * @param isOutlined which texts become shapes; absent: all
 */
export function outlinedScene(
  scene: Scene,
  fonts: FontSet,
  isOutlined: (mark: TextMark) => boolean = () => true,
): Scene {
  const outlined = (mark: Mark): readonly Mark[] =>
    mark.kind === 'text' && isOutlined(mark) ? letters(mark, fonts) : [mark];
  return { ...scene, panes: scene.panes.map((pane) => withMarks(pane, outlined)) };
}

/** A pane with other marks for each of its own. Its groups keep what is theirs. */
function withMarks(pane: Pane, replace: (mark: Mark) => readonly Mark[]): Pane {
  const marks: Mark[] = [];
  const places = pane.marks.map((mark) => {
    const start = marks.length;
    marks.push(...replace(mark));
    return start;
  });
  const placeOf = (index: number) => places[index] ?? marks.length;
  const groups = pane.groups?.map(({ name, start, end }) => ({
    name,
    start: placeOf(start),
    end: placeOf(end),
  }));
  return { ...pane, marks, ...(groups ? { groups } : {}) };
}

/** Turns a point on the line of a text, in px along it and up from it, into path data. */
type Place = (along: number, up: number) => string;

/** A text as shapes. They are narrowed if the font is wider than the layout assumed. */
function letters(mark: TextMark, fonts: FontSet): readonly PathMark[] {
  return [...haloOf(mark, fonts), ...letterShapes(mark, fonts)];
}

/** What keeps the letters of a text apart from what runs behind them. */
export function haloOf(mark: TextMark, fonts: FontSet): readonly PathMark[] {
  const { halo, size } = mark;
  return halo === undefined ? [] : [haloAround(letterShapes(mark, fonts), halo, size)];
}

function haloAround(shapes: readonly PathMark[], halo: string, size: number): PathMark {
  const d = shapes.map((shape) => shape.d).join('');
  return { kind: 'path', d, fill: halo, stroke: halo, strokeWidth: HALO * size, isRound: true };
}

function letterShapes(mark: TextMark, fonts: FontSet): readonly PathMark[] {
  const { x, y, size, fill, anchor, rotate = 0 } = mark;
  const runs = runsOf(mark, fonts).map((run) => shapedRun(run, size));
  const natural = runs.reduce((sum, { width }) => sum + width, 0);
  const room = textWidth(mark.text, size, mark.weight);
  const narrowed = natural > room && room > 0 ? room / natural : 1;
  const angle = (rotate * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  let at = -{ left: 0, middle: 0.5, right: 1 }[anchor] * natural * narrowed;
  return runs.map(({ run, width, draw }): PathMark => {
    const start = at;
    at += width * narrowed;
    const place: Place = (along, up) => {
      const far = start + along * narrowed;
      return `${rounded(x + far * cosine + up * sine)} ${rounded(y + far * sine - up * cosine)}`;
    };
    const underline = run.isFound ? bar(place, width, size) : '';
    const outline = outlineOf(run);
    return {
      kind: 'path',
      d: draw(place) + underline,
      fill,
      ...(outline > 0 ? { stroke: fill, strokeWidth: size * outline } : {}),
    };
  });
}

interface ShapedRun {
  readonly run: TextRun;
  /** px */
  readonly width: number;
  readonly draw: (place: Place) => string;
}

function shapedRun(run: TextRun, size: number): ShapedRun {
  if (run.face) return glyphRun(run, run.face, size);
  const { starts, width } = standIns(run);
  const draw = (place: Place) => starts.map((start) => box(place, start, size)).join('');
  return { run, width: width * size, draw };
}

function glyphRun(run: TextRun, { font }: Face, size: number): ShapedRun {
  const { glyphs, positions, advanceWidth } = font.layout(run.text, featuresOf(run));
  const unit = size / font.unitsPerEm;
  const draw = (place: Place) => {
    let d = '';
    let pen = 0;
    glyphs.forEach(({ path }, i) => {
      const { xAdvance, xOffset, yOffset } = itemAt(positions, i);
      for (const { command, args } of path.commands) {
        d += COMMANDS[command];
        for (let k = 0; k + 1 < args.length; k += 2) {
          const along = (pen + xOffset + itemAt(args, k)) * unit;
          d += `${k > 0 ? ' ' : ''}${place(along, (yOffset + itemAt(args, k + 1)) * unit)}`;
        }
      }
      pen += xAdvance;
    });
    return d;
  };
  return { run, width: advanceWidth * unit, draw };
}

/** The frame of a box for a missing character: an outer and, the other way round, an inner edge. */
function box(place: Place, start: number, size: number): string {
  const { left, width, height, line } = STAND_IN;
  const edge = (inset: number) => ({
    left: (start + left + inset) * size,
    right: (start + left + width - inset) * size,
    low: inset * size,
    high: (height - inset) * size,
  });
  const [outer, inner] = [edge(0), edge(line)];
  return [
    `M${place(outer.left, outer.low)}L${place(outer.right, outer.low)}`,
    `L${place(outer.right, outer.high)}L${place(outer.left, outer.high)}Z`,
    `M${place(inner.left, inner.low)}L${place(inner.left, inner.high)}`,
    `L${place(inner.right, inner.high)}L${place(inner.right, inner.low)}Z`,
  ].join('');
}

/** The line under a match. */
function bar(place: Place, width: number, size: number): string {
  const [top, bottom] = [-0.12 * size, (-0.12 - 1 / 16) * size];
  return `M${place(0, top)}L${place(width, top)}L${place(width, bottom)}L${place(0, bottom)}Z`;
}
