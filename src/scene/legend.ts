import type { LegendName } from '../i18n/control-words.js';
import { center, inset, type Box } from '../layout/box.js';
import { rounded } from '../lib/number.js';
import type { NodeKind } from '../model/selection.js';
import type { Drawn } from './draws.js';
import { cellMarks, ring, type MarkStyle } from './matrix/cell-marks.js';
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
/** The colour of marks that stand for no goal of their own. */
const EXAMPLE = '#19486A';

/**
 * The swatches that explain a picture: one for each kind of mark that it draws. Those of cells are as large as in
 * the picture, or as large as there is room.
 */
export function legendSwatches(drawn: readonly Drawn[], style: LegendStyle): LegendSwatch[] {
  const cells = drawn.flatMap(({ cell }) => (cell ? [sizeOf(cell, style).side] : []));
  const others = cells.length > 0 ? Math.max(...cells) / SIDE : style.unit;
  return drawn.map((each) => {
    const { side, unit } = each.cell
      ? sizeOf(each.cell, style)
      : { side: SIDE * others, unit: others };
    const box = { x: 0, y: 0, width: side, height: side };
    const marks = SWATCHES[each.name](each, { ...style, unit }, box);
    return { name: each.name, label: each.label, pane: { name: 'body', ...box, marks } };
  });
}

/** The side of a swatch and its px for each px at a font of 16 px. Its number is never too small to read. */
function sizeOf({ side, unit }: NonNullable<Drawn['cell']>, style: MarkStyle) {
  const by = Math.min(1, Math.max((SIDE * style.unit) / side, style.unit / unit));
  return { side: side * by, unit: unit * by };
}

type Swatch = (drawn: Drawn, style: LegendStyle, box: Box) => Mark[];

/** How each kind of mark is drawn. */
const SWATCHES: Readonly<Record<LegendName, Swatch>> = {
  targets: cellSwatch,
  more: cellSwatch,
  // The square of a target is as large as the smallest square of a goal.
  target: (drawn, style, box) => cellSwatch(drawn, { ...style, mostTargets: 1 }, box),
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
  unreached: (_drawn, { theme, unit }, { width, height }) => [
    {
      kind: 'rect',
      ...{ x: width / 2 - 4 * unit, y: height / 2 - 1.5 * unit, width: 8 * unit, height: 3 * unit },
      fill: theme.gap,
    },
  ],
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

/** A bar or a line in a row of an overview. */
function barSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
  const { name, color = EXAMPLE, isDimmed = false } = drawn;
  const { theme, unit } = style;
  const facts = { color, isDimmed, isUnsure: name === 'unsure' };
  const row = { ...middle(box, 0.62), x: box.x, width: box.width };
  const inRow = { ...row, x: box.width / 2 - 3 * unit, width: 6 * unit };
  return [
    { kind: 'rect', ...row, radius: 2 * unit, fill: theme.empty },
    drawn.bar === 'goal' ? goalLine(row, facts, style) : targetBar(inRow, facts, style),
  ];
}

function bar({ width, height }: Box, unit: number): Box {
  const tall = 10 * unit;
  return { x: 2 * unit, y: (height - tall) / 2, width: width - 4 * unit, height: tall };
}

/** An empty cell. */
function ground(box: Box, { theme, unit }: MarkStyle): Mark {
  return { kind: 'rect', ...box, radius: 3 * unit, fill: theme.empty };
}

function cellSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
  const { targets = 0, wholeGoal = false, color = EXAMPLE } = drawn;
  const { mostTargets } = style;
  const isUnsure = drawn.name === 'unsure';
  const figure = style.figure(targets);
  const facts = { targets, wholeGoal, isUnsure, color, mostTargets, figure };
  return [ground(box, style), ...cellMarks(box, facts, style), ...veilOver(drawn, style, box)];
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
    ...veilOver(drawn, style, box),
  ];
}

/** A tile of a list, small enough for a legend. */
function tileSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
  const { name, targets = 0, wholeGoal = false, color = EXAMPLE, figure = '' } = drawn;
  const facts = { targets, wholeGoal, color, figure, count: style.figure(targets) };
  const [isTarget, isUnsure] = [name === 'tileTarget', name === 'unsure'];
  const scaled = { ...style, unit: style.unit * TILE_SCALE };
  const tile = style.tiles?.tileMarks(box, { ...facts, isTarget, isUnsure }, scaled) ?? [];
  return [...tile, ...veilOver(drawn, style, box)];
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
  const share = { width: width * unit, height: height * unit };
  const at = {
    x: (box.width - share.width) / 2,
    y: (box.height - share.height) / 2,
    ...share,
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
function unsureSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
  const { unit, theme } = style;
  if (drawn.bar !== undefined) return barSwatch(drawn, style, box);
  if (drawn.isLine) return [dashedLine(drawn, style, box)];
  if (drawn.targets === undefined) {
    const dashes = { stroke: theme.ink, strokeWidth: unit, dash: [4 * unit, 3 * unit] };
    return [{ ...tie(exampleColor(drawn, style), style, box), ...dashes }];
  }
  return markSwatch(drawn, style, box);
}

/** A mark of the picture under a veil; a tie without one is fainter. */
function dimmedSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
  if (drawn.bar !== undefined) return barSwatch(drawn, style, box);
  if (drawn.targets === undefined && drawn.shape === undefined)
    return [{ ...tie(exampleColor(drawn, style), style, box), opacity: 0.12 }];
  const veil = drawn.isDimmed ? [] : veilOver({ isDimmed: true }, style, box);
  return [...markSwatch(drawn, style, box), ...veil];
}

/** The veil over what is filtered away. */
function veilOver({ isDimmed }: Pick<Drawn, 'isDimmed'>, { theme }: MarkStyle, box: Box): Mark[] {
  return isDimmed ? [{ kind: 'rect', ...box, fill: theme.surface, opacity: theme.veil }] : [];
}

/** A node of a network, a tile of a list, or a cell of a grid. */
function markSwatch(drawn: Drawn, style: LegendStyle, box: Box): Mark[] {
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
