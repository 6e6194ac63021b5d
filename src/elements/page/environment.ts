import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pictureEn } from '../../i18n/en/picture.js';
import { loadPictureWords, resolveLocale } from '../../i18n/locale.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { fontStretch, forgetFonts } from './font-stretch.js';
import { onMediaChange, onPrint } from './page-changes.js';
import { onWords } from '../../i18n/overrides.js';
import {
  contentWidth,
  nearestLang,
  rootFontSize,
  usesDark,
  wantsContrast,
} from './page-reading.js';
import { createSizeObserver } from './size-observer.js';
import { windowOf } from './window-of.js';
import { themes, type Theme, type ThemeName } from '../../theme.js';

export interface EnvironmentHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  /** draws at once */
  updateNow(): void;
  /** the words in its language cannot be fetched */
  reportMissingWords(error: unknown): void;
  locale: string | null;
  theme: string | null;
}

/** px across a sheet of A4, upright, within its margins */
const PAPER = 700;
/** text on paper, which is read from nearer, of that on screen */
const SMALLER = 0.85;

/** width of a letter, of its size, in words of many narrow ones: space between letters tells most on these */
const LETTER = 0.42;

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
  '(pointer: coarse)',
] as const;

/** What the page and the device ask of an element: width, text size, colours, language. */
export class EnvironmentController implements ReactiveController {
  /** px the element may fill; 0 until it is laid out */
  width = 0;
  /** px of the page's text */
  fontSize = 16;
  /** how much wider the page's font runs than the width table */
  stretch = 1;
  terms: PictureWords = pictureEn;
  /** whether the page is being printed: light, and narrow enough for paper */
  isPrinting = false;

  readonly #host: EnvironmentHost;
  #wanted = 'en';
  #colors: Theme = themes.light;
  #observer: ResizeObserver | undefined;
  #ends: (() => void)[] = [];

  constructor(host: EnvironmentHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    const page = windowOf(this.#host);
    this.#observer = createSizeObserver(page, (entries) => {
      // From the observer's own figures: asking the element would lay the page out once more.
      const widths = entries.map(({ contentRect }) => Math.floor(contentRect.width));
      contain(this.#host, () => this.#resized(widths.find((width) => width > 0) ?? 0));
    });
    this.#observer.observe(this.#host);
    const root = new MutationObserver(update);
    const attributeFilter = ['lang', 'dir', 'class', 'style', 'data-theme'];
    const { documentElement, body } = this.#host.ownerDocument;
    for (const each of [documentElement, body]) {
      root.observe(each, { attributes: true, attributeFilter });
    }
    const fonts = this.#host.ownerDocument.fonts;
    fonts.addEventListener('loadingdone', this.#onFonts);
    this.#ends = [
      () => root.disconnect(),
      () => fonts.removeEventListener('loadingdone', this.#onFonts),
      onWords(() =>
        contain(this.#host, () => {
          this.refresh();
          this.speak();
        }),
      ),
      ...QUERIES.map((query) => onMediaChange(query, update)),
      onPrint(page, (isPrinting) => contain(this.#host, () => this.#print(isPrinting))),
    ];
  }

  #print(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    this.width = isPrinting ? PAPER : contentWidth(this.#host);
    this.#host.requestUpdate();
    // The paper does not wait for the next frame.
    this.#host.updateNow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  /** Takes the page's word anew; an element calls this before it draws. */
  refresh(): void {
    if (this.width === 0) this.width = contentWidth(this.#host) || this.#innerWidth();
    this.#measureFont();
    const { locale } = this.#host;
    const wanted = resolveLocale([locale, nearestLang(this.#host), ...navigator.languages]);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.speak();
  }

  /** Fetches the words of the language wished for, again where it was in vain. */
  speak(): void {
    const wanted = this.#wanted;
    const isMissing = (error: unknown) => this.#host.reportMissingWords(error);
    void loadPictureWords(wanted, isMissing).then((terms) => {
      if (this.#wanted !== wanted) return;
      this.terms = terms;
      this.#host.requestUpdate();
    });
  }

  /** The language wished for, whose words may still be on their way. */
  get locale(): string {
    return this.#wanted;
  }

  /** The colours in force: the page's own scheme unless the element names one, then its tokens. */
  get colors(): Theme {
    const style = getComputedStyle(this.#host);
    const plain = themes[this.themeName];
    const base = wantsContrast() ? { ...plain, muted: plain.ink, line: plain.edge } : plain;
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
      tie: base.tie,
      veil: base.veil,
    };
    // The same object for the same colours, so that nothing is drawn anew for them.
    if (JSON.stringify(colors) !== JSON.stringify(this.#colors)) this.#colors = colors;
    return this.#colors;
  }

  get themeName(): ThemeName {
    if (this.isPrinting) return 'light';
    if (matchMedia('(forced-colors: active)').matches) return 'forced';
    const { theme } = this.#host;
    if (theme === 'light' || theme === 'dark') return theme;
    return usesDark(this.#host) ? 'dark' : 'light';
  }

  /** Whether the page limits the height of the picture. */
  get limitsHeight(): boolean {
    return getComputedStyle(this.#host).getPropertyValue('--wsis-max-height').trim() !== '';
  }

  /** Least px of a side of a cell: what the page sets, else what a finger or a mouse needs. */
  get smallestCell(): number {
    const own = getComputedStyle(this.#host).getPropertyValue('--wsis-cell-size').trim();
    const size = /^([\d.]+)(px|rem)$/.exec(own);
    if (size) return Number(size[1]) * (size[2] === 'rem' ? rootFontSize() : 1);
    return matchMedia('(pointer: coarse)').matches ? 44 : 24;
  }

  /** Where a page's rule for everything makes the host no box of its own, what is in it has a width. */
  #innerWidth(): number {
    const root = this.#host.shadowRoot?.querySelector('.root');
    if (!root) return 0;
    this.#observer?.observe(root);
    return root.clientWidth;
  }

  readonly #onFonts = (): void => {
    forgetFonts();
    this.#host.requestUpdate();
  };

  /** px between letters, where a reader has set some: the element itself sets none. */
  #letterSpacing(): number {
    const root = this.#host.shadowRoot?.querySelector('.root');
    const spacing = root ? parseFloat(getComputedStyle(root).letterSpacing) : 0;
    return Number.isNaN(spacing) ? 0 : spacing;
  }

  #resized(width: number): void {
    if (!this.#host.isConnected || this.isPrinting) return;
    const known = width || this.#innerWidth();
    if (known === this.width) return;
    this.width = known;
    this.#host.requestUpdate();
  }

  /** Pictures are laid out by a table of widths; a wider font on the page is told to them here. */
  #measureFont(): void {
    const style = getComputedStyle(this.#host);
    this.fontSize = (parseFloat(style.fontSize) || 16) * (this.isPrinting ? SMALLER : 1);
    this.stretch =
      fontStretch(style.fontFamily, this.terms.locale) +
      this.#letterSpacing() / this.fontSize / LETTER;
  }
}
