import type { Tally } from '../derive/matrix/tally.js';
import { hasFreeNodes } from '../derive/network/network.js';
import type { LegendName } from '../i18n/control-words.js';
import type { Box } from '../layout/box.js';
import { rounded } from '../lib/number.js';
import type { NetworkLayoutName, PictureKind } from '../state/view-parts.js';
import { cellMarks, unsureMarks, type CellFacts, type MarkStyle } from './matrix/cell-marks.js';
import type { Mark, Pane } from './scene.js';

/** A mark as it is drawn in a picture, to be explained in words. */
export interface LegendSwatch {
  readonly name: LegendName;
  readonly pane: Pane;
}

/** What the legend of a picture depends on. */
export interface LegendFacts {
  readonly layout: NetworkLayoutName;
  readonly tally: Pick<Tally, 'unsure' | 'dimmed'>;
  /** formats a number in the reader's language */
  readonly figure: (n: number) => string;
}

/** Side of a swatch in px at a font of 16 px. */
const SIDE = 34;
/** Any goal's colour serves as an example: the legend explains sizes and shapes. */
const EXAMPLE = '#19486A';

/** The swatches of each kind of picture. */
const LEGENDS: Readonly<
  Record<PictureKind, (facts: LegendFacts, style: MarkStyle) => LegendSwatch[]>
> = { matrix: matrixSwatches, network: networkSwatches };

/** The swatches that explain a picture: one for each kind of mark that its data can show. */
export function legendSwatches(
  kind: PictureKind,
  facts: LegendFacts,
  style: MarkStyle,
): LegendSwatch[] {
  return LEGENDS[kind](facts, style);
}

function matrixSwatches({ tally, figure }: LegendFacts, style: MarkStyle): LegendSwatch[] {
  const { theme, unit } = style;
  const box = boxOf(style);
  const cell = (targets: number, wholeGoal: boolean): CellFacts => ({
    targets,
    figure: figure(targets),
    wholeGoal,
    color: EXAMPLE,
    mostTargets: 6,
  });
  const ground: Mark = { kind: 'rect', ...box, radius: 3 * unit, fill: theme.empty };
  const swatch = (name: LegendName, marks: readonly Mark[]): LegendSwatch => ({
    name,
    pane: { name: 'body', ...box, marks: [ground, ...marks] },
  });
  const corner = { x: box.width - 9 * unit, y: 9 * unit };
  const one = cellMarks(box, cell(1, false), style);
  const veil: Mark = { kind: 'rect', ...box, fill: theme.surface, opacity: theme.veil };
  return [
    swatch('targets', one),
    swatch('more', cellMarks(box, cell(6, false), style)),
    swatch('wholeGoal', cellMarks(box, cell(0, true), style)),
    swatch('both', cellMarks(box, cell(2, true), style)),
    ...(tally.unsure.includes(1)
      ? [swatch('unsure', [...one, ...unsureMarks(corner, style)])]
      : []),
    ...(tally.dimmed.includes(1) ? [swatch('dimmed', [...one, veil])] : []),
    swatch('empty', []),
    swatch('totals', [bar(box, style)]),
  ];
}

function networkSwatches({ layout, tally }: LegendFacts, style: MarkStyle): LegendSwatch[] {
  const { theme, unit } = style;
  const isSimilarity = layout === 'similarity';
  const box = boxOf(style);
  const middle = box.height / 2;
  const node = (fill: string): Mark => ({
    kind: 'rect',
    ...{ x: 11 * unit, y: 4 * unit, width: 12 * unit, height: 26 * unit },
    radius: 2 * unit,
    fill: theme.mark?.fill ?? fill,
    stroke: theme.edge,
    strokeWidth: unit,
  });
  const tie: Mark = {
    kind: 'path',
    d: `M0 ${rounded(middle - 2 * unit)}L${rounded(box.width)} ${rounded(middle - 6 * unit)}V${rounded(middle + 6 * unit)}L0 ${rounded(middle + 2 * unit)}Z`,
    fill: theme.mark || isSimilarity ? theme.edge : EXAMPLE,
    opacity: 0.5,
  };
  const dashed: Mark = {
    ...tie,
    stroke: theme.ink,
    strokeWidth: unit,
    dash: [4 * unit, 3 * unit],
  };
  const swatch = (name: LegendName, mark: Mark): LegendSwatch => ({
    name,
    pane: { name: 'body', ...box, marks: [mark] },
  });
  // Only ribbons are dashed. Where nodes are free, ties are lines, and words say what is unsure.
  const hasDashes = tally.unsure.includes(1) && !hasFreeNodes(layout);
  return [
    swatch('line', node(theme.edge)),
    swatch('goal', node(EXAMPLE)),
    swatch(isSimilarity ? 'likeness' : 'tie', tie),
    ...(hasDashes ? [swatch('unsure', dashed)] : []),
  ];
}

function boxOf({ unit }: MarkStyle): Box {
  return { x: 0, y: 0, width: SIDE * unit, height: SIDE * unit };
}

function bar({ width, height }: Box, { theme, unit }: MarkStyle): Mark {
  const tall = 10 * unit;
  const box = { x: 5 * unit, y: (height - tall) / 2, width: width - 10 * unit, height: tall };
  return { kind: 'rect', ...box, radius: 2 * unit, fill: theme.bar };
}
