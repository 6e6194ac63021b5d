import type { Tally } from '../derive/matrix/tally.js';
import { hasFreeNodes } from '../derive/network/network.js';
import type { LegendName } from '../i18n/control-words.js';
import type { Box } from '../layout/box.js';
import { rounded } from '../lib/number.js';
import { cellMarks, unsureMarks, type CellFacts } from './matrix/cell-marks.js';
import type { Mark, Pane } from './scene.js';
import type { NetworkLayoutName } from '../state/view-parts.js';
import type { Theme } from '../theme.js';

/** A mark as it stands in the picture, to be explained. */
export interface LegendSwatch {
  readonly name: LegendName;
  readonly pane: Pane;
}

/** What of a picture there is to explain. */
export interface LegendFacts {
  readonly hasUnsure: boolean;
  readonly hasDimmed: boolean;
  /** a goal's colour, as an example */
  readonly color: string;
  /** writes a number in the reader's language */
  readonly figure: (n: number) => string;
}

const SIDE = 34;

/** @param unit px for what is 1 px at a font of 16 px */
export function legendSwatches(facts: LegendFacts, theme: Theme, unit: number): LegendSwatch[] {
  const box = { x: 0, y: 0, width: SIDE * unit, height: SIDE * unit };
  const look = { theme, unit };
  const cell = (targets: number, wholeGoal: boolean): CellFacts => ({
    targets,
    figure: facts.figure(targets),
    wholeGoal,
    color: facts.color,
    mostTargets: 6,
  });
  const swatch = (name: LegendName, marks: readonly Mark[]): LegendSwatch => ({
    name,
    pane: { name: 'body', ...box, marks: [ground(box, theme, unit), ...marks] },
  });
  const corner = { x: box.width - 9 * unit, y: 9 * unit };
  const one = cellMarks(box, cell(1, false), look);
  const veil: Mark = { kind: 'rect', ...box, fill: theme.surface, opacity: theme.veil };
  return [
    swatch('targets', one),
    swatch('more', cellMarks(box, cell(6, false), look)),
    swatch('wholeGoal', cellMarks(box, cell(0, true), look)),
    swatch('both', cellMarks(box, cell(2, true), look)),
    ...(facts.hasUnsure ? [swatch('unsure', [...one, ...unsureMarks(corner, look)])] : []),
    ...(facts.hasDimmed ? [swatch('dimmed', [...one, veil])] : []),
    swatch('empty', []),
    swatch('totals', [bar(box, theme, unit)]),
  ];
}

/** @param likeness whether ties say how alike two are */
export function networkSwatches(
  { color, hasUnsure }: Pick<LegendFacts, 'color' | 'hasUnsure'>,
  { theme, unit }: { readonly theme: Theme; readonly unit: number },
  likeness: boolean,
): LegendSwatch[] {
  const box = { x: 0, y: 0, width: SIDE * unit, height: SIDE * unit };
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
    fill: theme.mark || likeness ? theme.edge : color,
    opacity: 0.5,
  };
  const swatch = (name: LegendName, marks: readonly Mark[]): LegendSwatch => ({
    name,
    pane: { name: 'body', ...box, marks },
  });
  return [
    swatch('line', [node(theme.edge)]),
    swatch('goal', [node(color)]),
    swatch(likeness ? 'likeness' : 'tie', [tie]),
    ...(hasUnsure && !likeness
      ? [
          swatch('unsure', [
            { ...tie, stroke: theme.ink, strokeWidth: unit, dash: [4 * unit, 3 * unit] },
          ]),
        ]
      : []),
  ];
}

/** What there is to explain in a picture of a session's view. */
export interface LegendSubject {
  readonly isNetwork: boolean;
  readonly layout: NetworkLayoutName;
  readonly tally: Pick<Tally, 'unsure' | 'dimmed'>;
}

/** Any goal's colour would do: its size and shape are what is explained. */
const EXAMPLE = '#19486A';

/** The swatches that a view asks for. @param look `unit`: px for what is 1 px at a font of 16 px */
export function swatchesFor(
  { isNetwork, layout, tally }: LegendSubject,
  { theme, unit }: { readonly theme: Theme; readonly unit: number },
  figure: (n: number) => string,
): LegendSwatch[] {
  const hasUnsure = tally.unsure.includes(1);
  const facts = { hasUnsure, hasDimmed: tally.dimmed.includes(1), color: EXAMPLE, figure };
  if (!isNetwork) return legendSwatches(facts, theme, unit);
  // Only ribbons can be dashed; of lines among nodes the words say it.
  const hasDashes = hasUnsure && !hasFreeNodes(layout);
  const shown = { color: EXAMPLE, hasUnsure: hasDashes };
  return networkSwatches(shown, { theme, unit }, layout === 'similarity');
}

function ground(box: Box, theme: Theme, unit: number): Mark {
  return { kind: 'rect', ...box, radius: 3 * unit, fill: theme.empty };
}

function bar({ width, height }: Box, theme: Theme, unit: number): Mark {
  const tall = 10 * unit;
  const box = { x: 5 * unit, y: (height - tall) / 2, width: width - 10 * unit, height: tall };
  return { kind: 'rect', ...box, radius: 2 * unit, fill: theme.bar };
}
