import type { DetailWords } from '../../derive/detail/words.js';
import { itemAt } from '../../lib/list.js';
import { createRuler } from '../../lib/text-width.js';
import type { Theme } from '../../theme.js';
import { movedPane } from '../moved.js';
import type { Pane, Scene } from '../scene.js';
import { endOf, type Block, type TextArea } from './blocks.js';
import {
  bestThatFits,
  fitsRoom,
  isRoomier,
  smallestTextIn,
  type Body,
  type Composition,
  type Room,
} from './composition.js';
import { detailBlock } from './detail.js';
import { roomier, type FilledPage } from './filled-page.js';
import {
  ASIDES,
  footBlock,
  footInTwo,
  FULL,
  headBlock,
  SHORT,
  type Explained,
  type FootContent,
  type Furniture,
  type HeadContent,
} from './furniture.js';
import {
  isWider,
  LABEL_BY_SMALLEST,
  leastLabelOf,
  MOST_SIDE,
  smallerScale,
  smallestScale,
  typeScale,
  type Medium,
  type PageSize,
  type TypeScale,
} from './type-scale.js';

/** What stands around a picture on its page. What is absent is left out. */
export interface PageContent extends HeadContent, FootContent {
  /** what is selected or compared, in full */
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
/**
 * The shares of the width that the detail may take beside the picture, on a page wider than high. It has
 * more than the first only where all its reasons have to be on the page.
 */
const DETAIL_WIDTHS = [0.36, 0.45, 0.55];
/** The least share of the height that the picture gets. */
const LEAST_BODY = 0.22;

export interface Page extends PageLook {
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
  /** px that a page without a height may be high at most; absent: as high as it needs */
  readonly mostHeight?: number;
  readonly medium: Medium;
  readonly style: PageStyle;
}

/**
 * A page with a picture and what stands around it. The picture is laid out for the room that is
 * left. Where that is too small for the text that it wants, what stands around it is smaller and shorter.
 * @param body draws the picture in one way or several
 */
export function pageScene(content: PageContent, look: PageLook, body: Body): FilledPage {
  const page = roomyPage(content, look, body);
  if (page.squeezedOut === 0 || look.size.height === undefined) return page;
  return roomier(page, tightPage(content, look, body));
}

/** A page with ample space around its picture, as far as that has room. */
function roomyPage(content: PageContent, look: PageLook, body: Body): FilledPage {
  const wanted = typeScale(look.size, look.medium);
  const isNarrow = look.size.width < NARROW * wanted.label;
  const furniture = look.size.height !== undefined && isNarrow ? SHORT : FULL;
  const first = fill(content, { page: pageFor(look, wanted), furniture }, body);
  const { label } = wanted;
  const least = leastLabelOf(wanted);
  const isWhole = first.linksShown === (content.detail?.links.length ?? 0);
  const whole = first.fits && isWhole ? undefined : pageWithReasons(content, look, body);
  if (whole) return whole;
  const drawn = first.bodyText * LABEL_BY_SMALLEST;
  if (label <= least || (first.fits && drawn > label * NEARLY)) return first;
  if (first.fits) {
    const smaller = smallerScale(wanted, Math.max(least, drawn));
    const second = fill(content, { page: pageFor(look, smaller), furniture }, body);
    return second.fits && second.bodyText >= first.bodyText * NEARLY ? second : first;
  }
  return tightPage(content, look, body) ?? first;
}

/** in how many steps text shrinks until all reasons have room */
const SHRINKING = 4;

/**
 * A page of a fixed size with all the reasons of its detail, in the largest text in which they and the
 * picture have room; undefined where none is small enough. A picture with some of its reasons would not
 * say what is left out. Where they may go on on another page, no text shrinks for them.
 */
function pageWithReasons(content: PageContent, look: PageLook, body: Body): FilledPage | undefined {
  if (!content.detail || look.size.height === undefined) return undefined;
  const { continued, ...detail } = content.detail;
  const whole = { ...content, detail };
  const wanted = typeScale(look.size, look.medium);
  const least = leastLabelOf(wanted);
  for (let step = 0; step < (continued === undefined ? SHRINKING : 1); step++) {
    const label = wanted.label * (least / wanted.label) ** (step / SHRINKING);
    const page = pageFor(look, smallerScale(wanted, label));
    for (const detailWidth of detailWidths(look)) {
      const filled = fillIfRoom(whole, { page, furniture: FULL, detailWidth }, body);
      const isLarge = filled && filled.bodyText * LABEL_BY_SMALLEST > label * NEARLY;
      if (filled && (isLarge || continued === undefined)) return filled;
    }
  }
  return undefined;
}

function detailWidths({ size }: PageLook): readonly number[] {
  return isWider(size, 1) ? DETAIL_WIDTHS : DETAIL_WIDTHS.slice(0, 1);
}

/** A page, unless it does not fit. Where what stands around leaves no room, the picture is not drawn. */
function fillIfRoom(content: PageContent, setting: Setting, body: Body): FilledPage | undefined {
  const parts = partsOf(content, { key: [], drawn: undefined }, setting);
  if (!leavesRoom(parts, setting.page)) return undefined;
  const filled = fill(content, setting, body);
  return filled.fits ? filled : undefined;
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
  const page = tightened(pageFor(look, smallestScale(wanted, leastLabelOf(wanted))));
  const settings = content.detail
    ? detailWidths(look).map((detailWidth) => ({ page, furniture: SHORT, detailWidth }))
    : (isWider(look.size, WIDE) ? ASIDES : [SHORT]).map((furniture) => ({ page, furniture }));
  let best: FilledPage | undefined;
  for (const setting of settings) {
    const filled = fillIfRoom(content, setting, body);
    if (filled) best = best ? roomier(best, filled) : filled;
    if (best?.squeezedOut === 0) break;
  }
  return best;
}

/** A page so many times as wide as high has room for a column beside its picture. */
const WIDE = 1.3;
/** Labels of this share of the wanted size are large enough. */
const NEARLY = 0.93;
/** A page narrower than so many letters is a column, and has short furniture. */
const NARROW = 44;

interface Setting {
  readonly page: Page;
  readonly furniture: Furniture;
  /** the share of the width that the detail takes beside the picture; absent: the usual one */
  readonly detailWidth?: number;
}

/** how often a page is laid out at most */
const ROUNDS = 3;

/**
 * Lays out a page, and again where what explains its picture takes more or less room than was kept for it:
 * only the picture says what it draws, and whether it needs a key.
 */
function fill(content: PageContent, setting: Setting, body: Body): FilledPage {
  const rounds: Round[] = [];
  let explained: Explained = { key: [], drawn: undefined };
  for (let i = 0; i < ROUNDS; i++) {
    const room = roomFor(partsOf(content, explained, setting), setting.page);
    const candidates = body(room);
    const best = bestThatFits(candidates, room);
    const page = finished(content, best, setting);
    rounds.push({ page, best, room, candidates });
    explained = explainedBy(best);
    const left = roomFor(partsOf(content, explained, setting), setting.page);
    if (page.fits && !isRoomier(left, room)) break;
  }
  const pages = rounds.map((round) => round.page);
  const [first, ...more] = pages.filter(({ fits }) => fits);
  if (!first) return withoutBest(content, itemAt(rounds, 0), setting);
  const last = more.at(-1);
  return last && last.bodyText >= first.bodyText * NEARLY ? last : first;
}

/** A page as it is laid out once. */
interface Round {
  readonly page: FilledPage;
  readonly room: Room;
  readonly candidates: readonly Composition[];
  readonly best: Composition;
}

/** The page with another composition than the best, which has no room for what explains it. */
function withoutBest(content: PageContent, round: Round, setting: Setting): FilledPage {
  const { page, room, candidates, best } = round;
  const others = candidates.filter(({ name }) => name !== best.name);
  const other = others.length > 0 ? finished(content, bestThatFits(others, room), setting) : page;
  return other.fits ? other : page;
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
  const isGrown = mayGrow && needed > page.size.width;
  const wide = isGrown ? { ...page, size: { width: needed } } : page;
  const around = isGrown ? partsOf(content, explained, { ...setting, page: wide }) : parts;
  const scene = arrange(around, best.scene, { page: wide, room });
  const fits =
    Math.max(scene.width, scene.height) <= MOST_SIDE &&
    fitsRoom(best, isGrown ? { ...room, width: best.scene.width } : room) &&
    leavesRoom(parts, page);
  const { squeezedOut = 0, smallestText: bodyText } = best;
  const { linksShown } = parts;
  const shorter = Math.min(best.scene.width, best.scene.height);
  const texts = { smallestText: smallestTextIn(scene), bodyText };
  return { scene, ...texts, fits, linksShown, squeezedOut, shorter };
}

export function pageFor(look: PageLook, scale: TypeScale): Page {
  const unit = scale.label / ORDINARY_LABEL;
  const margin = Math.min(MARGIN * unit, look.size.width * WIDEST_MARGIN);
  return { ...look, scale, unit, margin, gap: GAP * unit };
}

/** A page with less white space. */
function tightened(page: Page): Page {
  return { ...page, margin: page.margin * 0.6, gap: page.gap * 0.5 };
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

function partsOf(content: PageContent, explained: Explained, setting: Setting): Parts {
  const { page, furniture, detailWidth = itemAt(DETAIL_WIDTHS, 0) } = setting;
  const { size } = page;
  const area = areaOf(page);
  const head = headBlock(content, furniture, area);
  const { medium, gap } = page;
  const foot = { area, medium, gap, lines: furniture.source, notes: furniture.lines };
  if (furniture.beside) {
    const most = (size.height ?? Infinity) - head.height - 2 * (page.margin + gap);
    const two = footInTwo(content, explained, { ...foot, beside: furniture.beside, most });
    const detail = two.width > 0 ? two.aside : undefined;
    return { head, foot: two.foot, detail, linksShown: 0, beside: two.width };
  }
  const beside = content.detail && isWider(size, 1) ? area.width * detailWidth : 0;
  const detailArea = beside > 0 ? { ...area, x: endOf(area, beside), width: beside } : area;
  const under = footBlock(content, explained, foot);
  const free = (size.height ?? Infinity) - head.height - under.height - 2 * page.margin;
  const share = beside > 0 ? 1 : furniture.detail;
  const most = free * share - 2 * page.gap;
  const detail = content.detail && detailBlock(content.detail, detailArea, most);
  return { head, foot: under, detail: detail?.block, linksShown: detail?.shown ?? 0, beside };
}

function roomFor(parts: Parts, page: Page): Room {
  const { size, medium, scale, margin, gap } = page;
  const { beside } = parts;
  const width = size.width - 2 * margin - (beside > 0 ? beside + 2 * gap : 0);
  const wanted = { width, labelSize: scale.label, leastText: scale.leastLabel, medium };
  if (size.height === undefined) {
    const most = (page.mostHeight ?? Infinity) - takenAround(parts, page);
    return page.mostHeight === undefined ? wanted : { ...wanted, most };
  }
  const least = size.height * LEAST_BODY;
  return { ...wanted, height: Math.max(least, least + heightLeft(parts, page)) };
}

/** px of the height that are left when the picture has the least that it needs; below 0: too few */
function heightLeft(parts: Parts, page: Page): number {
  const { height } = page.size;
  return height === undefined ? 0 : height * (1 - LEAST_BODY) - takenAround(parts, page);
}

/** px of the height that everything but the picture takes. */
function takenAround(parts: Parts, { margin, gap }: Page): number {
  const { head, foot } = parts;
  return 2 * margin + head.height + foot.height + heightUnder(parts, gap) + 2 * gap;
}

/** Whether what stands around a picture leaves it the least that it needs, and has room itself. */
function leavesRoom(parts: Parts, page: Page): boolean {
  const { height = Infinity } = roomFor(parts, page);
  const isInside = parts.beside === 0 || (parts.detail?.height ?? 0) <= height;
  return heightLeft(parts, page) >= 0 && isInside;
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
