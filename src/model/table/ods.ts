import { attributeOf, type XmlHandler } from '../../lib/xml-events.js';
import type { Findings } from './finding.js';
import { mergedRows, type Merge } from './merged.js';
import type { Package } from './package.js';
import { numberCell, RowBuilder, type Cell, type Sheet } from './sheet.js';

// Reads spreadsheets of OpenDocument (ISO/IEC 26300, part 3, clause 9). Nothing is evaluated.

const CONTENT = 'content.xml';

/** @returns undefined for an archive that is no such workbook */
export async function readOds(
  file: Package,
  findings: Findings,
): Promise<readonly Sheet[] | undefined> {
  if (!file.has(CONTENT)) return undefined;
  const content = new ContentHandler(file);
  await file.read(CONTENT, content);
  if (!content.isSpreadsheet) return undefined;
  return content.sheets.map(({ name, isHidden, rows, merges }) => ({
    ...{ name, isHidden, blankRows: rows.blankRows },
    rows: mergedRows(rows.rows, merges, { limits: file.limits, findings }),
  }));
}

interface OpenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: RowBuilder;
  readonly merges: Merge[];
}

/** Elements in a cell whose text is not the cell's. */
const ASIDE: readonly string[] = ['annotation', 'shape', 'shapes', 'frame', 'ruby-text'];

class ContentHandler implements XmlHandler {
  readonly sheets: OpenSheet[] = [];
  isSpreadsheet = false;
  readonly #file: Package;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet: OpenSheet | undefined;
  #row = 0;
  /** the cells of the row, as often as it is repeated */
  #cells: (readonly [column: number, cell: Cell])[] = [];
  #rowRepeat = 1;
  #column = 0;
  #cell: Cell | undefined;
  #cellRepeat = 1;
  #text = '';
  #isParagraph = false;
  #aside = 0;

  constructor(file: Package) {
    this.#file = file;
  }

  open(name: string, attributes: string): void {
    if (ASIDE.includes(name)) this.#aside++;
    switch (name) {
      case 'spreadsheet':
        this.isSpreadsheet = true;
        break;
      case 'style':
        this.#style = attributeOf(attributes, 'style:name') ?? '';
        break;
      case 'table-properties':
        if (attributeOf(attributes, 'table:display') === 'false')
          this.#hiddenStyles.add(this.#style);
        break;
      case 'table':
        this.#openSheet(attributes);
        break;
      case 'table-row':
        this.#row++;
        this.#column = 0;
        this.#cells = [];
        this.#rowRepeat = repeated(attributes, 'table:number-rows-repeated');
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#openCell(attributes);
        break;
      default:
        this.#openText(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#isParagraph && this.#aside === 0) this.#text += text;
  }

  close(name: string): void {
    if (ASIDE.includes(name)) this.#aside--;
    if (name === 'p') this.#isParagraph = false;
    if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    if (name === 'table-row') this.#closeRow();
    if (name === 'table') this.#sheet = undefined;
  }

  #openSheet(attributes: string): void {
    const name = attributeOf(attributes, 'table:name') ?? '';
    const style = attributeOf(attributes, 'table:style-name') ?? '';
    const isHidden = this.#hiddenStyles.has(style);
    this.#sheet = { name, isHidden, rows: new RowBuilder(this.#file.limits), merges: [] };
    this.#row = 0;
    this.sheets.push(this.#sheet);
  }

  #openCell(attributes: string): void {
    this.#cellRepeat = repeated(attributes, 'table:number-columns-repeated');
    this.#text = '';
    this.#cell = valueOf(attributes);
    const columns = repeated(attributes, 'table:number-columns-spanned');
    const rows = repeated(attributes, 'table:number-rows-spanned');
    if (columns === 1 && rows === 1) return;
    const [left, top] = [this.#column, this.#row];
    this.#sheet?.merges.push({ left, top, right: left + columns - 1, bottom: top + rows - 1 });
  }

  #openText(name: string, attributes: string): void {
    if (this.#aside > 0) return;
    if (name === 'p') {
      if (this.#text !== '') this.#text += '\n';
      this.#isParagraph = true;
    } else if (name === 's' && this.#isParagraph) {
      // As many spaces as a text may have characters.
      const count = Math.min(repeated(attributes, 'text:c'), this.#file.limits.text);
      this.#text += ' '.repeat(count);
    } else if (name === 'tab' && this.#isParagraph) {
      this.#text += '\t';
    } else if (name === 'line-break' && this.#isParagraph) {
      this.#text += '\n';
    }
  }

  #closeCell(): void {
    const { kind = 'text', text = '' } = this.#cell ?? {};
    const shown = text === '' ? this.#text : text;
    const cell: Cell =
      kind === 'noValue' && shown !== '' ? { kind: 'text', text: shown } : { kind, text: shown };
    const isEmpty = cell.text === '' && cell.kind === 'text';
    // What is repeated to the edge of a sheet is empty; the cells of a table are counted.
    for (let n = 0; !isEmpty && n < this.#cellRepeat; n++) {
      if (n > this.#file.limits.cells) break;
      this.#file.count(cell.text);
      this.#cells.push([this.#column + n, cell]);
    }
    this.#column += this.#cellRepeat;
  }

  #closeRow(): void {
    const sheet = this.#sheet;
    for (let n = 0; sheet && this.#cells.length > 0 && n < this.#rowRepeat; n++) {
      sheet.rows.begin(this.#row + n);
      for (const [column, cell] of this.#cells) {
        if (n > 0) this.#file.count(cell.text);
        sheet.rows.add(column, cell);
      }
      sheet.rows.end();
    }
    this.#row += this.#rowRepeat - 1;
  }
}

function repeated(attributes: string, name: string): number {
  const count = Math.floor(Number(attributeOf(attributes, name) ?? 1));
  return count >= 1 ? count : 1;
}

/** What a cell holds according to its attributes. Text is in its paragraphs, unless it is there. */
function valueOf(attributes: string): Cell {
  const value = (name: string) => attributeOf(attributes, `office:${name}`);
  const isError = attributeOf(attributes, 'calcext:value-type') === 'error';
  const hasFormula = attributeOf(attributes, 'table:formula') !== undefined;
  switch (value('value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberCell(value('value') ?? '');
    case 'date':
      return { kind: 'date', text: value('date-value')?.slice(0, 10) ?? '' };
    case 'time':
      return { kind: 'date', text: value('time-value') ?? '' };
    case 'boolean':
      return { kind: 'text', text: value('boolean-value')?.toUpperCase() ?? '' };
    case 'string':
      return { kind: isError ? 'error' : 'text', text: value('string-value') ?? '' };
    default:
      return { kind: hasFormula ? 'noValue' : 'text', text: '' };
  }
}
