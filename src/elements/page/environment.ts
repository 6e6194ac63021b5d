import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ref } from '../element/ref.js';
import { pictureEn } from '../../i18n/en/picture.js';
import { loadPictureAndProblemWords, loadPictureWords, resolveLocale } from '../../i18n/locale.js';
import { onWords } from '../../i18n/overrides.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { textWidth } from '../../lib/text-width.js';
import { themes, type Theme, type ThemeName } from '../../theme.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { createSizeObserver, windowOf } from './window.js';

export interface EnvironmentHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  /** renders at once */
  updateNow(): void;
  /** reports that the words in its language cannot be fetched */
  reportMissingWords(error: unknown): void;
  locale: string | null;
  theme: string | null;
}

/** px across an upright sheet of A4, within its margins */
const PAPER_WIDTH = 700;
/** size of text on paper, relative to that on a screen: paper is held closer to the eye */
const PAPER_TEXT = 0.85;

/**
 * Width of a narrow letter relative to its size. Words of many narrow letters grow most when
 * letters are spaced out.
 */
const NARROW_LETTER = 0.42;

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
  '(pointer: coarse)',
] as const;

/** What the page and the device determine of an element: width, text size, colours, language. */
export class EnvironmentController implements ReactiveController {
  /** px the element may fill; 0 until it is laid out */
  width = 0;
  /** px of the page's text */
  fontSize = 16;
  /** how much wider the page's font is than the width table, 1 or more */
  stretch = 1;
  terms: PictureWords = pictureEn;
  /** whether the page is being printed: then the element is light, and narrow enough for paper */
  isPrinting = false;

  readonly #host: EnvironmentHost;
  readonly #root: Ref<HTMLElement>;
  /** whether the words say what is wrong in data */
  saysProblems = false;
  #locale = 'en';
  #needsProblems = false;
  #words: Promise<PictureWords> = Promise.resolve(pictureEn);
  #colors: Theme = themes.light;
  #observer: ResizeObserver | undefined;
  #stop = new AbortController();

  /** @param root the node around everything that the element renders */
  constructor(host: EnvironmentHost, root: Ref<HTMLElement>) {
    this.#host = host;
    this.#root = root;
    host.addController(this);
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    const page = windowOf(this.#host);
    const { documentElement, body, fonts } = this.#host.ownerDocument;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#observer = createSizeObserver(page, (entries) => {
      // The observer knows the sizes. To ask the element for them would lay out the page once more.
      const widths = entries.map(({ contentRect }) => Math.floor(contentRect.width));
      contain(this.#host, () => this.#resized(widths.find((width) => width > 0) ?? 0));
    });
    this.#observer.observe(this.#host);
    const attributes = new MutationObserver(update);
    const attributeFilter = ['lang', 'dir', 'class', 'style', 'data-theme'];
    for (const node of [documentElement, body]) {
      attributes.observe(node, { attributes: true, attributeFilter });
    }
    signal.addEventListener('abort', () => attributes.disconnect());
    const fontsLoaded = () => {
      fontStretches.clear();
      update();
    };
    fonts.addEventListener('loadingdone', fontsLoaded, { signal });
    for (const query of QUERIES) {
      page.matchMedia(query).addEventListener('change', update, { signal });
    }
    const print = (isPrinting: boolean) => contain(this.#host, () => this.#print(isPrinting));
    page.addEventListener('beforeprint', () => print(true), { signal });
    page.addEventListener('afterprint', () => print(false), { signal });
    const stopWords = onWords(() =>
      contain(this.#host, () => {
        this.refresh();
        this.loadWords();
      }),
    );
    signal.addEventListener('abort', stopWords);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#stop.abort();
  }

  /** Reads again what the page determines. An element calls this before it renders. */
  refresh(): void {
    if (this.width === 0) this.width = contentWidth(this.#host) || this.#rootWidth();
    this.#measureFont();
    const { locale } = this.#host;
    const wanted = resolveLocale([locale, nearestLang(this.#host), ...navigator.languages]);
    if (wanted === this.#locale) return;
    this.#locale = wanted;
    this.loadWords();
  }

  /** Fetches the words of the language, also when that has failed before. */
  loadWords(): void {
    const load = this.#needsProblems ? loadPictureAndProblemWords : loadPictureWords;
    const words = load(this.#locale, (error) => this.#host.reportMissingWords(error));
    this.#words = words;
    void words.then((terms) => {
      if (this.#words !== words) return;
      this.terms = terms;
      this.saysProblems = load === loadPictureAndProblemWords;
      this.#host.requestUpdate();
    });
  }

  /** Fetches the words that say what is wrong in data, and waits for them. */
  async waitForProblemWords(): Promise<void> {
    if (!this.#needsProblems) {
      this.#needsProblems = true;
      this.loadWords();
    }
    // In the meantime the language may change.
    while (!this.saysProblems) await this.#words;
  }

  /** The language to show; its words may still be on their way. */
  get locale(): string {
    return this.#locale;
  }

  /** The page's own colour scheme, unless the element names one, with the colours that CSS sets. */
  get colors(): Theme {
    const style = getComputedStyle(this.#host);
    const plain = themes[this.themeName];
    const hasContrast = this.#matches('(prefers-contrast: more)');
    const base = hasContrast ? { ...plain, muted: plain.ink, line: plain.edge } : plain;
    if (this.themeName === 'forced' || this.isPrinting) return base;
    const own = (token: string, otherwise: string) =>
      style.getPropertyValue(`--wsis-${token}`).trim() || otherwise;
    const colors: Theme = {
      ink: own('ink', base.ink),
      muted: own('muted', base.muted),
      surface: own('surface', base.surface),
      line: own('line', base.line),
      accent: own('accent', base.accent),
      empty: own('empty', base.empty),
      edge: own('edge', base.edge),
      bar: own('bar', base.bar),
      gap: base.gap,
      tie: base.tie,
      veil: base.veil,
    };
    // The same colours are the same object, so that nothing is drawn again for them.
    if (JSON.stringify(colors) !== JSON.stringify(this.#colors)) this.#colors = colors;
    return this.#colors;
  }

  get themeName(): ThemeName {
    if (this.isPrinting) return 'light';
    if (this.#matches('(forced-colors: active)')) return 'forced';
    const { theme } = this.#host;
    if (theme === 'light' || theme === 'dark') return theme;
    return isDark(this.#host) ? 'dark' : 'light';
  }

  /** Whether the page limits the height of the picture. */
  get limitsHeight(): boolean {
    return getComputedStyle(this.#host).getPropertyValue('--wsis-max-height').trim() !== '';
  }

  /** The least side of a cell in px: what the page sets, else what a finger or a mouse needs. */
  get smallestCell(): number {
    const own = getComputedStyle(this.#host).getPropertyValue('--wsis-cell-size').trim();
    const size = /^([\d.]+)(px|rem)$/.exec(own);
    if (size) return Number(size[1]) * (size[2] === 'rem' ? rootFontSize() : 1);
    return this.#matches('(pointer: coarse)') ? 44 : 24;
  }

  #matches(query: (typeof QUERIES)[number]): boolean {
    return windowOf(this.#host).matchMedia(query).matches;
  }

  /** A page whose styles make all elements `display: contents` leaves the host no width of its own. */
  #rootWidth(): number {
    const { value: root } = this.#root;
    if (!root) return 0;
    this.#observer?.observe(root);
    return root.clientWidth;
  }

  #resized(hostWidth: number): void {
    if (!this.#host.isConnected || this.isPrinting) return;
    const width = hostWidth || this.#rootWidth();
    if (width === this.width) return;
    this.width = width;
    this.#host.requestUpdate();
  }

  #print(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    this.width = isPrinting ? PAPER_WIDTH : contentWidth(this.#host);
    this.#host.requestUpdate();
    // Printing does not wait for the next frame.
    this.#host.updateNow();
  }

  #measureFont(): void {
    const style = getComputedStyle(this.#host);
    this.fontSize = (parseFloat(style.fontSize) || 16) * (this.isPrinting ? PAPER_TEXT : 1);
    this.stretch =
      fontStretch(style.fontFamily, this.terms) +
      this.#letterSpacing() / this.fontSize / NARROW_LETTER;
  }

  /** px between letters. The element sets none, but a reader may. */
  #letterSpacing(): number {
    const { value: root } = this.#root;
    const spacing = root ? parseFloat(getComputedStyle(root).letterSpacing) : 0;
    return Number.isNaN(spacing) ? 0 : spacing;
  }
}

/** px of `1rem` */
function rootFontSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** px within the padding of an element */
function contentWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  const padding = (parseFloat(paddingLeft) || 0) + (parseFloat(paddingRight) || 0);
  return Math.max(0, Math.floor(element.clientWidth - padding));
}

/**
 * Whether the page is dark where the element is. A page that names no colour scheme is light, and the
 * element must not be the one dark thing on it. The element's styles give a property that shows nowhere
 * a `light-dark()` colour, and the browser's choice between the two is the answer.
 */
function isDark(element: HTMLElement): boolean {
  return getComputedStyle(element).columnRuleColor === 'rgb(0, 0, 0)';
}

/** The language that the page declares for an element, through shadow roots. */
function nearestLang(element: Element): string | null {
  for (let node: Node | null = element; node; node = node.parentNode ?? hostOf(node)) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang) return lang;
  }
  return null;
}

function hostOf(node: Node): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}

const SAMPLE_SIZE = 100;

/** by language and font family; cleared when fonts of the page have loaded */
const fontStretches = new Map<string, number>();

/**
 * How much wider a font family is in a language than the width table that pictures are laid out by:
 * at least 1, to the nearest hundredth.
 */
function fontStretch(family: string, { locale, sample }: PictureWords): number {
  const key = `${locale} ${family}`;
  const measured = fontStretches.get(key);
  if (measured !== undefined) return measured;
  const context = document.createElement('canvas').getContext('2d');
  if (!context || family === '') return 1;
  context.font = `${SAMPLE_SIZE}px ${family}`;
  // Letters that the page's font lacks come from another font, which may be wider.
  const ratios = [pictureEn.sample, sample].map(
    (each) => context.measureText(each).width / textWidth(each, SAMPLE_SIZE),
  );
  const stretch = Math.round(Math.max(1, ...ratios) * 100) / 100;
  fontStretches.set(key, stretch);
  return stretch;
}
