import type { ExportTerms } from './export-terms.js';
import { formats } from './formats.js';
import { cm, fileSize } from './measures.js';

const { number, plural } = formats('en');

export const exportEn: ExportTerms = {
  linksShown: (shown, all) =>
    `${number(shown)} of ${plural(all, { one: '1 link', other: `${number(all)} links` })}`,
  madeOn: (date) => `Made on ${date}`,
  moreLinks: (n) => plural(n, { one: 'and 1 more link', other: `and ${number(n)} more links` }),
  facilitatedBy: (list) => `Facilitators: ${list}`,

  exportTitle: 'Export',
  what: 'What',
  whatNames: {
    matrix: 'Matrix',
    network: 'Network',
    legend: 'Legend only',
    brief: 'One-page brief: picture and what is selected',
  },
  format: 'Format',
  formatHints: {
    png: 'PNG – picture for documents and slides',
    svg: 'SVG – drawing that can be edited and enlarged',
    pdf: 'PDF – page to print, text can be searched',
    csv: 'CSV – the links, for spreadsheets',
    json: 'JSON – the dataset, loads here again',
  },
  size: 'Size',
  sizeNames: {
    screen: 'Screen',
    slide: 'Slide, 16:9',
    'a4-landscape': 'A4, landscape',
    'a4-portrait': 'A4, portrait',
    custom: 'My own',
  },
  width: 'Width',
  height: 'Height',
  unit: 'Unit',
  scale: 'Pixels',
  background: 'Ground',
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
  outlined: 'Letters as shapes: the same everywhere, but no text to select',
  rows: 'Which links',
  rowsShown: 'Those shown',
  rowsAll: 'All',
  preview: 'Preview',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} px · ${cm(widthCm, 'en')} × ${cm(heightCm, 'en')} cm`,
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
    `${number(f.width)} × ${number(f.height)} px is more than this browser can paint. The largest that works is ${number(f.largestWidth)} × ${number(f.largestHeight)} px, ${number(f.scale)} times.`,
  blocked:
    'If nothing was saved, this frame does not allow downloads: open the file in a new tab, or copy it.',
  openInTab: 'Open in a new tab',

  embedTitle: 'Embed',
  form: 'How',
  formNames: { element: 'Script', frame: 'Frame', static: 'Picture without script' },
  formHints: {
    element: 'One script and one element. It takes the fonts and the language of your page.',
    frame: 'An iframe, kept apart from your page. It grows with what it shows.',
    static: 'Drawing and table as plain HTML. It needs no script and does not change.',
  },
  code: 'Code for your page',
  copyCode: 'Copy code',
};
