import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Layout } from '../../layout/matrix/layout.js';
import {
  GROUP_SIZE,
  LABEL_SIZE,
  LABEL_LINE,
  matrixPanes,
  type MatrixLayout,
  type MatrixPane,
} from '../../layout/matrix/matrix-layout.js';
import { isWithin, type Span } from '../../layout/matrix/span.js';
import { rounded } from '../../lib/number.js';
import { textWidth } from '../../lib/text-width.js';
import type { Theme } from '../../theme.js';
import { foundIn, language, startSide } from '../text.js';
import { bodyMarks, type MatrixInput } from './body.js';
import { nameMarks, tilesMarks } from './header.js';
import { onOneScale, totalMarks } from './totals.js';
import {
  groupedMarks,
  type Mark,
  type MarkParts,
  type Pane,
  type Scene,
  type TextMark,
} from '../scene.js';

/** What every picture of a matrix is drawn from. */
interface PictureInput {
  readonly view: MatrixView;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly terms: PictureWords;
}

/** The picture of a matrix as a grid of six panes, in px. */
export function gridScene(input: MatrixInput): Scene {
  return sceneOf(input, gridPanes);
}

/** A picture with its title and description. Without cells it says why it is empty. */
export function sceneOf<Input extends PictureInput>(
  input: Input,
  panesOf: (input: Input) => Pane[],
): Scene {
  const { view, layout, theme, terms } = input;
  const { emptiness } = view;
  const size = emptiness === undefined ? layout : emptySize(layout, emptiness);
  return {
    width: size.width,
    height: size.height,
    direction: layout.direction,
    lang: terms.locale,
    title: terms.matrix(view.title),
    description: view.counts,
    background: theme.surface,
    panes:
      emptiness === undefined
        ? panesOf(input)
        : [emptyPane(emptiness, size, { theme, lang: terms.locale })],
  };
}

function emptyPane(
  text: string,
  { width, height, unit }: EmptySize,
  { theme, lang }: { readonly theme: Theme; readonly lang: string },
): Pane {
  const message: TextMark = {
    kind: 'text',
    x: width / 2,
    y: height / 2,
    text,
    size: LABEL_SIZE * unit,
    fill: theme.muted,
    anchor: 'middle',
    ...language(lang),
  };
  return { name: 'body', x: 0, y: 0, width, height, marks: [message] };
}

type EmptySize = Pick<Layout, 'width' | 'height' | 'unit' | 'direction'>;

function emptySize({ unit, direction }: Layout, text: string): EmptySize {
  const width = textWidth(text, LABEL_SIZE * unit) + 48 * unit;
  return { width, height: 72 * unit, unit, direction };
}

function gridPanes(input: MatrixInput): Pane[] {
  const draw: Record<MatrixPane, (input: MatrixInput) => MarkParts> = {
    names: (each) => [{ marks: nameMarks(each) }],
    tiles: (each) => [{ marks: tilesMarks(each) }, { marks: dimmedTargets(each) }],
    labels: (each) => [
      ...labelParts(each),
      { marks: dimmedLabels(each) },
      { marks: groupMarks(each) },
    ],
    body: bodyMarks,
    rowTotals: (each) => [{ marks: rowTotals(each, scaleOf(each)) }],
    columnTotals: (each) => [{ marks: columnTotals(each) }],
  };
  const { panes } = input.layout;
  return matrixPanes.map((name) => ({ name, ...panes[name], ...groupedMarks(draw[name](input)) }));
}

/** opacity of the veil over text that is to be read; its contrast stays above 4.5 : 1, on a selected band, too */
const LABEL_VEIL = 0.3;

/** Veils over the labels of rows that are filtered away. */
function dimmedLabels({ view, layout, theme, rows }: MatrixInput): Mark[] {
  const { x, width } = layout.panes.labels;
  return view.rows.flatMap(({ dimmed }, i): Mark[] => {
    const band = layout.rows[i];
    if (!dimmed || !band || !isWithin(rows, i)) return [];
    const box = { x, y: band.start, width, height: band.size };
    return [{ kind: 'rect', ...box, fill: theme.surface, opacity: LABEL_VEIL }];
  });
}

/** Veils over the numbers of targets that are filtered away. */
function dimmedTargets({ view, layout, theme, columns }: MatrixInput): Mark[] {
  const { y, height } = layout.panes.tiles;
  const under = { y: y + layout.tileHeight, height: height - layout.tileHeight };
  return view.columns.flatMap(({ dimmed, target }, i): Mark[] => {
    const band = layout.columns[i];
    if (!dimmed || target === undefined || !band || !isWithin(columns, i)) return [];
    const box = { x: band.start, width: band.size, ...under };
    return [{ kind: 'rect', ...box, fill: theme.surface, opacity: LABEL_VEIL }];
  });
}

/** What is beside the rows of a matrix, in whatever layout. */
export interface BesideRows {
  readonly view: MatrixView;
  readonly layout: Pick<MatrixLayout, 'labels' | 'rows' | 'groups' | 'unit' | 'direction'> & {
    readonly panes: Pick<MatrixLayout['panes'], 'rowTotals'>;
  };
  readonly theme: Theme;
  readonly terms: PictureWords;
  readonly rows: Span;
}

/** The codes and names of rows, each row for itself. */
export function labelParts({ view, layout, theme, rows }: BesideRows): MarkParts {
  const { unit } = layout;
  const size = LABEL_SIZE * unit;
  const anchor = startSide(layout.direction);
  return layout.labels.flatMap(({ codeX, nameX, lines }, i): MarkParts => {
    const [row, band] = [view.rows[i], layout.rows[i]];
    if (!row || !band || !isWithin(rows, i)) return [];
    const middle = band.start + band.size / 2 + 0.36 * size;
    const common = { kind: 'text', size, fill: theme.ink, anchor } as const;
    const found = foundIn(lines, row.label, row.found.label);
    const name = lines.map((text, k): TextMark => ({
      ...common,
      x: nameX,
      y: middle + (k - (lines.length - 1) / 2) * LABEL_LINE * unit,
      text,
      found: found[k] ?? [],
      ...language(row.lang),
    }));
    const group = `label-${row.id}`;
    if (row.group >= 0) return [{ name: group, marks: name }];
    const code = { ...common, x: codeX, y: middle, text: row.code, found: row.found.code };
    return [{ name: group, marks: [{ ...code, weight: 700 }, ...name] }];
  });
}

/**
 * A bracket beside the rows of each group, with the name of the group along it. It is drawn over veils
 * and bands, which would cut the name where a row begins.
 */
export function groupMarks({ layout, theme }: Pick<BesideRows, 'layout' | 'theme'>): Mark[] {
  const { unit, direction } = layout;
  return layout.groups.flatMap(({ box, label }): Mark[] => {
    const size = GROUP_SIZE * unit;
    const inner = direction === 'ltr' ? box.x + box.width : box.x;
    const outer = direction === 'ltr' ? inner - 5 * unit : inner + 5 * unit;
    const [top, bottom] = [box.y + 4 * unit, box.y + box.height - 4 * unit];
    const corners = [inner, top, outer, bottom].map(rounded);
    const x = direction === 'ltr' ? outer - 7 * unit : outer + 7 * unit + size * 0.72;
    return [
      {
        kind: 'path',
        d: `M${corners[0]} ${corners[1]}H${corners[2]}V${corners[3]}H${corners[0]}`,
        stroke: theme.edge,
        strokeWidth: unit,
      },
      {
        kind: 'text',
        x,
        y: (top + bottom) / 2,
        text: label,
        size,
        weight: 600,
        fill: theme.muted,
        anchor: 'middle',
        rotate: -90,
      },
    ];
  });
}

/** A bar and a number for each row: its linked targets, and goals as a whole. */
export function rowTotals(input: BesideRows, perLink: number): Mark[] {
  const { unit, direction, panes, rows: bands } = input.layout;
  const { x, width } = panes.rowTotals;
  const start = direction === 'ltr' ? x + 8 * unit : x + width - 8 * unit;
  const totals = input.view.tally.rowTotals;
  return totalMarks(input, { bands, totals, drawn: input.rows, start, perLink }, 'across');
}

/** The same for each column. */
function columnTotals(input: MatrixInput): Mark[] {
  const { unit, panes, columns: bands, tallestBar } = input.layout;
  const start = panes.columnTotals.y + 6 * unit;
  const perLink = tallestBar && scaleOf(input);
  const totals = input.view.tally.columnTotals;
  return totalMarks(input, { bands, totals, drawn: input.columns, start, perLink }, 'down');
}

function scaleOf({ view: { tally }, layout }: MatrixInput): number {
  return onOneScale(layout.longestBar / tally.mostOfRow, layout.tallestBar / tally.mostOfColumn);
}
