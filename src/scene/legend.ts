import type { LegendName } from '../i18n/control-words.js';
import { center, inset, type Box } from '../layout/box.js';
import { rounded } from '../lib/number.js';
import type { NodeKind } from '../model/selection.js';
import type { Drawn } from './draws.js';
import { cellMarks, ring, sideOf, type CellStyle, type MarkStyle } from './matrix/cell-marks.js';
import { goalLine, targetBar } from './matrix/bar-marks.js';
import type { TilePainter } from './matrix/list-scene.js';
import { shapeMarks } from './network/node-marks.js';
import { tieColor, tieDashes } from './network/tie-marks.js';
import { chosenBand, outline, type Chosen } from './matrix/highlight.js';
import type { Mark, Pane } from './scene.js';

/** A mark as it is drawn in a picture, to be explained in words. */
export interface LegendSwatch extends Pick<Drawn, 'name' | 'label'> {
  readonly pane: Pane;
}

/** What the swatches of a picture depend on besides the marks that they show. */
export interface LegendStyle extends MarkStyle {
  /** the most targets of any cell: its square is the largest */
  readonly mostTargets: number;
  readonly direction: 'ltr' | 'rtl';
  /** formats a number in the reader's language */
  readonly figure: (n: number) => string;
  /** paints the tiles of a list; absent where none is shown */
  readonly tiles?: TilePainter | undefined;
}

/** Side of a swatch in px at a font of 16 px. */
const SIDE = 34;
/** The tile of a list is larger than a swatch. */
const TILE_SCALE = SIDE / 44;
/** px between two forms of one kind */
const FORM_GAP = 4;
/** The colour of marks that stand for no goal of their own. */
const EXAMPLE = '#19486A';

/**
 * The swatches that explain a picture: one for each kind of mark that it draws. Those of cells are as large as in
 * the picture, or as large as there is room.
 */
export function legendSwatches(drawn: readonly Drawn[], style: LegendStyle): LegendSwatch[] {
  const cells = drawn.flatMap(({ cell }) => (cell ? [sizeOf(cell, style).side] : []));
  const others = cells.length > 0 ? Math.max(...cells) / SIDE : style.unit;
  const sized = drawn.map((each) => {
    const side = SIDE * others;
    const cell = each.cell ? sizeOf(each.cell, style) : { side, scale: side, unit: others };
    return { drawn: each, cell };
  });
  const least = sized.find((each) => each.drawn.name === 'targets');
  const square = ({ drawn: { targets = 0 }, cell }: SizedDrawn) =>
    sideOf({ targets, mostTargets: style.mostTargets }, { ...cell, cellSide: cell.scale });
  const told = sized.filter(
    (each) => each.drawn.name !== 'more' || !least || square(each) > square(least),
  );
  return told.flatMap(({ drawn: { name, label } }, i) => {
    if (told[i - 1]?.drawn.name === name) return [];
    const forms = told.filter((each) => each.drawn.name === name);
    return [{ name, label, pane: swatchOf(forms, style) }];
  });
}

interface SizedDrawn {
  readonly drawn: Drawn;
  readonly cell: NonNullable<Drawn['cell']>;
}

/** The forms in which a kind of mark is drawn, beside each other. */
function swatchOf(forms: readonly SizedDrawn[], style: LegendStyle): Pane {
  const height = Math.max(...forms.map(({ cell }) => cell.side));
  const marks: Mark[] = [];
  let width = 0;
  for (const { drawn, cell } of forms) {
    const { side, scale: cellSide, unit } = cell;
    if (width > 0) width += FORM_GAP * unit;
    const box = { x: width, y: (height - side) / 2, width: side, height: side };
    marks.push(...SWATCHES[drawn.name](drawn, { ...style, unit, cellSide }, box));
    width += side;
  }
  return { name: 'body', x: 0, y: 0, width, height, marks };
}

/** px of the sides of a swatch and for each px at a font of 16 px. Its number is never too small to read. */
function sizeOf({ side, scale, unit }: NonNullable<Drawn['cell']>, style: MarkStyle) {
  const by = Math.min(1, Math.max((SIDE * style.unit) / side, style.unit / unit));
  return { side: side * by, scale: scale * by, unit: unit * by };
}

type SwatchStyle = LegendStyle & CellStyle;
type Swatch = (drawn: Drawn, style: SwatchStyle, box: Box) => Mark[];

/** How each kind of mark is drawn. */
const SWATCHES: Readonly<Record<LegendName, Swatch>> = {
  targets: cellSwatch,
  more: cellSwatch,
  target: cellSwatch,
  both: cellSwatch,
  wholeGoal: cellSwatch,
  across: acrossSwatch,
  plain: ({ color }, style, box) => [
    ground(box, style),
    { kind: 'rect', ...middle(box, 0.8), fill: style.theme.mark?.text ?? color ?? EXAMPLE },
  ],
  empty: (_drawn, style, box) => [ground(box, style)],
  totals: (_drawn, { theme, unit }, box) => [
    { kind: 'rect', ...bar(box, unit), radius: 2 * unit, fill: theme.bar },
  ],
  tile: tileSwatch,
  tileMany: tileSwatch,
  tileTarget: tileSwatch,
  tileBoth: tileSwatch,
  tileWhole: tileSwatch,
  targetBar: barSwatch,
  goalBar: barSwatch,
  unreached: (drawn, { theme, unit }, box) => {
    const tick = { ...barBox(drawn, box), y: center(box).y, height: 2 * unit };
    const step = 1.25 * tick.width;
    return [-step, 0, step].map((x) => ({
      ...{ kind: 'rect', ...tick, x: tick.x + x, fill: theme.gap },
    }));
  },
  organization: (drawn, style, box) => nodeSwatch('organization', drawn, style, box),
  line: (drawn, style, box) => nodeSwatch('actionLine', drawn, style, box),
  goal: (drawn, style, box) => nodeSwatch('goal', drawn, style, box),
  targetNode: (drawn, style, box) => nodeSwatch('target', drawn, style, box),
  tie: (drawn, style, box) => [tie(exampleColor(drawn, style), style, box)],
  likeness: (_drawn, style, box) => [tie(tieColor(style.theme.edge, style.theme), style, box)],
  unsure: unsureSwatch,
  dimmed: dimmedSwatch,
  selected: (_drawn, style, box) => chosenSwatch('selected', style, box),
  compared: (_drawn, style, box) => chosenSwatch('compared', style, box),
};

/** A part of a swatch around its middle. @param share of its width and height */
function middle({ x, y, width, height }: Box, share: number): Box {
  const [across, down] = [width * share, height * share];
  return { x: x + (width - across) / 2, y: y + (height - down) / 2, width: across, height: down };
}

/** A bar or a line in a row of an overview, as high as that. */
function barSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
  const { name, color = EXAMPLE } = drawn;
  const { theme, unit } = style;
  const facts = { color, isDimmed: name === 'dimmed', isUnsure: name === 'unsure' };
  const mark =
    drawn.bar === 'goal'
      ? goalLine(box, facts, style)
      : targetBar(barBox(drawn, box), facts, style);
  return [{ kind: 'rect', ...box, radius: 2 * unit, fill: theme.empty }, mark];
}

/** The place of a target's bar in a row, as thick as in the picture. */
function barBox({ barWidth = 6, cell }: Drawn, box: Box): Box {
  const width = (barWidth * box.height) / (cell?.side ?? SIDE);
  return { ...box, x: center(box).x - width / 2, width };
}

function bar({ width, height }: Box, unit: number): Box {
  const tall = 10 * unit;
  return { x: 2 * unit, y: (height - tall) / 2, width: width - 4 * unit, height: tall };
}

/** An empty cell. */
function ground(box: Box, { theme, unit }: MarkStyle): Mark {
  return { kind: 'rect', ...box, radius: 3 * unit, fill: theme.empty };
}

function cellSwatch(drawn: Drawn, style: SwatchStyle, box: Box): Mark[] {
  const { targets = 0, wholeGoal = false, color = EXAMPLE } = drawn;
  const { mostTargets } = style;
  const isUnsure = drawn.name === 'unsure';
  const figure = style.figure(targets);
  const facts = { targets, wholeGoal, isUnsure, color, mostTargets, figure };
  return [ground(box, style), ...cellMarks(box, facts, style)];
}

/** The ring of a goal as a whole, with the line that runs from it through the cells of the targets. */
function acrossSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
  const { color = EXAMPLE, isTransposed = false } = drawn;
  const { theme, unit, direction } = style;
  const thick = 3 * unit;
  const { x, y } = center(box);
  const toEnd = { x: direction === 'ltr' ? x : box.x, y: y - thick / 2, width: box.width / 2 };
  const line = isTransposed
    ? { x: x - thick / 2, y, width: thick, height: box.height / 2 }
    : { ...toEnd, height: thick };
  const stroke = { stroke: theme.edge, strokeWidth: 0.75 * unit };
  return [
    ground(box, style),
    { kind: 'rect', ...line, fill: theme.mark?.text ?? color, ...stroke },
    ...ring(middle(box, 0.6), { color, isUnsure: false }, style),
    { kind: 'disc', x, y, radius: 3 * unit, fill: theme.ink },
  ];
}

/** A tile of a list, small enough for a legend. */
function tileSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
  const { name, targets = 0, wholeGoal = false, color = EXAMPLE, figure = '' } = drawn;
  const facts = { targets, wholeGoal, color, figure, count: style.figure(targets) };
  const [isTarget, isUnsure] = [name === 'tileTarget', name === 'unsure'];
  const scaled = { ...style, unit: style.unit * TILE_SCALE };
  return style.tiles?.tileMarks(box, { ...facts, isTarget, isUnsure }, scaled) ?? [];
}

/** px of a node's width and height at a font of 16 px, by its shape */
const NODE_SIZES = {
  bar: [12, 26],
  card: [30, 20],
  square: [20, 20],
  disc: [22, 22],
} as const satisfies Readonly<Record<NonNullable<Drawn['shape']>, readonly [number, number]>>;

function nodeSwatch(
  kind: NodeKind,
  { shape = 'card', strip, color }: Drawn,
  { theme, unit, direction }: LegendStyle,
  box: Box,
): Mark[] {
  const [width, height] = NODE_SIZES[shape];
  const { x, y } = center(box);
  const at = {
    ...{ x: x - (width / 2) * unit, y: y - (height / 2) * unit },
    ...{ width: width * unit, height: height * unit },
  };
  const node = color === undefined ? { kind } : { kind, color };
  const placed = { shape, box: at, ...(strip ? { strip } : {}) };
  return shapeMarks(node, placed, { layout: { unit, direction }, theme });
}

function tie(color: string, { theme, unit }: MarkStyle, { width, height }: Box): Mark<'path'> {
  const at = height / 2;
  return {
    kind: 'path',
    d: `M0 ${rounded(at - 2 * unit)}L${rounded(width)} ${rounded(at - 6 * unit)}V${rounded(at + 6 * unit)}L0 ${rounded(at + 2 * unit)}Z`,
    fill: color,
    opacity: Math.max(0.5, theme.tie),
  };
}

/** A line as a tie of clusters is drawn that has a link that is not confirmed. */
function dashedLine(drawn: Drawn, style: LegendStyle, { width, height }: Box): Mark {
  const { unit } = style;
  const thick = 4 * unit;
  const d = `M0 ${rounded(height / 2)}H${rounded(width)}`;
  const look = { stroke: exampleColor(drawn, style), strokeWidth: thick, opacity: style.theme.tie };
  return { kind: 'path', d, ...look, dash: tieDashes(thick, unit) };
}

/** A mark of the picture with the dashes of what is not confirmed. */
function unsureSwatch(drawn: Drawn, style: SwatchStyle, box: Box): Mark[] {
  const { unit, theme } = style;
  if (drawn.bar !== undefined) return barSwatch(drawn, style, box);
  if (drawn.isLine) return [dashedLine(drawn, style, box)];
  if (drawn.targets === undefined) {
    const dashes = { stroke: theme.ink, strokeWidth: unit, dash: [4 * unit, 3 * unit] };
    return [{ ...tie(exampleColor(drawn, style), style, box), ...dashes }];
  }
  return markSwatch(drawn, style, box);
}

/** px that a veil reaches over a cell: a ring in a low cell does so, too */
const VEIL_MARGIN = 1.5;

/** A mark of the picture under a veil; a tie without one is fainter. */
function dimmedSwatch(drawn: Drawn, style: SwatchStyle, box: Box): Mark[] {
  if (drawn.bar !== undefined) return barSwatch(drawn, style, box);
  if (drawn.targets === undefined && drawn.shape === undefined)
    return [{ ...tie(exampleColor(drawn, style), style, box), opacity: 0.12 }];
  const { surface, veil } = style.theme;
  const over = inset(box, -VEIL_MARGIN * style.unit);
  return [
    ...markSwatch(drawn, style, box),
    { kind: 'rect', ...over, fill: surface, opacity: veil },
  ];
}

/** A node of a network, a tile of a list, or a cell of a grid. */
function markSwatch(drawn: Drawn, style: SwatchStyle, box: Box): Mark[] {
  if (drawn.shape !== undefined)
    return nodeSwatch(drawn.color === undefined ? 'actionLine' : 'goal', drawn, style, box);
  return drawn.figure === undefined ? cellSwatch(drawn, style, box) : tileSwatch(drawn, style, box);
}

function exampleColor({ color = EXAMPLE }: Drawn, { theme }: MarkStyle): string {
  return tieColor(color, theme);
}

/** The ring around what is chosen, on a piece of its band. */
export function chosenSwatch(
  chosen: Chosen,
  { theme, unit }: Pick<LegendStyle, 'theme' | 'unit'>,
  box: Box,
): Mark[] {
  const style = { chosen, theme, unit };
  return [
    ...chosenBand(middle(box, 0.85), 'across', style),
    ...outline(inset(box, 6 * unit), style),
  ];
}
