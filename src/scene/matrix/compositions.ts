import type { Place } from '../../derive/matrix/axes.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { layoutBlocks, partsOfMatrix, type MatrixBlock } from '../../layout/matrix/blocks.js';
import type { Layout } from '../../layout/matrix/layout.js';
import { layoutListColumns, type ListColumn } from '../../layout/matrix/list-columns.js';
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.js';
import { layoutSheet, type SheetRoom } from '../../layout/matrix/sheet.js';
import type { SheetForm } from '../../layout/matrix/sheet-heads.js';
import { layoutOverview, type OverviewForm } from '../../layout/matrix/overview.js';
import { shortLabel } from '../../layout/matrix/row-labels.js';
import { WHOLE_SPAN } from '../../layout/matrix/span.js';
import { layoutTransposed, type TransposedForm } from '../../layout/matrix/transposed.js';
import type { Theme } from '../../theme.js';
import type { Body, Composition, CompositionName, KeyEntry, Room } from '../page/composition.js';
import { ALIKE, compositionOf, WORTH } from '../page/composition.js';
import { paneOver, paneUnder, sceneOfParts } from '../moved.js';
import { drawnInCells, gridDraws, listDraws, matrixDraws, type CellSizes } from '../draws.js';
import { cellSizesOf } from './body.js';
import type { Scene } from '../scene.js';
import { chosenPlaces, selectionPanes } from './highlight.js';
import { layoutPicture, matrixScene } from './matrix-picture.js';
import { overviewScene } from './overview-scene.js';
import { transposedScene } from './transposed-scene.js';

/** What the compositions of a matrix are drawn from. */
export interface MatrixPicture {
  readonly view: MatrixView;
  readonly theme: Theme;
  readonly terms: PictureWords;
  readonly selected?: Place | undefined;
  readonly compared?: Place | undefined;
}

/** px of the text size by which a picture is scaled, for each px of its smallest text, and of its labels */
const BY_SMALLEST = 16 / 12;
const BY_LABEL = 16 / 13;
/** Labels may be so many times as large as they want to be. */
const MOST_LABELS = 1.3;
const STEPS = 7;
const MOST_BLOCKS = [2, 3, 4, 5, 6];
const MOST_COLUMNS = [1, 2, 3, 4];

interface Candidate {
  readonly name: CompositionName;
  /** how many times as large as they want to be its labels may be at most */
  readonly most: number;
  /** @returns undefined where the picture does not fit at this size of text */
  readonly layOut: (room: SheetRoom) => LaidOut | undefined;
}

/** A picture that has its place in the room, and is drawn once it is known to be the largest. */
interface LaidOut extends Size {
  readonly draw: () => Drawn;
}

/** px */
interface Size {
  readonly width: number;
  readonly height: number;
}

interface Drawn {
  readonly scene: Scene;
  /** the names behind codes that stand alone */
  readonly key: readonly KeyEntry[];
}

/** Draws a matrix into a room in every way that suits it; at least in one, which may not fit. */
export function matrixCompositions(picture: MatrixPicture): Body {
  const candidates = [
    ...gridCandidates(picture),
    ...transposedCandidates(picture),
    ...blockCandidates(picture),
    ...overviewCandidates(picture),
    ...listCandidates(picture),
  ].sort((a, b) => WORTH[b.name] - WORTH[a.name]);
  return (room) => {
    if (picture.view.emptiness !== undefined) return [onScreen(picture, room)];
    if (room.height === undefined) {
      const usual = onScreen(picture, room);
      if (usual.scene.width <= room.width && usual.scene.height <= (room.most ?? Infinity))
        return [usual];
    }
    const made = worthwhile(candidates, room, picture.terms.direction);
    return made.length > 0 ? made : [onScreen(picture, { ...room, labelSize: room.leastText })];
  };
}

/** A picture that fills this share of its room is full. */
const FULL = 0.92;

/** The candidates that may be the best, each drawn in its largest text. Most are soon ruled out. */
function worthwhile(
  candidates: readonly Candidate[],
  room: Room,
  direction: 'ltr' | 'rtl',
): Composition[] {
  const made: Composition[] = [];
  let [best, fullest] = [0, 0];
  for (const candidate of candidates) {
    const worth = WORTH[candidate.name];
    const most = candidate.most * room.labelSize * (BY_LABEL / BY_SMALLEST);
    const least = Math.max(room.leastText, (best * (1 - ALIKE)) / worth);
    const mayFillMore = fullest < FULL && room.height !== undefined;
    if (least > most || (best > 0 && !mayFillMore && best >= most * worth)) continue;
    const drawn = largest(candidate, room, { least, most }, direction);
    if (!drawn) continue;
    const composition = compositionOf(candidate.name, drawn.scene, drawn.key);
    made.push(composition);
    const { scene, smallestText } = composition;
    const fills = (scene.width * scene.height) / (room.width * (room.height ?? scene.height));
    if (smallestText * worth > best * (1 + ALIKE)) fullest = 0;
    best = Math.max(best, smallestText * worth);
    fullest = Math.max(fullest, fills);
    if (room.height === undefined) break;
  }
  return made;
}

/**
 * A picture in the largest text at which it fits; px of its smallest text, at least and at most. Most
 * candidates do not even fit at the least, so that is tried first.
 */
function largest(
  { layOut }: Candidate,
  { width, height = Infinity, most: highest = Infinity }: Room,
  text: { readonly least: number; readonly most: number },
  direction: 'ltr' | 'rtl',
): Drawn | undefined {
  const at = (fontSize: number) => {
    const picture = layOut({ width, height, fontSize, direction });
    const fits = picture && picture.width <= width + 0.5 && picture.height <= highest + 0.5;
    return fits ? picture : undefined;
  };
  let [least, most] = [text.least * BY_SMALLEST, text.most * BY_SMALLEST];
  let best = at(least);
  if (!best) return undefined;
  const whole = at(most);
  if (whole) return whole.draw();
  for (let step = 0; step < STEPS; step++) {
    const fontSize = (least + most) / 2;
    const larger = at(fontSize);
    if (larger) [best, least] = [larger, fontSize];
    else most = fontSize;
  }
  return best.draw();
}

/** px of the smallest cell at a font of 16 px, as on a screen with a mouse */
const SMALLEST_CELL = 24;

/** The picture of a screen, in labels of the wanted size: as high as it needs to be. */
function onScreen(picture: MatrixPicture, { width, labelSize, leastText }: Room): Composition {
  const fontSize = Math.max(labelSize * BY_LABEL, leastText * BY_SMALLEST);
  const smallestCell = (SMALLEST_CELL * fontSize) / 16;
  const { direction } = picture.terms;
  const options = { width, fontSize, stretch: 1, direction, smallestCell };
  const layout = layoutPicture(picture.view, options);
  return compositionOf(layout.kind === 'list' ? 'list' : 'grid', withSelection(picture, layout));
}

function gridCandidates(picture: MatrixPicture): Candidate[] {
  const grid = (name: CompositionName, form: SheetForm): Candidate => ({
    name,
    // Codes are looked up, so they are not worth more than their ordinary size.
    most: name === 'keyed' || name === 'codes' ? 1 : MOST_LABELS,
    layOut: (room) =>
      drawnFrom(layoutSheet(picture.view, room, form), (layout) => {
        const lines = form.labels === 'codes' ? keyOfLines(picture.view) : [];
        const key = [...lines, ...keyOfGoals(picture, layout)];
        return { scene: withSelection(picture, layout), key };
      }),
  });
  return [
    grid('grid', { labels: 'names', header: 'upright', density: 'easy' }),
    grid('grid', { labels: 'names', header: 'tiles', density: 'easy' }),
    grid('grid', { labels: 'names', header: 'slanted', density: 'easy' }),
    grid('dense', { labels: 'names', header: 'upright', density: 'tight' }),
    grid('dense', { labels: 'names', header: 'tiles', density: 'tight' }),
    grid('dense', { labels: 'names', header: 'slanted', density: 'tight' }),
    grid('onEnd', { labels: 'names', header: 'turned', density: 'easy' }),
    grid('onEnd', { labels: 'names', header: 'turned', density: 'tight' }),
    grid('keyed', { labels: 'names', header: 'numbers', density: 'tight' }),
    grid('codes', { labels: 'codes', header: 'slanted', density: 'tight' }),
    grid('codes', { labels: 'codes', header: 'numbers', density: 'tight' }),
    grid('keyed', { labels: 'names', header: 'numbers', density: 'least' }),
    grid('codes', { labels: 'codes', header: 'numbers', density: 'least' }),
  ];
}

function transposedCandidates(picture: MatrixPicture): Candidate[] {
  const { view, theme, terms } = picture;
  const transposed = (name: CompositionName, form: TransposedForm): Candidate => ({
    name,
    most: name === 'keyed' ? 1 : MOST_LABELS,
    layOut: (room) =>
      drawnFrom(layoutTransposed(view, room, form), (layout) => {
        const chosen = chosenPlaces(picture);
        const lines = form.header === 'codes' ? keyOfLines(view) : [];
        const isNumbered = form.density === 'least';
        const goals = isNumbered ? keyOfGoals(picture, { heads: [], names: [] }) : [];
        const scene = transposedScene({ view, layout, theme, terms, chosen });
        return { scene, key: [...lines, ...goals] };
      }),
  });
  return [
    transposed('transposed', { header: 'upright', density: 'easy' }),
    transposed('transposed', { header: 'slanted', density: 'easy' }),
    transposed('transposed', { header: 'slanted', density: 'tight' }),
    transposed('onEnd', { header: 'turned', density: 'easy' }),
    transposed('onEnd', { header: 'turned', density: 'tight' }),
    transposed('keyed', { header: 'codes', density: 'tight' }),
    transposed('keyed', { header: 'turned', density: 'least' }),
  ];
}

/** Blocks of a matrix under one another, each with some of its goals. */
function blockCandidates(picture: MatrixPicture): Candidate[] {
  const { heads } = picture.view;
  const counts = MOST_BLOCKS.filter((count) => heads.length >= 2 * count);
  return counts.flatMap((count) => {
    const parts = partsOfMatrix(picture.view, count);
    const blocks = (form: SheetForm): Candidate => ({
      name: 'blocks',
      most: MOST_LABELS,
      layOut: (room) => {
        const placed = layoutBlocks(parts, room, form);
        if (!placed) return undefined;
        const size = sizeOfBlocks(placed);
        return { ...size, draw: () => ({ scene: sceneOfBlocks(picture, placed, size), key: [] }) };
      },
    });
    return [
      blocks({ labels: 'names', header: 'upright', density: 'easy' }),
      blocks({ labels: 'names', header: 'tiles', density: 'tight' }),
      blocks({ labels: 'names', header: 'slanted', density: 'tight' }),
    ];
  });
}

/** All targets at one glance, where goals are open. */
function overviewCandidates(picture: MatrixPicture): Candidate[] {
  const { view, theme, terms } = picture;
  if (!view.heads.some(({ isOpen }) => isOpen)) return [];
  const overview = (most: number, form: Omit<OverviewForm, 'caption'>): Candidate => ({
    name: 'overview',
    most,
    layOut: (room) =>
      drawnFrom(
        layoutOverview(view, room, { ...form, caption: terms.linesPerTarget }),
        (layout) => {
          const chosen = chosenPlaces(picture);
          const lines = form.labels === 'codes' ? keyOfLines(view) : [];
          const isNumbered = form.header === 'numbers';
          const goals = isNumbered ? keyOfGoals(picture, { heads: [], names: [] }) : [];
          const scene = overviewScene({ view, layout, theme, terms, chosen });
          return { scene, key: [...lines, ...goals] };
        },
      ),
  });
  return [
    overview(MOST_LABELS, { labels: 'names', header: 'slanted' }),
    overview(1, { labels: 'names', header: 'numbers' }),
    overview(1, { labels: 'codes', header: 'numbers' }),
  ];
}

/** The list of action lines in columns, for pages that are narrow or that hold few links. */
function listCandidates(picture: MatrixPicture): Candidate[] {
  const { view } = picture;
  const counts = MOST_COLUMNS.filter((count) => view.rows.length >= 2 * count || count === 1);
  return counts.map((count) => ({
    name: 'list',
    most: MOST_LABELS,
    layOut: (room) => {
      const columns = layoutListColumns(view, room, count);
      if (!columns) return undefined;
      const size = sizeOfColumns(columns);
      return { ...size, draw: () => ({ scene: sceneOfList(picture, columns, size), key: [] }) };
    },
  }));
}

/** What a layout is drawn into, once it is asked for. */
function drawnFrom<Placed extends Size>(
  layout: Placed | undefined,
  draw: (layout: Placed) => Drawn,
): LaidOut | undefined {
  return layout && { width: layout.width, height: layout.height, draw: () => draw(layout) };
}

function sizeOfColumns(columns: readonly ListColumn[]): Size {
  return {
    width: Math.max(...columns.map(({ layout, x }) => x + layout.width)),
    height: Math.max(...columns.map(({ layout }) => layout.height)),
  };
}

function sceneOfList(picture: MatrixPicture, columns: readonly ListColumn[], size: Size): Scene {
  const scenes = columns.map(({ view, layout, firstRow, x }) => {
    const own = {
      ...picture,
      view,
      selected: placeBelow(picture.selected, firstRow, view),
      compared: placeBelow(picture.compared, firstRow, view),
    };
    return { scene: withSelection(own, layout), x, y: 0 };
  });
  const draws = listDraws(picture.view, (n) => picture.terms.number(n));
  return { ...sceneOfParts(scenes, size), draws };
}

/** A place among the rows of a part; undefined for a place that is not in it. */
function placeBelow(place: Place | undefined, first: number, part: MatrixView): Place | undefined {
  if (place?.row === undefined) return place;
  const row = place.row - first;
  return row < 0 || row >= part.rows.length ? undefined : { ...place, row };
}

function sizeOfBlocks(blocks: readonly MatrixBlock[]): Size {
  return {
    width: Math.max(...blocks.map(({ layout }) => layout.width)),
    height: Math.max(...blocks.map(({ layout, y }) => y + layout.height)),
  };
}

/** Totals of rows are those of the whole matrix, so they stand in the last block. */
function sceneOfBlocks(
  picture: MatrixPicture,
  blocks: readonly MatrixBlock[],
  { width, height }: Size,
): Scene {
  const scenes = blocks.map(({ view, layout, firstColumn, y }, i) => {
    const own = {
      ...picture,
      view,
      selected: placeFrom(picture.selected, firstColumn, view),
      compared: placeFrom(picture.compared, firstColumn, view),
    };
    const scene = withSelection(own, layout);
    const isLast = i === blocks.length - 1;
    const panes = isLast ? scene.panes : scene.panes.filter(({ name }) => name !== 'rowTotals');
    const x = layout.direction === 'ltr' ? 0 : width - layout.width;
    return { scene: { ...scene, panes }, x, y };
  });
  const sizes = blocks.map(({ view, layout }) => cellSizesOf(view, layout));
  const least = (of: (size: CellSizes) => number) => Math.min(...sizes.map(of));
  const [wide, narrow] = [least((size) => size.wide), least((size) => size.narrow)];
  const [scale, unit] = [least((size) => size.scale), least((size) => size.unit)];
  const draws = drawnInCells(gridDraws(picture.view), { wide, narrow, scale, unit });
  return { ...sceneOfParts(scenes, { width, height }), draws };
}

/** A place among the columns of a part; undefined for a place that is not in it. */
function placeFrom(place: Place | undefined, first: number, part: MatrixView): Place | undefined {
  if (place?.column === undefined) return place;
  const column = place.column - first;
  return column < 0 || column >= part.columns.length ? undefined : { ...place, column };
}

function withSelection(
  { view, theme, terms, selected, compared }: MatrixPicture,
  layout: Layout,
): Scene {
  const drawn = matrixDraws(view, layout.kind, (n) => terms.number(n));
  const draws = layout.kind === 'matrix' ? drawnInCells(drawn, cellSizesOf(view, layout)) : drawn;
  const scene = { ...matrixScene(view, layout, theme, terms), draws };
  const over = selectionPanes(
    { view, layout, theme, terms, columns: WHOLE_SPAN },
    { selected, compared },
  );
  const panes = scene.panes.map((pane, i) => {
    const marks = over[i]?.marks ?? [];
    return pane.name === 'labels' ? paneOver(pane, marks) : paneUnder(pane, marks);
  });
  return { ...scene, panes };
}

/** The goals whose numbers stand alone. */
function keyOfGoals(
  { view, terms }: MatrixPicture,
  { heads, names }: Pick<MatrixLayout, 'heads' | 'names'>,
): KeyEntry[] {
  return view.heads.flatMap(({ number, label }, i) => {
    const isNamed = heads[i]?.name !== undefined || names.some(({ head }) => head === i);
    return isNamed ? [] : [{ code: terms.number(number), name: label }];
  });
}

function keyOfLines(view: MatrixView): KeyEntry[] {
  return view.rows.flatMap((row) => {
    const code = shortLabel(view, row);
    return code === row.label ? [] : [{ code, name: row.label }];
  });
}
