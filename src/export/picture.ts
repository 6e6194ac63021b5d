import { publisherOf } from '../derive/provenance.js';
import { pageWords, type PageWords } from '../derive/captions.js';
import { comparisonWords } from '../derive/detail/comparison.js';
import { comparisonFacts } from '../derive/detail/compared.js';
import { detailWords, underTitle, type DetailWords } from '../derive/detail/words.js';
import { defaultTitle, selectionTitle } from '../derive/page-head.js';
import { pictureOfView, pictures } from '../derive/pictures.js';
import { localize } from '../model/localized-text.js';
import type { FileFacts } from '../paint/svg-string.js';
import type { PrintedLink } from '../scene/page/blocks.js';
import type { Body } from '../scene/page/composition.js';
import { continuedPage } from '../scene/page/continued.js';
import type { FilledPage } from '../scene/page/filled-page.js';
import { pageScene, tightPage, type PageContent, type PageLook } from '../scene/page/page.js';
import {
  MOST_SIDE,
  mostHeightOf,
  typeScale,
  type Medium,
  type PageSize,
} from '../scene/page/type-scale.js';
import type { Scene } from '../scene/scene.js';
import { formatWholePermalink } from '../state/permalink.js';
import type { PictureKind, View } from '../state/view-parts.js';
import { themes, type Theme } from '../theme.js';
import { drawnKind, loadDrawnKind } from './drawn-kinds.js';
import { neededSize, PictureDoesNotFitError } from './does-not-fit.js';
import type { PicturePart, ResolvedImageOptions, Subject } from './image-options.js';
import { legendBody, legendFor } from './page-legend.js';
import { drawPages, splitOverPages } from './pages.js';
import type { PictureSource } from './picture-source.js';

/** What is drawn into a file, and how. */
export interface PictureOptions {
  readonly subject: Subject;
  /** CSS px */
  readonly size: PageSize;
  /** what it is read on, which decides how large text is */
  readonly medium: Medium;
  readonly parts: readonly PicturePart[];
  readonly theme: Theme;
  /** a colour, or `none` */
  readonly background: string;
  /** A PDF may have several pages, and a PPTX more slides for reasons. */
  readonly format?: 'png' | 'svg' | 'pdf' | 'pptx';
  /** replace what the picture says of itself */
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly note?: string | undefined;
}

/** What the picture of a view is drawn with. */
export function pictureOptions(
  { theme, subject, ...options }: ResolvedImageOptions,
  view: View,
): PictureOptions {
  return { ...options, subject: subject ?? pictureOfView(view), theme: themes[theme] };
}

/** A picture for a file, with its words. */
export interface Picture {
  /** the picture, or the first page of it */
  readonly scene: Scene;
  /** every page; only a PDF and slides have more than one */
  readonly pages: readonly [Scene, ...Scene[]];
  /** px of the smallest text on any page */
  readonly smallestText: number;
  readonly words: PageWords;
  /** the title of the file, which is also above the picture */
  readonly title: string;
}

/** A brief is about what is selected. */
export class NothingSelectedError extends RangeError {
  constructor() {
    super('subject is “brief”, but nothing is selected: select what the brief is about');
    this.name = 'NothingSelectedError';
  }
}

/** Fetches the code that draws a picture. */
export function loadPictureCode(
  source: PictureSource,
  options: Pick<PictureOptions, 'subject'>,
): Promise<void> {
  return loadDrawnKind(kindOf(source, options));
}

/**
 * A view as a picture with title, legend and source, laid out for its size. `loadPictureCode` comes first.
 * @throws PictureDoesNotFitError where its text would be too small to read, and says which size it needs;
 *   NothingSelectedError for a brief of nothing
 */
export function pictureOf(source: PictureSource, options: PictureOptions): Picture {
  if (options.subject === 'brief' && source.state.selected === null)
    throw new NothingSelectedError();
  const said = wordsOf(source, options);
  const filled = filledPages(source, options, said);
  const { name, title, sentences } = said;
  const [scene, ...more] = filled.map((page) => ({
    ...page.scene,
    title: name,
    description: sentences.altText,
  }));
  if (!scene) throw new RangeError('a picture has no page');
  const smallestText = Math.min(...filled.map((page) => page.smallestText));
  return { scene, pages: [scene, ...more], smallestText, words: sentences, title };
}

type Said = ReturnType<typeof wordsOf>;

/** The one page of a picture, or as many as a PDF needs. */
function filledPages(
  source: PictureSource,
  options: PictureOptions,
  said: Said,
): readonly FilledPage[] {
  const content = contentOf(source, options, said);
  const page = fillPage(source, options, content);
  const isWhole = page?.linksShown === (content.detail?.links.length ?? 0);
  if (page && isWhole) return [page];
  const several = mayGoOn(options.format) ? severalPages(source, options, content) : undefined;
  if (several) return several;
  const body = bodyOf(source, options);
  const needed = neededSize(options, (trial) => {
    const tried = { ...options, ...trial };
    if (!mayHold(source, tried)) return undefined;
    return tightPage(content, lookOf(source, tried), body)?.scene.height;
  });
  const { words } = source;
  const isCrowded = content.detail !== undefined && !mayGoOn(options.format);
  throw new PictureDoesNotFitError(needed, isCrowded ? words.withReasons : words);
}

function severalPages(
  source: PictureSource,
  options: PictureOptions,
  content: PageContent,
): readonly FilledPage[] | undefined {
  const mayBeParted =
    options.subject !== 'legend' && drawnKind(kindOf(source, options)).mayBeParted(source);
  const look = lookOf(source, options);
  return drawPages(source, content, mayBeParted ? splitOverPages(source) : [], {
    picture: (part, about) => fillPage(part, options, about),
    reasons: (about, detail) => continuedPage(about, detail, look),
  });
}

/** A page with the picture of a view; undefined where it does not fit. */
function fillPage(
  source: PictureSource,
  options: PictureOptions,
  content: PageContent,
): FilledPage | undefined {
  if (!mayHold(source, options)) return undefined;
  const page = pageScene(content, lookOf(source, options), bodyOf(source, options));
  return page.fits ? page : undefined;
}

/** Whether a page may be large enough for a view: most that are not are found without drawing them. */
function mayHold(source: PictureSource, options: PictureOptions): boolean {
  const { size, medium, subject } = options;
  if (subject === 'legend') return true;
  const { leastText, leastLabel } = typeScale(size, medium);
  const room = { height: MOST_SIDE, ...size, leastText, leastLabel };
  return drawnKind(kindOf(source, options)).mayHold(source, room);
}

function lookOf(source: PictureSource, options: PictureOptions): PageLook {
  const { direction, locale: lang } = source.terms;
  const { size, medium, theme, background, subject } = options;
  const look = { size, medium, style: { theme, background, direction, lang } };
  // Reasons take as much height as they need.
  const isMatrix = subject === 'matrix' && !options.parts.includes('detail');
  const isLimited = size.height === undefined && medium === 'paper' && isMatrix;
  return isLimited ? { ...look, mostHeight: mostHeightOf(size.width) } : look;
}

/** What a picture says of itself: on its page, in its file and in the dialog. */
function wordsOf(source: PictureSource, options: PictureOptions) {
  const { model, kept, state, matrix, terms, tools, words, date, heading } = source;
  const { subtitle, note = source.note } = options;
  const kind = kindOf(source, options);
  const all = { terms, tools, words };
  const isBrief = options.subject === 'brief';
  const compared =
    options.subject === 'legend' ? undefined : comparisonWords(model, { state, kept }, terms);
  const selected = isBrief ? selectionTitle(model, state.selected, terms) : undefined;
  const about = compared?.title ?? selected;
  const title = options.title ?? about ?? heading ?? defaultTitle({ model, matrix }, all);
  const name = pictures[kind].name(title, all);
  const opening = [
    ...(about === undefined
      ? (drawnKind(kind).selectionFacts?.(source) ?? [])
      : [heading ?? matrix.view.title]),
    ...(compared && !isBrief ? comparisonFacts(compared, title, terms) : []),
  ];
  const alikeFrom = drawnKind(kind).alikeFrom?.(source);
  const view = { model, kept, state, matrix, kind, alikeFrom };
  const facts = { ...view, title, name, date, subtitle, note, opening };
  return { name, title, sentences: pageWords(facts, all) };
}

/** What the file of a picture says about itself. */
export function fileFacts(
  { model, state, permalink, terms, date, words: { partNames } }: PictureSource,
  { scene, words, title }: Picture,
): FileFacts {
  const { license } = model.dataset;
  const [source] = words.source;
  const publisher = publisherOf(model);
  return {
    title,
    description: scene.description,
    date,
    lang: terms.locale,
    view: formatWholePermalink(state, model.dataset.version),
    ...(source === undefined ? {} : { source }),
    ...(publisher === undefined ? {} : { publisher: localize(publisher, terms.locale).text }),
    ...(permalink === undefined ? {} : { permalink, linkName: partNames.permalink }),
    ...(license === undefined ? {} : { license: localize(license, terms.locale).text }),
  };
}

/** A legend and a brief belong to the picture that is on screen. */
function kindOf(
  { state }: PictureSource,
  { subject }: Pick<PictureOptions, 'subject'>,
): PictureKind {
  return subject === 'legend' || subject === 'brief' ? pictureOfView(state.view) : subject;
}

function contentOf(
  source: PictureSource,
  options: PictureOptions,
  { sentences, title }: Pick<Said, 'sentences' | 'title'>,
): PageContent {
  const { permalink, qr, logo, words } = source;
  const { subject } = options;
  const has = (part: PicturePart) => options.parts.includes(part);
  const detail =
    subject === 'brief' || has('detail') ? detailOf(source, options, title) : undefined;
  // As in a brief in Arabic, with reasons in English.
  const isForeign = detail?.links.some(
    ({ rationale }) => rationale && rationale.lang !== source.terms.locale,
  );
  const hasLegend = subject !== 'legend' && has('legend');
  return {
    ...(has('title') ? { title } : {}),
    ...(has('filters') ? { subtitle: sentences.subtitle } : {}),
    ...(hasLegend
      ? { legend: legendFor(source, { kind: kindOf(source, options), theme: options.theme }) }
      : {}),
    ...(has('source')
      ? { source: isForeign ? [...sentences.source, words.reasonsInSource] : sentences.source }
      : {}),
    ...(has('permalink') && permalink !== undefined
      ? { link: printedLink(permalink, words.thisView) }
      : {}),
    ...(has('qr') && qr ? { qr } : {}),
    ...(has('logo') && logo ? { logo } : {}),
    ...(detail ? { detail } : {}),
  };
}

/** What is selected, without what the title over it says. A PDF may go on with it on other pages. */
function detailOf(
  { model, kept, state, matrix, heading, terms, words }: PictureSource,
  { format, parts }: PictureOptions,
  title: string,
): DetailWords | undefined {
  const said = detailWords(model, { kept, state }, { terms, words });
  if (!said) return undefined;
  const isTold = parts.includes('title') && said.title === title;
  const detail = isTold ? underTitle(said, heading ?? matrix.view.title) : said;
  return mayGoOn(format) ? { ...detail, continued: words.continued } : detail;
}

/** Whether the file of a format can have several pages. */
function mayGoOn(format: PictureOptions['format']): boolean {
  return format === 'pdf' || format === 'pptx';
}

/** A link by the name of its page: “example.org/sdg – this view”, or less where that is too long. */
function printedLink(url: string, name: string): PrintedLink {
  if (!URL.canParse(url)) return { url, texts: [name] };
  const { host, pathname } = new URL(url);
  const page = `${host}${pathname}`.replace(/(\/index\.html?)?\/?$/, '');
  return { url, texts: [`${page} – ${name}`, `${host} – ${name}`, name] };
}

function bodyOf(source: PictureSource, options: PictureOptions): Body {
  const { subject, theme } = options;
  const kind = kindOf(source, options);
  return subject === 'legend'
    ? legendBody(source, { kind, theme })
    : drawnKind(kind).body(source, theme);
}
