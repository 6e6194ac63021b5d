import type { DetailWords } from '../derive/detail/words.js';
import { partOfView } from '../derive/matrix/part.js';
import type { FilledPage } from '../scene/page/filled-page.js';
import type { PageContent } from '../scene/page/page.js';
import type { PictureSource } from './picture-source.js';

/** How a page of a file is drawn. */
export interface DrawPage {
  /** a page with a picture; undefined where it does not fit */
  readonly picture: (source: PictureSource, content: PageContent) => FilledPage | undefined;
  /** a page with nothing but what is selected, and as many of its links as fit */
  readonly reasons: (content: PageContent, detail: DetailWords) => FilledPage;
}

/**
 * A picture on as many pages as it takes: in several parts where one page cannot hold it, then the
 * reasons for what is selected that had no room beside it.
 * @param ways to part the picture, best first, which are tried when it does not fit as a whole
 * @returns undefined where no way fits, or a reason has no room on a page of its own
 */
export function drawPages(
  source: PictureSource,
  content: PageContent,
  ways: Iterable<readonly PictureSource[]>,
  draw: DrawPage,
): readonly FilledPage[] | undefined {
  const number = (page: number, of: number) => source.words.pageOf(page, of);
  const first = draw.picture(source, withNumber(content, number(MOST_PAGES, MOST_PAGES)));
  const { detail, ...alone } = content;
  const rest = detail && first ? restOf(detail, first.linksShown) : detail;
  const reasons = rest ? reasonPages(source, alone, rest, draw) : [];
  if (!reasons) return undefined;
  const whole = first ? content : alone;
  for (const parts of detail || first ? [[source], ...ways] : ways) {
    const all = parts.length + reasons.length;
    const pages = picturePages(parts, (part, i) =>
      draw.picture(part, withNumber(whole, number(i + 1, all))),
    );
    const numbered = (reason: (number: string) => FilledPage, i: number) =>
      reason(number(parts.length + i + 1, all));
    if (pages) return [...pages, ...reasons.map(numbered)];
  }
  return undefined;
}

/** Draws parts of a picture; undefined as soon as one does not fit its page. */
function picturePages(
  parts: readonly PictureSource[],
  draw: (part: PictureSource, i: number) => FilledPage | undefined,
): readonly FilledPage[] | undefined {
  const pages: FilledPage[] = [];
  for (const [i, part] of parts.entries()) {
    const page = draw(part, i);
    if (!page) return undefined;
    pages.push(page);
  }
  return pages;
}

/** What of a detail is left after a page with the first of its links. */
function restOf(detail: DetailWords, linksShown: number): DetailWords {
  return { ...detail, sides: [], links: detail.links.slice(linksShown) };
}

/** Pages for a detail, to be numbered; undefined where one of its reasons fits no page. */
function reasonPages(
  { words }: PictureSource,
  content: PageContent,
  detail: DetailWords,
  { reasons }: DrawPage,
): readonly ((number: string) => FilledPage)[] | undefined {
  const about = { ...content, subtitle: detail.title };
  const measured = withNumber(about, words.pageOf(MOST_PAGES, MOST_PAGES));
  const pages: ((number: string) => FilledPage)[] = [];
  for (let left = detail; left.links.length > 0;) {
    const own = left;
    const { fits, linksShown } = reasons(measured, own);
    if (!fits || (linksShown === 0 && own.sides.length === 0)) return undefined;
    const shown = { ...own, links: own.links.slice(0, linksShown) };
    pages.push((number) => reasons(withNumber(about, number), shown));
    left = restOf(own, linksShown);
  }
  return pages;
}

function withNumber(content: PageContent, number: string): PageContent {
  return { ...content, subtitle: [content.subtitle, number].filter(Boolean).join(' · ') };
}

/** More pages than this are no picture any more. */
const MOST_PAGES = 24;
/** into how many parts rows, and goals, are split */
const DOWN = [1, 2, 3, 4, 6];
const ACROSS = [1, 2, 3, 4, 6, 9];

/**
 * Ways to split a view over pages, fewest pages first: by its rows, and where a page cannot hold all columns by
 * its goals too. Each page has neighbouring rows and whole goals, as a matrix or a network of its own.
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
