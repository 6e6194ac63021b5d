import { LEAST_ROWS } from '../layout/matrix/sheet.js';
import { createRuler } from '../lib/text-width.js';
import { drawnInCells, type CellSizes, type Drawn } from '../scene/draws.js';
import { legendSwatches } from '../scene/legend.js';
import { tileMarks } from '../scene/matrix/list-scene.js';
import { legendStrip, type LegendEntry } from '../scene/page/blocks.js';
import { compositionOf, smallestTextIn, type Body } from '../scene/page/composition.js';
import type { LegendMaker } from '../scene/page/furniture.js';
import { typeScale, type TypeScale } from '../scene/page/type-scale.js';
import type { PictureKind } from '../state/view-parts.js';
import type { Theme } from '../theme.js';
import { drawnKind } from './drawn-kinds.js';
import type { PictureSource } from './picture-source.js';

/** Which kind of picture a legend explains, and in which colours. */
export interface LegendLook {
  readonly kind: PictureKind;
  readonly theme: Theme;
}

/** A swatch is so many times as high as the text beside it. */
const SWATCH = 1.9;
/** px of a swatch at a font of 16 px */
const ORDINARY_SWATCH = 34;

/** The legend of a page: swatches in the size of its text, with numbers that can be read. */
export function legendFor(source: PictureSource, look: LegendLook): LegendMaker {
  const ordinary = legendOf(source, look, 1);
  return (scale, drawn) => {
    const { legend, leastText } = scale;
    const inSwatches = drawn?.map((each) => ({ ...each, cell: undefined }));
    const panes = ordinary(inSwatches).map(({ swatch }) => swatch.pane);
    const unit = Math.max(
      (SWATCH * legend) / ORDINARY_SWATCH,
      leastText / smallestTextIn({ panes }),
    );
    const legendIn = legendOf(source, look, unit);
    return legendIn(drawn, isSmallest(scale) ? smallestCells(scale) : undefined);
  };
}

/** Whether the labels of a page are as small as they may be: then cells are small, too. */
function isSmallest({ label, leastLabel }: Pick<TypeScale, 'label' | 'leastLabel'>): boolean {
  return label < 1.1 * leastLabel;
}

/** The lowest cells of a matrix, as the layout of a dense one has them. */
function smallestCells({ leastLabel }: Pick<TypeScale, 'leastLabel'>): CellSizes {
  const unit = leastLabel / SMALLEST_TEXT;
  const side = LEAST_ROWS.least * unit;
  return { wide: side, narrow: side, scale: side, unit };
}
/** px of the smallest text of a matrix at a font of 16 px */
const SMALLEST_TEXT = 12;

/**
 * Makes the legend of what a picture draws or, before that is known, of what it most likely draws, in
 * cells of these sizes.
 */
function legendOf(
  source: PictureSource,
  look: LegendLook,
  unit: number,
): (drawn?: readonly Drawn[], cells?: CellSizes) => LegendEntry[] {
  const { matrix, terms, tools } = source;
  if (matrix.view.emptiness !== undefined) return () => [];
  const { likely, over } = drawnKind(look.kind).expected(source);
  const { direction } = terms;
  const { mostTargets } = matrix.view.tally;
  const figure = (n: number) => terms.number(n);
  const style = {
    theme: look.theme,
    unit,
    direction,
    mostTargets,
    figure,
    tiles: { tileMarks },
  };
  return (drawn, cells) => {
    const expected = cells ? drawnInCells(likely, cells) : likely;
    return legendSwatches([...(drawn ?? expected), ...over], style).map((swatch) => ({
      swatch,
      text: swatch.label ?? tools.legendItems[swatch.name],
    }));
  };
}

/** The legend alone. */
export function legendBody(source: PictureSource, look: LegendLook): Body {
  const { terms, tools } = source;
  const { direction, locale: lang } = terms;
  const { theme } = look;
  return ({ width, medium, labelSize, leastText }) => {
    const scale = { ...typeScale({ width }, medium), legend: labelSize, leastText };
    const unit = (SWATCH * labelSize) / ORDINARY_SWATCH;
    const area = { x: 0, width, unit, scale, ruler: createRuler(16, 1), theme, direction, lang };
    const strip = legendStrip(legendFor(source, look)(scale), area);
    const scene = {
      width,
      height: strip.height,
      direction,
      lang,
      title: tools.legend,
      description: '',
      background: theme.surface,
      panes: strip.panes(0),
    };
    return [compositionOf('legend', scene)];
  };
}
