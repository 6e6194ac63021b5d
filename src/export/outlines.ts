import { create, type Font } from 'fontkit';
import { itemAt } from '../lib/list.js';
import { rounded } from '../lib/number.js';
import { textWidth } from '../lib/text-width.js';
import type { Mark, PathMark, Scene, TextMark } from '../scene/scene.js';
import type { FaceLoader, FaceName } from './fonts.js';
import { facesIn, featuresOf, OUTLINE, runsOf } from './text-runs.js';

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
 * can no longer be searched or selected; title and description stay.
 * @throws Error when a font cannot be loaded
 */
export async function outlinedScene(scene: Scene, load: FaceLoader): Promise<Scene> {
  const names = [...new Set(facesIn(scene))];
  const fonts = new Map(
    await Promise.all(names.map(async (name) => [name, create(await load(name))] as const)),
  );
  const outlined = (mark: Mark): readonly Mark[] =>
    mark.kind === 'text' ? letters(mark, fonts) : [mark];
  const panes = scene.panes.map((pane) => ({ ...pane, marks: pane.marks.flatMap(outlined) }));
  return { ...scene, panes };
}

/** A text as shapes. They are narrowed if the font is wider than the layout assumed. */
function letters(mark: TextMark, fonts: ReadonlyMap<FaceName, Font>): readonly PathMark[] {
  const { x, y, size, fill, anchor, rotate = 0 } = mark;
  const runs = runsOf(mark).flatMap((run) => {
    const font = fonts.get(run.face);
    const shaped = font?.layout(run.text, featuresOf(run));
    const unit = size / (font?.unitsPerEm ?? 1);
    return shaped ? [{ ...run, shaped, unit, width: shaped.advanceWidth * unit }] : [];
  });
  const natural = runs.reduce((sum, { width }) => sum + width, 0);
  const room = textWidth(mark.text, size, mark.weight);
  const narrowed = natural > room && room > 0 ? room / natural : 1;
  const angle = (rotate * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const place = (along: number, up: number) =>
    `${rounded(x + along * cosine + up * sine)} ${rounded(y + along * sine - up * cosine)}`;
  let at = -{ left: 0, middle: 0.5, right: 1 }[anchor] * natural * narrowed;
  return runs.map((run): PathMark => {
    let d = '';
    let pen = 0;
    run.shaped.glyphs.forEach(({ path }, i) => {
      const { xAdvance, xOffset, yOffset } = itemAt(run.shaped.positions, i);
      for (const { command, args } of path.commands) {
        d += COMMANDS[command];
        for (let k = 0; k + 1 < args.length; k += 2) {
          const along = at + (pen + xOffset + itemAt(args, k)) * run.unit * narrowed;
          d += `${k > 0 ? ' ' : ''}${place(along, (yOffset + itemAt(args, k + 1)) * run.unit)}`;
        }
      }
      pen += xAdvance;
    });
    const end = at + run.width * narrowed;
    if (run.isFound) {
      const [top, bottom] = [-0.12 * size, (-0.12 - 1 / 16) * size];
      d += `M${place(at, top)}L${place(end, top)}L${place(end, bottom)}L${place(at, bottom)}Z`;
    }
    at = end;
    const isHeavy = run.isBold && run.face === 'NotoSansSC-Regular';
    return {
      kind: 'path',
      d,
      fill,
      ...(isHeavy ? { stroke: fill, strokeWidth: size * OUTLINE } : {}),
    };
  });
}
