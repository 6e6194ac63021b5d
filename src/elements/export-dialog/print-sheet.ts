import { linkRows } from '../../export/embed.js';
import { presetSize, type ResolvedImageOptions } from '../../export/image-options.js';
import type { PictureSource } from '../../export/picture.js';
import { paintPane } from '../../paint/svg-dom.js';
import { SVG_NAMESPACE } from '../../paint/svg-marks.js';
import type { Scene } from '../../scene/scene.js';
import { drawPicture } from './export-files.js';

const SHEET = 'data-wsis-sdg-print';
/** px of a margin of 10 mm, twice */
const MARGINS = 76;

/** A page of its own and nothing else of the page around it; on screen nobody sees it. */
const STYLES = `
@page { size: A4 landscape; margin: 10mm; }
@media screen { [${SHEET}] { display: none; } }
@media print {
  body > :not([${SHEET}]) { display: none !important; }
  html, body { margin: 0 !important; padding: 0 !important; background: none !important; }
}`;

const INNER = `
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
 * Prints a picture by itself on a page, light whatever the screen is, and after it, if wanted, the
 * links with their reasons. The page is as it was once the print dialog is closed.
 */
export function printPicture(
  source: PictureSource,
  options: ResolvedImageOptions & { readonly hasAppendix: boolean },
): void {
  const { width, height = 0 } = presetSize('a4-landscape');
  const size = { width: width - MARGINS, height: height - MARGINS };
  const picture = drawPicture(source, { ...options, size, theme: 'light', background: '#ffffff' });
  const sheet = document.createElement('div');
  sheet.setAttribute(SHEET, '');
  const root = sheet.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet(INNER)];
  root.append(drawing(picture.scene));
  if (options.hasAppendix) root.append(appendix(source));
  const outer = styleSheet(STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, outer];
  document.body.append(sheet);
  const end = () => {
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== outer);
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}

function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function drawing({ width, height, title, panes }: Scene): SVGSVGElement {
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

function appendix(source: PictureSource): HTMLElement {
  const { terms, tools, words } = source;
  const section = document.createElement('section');
  section.lang = terms.locale;
  section.dir = terms.direction;
  const heading = section.appendChild(document.createElement('h2'));
  heading.textContent = words.appendix;
  const table = section.appendChild(document.createElement('table'));
  const head = table.createTHead().insertRow();
  for (const name of [tools.filterNames.actionLines, tools.goal, tools.targets, tools.rationale]) {
    const cell = head.appendChild(document.createElement('th'));
    cell.textContent = name;
  }
  const body = table.createTBody();
  for (const { actionLine, goal, targets, rationale } of linkRows(source)) {
    const row = body.insertRow();
    const cells = [
      `${actionLine.code} ${actionLine.text}`,
      `${goal.number} ${goal.text}`,
      terms.series(targets.map(({ number, text }) => `${number} ${text}`)) || terms.wholeGoal,
      rationale?.text ?? '',
    ];
    for (const text of cells) row.insertCell().textContent = text;
  }
  return section;
}
