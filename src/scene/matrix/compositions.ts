import type { Place } from '../../derive/matrix/axes.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.js';
import { layoutSheet, type SheetForm, type SheetRoom } from '../../layout/matrix/sheet.js';
import { sharesCode } from '../../layout/matrix/row-labels.js';
import { WHOLE_SPAN } from '../../layout/matrix/span.js';
import { layoutTransposed, type TransposedForm } from '../../layout/matrix/transposed.js';
import type { Theme } from '../../theme.js';
import type { Body, Composition, CompositionName, KeyEntry, Room } from '../page/composition.js';
import { compositionOf } from '../page/composition.js';
import type { Scene } from '../scene.js';
import { selectionPanes } from './highlight.js';
import { matrixScene } from './matrix-scene.js';
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

interface Candidate {
  readonly name: CompositionName;
  /** how many times as large as they want to be its labels may be at most */
  readonly most: number;
  /** @returns undefined where the picture does not fit at this size of text */
  readonly draw: (room: SheetRoom) => Drawn | undefined;
}

interface Drawn {
  readonly scene: Scene;
  /** the names behind codes that stand alone */
  readonly key: readonly KeyEntry[];
}

/** Draws a matrix into a room in every way that suits it. */
export function matrixBody(picture: MatrixPicture): Body {
  return (room) => {
    const made: Composition[] = [];
    for (const candidate of [...gridCandidates(picture), ...transposedCandidates(picture)]) {
      const drawn = largest(candidate, room, picture.terms.direction);
      if (drawn) made.push(compositionOf(candidate.name, drawn.scene, drawn.key));
    }
    return made;
  };
}

/** A picture in the largest text at which it fits, between the least that can be read and the most wanted. */
function largest(
  { draw, most: mostLabels }: Candidate,
  { width, height = Infinity, leastText, labelSize }: Room,
  direction: 'ltr' | 'rtl',
): Drawn | undefined {
  const at = (fontSize: number) => draw({ width, height, fontSize, direction });
  let [least, most] = [leastText * BY_SMALLEST, mostLabels * labelSize * BY_LABEL];
  const whole = at(most);
  if (whole) return whole;
  let best = at(least);
  if (!best) return undefined;
  for (let step = 0; step < STEPS; step++) {
    const fontSize = (least + most) / 2;
    const drawn = at(fontSize);
    if (drawn) [best, least] = [drawn, fontSize];
    else most = fontSize;
  }
  return best;
}

function gridCandidates(picture: MatrixPicture): Candidate[] {
  const grid = (name: CompositionName, form: SheetForm): Candidate => ({
    name,
    // Codes are looked up, so they are not worth more than their ordinary size.
    most: name === 'grid' || name === 'dense' ? MOST_LABELS : 1,
    draw: (room) => {
      const layout = layoutSheet(picture.view, room, form);
      if (!layout) return undefined;
      const lines = form.labels === 'codes' ? keyOfLines(picture.view) : [];
      return {
        scene: withSelection(picture, layout),
        key: [...lines, ...keyOfGoals(picture, layout)],
      };
    },
  });
  return [
    grid('grid', { labels: 'names', header: 'upright', density: 'easy' }),
    grid('grid', { labels: 'names', header: 'tiles', density: 'easy' }),
    grid('grid', { labels: 'names', header: 'slanted', density: 'easy' }),
    grid('dense', { labels: 'names', header: 'upright', density: 'tight' }),
    grid('dense', { labels: 'names', header: 'tiles', density: 'tight' }),
    grid('dense', { labels: 'names', header: 'slanted', density: 'tight' }),
    grid('keyed', { labels: 'names', header: 'numbers', density: 'tight' }),
    grid('codes', { labels: 'codes', header: 'slanted', density: 'tight' }),
    grid('codes', { labels: 'codes', header: 'numbers', density: 'tight' }),
  ];
}

function transposedCandidates(picture: MatrixPicture): Candidate[] {
  const { view, theme, terms } = picture;
  const transposed = (most: number, form: TransposedForm): Candidate => ({
    name: 'transposed',
    most,
    draw: (room) => {
      const layout = layoutTransposed(view, room, form);
      if (!layout) return undefined;
      const scene = transposedScene({ view, layout, theme, terms, chosen: chosenIn(picture) });
      return { scene, key: form.header === 'codes' ? keyOfLines(view) : [] };
    },
  });
  return [
    transposed(MOST_LABELS, { header: 'upright', density: 'easy' }),
    transposed(MOST_LABELS, { header: 'slanted', density: 'easy' }),
    transposed(MOST_LABELS, { header: 'slanted', density: 'tight' }),
    transposed(1, { header: 'codes', density: 'tight' }),
  ];
}

function chosenIn({ selected, compared }: MatrixPicture): Place[] {
  return [selected, compared].filter((place) => place !== undefined);
}

function withSelection(
  { view, theme, terms, selected, compared }: MatrixPicture,
  layout: MatrixLayout,
): Scene {
  const scene = matrixScene(view, layout, theme, terms);
  if (!selected && !compared) return scene;
  const over = selectionPanes(
    { view, layout, theme, terms, columns: WHOLE_SPAN },
    { selected, compared },
  );
  const panes = scene.panes.map((pane, i) => ({
    ...pane,
    marks: [...pane.marks, ...(over[i]?.marks ?? [])],
  }));
  return { ...scene, panes };
}

/** The goals whose numbers stand alone. */
function keyOfGoals({ view, terms }: MatrixPicture, { heads, names }: MatrixLayout): KeyEntry[] {
  return view.heads.flatMap(({ number, label }, i) => {
    const isNamed = heads[i]?.name !== undefined || names.some(({ head }) => head === i);
    return isNamed ? [] : [{ code: terms.number(number), name: label }];
  });
}

function keyOfLines(view: MatrixView): KeyEntry[] {
  return view.rows.flatMap(({ code, label }) =>
    sharesCode(view, code) ? [] : [{ code, name: label }],
  );
}
