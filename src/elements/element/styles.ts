import { css, type CSSResultOrNative } from 'lit';
import { colorStyles } from './color-styles.js';
import { ownRemRule, withOwnRem } from './own-rem.js';

/** The styles that all elements share. */
// `.root`: not on the host: a page's rule for all elements applies to hosts, but not inside them.
// `::slotted(script)`: a script with data is never shown, even by a page that makes every element a block.
// `.told`: covers the lower part of a picture that is taller than the window, but never its end.
export const baseStyles = css`
  ${colorStyles}
  :host {
    --_radius: var(--wsis-radius, 8px);
    column-rule-color: light-dark(white, black);
    display: block;
    box-sizing: border-box;
    min-width: 0;
    background: var(--_surface);
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }
  .root {
    color: var(--_ink);
    font-family: var(--wsis-font, inherit);
    line-height: 1.45;
    font-style: normal;
    font-weight: normal;
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
  }
  :host([hidden]) {
    display: none;
  }
  ::slotted(script) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.375rem 0.75rem;
    min-height: 2.25rem;
    cursor: pointer;
  }
  button:hover {
    background: var(--_empty);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .root:focus {
    outline: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  @media (pointer: coarse) {
    button {
      min-width: 2.75rem;
      min-height: 2.75rem;
    }
  }
  .problems {
    border: 1px solid var(--_edge);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    padding: 0.75rem 1rem;
    margin-block: 0.5rem;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .told {
    position: sticky;
    inset-block-end: 0;
    z-index: 4;
  }
  .told .problems {
    max-height: 50vh;
    overflow: auto;
    background: var(--_surface);
  }
  .problems p {
    margin: 0 0 0.5rem;
  }
  .problems ul {
    margin: 0 0 0.75rem;
    padding-inline-start: 1.25rem;
  }
  .problems code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  .problems .place {
    color: var(--_muted);
  }
  progress {
    display: block;
    position: sticky;
    top: 0;
    z-index: 4;
    width: 100%;
    height: 2px;
    margin-bottom: -2px;
  }
  @media not (forced-colors: active) {
    progress {
      appearance: none;
      border: 0;
      background: var(--_line);
    }
    ::-webkit-progress-bar {
      background: none;
    }
    ::-webkit-progress-value {
      background: var(--_accent);
    }
    ::-moz-progress-bar {
      background: var(--_accent);
    }
  }
  .skeleton {
    min-height: 12rem;
    border-radius: var(--_radius);
    background: repeating-linear-gradient(
      to bottom,
      var(--_empty) 0 1.5rem,
      transparent 1.5rem 2rem
    );
  }
`;

const sheetsByDocument = new WeakMap<Document, Map<CSSResultOrNative | string, CSSStyleSheet>>();

/** Gives a shadow root its styles, as style sheets made in the document that the root is in. */
export function adoptElementStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { defaultView } = root.ownerDocument;
  // A document without a window is not shown, and needs no styles.
  if (!defaultView) return;
  root.adoptedStyleSheets = [ownRemRule(defaultView), ...styles].map((style) =>
    sheetOf(style, defaultView),
  );
}

/** The style sheet of some styles in the document of a window; made once. */
export function sheetOf(
  style: CSSResultOrNative | string,
  { document, CSSStyleSheet }: Window & typeof globalThis,
): CSSStyleSheet {
  const sheets = sheetsByDocument.get(document) ?? new Map<typeof style, CSSStyleSheet>();
  sheetsByDocument.set(document, sheets);
  const known = sheets.get(style);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(typeof style === 'string' ? style : withOwnRem(cssTextOf(style)));
  sheets.set(style, sheet);
  return sheet;
}

function cssTextOf(style: CSSResultOrNative): string {
  if ('cssText' in style) return style.cssText;
  return [...style.cssRules].map(({ cssText }) => cssText).join('\n');
}
