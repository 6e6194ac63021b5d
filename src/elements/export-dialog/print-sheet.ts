import { linksInWords } from '../../export/embed.js';
import { presetSize, type ResolvedImageOptions } from '../../export/image-options.js';
import type { PictureSource } from '../../export/picture-source.js';
import { paintPane } from '../../paint/svg-dom.js';
import { SVG_NAMESPACE } from '../../paint/svg-marks.js';
import type { Scene } from '../../scene/scene.js';
import { drawPicture } from './export-files.js';

/** Marks the element that is printed. */
const PRINTED = 'data-wsis-sdg-print';
/** px of the margins on two sides, 10 mm each */
const MARGINS = 76;

/** Prints only this element of the page. On screen it is hidden. */
const PAGE_STYLES = `
@page { size: A4 landscape; margin: 10mm; }
@media screen { [${PRINTED}] { display: none; } }
@media print {
  body > :not([${PRINTED}]) { display: none !important; }
  html, body { margin: 0 !important; padding: 0 !important; background: none !important; }
}`;

const SHEET_STYLES = `
:host { color: #000; background: #fff; font: 10pt/1.4 system-ui, sans-serif; }
svg { display: block; width: 100%; height: auto; break-inside: avoid; }
section { break-before: page; }
h2 { font-size: 13pt; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border-bottom: 0.5pt solid #777; padding: 3pt 6pt; text-align: start; vertical-align: top; }
`;

/**
 * Prints a picture alone on a page, in the light theme, and on request the links with their reasons
 * after it. When the print dialog closes, the page is as it was.
 */
export async function printPicture(
  source: PictureSource,
  options: ResolvedImageOptions & { readonly hasAppendix: boolean },
): Promise<void> {
  const { width, height = 0 } = presetSize('a4-landscape');
  const size = { width: width - MARGINS, height: height - MARGINS };
  const picture = await drawPicture(source, {
    ...options,
    format: 'pdf',
    size,
    medium: 'paper',
    theme: 'light',
    background: '#ffffff',
  });
  const sheet = document.createElement('div');
  sheet.setAttribute(PRINTED, '');
  const root = sheet.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet(SHEET_STYLES)];
  root.append(...picture.pages.map(svgOf));
  if (options.hasAppendix) root.append(appendix(source));
  const pageStyles = styleSheet(PAGE_STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageStyles];
  document.body.append(sheet);
  const end = () => {
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== pageStyles);
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}

function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function svgOf({ width, height, title, panes }: Scene): SVGSVGElement {
  const root = document.createElementNS(SVG_NAMESPACE, 'svg');
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('role', 'img');
  root.setAttribute('aria-label', title);
  for (const pane of panes) {
    const node = paintPane(pane, document);
    node.setAttribute('x', String(pane.x));
    node.setAttribute('y', String(pane.y));
    node.setAttribute('overflow', 'visible');
    root.append(node);
  }
  return root;
}

/** The links with their reasons, as a table. */
function appendix(source: PictureSource): HTMLElement {
  const { terms, words } = source;
  const { heads, rows } = linksInWords(source);
  const section = document.createElement('section');
  section.lang = terms.locale;
  section.dir = terms.direction;
  const heading = section.appendChild(document.createElement('h2'));
  heading.textContent = words.appendix;
  const table = section.appendChild(document.createElement('table'));
  const headRow = table.createTHead().insertRow();
  for (const name of heads) {
    headRow.appendChild(document.createElement('th')).textContent = name;
  }
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  return section;
}
