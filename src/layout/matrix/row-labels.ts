import type { MatrixRow, MatrixView } from '../../derive/matrix/view.js';
import { itemAt, sum } from '../../lib/list.js';
import type { Ruler } from '../../lib/text-width.js';
import { LABEL_SIZE, type RowLabel } from './matrix-layout.js';

/** Codes with names, or codes alone: then rows that share their code have what tells them apart. */
export type LabelForm = 'names' | 'codes';

/** The labels of all rows in px, before any mirroring. */
export interface RowLabels {
  readonly width: number;
  /** px of the lane in which brackets stand */
  readonly bracket: number;
  readonly rows: readonly RowLabel[];
  /** px that each label is high */
  readonly heights: readonly number[];
}

// All lengths are px at a font of 16 px.
const EDGE = 3;
const CODE_GAP = 9;
const LABEL_GAP = 8;
/** height of a label in one line, and of each line of others, with a gap that parts them from the next name */
const ONE_LINE = 15.6;
const LABEL_LINE = 15.5;
const LABEL_SPACE = 5;
const MOST_LINES = 3;
const BRACKET_GAP = 7;
/** room for the name along a bracket */
const LEAST_LANE = 24;

/** px that labels may take. */
export interface LabelRoom {
  readonly ruler: Ruler;
  readonly width: number;
  /** of all labels together; absent: as high as they need to be */
  readonly height?: number;
}

/**
 * Labels in as few lines as the width allows, and then in the least width; where they are too high
 * together, in the whole width, so that fewer of them have several lines.
 * @returns undefined where a name would have to be cut
 */
export function measureRowLabels(
  view: MatrixView,
  form: LabelForm,
  { ruler, width, height = Infinity }: LabelRoom,
): RowLabels | undefined {
  const { unit } = ruler;
  const names = view.rows.map((row) =>
    form === 'names' ? row.label : isCodeOfOne(view, row) ? '' : shortLabel(view, row),
  );
  const codes = view.rows.map(({ code, group }) =>
    group >= 0 ? 0 : ruler.width(code, LABEL_SIZE, 700),
  );
  const lane = Math.max(view.groups.length > 0 ? LEAST_LANE * unit : 0, ...codes);
  const nameX = (EDGE + CODE_GAP) * unit + lane;
  const hasNames = names.some((name) => name !== '');
  const fixed = hasNames ? nameX + LABEL_GAP * unit : EDGE * unit + lane + LABEL_GAP * unit;
  if (!hasNames)
    return fixed <= width
      ? placed(
          view,
          names.map(() => []),
          { fixed, nameX, unit },
        )
      : undefined;
  const found = narrowestNames(names, width - fixed, ruler);
  if (!found) return undefined;
  const narrow = placed(view, found.lines, { fixed: fixed + found.width, nameX, unit });
  if (sum(narrow.heights, (each) => each) <= height) return narrow;
  const wide = names.map((name) =>
    wrapName(name, { width: width - fixed, lines: MOST_LINES }, ruler),
  );
  const widths = wide.flat().map((line) => ruler.width(line, LABEL_SIZE));
  return placed(view, wide, { fixed: fixed + Math.max(...widths), nameX, unit });
}

/** Whether no other row has the code of a row, so that it says which is meant. */
export function isCodeOfOne({ rows }: MatrixView, { code }: MatrixRow): boolean {
  return rows.filter((row) => row.code === code).length === 1;
}

/** Names that are so many times as long as ids give way to them. */
const LONG_NAMES = 1.5;

/**
 * A short label that tells a row from others: its code or, where others have the same, its name; its id, such
 * as “C7-ehealth”, where such names are long.
 */
export function shortLabel(view: MatrixView, row: MatrixRow): string {
  if (isCodeOfOne(view, row)) return row.code;
  const alike = view.rows.filter((each) => each.code === row.code);
  const [ids, names] = [alike.map(({ id }) => id.length), alike.map(({ label }) => label.length)];
  return Math.max(...names) > LONG_NAMES * Math.max(...ids) ? row.id : row.label;
}

interface Lanes {
  readonly fixed: number;
  readonly nameX: number;
  readonly unit: number;
}

function placed(
  view: MatrixView,
  lines: readonly (readonly string[])[],
  { fixed, nameX, unit }: Lanes,
): RowLabels {
  return {
    width: fixed,
    bracket: nameX - BRACKET_GAP * unit,
    rows: lines.map((each) => ({ codeX: EDGE * unit, nameX, lines: each })),
    heights: lines.map((each, i) => {
      const count = Math.max(each.length, itemAt(view.rows, i).code === '' ? 0 : 1);
      return (count > 1 ? count * LABEL_LINE + LABEL_SPACE : ONE_LINE) * unit;
    }),
  };
}

/**
 * Names in the fewest lines that fit into a width, and then in the least width.
 * @returns undefined where a name would have to be cut
 */
export function narrowestNames(
  names: readonly string[],
  most: number,
  ruler: Ruler,
): { readonly lines: readonly (readonly string[])[]; readonly width: number } | undefined {
  const widths = names.map((name) => ruler.width(name, LABEL_SIZE));
  const longest = Math.max(0, ...widths);
  const wrapAll = (width: number, lines: number) =>
    names.map((name) => wrapName(name, { width, lines }, ruler));
  if (longest <= most) return { lines: wrapAll(longest, 1), width: longest };
  const words = Math.max(0, ...names.map((name) => ruler.widest(name, LABEL_SIZE)));
  for (let lines = 2; lines <= MOST_LINES; lines++) {
    const step = 4 * ruler.unit;
    for (let width = Math.max(words, longest / lines); width <= most; width += step) {
      const wrapped = wrapAll(width, lines + 1);
      if (wrapped.every((each) => each.length <= lines)) return { lines: wrapped, width };
    }
  }
  return undefined;
}

/** The lines of a name; none of an empty one. */
function wrapName(
  name: string,
  { width, lines }: { readonly width: number; readonly lines: number },
  ruler: Ruler,
): string[] {
  return name === '' ? [] : ruler.wrap(name, { width, size: LABEL_SIZE, lines });
}
