import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { pageWords } from '../derive/captions.js';
import { pictureOfView, pictures } from '../derive/pictures.js';
import { itemAt } from '../lib/list.js';
import { textWidth } from '../lib/text-width.js';
import { isHttpUrl } from '../lib/url.js';
import { localize } from '../model/localized-text.js';
import { guardFormula } from '../model/read/csv-format.js';
import { graphOf, nodeTable } from './graph.js';
import { linkTable } from './link-table.js';
import type { PictureSource } from './picture-source.js';

// Loaded when a person or a script asks for a workbook.

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Sheet {
  readonly name: string;
  /** the names of columns; absent: the first cell of each row is its name */
  readonly header?: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** characters */
  readonly widths: readonly number[];
  /** columns that stay in sight beside the header */
  readonly fixed: number;
}

/**
 * A view as a workbook: its links, the matrix as it is shown, what it shows of action lines, goals,
 * targets and facilitators, and where it is from. The same view on the same day gives the same bytes.
 * Cells are text, which a spreadsheet does not run. Formulas are guarded anyway, for those who save a
 * sheet as CSV.
 */
export async function viewToXlsx(source: PictureSource): Promise<Uint8Array<ArrayBuffer>> {
  const { date, terms } = source;
  const about = aboutSheet(source);
  const sheets = [linkSheet(source), matrixSheet(source), nodeSheet(source), about];
  const day = new Date(`${date}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(sheet, terms.direction)),
    properties: {
      title: titleOf(source),
      description: wordsOf(source).caption,
      created: day,
      modified: day,
    },
    defaultFont: FONT,
  });
  return new Uint8Array(bytes);
}

function linkSheet({ model, kept, terms, words }: PictureSource): Sheet {
  const { header, rows } = linkTable(model, kept, terms.locale);
  const widths = header.map((name) => LINK_WIDTHS.find(([part]) => part.test(name))?.[1] ?? 14);
  return { name: words.sheetNames.links, header, rows, widths, fixed: 2 };
}

/** characters of a column whose name matches */
const LINK_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^rationale|^note/, 70],
  [/label$/, 60],
  [/name$|title$|facilitators/, 40],
  [/ur[il]$/, 34],
  [/^statement$/, 10],
  [/_(?:code|number)$/, 18],
];

/** Rows and columns as they are shown, with the numbers of links and their sums. */
function matrixSheet({ matrix, tools, words }: PictureSource): Sheet {
  const { rows, columns, heads, tally } = matrix.view;
  const { targets, wholeGoal, dimmed, rowTotals, columnTotals } = tally;
  const linksAt = (cell: number) =>
    itemAt(dimmed, cell) === 1 ? 0 : itemAt(targets, cell) + itemAt(wholeGoal, cell);
  const counts = rows.map(({ code, label }, row) => [
    ...[code, label],
    // Empty cells stay empty, so that gaps are seen.
    ...columns.map((_, column) => linksAt(row * columns.length + column) || ''),
    itemAt(rowTotals, row),
  ]);
  const names = columns.map(({ target, head }) => {
    const { number, label } = itemAt(heads, head);
    return target ?? `${number} ${label}`;
  });
  const total = rowTotals.reduce((sum, each) => sum + each, 0);
  return {
    name: tools.viewNames.matrix,
    header: ['', '', ...names, words.total],
    rows: [...counts, ['', words.total, ...columnTotals, total]],
    widths: [10, 38, ...columns.map(() => 16), 10],
    fixed: 2,
  };
}

function nodeSheet({ model, kept, terms, words }: PictureSource): Sheet {
  const [header = [], ...rows] = nodeTable(graphOf(model, kept, terms.locale));
  const widths = [26, 60, 14, 10, 34, 10];
  return { name: words.sheetNames.nodes, header, rows, widths, fixed: 1 };
}

function aboutSheet(source: PictureSource): Sheet {
  const { model, terms, words, permalink, date } = source;
  const { version, license, note } = model.dataset;
  const { subtitle, source: lines } = wordsOf(source);
  const [origin = ''] = lines;
  const inWords = (text: typeof note) =>
    text === undefined ? '' : localize(text, terms.locale).text;
  const names = words.aboutNames;
  const rows = [
    [names.title, titleOf(source)],
    [names.filters, subtitle],
    [names.source, origin],
    [names.version, version],
    [names.license, inWords(license)],
    [names.note, inWords(note)],
    [names.date, date],
    [names.link, permalink ?? ''],
    ...(model.dataset.sources ?? []).map(({ id, title, publisher, url, date: published }) => [
      ...[
        `${names.source} ${id}`,
        terms.commas([inWords(title), inWords(publisher), published ?? '']),
      ],
      url ?? '',
    ]),
  ].filter(([, text]) => text !== '');
  return { name: words.sheetNames.about, rows, widths: [32, 90, 50], fixed: 0 };
}

function titleOf({ heading, matrix }: PictureSource): string {
  return heading ?? matrix.view.title;
}

function wordsOf(source: PictureSource) {
  const { model, kept, state, matrix, date, note, terms, tools, words } = source;
  const title = titleOf(source);
  const kind = pictureOfView(state.view);
  const name = pictures[kind].name(title, { terms, tools });
  const facts = { model, kept, state, matrix, kind, title, name, date, note, opening: [] };
  return pageWords(facts, { terms, tools, words });
}

function writeSheet({ name, header, rows, ...look }: Sheet, direction: 'ltr' | 'rtl'): WriteSheet {
  const all = header ? [header, ...rows] : rows;
  const styled = new Map<string, Partial<Cell>>();
  all.forEach((row, r) =>
    row.forEach((text, c) => {
      const isName = header ? r === 0 : c === 0;
      if (isName) styled.set(`${r},${c}`, { value: cellValue(text), style: NAME });
      if (typeof text !== 'string' || !isHttpUrl(text)) return;
      styled.set(`${r},${c}`, { value: text, hyperlink: { target: text }, style: LINK });
    }),
  );
  return {
    name,
    rows: all.map((row) => row.map(cellValue)),
    columns: look.widths.map((width) => ({ width, style: CELL })),
    cells: styled,
    ...(header ? { freezePane: { rows: 1, columns: look.fixed } } : {}),
    rowDefs: new Map(all.map((row, r) => [r, { height: heightOf(row, look.widths) }])),
    pageSetup: { orientation: 'landscape', ...(header ? { printTitlesRow: '$1:$1' } : {}) },
    view: { rightToLeft: direction === 'rtl' },
  };
}

/** points of a line, and of the tallest row that Excel allows */
const [LINE, TALLEST] = [15, 409];
/** the width of a character of 11 px in a cell, which is as wide as a digit */
const DIGIT = textWidth('0', 11);

/** Points that a row needs for its wrapped texts: not every program works that out by itself. */
function heightOf(row: readonly (string | number)[], widths: readonly number[]): number {
  const lines = row.map((cell, i) => {
    const width = (widths[i] ?? 0) * DIGIT;
    if (typeof cell === 'number' || isHttpUrl(cell)) return 1;
    const paragraphs = cell.split('\n').map((text) => Math.ceil(textWidth(text, 11) / width));
    return paragraphs.reduce((sum, each) => sum + Math.max(1, each), 0);
  });
  return Math.min(TALLEST, LINE * Math.max(1, ...lines));
}

const FONT = { name: 'Calibri', size: 11 };
const CELL: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } };
const NAME: CellStyle = { ...CELL, font: { ...FONT, bold: true } };
const LINK: CellStyle = { ...CELL, font: { ...FONT, color: { rgb: '0563C1' }, underline: true } };

function cellValue(cell: string | number): CellValue {
  if (typeof cell === 'number') return cell;
  return cell === '' ? null : toWorkbookText(guardFormula(cell));
}

/** Text that would be taken for an escape: `_x000D_` stands for a carriage return (ECMA-376, ST_Xstring). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** Characters that XML changes or that writers of workbooks drop. */
const FRAGILE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffd-\uffff]/gu;

/** A text as a cell of a workbook holds it, so that every character comes back. */
function toWorkbookText(text: string): string {
  return text.replaceAll(ESCAPE, '_x005F_x$1_').replaceAll(FRAGILE, escaped);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
