import type { DetailWords } from '../../derive/detail/words.js';
import { createRuler } from '../../lib/text-width.js';
import type { Theme } from '../../theme.js';
import { movedPane } from '../moved.js';
import type { Pane, Scene } from '../scene.js';
import {
  endOf,
  namedBlock,
  stackBlocks,
  textBlock,
  withoutEnd,
  type Block,
  type TextArea,
} from './blocks.js';
import {
  bestComposition,
  fitsRoom,
  smallestTextIn,
  type Body,
  type Composition,
  type Room,
} from './composition.js';
import { detailBlock } from './detail.js';
import { footBlock, footInTwo, type Explained, type FootContent } from './foot.js';
import {
  MOST_SIDE,
  smallerScale,
  typeScale,
  type Medium,
  type PageSize,
  type TypeScale,
} from './type-scale.js';

/** The logo of who publishes a picture. */
export interface Logo {
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…` */
  readonly href: string;
  /** px; only the proportion counts */
  readonly width: number;
  readonly height: number;
}

/** What stands around a picture on its page. What is absent is left out. */
export interface PageContent extends FootContent {
  readonly title?: string;
  /** how many links are shown, and what is filtered */
  readonly subtitle?: string;
  readonly logo?: Logo;
  /** what is selected, in full */
  readonly detail?: DetailWords;
}

export interface PageStyle {
  readonly theme: Theme;
  /** a colour, or `none` */
  readonly background: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag */
  readonly lang: string;
}

// White space in px on a page of ordinary size, whose labels have 12 px.
const ORDINARY_LABEL = 12;
const MARGIN = 24;
/** the most of a page's width that a margin takes */
const WIDEST_MARGIN = 0.04;
const GAP = 14;
const LOGO = 46;
/** The share of the width that the detail takes beside the picture. */
const DETAIL_WIDTH = 0.36;
/** The least share of the height that the picture gets. */
const LEAST_BODY = 0.22;

export interface Page {
  readonly size: PageSize;
  readonly style: PageStyle;
  readonly medium: Medium;
  readonly scale: TypeScale;
  /** px for each px of white space on a page of ordinary size */
  readonly unit: number;
  /** px */
  readonly margin: number;
  readonly gap: number;
}

/** How a page looks. */
export interface PageLook {
  readonly size: PageSize;
  readonly medium: Medium;
  readonly style: PageStyle;
}

/** A page with a picture on it. */
export interface FilledPage {
  readonly scene: Scene;
  /** px */
  readonly smallestText: number;
  /** px of the smallest text of the picture itself */
  readonly bodyText: number;
  /** whether everything lies on the page, apart from each other and in text that can be read */
  readonly fits: boolean;
  /** how many links of the detail there was room for; 0 without a detail */
  readonly linksShown: number;
}

/**
 * A page with a picture and what stands around it. The picture is laid out for the room that is
 * left. Where that is too small for the text that it wants, what stands around it is smaller and shorter.
 * @param body draws the picture in one way or several
 */
export function pageScene(content: PageContent, look: PageLook, body: Body): FilledPage {
  const wanted = typeScale(look.size, look.medium);
  const isNarrow = look.size.width < NARROW * wanted.label;
  const furniture = look.size.height === undefined ? WHOLE : isNarrow ? SHORT : FULL;
  const first = fill(content, { page: pageFor(look, wanted), furniture }, body);
  const { label } = wanted;
  const least = leastLabelOf(wanted);
  const drawn = first.bodyText * LABEL_BY_SMALLEST;
  if (label <= least || (first.fits && drawn > label * NEARLY)) return first;
  if (first.fits) {
    const smaller = smallerScale(wanted, Math.max(least, drawn));
    const second = fill(content, { page: pageFor(look, smaller), furniture }, body);
    return second.fits && second.bodyText >= first.bodyText * NEARLY ? second : first;
  }
  return tightPage(content, look, body) ?? first;
}

/**
 * A page in its smallest text with the least around its picture; undefined where not even that fits.
 * Whether a picture fits a size is found faster by this page than by the one that looks best.
 */
export function tightPage(
  content: PageContent,
  look: PageLook,
  body: Body,
): FilledPage | undefined {
  const wanted = typeScale(look.size, look.medium);
  const page = tightened(pageFor(look, smallerScale(wanted, leastLabelOf(wanted))));
  const isAsideCheap = isWide(look.size) && !content.detail;
  for (const furniture of isAsideCheap ? [SHORT, ASIDE] : [SHORT]) {
    const filled = fill(content, { page, furniture }, body);
    if (filled.fits) return filled;
  }
  return look.medium === 'slide' ? bareSlide(content, look, body) : undefined;
}

/** px of labels whose smallest text can just be read */
function leastLabelOf({ label, leastLabel }: TypeScale): number {
  return Math.min(label, leastLabel * LABEL_BY_SMALLEST);
}

/**
 * A slide of everything, which is explained by who shows it: without a legend, and with labels as
 * small as its other text may be. Undefined where not even that fits.
 */
function bareSlide(content: PageContent, look: PageLook, body: Body): FilledPage | undefined {
  const wanted = typeScale(look.size, look.medium);
  const { leastText } = wanted;
  const scale = smallerScale({ ...wanted, leastLabel: leastText }, leastText * LABEL_BY_SMALLEST);
  const page = tightened(pageFor(look, scale));
  const filled = fill({ ...content, legend: () => [] }, { page, furniture: SHORT }, body);
  return filled.fits ? filled : undefined;
}

/** Whether a page is so much wider than high that a column beside the picture costs it little. */
function isWide({ width, height }: PageSize): boolean {
  return height !== undefined && width > 1.3 * height;
}

/** how much larger labels are than the smallest text of a picture */
const LABEL_BY_SMALLEST = 13 / 12;
/** Labels of this share of the wanted size are large enough. */
const NEARLY = 0.93;

/** The most lines of what stands around a picture, and the share of the page that its detail takes. */
export interface Furniture {
  readonly subtitle: number;
  readonly source: number;
  readonly detail: number;
  /** the share of the width that legend and key take beside the picture; 0: they stand under it */
  readonly aside: number;
}
/** On a page that is as high as it needs to be, nothing is cut. */
const WHOLE: Furniture = { subtitle: 12, source: 8, detail: 0.44, aside: 0 };
export const FULL: Furniture = { subtitle: 3, source: 2, detail: 0.44, aside: 0 };
const SHORT: Furniture = { subtitle: 2, source: 1, detail: 0.3, aside: 0 };
const ASIDE: Furniture = { ...SHORT, aside: 0.27 };
/** A page narrower than so many letters is a column, and has short furniture. */
const NARROW = 44;

interface Setting {
  readonly page: Page;
  readonly furniture: Furniture;
}

/**
 * Lays out a page once, or twice where the picture draws something else than was likely or needs a key:
 * what explains it takes room from it.
 */
function fill(content: PageContent, setting: Setting, body: Body): FilledPage {
  const likely = partsOf(content, { key: [], drawn: undefined }, setting);
  const room = roomFor(likely, setting.page);
  const candidates = body(room);
  const best = chosen(candidates, room);
  const first = finished(content, best, setting);
  if (first.fits || !fitsRoom(best, room)) return first;
  const smaller = roomFor(partsOf(content, explainedBy(best), setting), setting.page);
  const again = body(smaller).filter((each) => each.name === best.name && fitsRoom(each, smaller));
  if (again.length > 0) return finished(content, chosen(again, smaller), setting);
  const others = candidates.filter(({ name }) => name !== best.name);
  return others.length > 0 ? finished(content, chosen(others, room), setting) : first;
}

function explainedBy({ key = [], scene }: Composition): Explained {
  return { key, drawn: scene.draws };
}

function finished(content: PageContent, best: Composition, setting: Setting): FilledPage {
  const { page } = setting;
  const explained = explainedBy(best);
  const parts = partsOf(content, explained, setting);
  const room = roomFor(parts, page);
  const needed = best.scene.width + 2 * page.margin;
  // A picture for a screen may be as wide as it needs to be, unless its height is given too.
  const mayGrow = page.size.height === undefined && page.medium === 'screen';
  const isWider = mayGrow && needed > page.size.width;
  const wide = isWider ? { ...page, size: { width: needed } } : page;
  const around = isWider ? partsOf(content, explained, { ...setting, page: wide }) : parts;
  const scene = arrange(around, best.scene, { page: wide, room });
  const fits =
    Math.max(scene.width, scene.height) <= MOST_SIDE &&
    fitsRoom(best, isWider ? { ...room, width: best.scene.width } : room) &&
    heightLeft(parts, page) >= 0 &&
    (parts.beside === 0 || (parts.detail?.height ?? 0) <= (room.height ?? Infinity));
  const { linksShown } = parts;
  return {
    ...{ scene, smallestText: smallestTextIn(scene) },
    ...{ bodyText: best.smallestText, fits, linksShown },
  };
}

export function pageFor(look: PageLook, scale: TypeScale): Page {
  const unit = scale.label / ORDINARY_LABEL;
  const margin = Math.min(MARGIN * unit, look.size.width * WIDEST_MARGIN);
  return { ...look, scale, unit, margin, gap: GAP * unit };
}

/** A page with less white space. */
function tightened(page: Page): Page {
  return { ...page, margin: page.margin * 0.75, gap: page.gap * 0.6 };
}

/** The best of the compositions that fit; while none does, the best of all. */
function chosen(candidates: readonly Composition[], room: Room): Composition {
  const fitting = candidates.filter((each) => fitsRoom(each, room));
  const [first, ...others] = fitting.length > 0 ? fitting : candidates;
  if (!first) throw new RangeError('a picture has no composition');
  return bestComposition([first, ...others], room);
}

interface Parts {
  readonly head: Block;
  readonly foot: Block;
  readonly detail: Block | undefined;
  readonly linksShown: number;
  /** px that the detail takes beside the picture; 0: it stands under the picture */
  readonly beside: number;
}

/** What of a page lies between its margins. */
export function areaOf({ size, style, unit, scale, margin }: Page): TextArea {
  const { theme, direction, lang } = style;
  const width = size.width - 2 * margin;
  return { x: margin, width, unit, scale, ruler: createRuler(16, 1), theme, direction, lang };
}

function partsOf(content: PageContent, explained: Explained, { page, furniture }: Setting): Parts {
  const { size } = page;
  const area = areaOf(page);
  const head = headBlock(content, furniture, area);
  const { medium, gap } = page;
  if (furniture.aside > 0) {
    const beside = area.width * furniture.aside;
    const column = { ...area, x: endOf(area, beside), width: beside };
    const { foot, aside } = footInTwo(content, explained, { area, column, medium });
    return { head, foot, detail: aside, linksShown: 0, beside };
  }
  const isLandscape = size.height !== undefined && size.width > size.height;
  const beside = content.detail && isLandscape ? area.width * DETAIL_WIDTH : 0;
  const detailArea = beside > 0 ? { ...area, x: endOf(area, beside), width: beside } : area;
  const foot = footBlock(content, explained, { area, medium, gap, lines: furniture.source });
  const free = (size.height ?? Infinity) - head.height - foot.height - 2 * page.margin;
  const share = beside > 0 ? 1 : furniture.detail;
  const most = free * share - 2 * page.gap;
  const detail = content.detail && detailBlock(content.detail, detailArea, most);
  return { head, foot, detail: detail?.block, linksShown: detail?.shown ?? 0, beside };
}

function roomFor(parts: Parts, page: Page): Room {
  const { size, medium, scale, margin, gap } = page;
  const { beside } = parts;
  const width = size.width - 2 * margin - (beside > 0 ? beside + 2 * gap : 0);
  const wanted = { width, labelSize: scale.label, leastText: scale.leastLabel, medium };
  if (size.height === undefined) return wanted;
  const least = size.height * LEAST_BODY;
  return { ...wanted, height: Math.max(least, least + heightLeft(parts, page)) };
}

/** px of the height that are left when the picture has the least that it needs; below 0: too few */
function heightLeft(parts: Parts, { size, margin, gap }: Page): number {
  if (size.height === undefined) return 0;
  const { head, foot } = parts;
  const taken = 2 * margin + head.height + foot.height + heightUnder(parts, gap) + 2 * gap;
  return size.height * (1 - LEAST_BODY) - taken;
}

/** px that the detail takes under the picture. */
function heightUnder({ detail, beside }: Parts, gap: number): number {
  return detail && beside === 0 ? detail.height + gap : 0;
}

function arrange(
  parts: Parts,
  body: Scene,
  { page, room }: { readonly page: Page; readonly room: Room },
): Scene {
  const { head, foot, detail, beside } = parts;
  const { size, style, margin, gap } = page;
  const top = margin + head.height + (head.height > 0 ? gap : 0);
  const spare = Math.max(0, room.width - body.width);
  const isRtl = style.direction === 'rtl';
  const x = margin + (isRtl ? spare + (beside > 0 ? beside + 2 * gap : 0) : 0);
  const isAlone = !detail || beside > 0;
  const lower = isAlone ? Math.max(0, (room.height ?? 0) - body.height) / 2 : 0;
  const panes: Pane[] = [
    ...head.panes(margin),
    ...body.panes.map((pane) => movedPane(pane, { x, y: top + lower })),
    ...(detail?.panes(beside > 0 ? top : top + body.height + gap) ?? []),
  ];
  const bottom = top + body.height + heightUnder(parts, gap) + (foot.height > 0 ? gap : 0);
  const height = size.height ?? bottom + foot.height + margin;
  return {
    width: size.width,
    height,
    direction: style.direction,
    lang: style.lang,
    title: body.title,
    description: body.description,
    background: style.background,
    panes: [...panes, ...foot.panes(height - margin - foot.height)],
  };
}

/** Title and subtitle, with the logo at the end of their lines. */
export function headBlock(
  { title, subtitle, logo }: PageContent,
  furniture: Furniture,
  area: TextArea,
): Block {
  const { unit, theme, scale } = area;
  const image = logo && logoBlock(logo, area);
  const lines = image ? withoutEnd(area, image.width + GAP * unit) : area;
  const texts: Block[] = [];
  if (title !== undefined) {
    const style = { size: scale.title, weight: 700, fill: theme.ink, lines: 2 };
    texts.push(namedBlock('title', textBlock(title, style, lines)));
  }
  if (subtitle !== undefined) {
    const style = { size: scale.subtitle, fill: theme.muted, lines: furniture.subtitle };
    texts.push(namedBlock('subtitle', textBlock(subtitle, style, lines)));
  }
  const text = stackBlocks(texts, 4 * unit);
  return {
    height: Math.max(text.height, image?.height ?? 0),
    panes: (y) => [...text.panes(y), ...(image?.panes(y) ?? [])],
  };
}

/** As high as two lines of the head, unless that is wider than a quarter of the page. */
function logoBlock(logo: Logo, area: TextArea): Block & { readonly width: number } {
  const scale = Math.min((LOGO * area.unit) / logo.height, area.width / 4 / logo.width);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const x = endOf(area, width);
  return {
    width,
    height,
    panes: (y) => {
      const box = { x, y, width, height };
      return [{ name: 'logo', ...box, marks: [{ kind: 'image', ...box, href: logo.href }] }];
    },
  };
}
