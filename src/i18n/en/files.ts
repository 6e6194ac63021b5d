import { type FileWords, type NeededFacts } from '../file-words.js';
import { formats } from '../formats.js';
import { cm, fileSize } from '../file-formats.js';

const { number, percent, plural } = formats('en');

const unitNames = { px: 'px', mm: 'mm', pt: 'pt' };
const links = (n: number) => plural(n, { one: '1 link', other: `${number(n)} links` });

const sizeNames = {
  screen: 'Screen',
  slide: 'Slide, 16:9',
  'a4-landscape': 'A4, landscape',
  'a4-portrait': 'A4, portrait',
  'a3-landscape': 'A3, landscape',
  'a3-portrait': 'A3, portrait',
  'a0-poster': 'A0, poster',
  column: 'Column of a report, 85 mm',
  'page-width': 'Width of a report, 180 mm',
  square: 'Square, 1080 px',
  story: 'Story, 1080 × 1920 px',
  'link-card': 'Preview of a link, 1200 × 630 px',
  custom: 'My own',
} as const;

/** A size with its name, where it has one. */
function sized(preset: NeededFacts['preset'], size: string): string {
  return preset === undefined ? size : `“${sizeNames[preset]}” (${size})`;
}

export const filesEn: FileWords = {
  linksShown: (shown, all) =>
    shown === all ? links(all) : `${number(shown)} of ${links(all)} shown`,
  madeOn: (date) => `Made on ${date}`,
  facilitatedBy: (list) => `Facilitators: ${list}`,
  theSdgs: 'the SDGs',
  theGoals: 'the goals',
  theActionLines: 'the action lines',
  thisView: 'this view',

  exportTitle: 'Export',
  what: 'What',
  otherSubjects: {
    legend: 'Legend only',
    brief: 'Brief: picture, and all reasons for what is selected',
  },
  format: 'Format',
  formatHints: {
    png: 'PNG – picture for documents and slides',
    svg: 'SVG – drawing that can be edited and enlarged',
    pdf: 'PDF – page to print, text can be searched',
    pptx: 'PPTX – slide with shapes and text to edit',
    csv: 'CSV – the links with their names, for spreadsheets',
    xlsx: 'XLSX – workbook: links, matrix, names, source',
    json: 'JSON – the dataset, loads here again',
    jsonld: 'JSON-LD – linked data with the addresses of the UN',
    graphml: 'GraphML – network, for Gephi and yEd',
    nodes: 'CSV – nodes of the network',
    edges: 'CSV – edges of the network',
  },
  size: 'Size',
  sizeNames,
  width: 'Width',
  height: 'Height',
  unit: 'Unit',
  scale: 'Pixels',
  inPixels: (measure) => `${measure} (px)`,
  resolution: 'Resolution (dpi)',
  background: 'Background',
  backgroundNames: { white: 'White', theme: 'As the theme', transparent: 'Transparent' },
  theme: 'Theme',
  themeAuto: 'As the page',
  themeNames: { light: 'Light', dark: 'Dark' },
  language: 'Language',
  parts: 'On the picture',
  partNames: {
    title: 'Title',
    filters: 'Filters',
    legend: 'Legend',
    source: 'Source and date',
    permalink: 'Link to this view',
    qr: 'QR code',
    logo: 'Logo',
    detail: 'What is selected',
  },
  subtitle: 'Subtitle',
  note: 'Note',
  outlined: 'Letters as shapes: the same everywhere, but no text to select',
  rows: 'Which links',
  rowsShown: 'Those shown',
  rowsAll: 'All',
  partNote: (title, version) =>
    `A part of “${title}”, version ${version}: statements that the view does not show are left out.`,
  delimiter: 'Cells are separated by',
  delimiterNames: { ',': 'Commas', ';': 'Semicolons' },
  sheetNames: { links: 'Links', nodes: 'Names', about: 'About' },
  total: 'Total',
  aboutNames: {
    title: 'Title',
    filters: 'Shown',
    source: 'Source',
    version: 'Version',
    license: 'Licence',
    note: 'Note',
    date: 'Date',
    link: 'Link to this view',
  },
  copyCitation: 'Copy citation',
  about: {
    what: 'What this is',
    version: (version) => `version ${version}`,
    made: 'Who made it',
    read: 'How it was read',
    readingHas: (n, all) => `${number(n)} of ${number(all)} statements as they are here`,
    doubt: 'What is in doubt',
    doubtHow: 'A link is in doubt when it is not confirmed, or when its readings do not agree.',
    showDoubt: 'Show these links',
    suggest: 'How to suggest a change',
    suggestHow:
      'Choose a cell and say what should change, and by which source, to whoever publishes this page.',
    cite: 'How to cite',
    others: 'Other sources',
  },
  preview: 'Preview',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} px · ${cm(widthCm, 'en')} × ${cm(heightCm, 'en')} cm`,
  unitNames,
  smallestText: (size, unit) => `smallest text ${cm(size, 'en')} ${unitNames[unit]}`,
  doesNotFit: ({ width, height, unit, preset }) =>
    `This view needs ${sized(preset, `${number(width)} × ${number(height)} ${unitNames[unit]}`)}, or fewer goals.`,
  fitsNowhere: 'This view fits no size: show fewer goals or action lines.',
  withReasons: {
    doesNotFit: ({ width, height, unit, preset }) =>
      `With all reasons, this page needs ${sized(preset, `${number(width)} × ${number(height)} ${unitNames[unit]}`)}, or a PDF, which goes over several pages.`,
    fitsNowhere: 'All reasons fit on no single page: choose PDF, which goes over several pages.',
  },
  pageOf: (n, all) => `${number(n)} of ${number(all)}`,
  continued: 'Continued on the next page',
  alikeFrom: (least) =>
    `Lines join pairs that share ${percent(least)} or more of what either is linked to (Jaccard); the strongest have their percentage`,
  reasonsInSource: 'Reasons are in the language of their source',
  fileName: 'File name',
  caption: 'Caption',
  altTextTitle: 'Text for those who do not see the picture',
  copyText: 'Copy text',
  copyPicture: 'Copy picture',
  copied: 'Copied',
  notCopied: 'This page does not allow copying. Select the text and copy it by hand.',
  download: 'Download',
  share: 'Share',
  print: 'Print',
  withAppendix: 'With the list of links and their reasons',
  appendix: 'Links and their reasons',
  cancel: 'Cancel',
  working: 'Working…',
  made: (fileName, bytes) => `${fileName}, ${fileSize(bytes, 'en')}`,
  failed: 'The file could not be made',
  tooLarge: (f) =>
    `${number(f.width)} × ${number(f.height)} px is more than can be painted here. The largest that works is ${number(f.largestWidth)} × ${number(f.largestHeight)} px, ${number(f.scale)} times.`,
  noFont: (scripts) =>
    `No font at hand for ${scripts}: a box stands for each character. Its text can still be selected in a PDF.`,
  blocked:
    'If nothing was saved, this frame does not allow downloads: open the file in a new tab, or copy it.',
  openInTab: 'Open in a new tab',

  embedTitle: 'Embed',
  form: 'How',
  formNames: {
    element: 'Script',
    frame: 'Frame',
    static: 'Picture without script',
    file: 'One file',
  },
  formHints: {
    element: 'One script and one element. It takes the fonts and the language of your page.',
    frame: 'An iframe, kept apart from your page. It grows with what it shows.',
    static: 'Drawing and table as plain HTML. It needs no script and does not change.',
    file: 'A page with code, data and view in it. It makes no request: send it by mail, or open it from a disk. It exports no PDF.',
  },
  unchecked:
    'The hashes of the scripts could not be read. This code has no integrity attributes and no preload lines, so browsers will not notice a changed file.',
  code: 'Code for your page',
  copyCode: 'Copy code',
  savePage: 'Save the page',
  noPage:
    'The code for one file is not beside this page. The command wsis-sdg-matrix embed makes the same page.',
};
