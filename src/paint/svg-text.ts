import { runsFromLeft } from '../lib/bidi.js';
import { rounded } from '../lib/number.js';
import { textWidth } from '../lib/text-width.js';
import type { TextMark } from '../scene/scene.js';
import { haloLine, svgNode, type SvgNode, type SvgValues } from './svg-marks.js';

/**
 * A text of a file: plain elements, each in one weight, at its own place. Drawing programs differ in
 * how they set `tspan`s, anchor a text with a `direction`, and order text of two directions. All of
 * them set a plain text from left to right alike, in whatever font they have. Not all of them can put
 * the outline of letters behind these: a halo is a text of its own, under the other.
 */
export function svgTexts(mark: TextMark): readonly SvgNode[] {
  const { y, size, fill, halo, lang, rotate } = mark;
  const about = rotate ? [rotate, mark.x, y].map(rounded).join(' ') : '';
  const transform = about === '' ? undefined : `rotate(${about})`;
  const parts = partsOf(mark);
  const textsIn = (look: SvgValues) =>
    parts.map(({ text, x, anchor, weight }) =>
      svgNode(
        'text',
        {
          x,
          y,
          'font-size': size,
          'font-weight': weight,
          ...look,
          'text-anchor': { left: undefined, middle: 'middle', right: 'end' }[anchor],
          transform,
          lang,
        },
        fromLeft(text, mark.direction ?? 'ltr'),
      ),
    );
  const around =
    halo === undefined
      ? []
      : textsIn({ ...haloLine(halo, size), fill: halo, 'aria-hidden': 'true' });
  const texts = [...around, ...textsIn({ fill })];
  const lines = underlines(mark).map(({ x, width }) =>
    svgNode('rect', { x, y: y + size * 0.12, width, height: size / 16, fill, transform }),
  );
  return [...texts, ...lines];
}

interface TextPart {
  /** in reading order */
  readonly text: string;
  readonly x: number;
  readonly anchor: TextMark['anchor'];
  readonly weight: number | undefined;
}

const BOLD = 700;

/**
 * A bold code is a part of its own where the text begins at its anchor: the rest then starts after the
 * code, whose width is nearly the same in all fonts. Elsewhere the code has the weight of the text, since
 * its place would depend on the width of the whole text, which differs between fonts.
 */
function partsOf(mark: TextMark): readonly TextPart[] {
  const { text, x, anchor, weight, size, strong = 0, direction = 'ltr' } = mark;
  if (strong >= text.length) return [{ text, x, anchor, weight: strong > 0 ? BOLD : weight }];
  const start = direction === 'ltr' ? 'left' : 'right';
  if (strong === 0 || (anchor !== start && anchor !== 'middle'))
    return [{ text, x, anchor, weight }];
  const [code, name] = [text.slice(0, strong).trimEnd(), text.slice(strong).trimStart()];
  const own = 1.05 * textWidth(code, size, BOLD) + textWidth(' ', size, weight);
  const forward = direction === 'ltr' ? 1 : -1;
  const whole = own + textWidth(name, size, weight);
  const from = anchor === 'middle' ? x - (forward * whole) / 2 : x;
  return [
    { text: code, x: from, anchor: start, weight: BOLD },
    { text: name, x: from + forward * own, anchor: start, weight },
  ];
}

/** Where matches are underlined. In a font of another width, lines are as much too short or too long. */
function underlines(mark: TextMark): readonly { readonly x: number; readonly width: number }[] {
  const { text, x, anchor, size, weight, found = [], direction = 'ltr' } = mark;
  const width = (part: string) => textWidth(part, size, weight);
  const whole = found.length > 0 ? width(text) : 0;
  const left = x - { left: 0, middle: whole / 2, right: whole }[anchor];
  return found.map(({ start, end }) => {
    const [before, own] = [width(text.slice(0, start)), width(text.slice(start, end))];
    return { x: direction === 'ltr' ? left + before : left + whole - before - own, width: own };
  });
}

const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';
/** a right-to-left letter, or a sign that sets a direction */
const HAS_DIRECTION =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A text with its runs in the order in which they stand from left to right, with marks between runs of
 * two directions. Programs that do not know the direction of the whole text set it right, too.
 */
function fromLeft(text: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr' && !HAS_DIRECTION.test(text)) return text;
  const line = [...text].map((character) => ({ text: character, part: 0, style: undefined }));
  const runs: { text: string; isRtl: boolean }[] = [];
  for (const { text: words, isRtl } of runsFromLeft(line, direction)) {
    const last = runs.at(-1);
    if (last?.isRtl !== isRtl) runs.push({ text: words, isRtl });
    else last.text = isRtl ? words + last.text : last.text + words;
  }
  const [only, ...others] = runs;
  if (only && others.length === 0 && (!only.isRtl || STRONG_ENDS.test(text))) return only.text;
  return runs
    .map(({ text: words, isRtl }) => (isRtl ? fromRight(words) : fromStart(words)))
    .join('');
}

const STRONG_ENDS = /^\p{L}.*\p{L}$/su;

function fromRight(text: string): string {
  return spaced(text, (words) => `${RIGHT_TO_LEFT_MARK}${words}${RIGHT_TO_LEFT_MARK}`, true);
}

function fromStart(text: string): string {
  return spaced(text, (words) => `${LEFT_TO_RIGHT_MARK}${words}${LEFT_TO_RIGHT_MARK}`, false);
}

/** Spaces around a run stay on their side, outside of its marks. */
function spaced(text: string, marked: (words: string) => string, isRtl: boolean): string {
  const words = text.trim();
  if (words === '') return text;
  const before = text.slice(0, text.indexOf(words));
  const after = text.slice(before.length + words.length);
  return isRtl ? `${after}${marked(words)}${before}` : `${before}${marked(words)}${after}`;
}
