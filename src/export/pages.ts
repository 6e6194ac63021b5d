import { partOfView } from '../derive/matrix/part.js';
import type { PictureSource } from './picture-source.js';

/** More pages than this are no picture any more. */
const MOST_PAGES = 24;
/** into how many parts rows, and goals, are split */
const DOWN = [1, 2, 3, 4, 6];
const ACROSS = [1, 2, 3, 4, 6, 9];

/**
 * Ways to split the matrix of a view over pages, fewest pages first: by its rows, and where a page
 * cannot hold all columns by its goals too. Each page has neighbouring rows and whole goals.
 */
export function* splitOverPages(source: PictureSource): Generator<readonly PictureSource[]> {
  const { rows, heads } = source.matrix.view;
  const ways = DOWN.filter((down) => down <= rows.length).flatMap((down) =>
    ACROSS.filter((across) => across <= heads.length).map((across) => ({ down, across })),
  );
  const possible = ways
    .filter(({ down, across }) => down * across > 1 && down * across <= MOST_PAGES)
    .sort((a, b) => a.down * a.across - b.down * b.across || a.across - b.across);
  for (const { down, across } of possible) {
    yield stretches(rows.length, down).flatMap((rowsOfPage) =>
      stretches(heads.length, across).map((goals) => {
        const first = heads[goals.first]?.first ?? 0;
        const last = heads[goals.last]?.last ?? 0;
        return partOf(source, rowsOfPage, { first, last });
      }),
    );
  }
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Splits `count` things into `parts` stretches of nearly the same length. */
function stretches(count: number, parts: number): readonly Stretch[] {
  const start = (part: number) => Math.round((part * count) / parts);
  return Array.from({ length: parts }, (_, i) => ({ first: start(i), last: start(i + 1) - 1 }));
}

function partOf(source: PictureSource, rows: Stretch, columns: Stretch): PictureSource {
  const { matrix } = source;
  const { axes, view } = matrix;
  return {
    ...source,
    matrix: {
      ...matrix,
      view: partOfView(view, { rows, columns }),
      axes: {
        ...axes,
        rows: axes.rows.slice(rows.first, rows.last + 1),
        columns: axes.columns.slice(columns.first, columns.last + 1),
      },
    },
  };
}
