import type { Theme } from '../../src/theme.js';
import type { Mark, Pane, Scene } from '../../src/scene/scene.js';

/** The panes of a page whose marks its legend explains. */
const EXPLAINED = new Set(['body', 'rowTotals', 'columnTotals']);

/**
 * Where the legend of a page and its picture differ: kinds of marks, told apart by their looks alone, that
 * only one of them shows, and squares whose numbers or sizes are not those of the picture.
 */
export function problemsOfLegend(scene: Scene, theme: Theme): string[] {
  const swatches = scene.panes.filter(({ name, shift }) => name === 'legend' && shift);
  if (swatches.length === 0) return [];
  const drawn = scene.panes.filter(({ name }) => EXPLAINED.has(name));
  const inPicture = new Set(drawn.flatMap((pane) => looksOf(pane, theme)));
  const inLegend = new Set(swatches.flatMap((pane) => looksOf(pane, theme)));
  // A card of a network may hold a number as a square does, and is explained as a node.
  const isNetwork = drawn.some(({ groups }) =>
    groups?.some(({ name }) => name.startsWith('node-')),
  );
  if (isNetwork) inPicture.delete('a number in a square');
  return [
    ...[...inPicture]
      .filter((look) => !inLegend.has(look))
      .map((look) => `the legend does not explain ${look}`),
    ...[...inLegend]
      .filter((look) => !inPicture.has(look))
      .map((look) => `the legend explains ${look}, which is not drawn`),
    ...problemsOfSquares(drawn, swatches, theme),
  ];
}

/** What the marks of a pane look like, each look once. */
function looksOf({ name, marks }: Pane, theme: Theme): string[] {
  const looks = marks.map((mark, i) => lookOf(mark, marks, { theme, i }));
  return looks.flatMap((look) => (look === undefined || name === 'labels' ? [] : [look]));
}

interface Around {
  readonly theme: Theme;
  /** position of the mark among all */
  readonly i: number;
}

/** Undefined for what needs no explanation: the ground, halos, thin edges and words. */
function lookOf(mark: Mark, marks: readonly Mark[], { theme, i }: Around): string | undefined {
  switch (mark.kind) {
    case 'rect':
      return lookOfRect(mark, marks, { theme, i });
    case 'disc':
      return mark.fill === theme.ink && isInRing(mark, marks) ? 'a dot in a ring' : undefined;
    case 'path':
      if (mark.dash) return lookOfDashes(mark, theme);
      if (mark.stroke === theme.accent) return 'what is selected';
      if (mark.stroke === theme.ink) return 'what is compared';
      return mark.opacity === undefined ? undefined : 'a tie';
    case 'lines':
      return mark.style.some((style) => style > 0) ? 'a tie' : undefined;
    case 'cells':
      return lookOfCells(mark, theme);
    case 'text':
    case 'image':
      return undefined;
  }
}

/** The lines of an overview are not as faint as ties. */
function lookOfDashes({ d, opacity = 1 }: Mark<'path'>, { veil }: Theme): string | undefined {
  if (opacity !== 1 && opacity !== 1 - veil) return 'dashes';
  return d.includes('V') ? 'a dashed bar' : 'a dashed line';
}

function lookOfRect(
  mark: Mark<'rect'>,
  marks: readonly Mark[],
  { theme, i }: Around,
): string | undefined {
  const { fill = 'none', stroke = 'none', strokeWidth = 0, opacity, dash } = mark;
  if (dash) return stroke === theme.ink ? 'dashes around a square' : 'a dashed ring';
  if (fill === theme.bar) return 'a bar of totals';
  if (fill === theme.gap) return 'a target that nothing reaches';
  if (fill === theme.surface) return opacity === theme.veil ? 'a veil' : undefined;
  if (fill === 'none') {
    const isOwn = ![theme.edge, theme.surface, theme.accent, theme.ink].includes(stroke);
    if (stroke === theme.accent) return 'what is selected';
    if (stroke === theme.ink) return 'what is compared';
    return isOwn ? 'a ring' : undefined;
  }
  if (fill === theme.accent) return 'what is selected';
  if (opacity !== undefined || fill === theme.empty) return undefined;
  const thin = Math.min(mark.width, mark.height);
  if (stroke === theme.edge && Math.abs(strokeWidth / thin - 0.25) < 0.01)
    return 'a line through targets';
  const isNumber = numberIn(mark, marks.slice(i + 1, i + 3)) !== undefined;
  return isNumber && mark.radius === 4 * strokeWidth ? 'a number in a square' : undefined;
}

/** The number in the middle of a square; only its dashes may be drawn before it. */
function numberIn(square: Box, next: readonly Mark[]): Mark<'text'> | undefined {
  const [first, second] = next;
  const text = first?.kind === 'rect' && first.dash ? second : first;
  const isNumber = text?.kind === 'text' && /^\d+$/.test(text.text);
  return isNumber && isInMiddle(square, text) ? text : undefined;
}

function lookOfCells(mark: Mark<'cells'>, theme: Theme): string | undefined {
  const used = new Set(mark.level);
  const styles = mark.palette.filter((_, style) => used.has(style + 1));
  if (styles.some(({ fill, opacity }) => fill === theme.surface && opacity === theme.veil))
    return 'a veil';
  return undefined;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function isInMiddle({ x, y, width, height }: Box, text: Mark<'text'>): boolean {
  const [across, down] = [text.x - (x + width / 2), text.y - 0.36 * text.size - (y + height / 2)];
  return text.anchor === 'middle' && Math.abs(across) < 0.5 && Math.abs(down) < 0.5;
}

function isInRing({ x, y }: { readonly x: number; readonly y: number }, marks: readonly Mark[]) {
  return marks.some(
    (mark) =>
      mark.kind === 'rect' &&
      mark.fill === undefined &&
      Math.abs(mark.x + mark.width / 2 - x) < 0.5 &&
      Math.abs(mark.y + mark.height / 2 - y) < 0.5,
  );
}

interface Square {
  readonly number: number;
  readonly side: number;
  readonly isDashed: boolean;
}

/** The squares with a number alone in their cells. */
function squaresIn(panes: readonly Pane[]): readonly Square[] {
  return panes.flatMap(({ marks }) =>
    marks.flatMap((mark, i): Square[] => {
      if (mark.kind !== 'rect' || !mark.fill || Math.abs(mark.width - mark.height) > 0.01)
        return [];
      const text = numberIn(mark, marks.slice(i + 1, i + 3));
      if (!text || isInRing(text, marks)) return [];
      return [{ number: Number(text.text), side: mark.width, isDashed: marks[i + 1] !== text }];
    }),
  );
}

function problemsOfSquares(
  drawn: readonly Pane[],
  swatches: readonly Pane[],
  theme: Theme,
): string[] {
  const inPicture = squaresIn(drawn);
  // That with dashes is an example of dashes, and that under a veil of what is filtered away.
  const plain = swatches.filter(
    ({ marks }) => !marks.some((mark) => mark.kind === 'rect' && mark.opacity === theme.veil),
  );
  const inLegend = squaresIn(plain).filter(({ isDashed }) => !isDashed);
  if (inPicture.length === 0 || inLegend.length === 0) return [];
  const rangeOf = (squares: readonly Square[], of: 'number') => {
    const all = squares.map((square) => square[of]);
    return { least: Math.min(...all), most: Math.max(...all) };
  };
  const [numbers, told] = [rangeOf(inPicture, 'number'), rangeOf(inLegend, 'number')];
  // Of squares with one number the largest counts: those in the narrow columns of targets are smaller.
  const sidesOf = (squares: readonly Square[]) => {
    const { least, most } = rangeOf(squares, 'number');
    const sideOf = (number: number) =>
      Math.max(...squares.flatMap((each) => (each.number === number ? [each.side] : [])));
    return { least: sideOf(least), most: sideOf(most) };
  };
  const [sides, shown] = [sidesOf(inPicture), sidesOf(inLegend)];
  const areAlike = sides.most / sides.least < 1.01;
  const grows = (range: { least: number; most: number }) => range.most / range.least;
  return [
    ...(told.most === numbers.most || areAlike
      ? []
      : [`the largest square has ${numbers.most}, in the legend ${told.most}`]),
    ...(told.least === numbers.least
      ? []
      : [`the smallest square has ${numbers.least}, in the legend ${told.least}`]),
    ...(Math.abs(grows(sides) - grows(shown)) < 0.05
      ? []
      : [
          `squares grow ${grows(sides).toFixed(2)} times, in the legend ${grows(shown).toFixed(2)}`,
        ]),
    ...(areAlike && told.most > told.least ? ['squares are alike, and two are explained'] : []),
  ];
}
