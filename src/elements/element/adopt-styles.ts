import { adoptStyles, type CSSResultOrNative } from 'lit';

const sheetsByPage = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Gives a shadow root its styles, as sheets of the document it is in. */
export function adoptElementStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const page = root.ownerDocument;
  if (page === document) {
    adoptStyles(root, [...styles]);
    return;
  }
  const { defaultView } = page;
  // A document that nobody sees needs no styles; in the next one the element is dressed anew.
  if (!defaultView) return;
  const known = sheetsByPage.get(page) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  sheetsByPage.set(page, known);
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = known.get(style) ?? new defaultView.CSSStyleSheet();
    if (!known.has(style)) sheet.replaceSync(textOf(style));
    known.set(style, sheet);
    return sheet;
  });
}

function textOf(style: CSSResultOrNative): string {
  if ('cssText' in style) return style.cssText;
  return [...style.cssRules].map(({ cssText }) => cssText).join('\n');
}
