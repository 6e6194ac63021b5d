import { attributeOf, type XmlHandler } from '../../lib/xml-events.js';
import { columnOf, numberCell, RowBuilder, type Cell, type Sheet } from './sheet.js';
import { mergedRows, type Merge } from './merged.js';
import type { Findings } from './finding.js';
import type { Package } from './package.js';

// Reads workbooks of Office Open XML (ECMA-376 part 1, clause 18). Nothing is evaluated.

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

/** What the cells of a workbook refer to. */
interface Shared {
  readonly strings: readonly string[];
  /** by style, whether its numbers are dates */
  readonly dates: readonly boolean[];
  /** the day that is 0 */
  readonly epoch: number;
}

/** The day that is 0 in the two calendars of spreadsheets. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const MS_PER_DAY = 86_400_000;
/** 1900 was no leap year, but has a 29 February in spreadsheets, with this number. */
const NO_SUCH_DAY = 60;

/** @returns undefined for an archive that is no such workbook */
export async function readXlsx(
  file: Package,
  findings: Findings,
): Promise<readonly Sheet[] | undefined> {
  const workbook = await workbookPath(file);
  if (workbook === undefined) return undefined;
  const relations = await readRelations(file, workbook);
  const { sheets, epoch } = await readWorkbook(file, workbook, relations);
  const part = (type: string) =>
    [...relations.values()].find((each) => each.type === type)?.path ?? '';
  const strings = await readStrings(file, part('sharedStrings'));
  const dates = await readDateStyles(file, part('styles'));
  const shared = { strings, dates, epoch };
  const result: Sheet[] = [];
  for (const { name, isHidden, path } of sheets) {
    const read = await readRows(file, path, { shared, findings });
    if (read) result.push({ name, isHidden, ...read });
  }
  return result;
}

async function workbookPath(file: Package): Promise<string | undefined> {
  const roots = await readRelations(file, '');
  const main = [...roots.values()].find(({ type }) => type === 'officeDocument');
  const path = main?.path ?? 'xl/workbook.xml';
  return path.endsWith('.xml') && file.has(path) ? path : undefined;
}

interface Relation {
  readonly type: string;
  /** from the root of the archive */
  readonly path: string;
}

/** What a part refers to, by id. @param path of the part; empty for the whole archive */
async function readRelations(file: Package, path: string): Promise<ReadonlyMap<string, Relation>> {
  const name = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, name);
  const found = new Map<string, Relation>();
  await file.read(`${folder}_rels/${path.slice(name)}.rels`, {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const type = attributeOf(attributes, 'Type') ?? '';
      const target = attributeOf(attributes, 'Target') ?? '';
      found.set(attributeOf(attributes, 'Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        path: target.startsWith('/') ? target.slice(1) : folder + target,
      });
    },
    close: () => undefined,
  });
  return found;
}

interface WorkbookFacts {
  readonly sheets: readonly SheetEntry[];
  readonly epoch: number;
}

async function readWorkbook(
  file: Package,
  path: string,
  relations: ReadonlyMap<string, Relation>,
): Promise<WorkbookFacts> {
  const sheets: SheetEntry[] = [];
  let epoch = EPOCH_1900;
  await file.read(path, {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributeOf(attributes, 'date1904'))) epoch = EPOCH_1904;
      if (name !== 'sheet') return;
      const [, id = ''] = /\w+:id\s*=\s*["']([^"']*)/.exec(attributes) ?? [];
      const of = relations.get(id);
      const state = attributeOf(attributes, 'state') ?? 'visible';
      if (of?.type !== 'worksheet') return;
      const title = attributeOf(attributes, 'name') ?? '';
      sheets.push({ name: title, isHidden: state !== 'visible', path: of.path });
    },
    close: () => undefined,
  });
  return { sheets, epoch };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The texts that cells share, without the marks for how they are pronounced. */
async function readStrings(file: Package, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  const reader = new RichText();
  await file.read(path, {
    open: (name) => {
      if (name === 'si') reader.begin();
      else reader.open(name);
    },
    text: (text) => reader.add(text),
    close: (name) => {
      if (name === 'si') strings.push(reader.text);
      else reader.close(name);
    },
  });
  return strings;
}

/** The text in `t` elements, in runs or not. */
class RichText {
  #parts = '';
  #isText = false;
  #isPhonetic = false;

  begin(): void {
    this.#parts = '';
    this.#isText = this.#isPhonetic = false;
  }
  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 't') this.#isText = !this.#isPhonetic;
  }
  add(text: string): void {
    if (this.#isText) this.#parts += text;
  }
  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 't') this.#isText = false;
  }
  /** Characters that XML cannot hold are written as `_x000D_`. */
  get text(): string {
    return withoutEscapes(this.#parts);
  }
}

function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The numbers of built-in formats that show dates or times (18.8.30), also those of East Asia. */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** By style, whether its numbers are dates. */
async function readDateStyles(file: Package, path: string): Promise<readonly boolean[]> {
  const own = new Map<string, boolean>();
  const dates: boolean[] = [];
  let isInCellFormats = false;
  await file.read(path, {
    open(name, attributes) {
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'numFmt') {
        const code = attributeOf(attributes, 'formatCode') ?? '';
        own.set(attributeOf(attributes, 'numFmtId') ?? '', isDateCode(code));
      }
      if (name !== 'xf' || !isInCellFormats) return;
      const id = attributeOf(attributes, 'numFmtId') ?? '';
      dates.push(own.get(id) ?? isDateFormat(Number(id)));
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return dates;
}

/** Whether a format such as `dd/mm/yyyy` shows a date: letters in quotes, brackets and after `\` do not count. */
function isDateCode(code: string): boolean {
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

interface SheetOptions {
  readonly shared: Shared;
  readonly findings: Findings;
}

async function readRows(
  file: Package,
  path: string,
  { shared, findings }: SheetOptions,
): Promise<Pick<Sheet, 'rows' | 'blankRows'> | undefined> {
  const rows = new RowBuilder(file.limits);
  const merges: Merge[] = [];
  const isSheet = await file.read(path, new SheetHandler({ file, rows, merges, shared }));
  rows.end();
  if (!isSheet) return undefined;
  const merged = mergedRows(rows.rows, merges, { limits: file.limits, findings });
  return { rows: merged, blankRows: rows.blankRows };
}

interface SheetParts {
  readonly file: Package;
  readonly rows: RowBuilder;
  readonly merges: Merge[];
  readonly shared: Shared;
}

/** Reads the cells of a worksheet, and what is merged. */
class SheetHandler implements XmlHandler {
  readonly #parts: SheetParts;
  readonly #text = new RichText();
  #row = 0;
  #column = -1;
  #type = '';
  #style = -1;
  #value: string | undefined;
  #isValue = false;
  #hasFormula = false;

  constructor(parts: SheetParts) {
    this.#parts = parts;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row':
        this.#row = Math.floor(Number(attributeOf(attributes, 'r'))) || this.#row + 1;
        this.#column = -1;
        this.#parts.rows.begin(this.#row);
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#isValue = true;
        this.#value = '';
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'mergeCell':
        this.#merge(attributeOf(attributes, 'ref') ?? '');
        break;
      default:
        this.#text.open(name);
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#value = (this.#value ?? '') + text;
    else this.#text.add(text);
  }

  close(name: string): void {
    if (name === 'v') this.#isValue = false;
    else if (name === 'c') this.#closeCell();
    else this.#text.close(name);
  }

  #openCell(attributes: string): void {
    const [letters = ''] = /^[A-Z]*/i.exec(attributeOf(attributes, 'r') ?? '') ?? [];
    this.#column = columnOf(letters) ?? this.#column + 1;
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? -1);
    this.#value = undefined;
    this.#hasFormula = false;
    this.#text.begin();
  }

  #closeCell(): void {
    const { file, rows } = this.#parts;
    const value = this.#value?.trim() ?? '';
    const cell = this.#cell(value);
    const isUnknown = this.#hasFormula && this.#value === undefined && cell.text === '';
    file.count(cell.text);
    rows.add(this.#column, isUnknown ? { kind: 'noValue', text: '' } : cell);
  }

  #cell(value: string): Cell {
    const { strings, dates } = this.#parts.shared;
    switch (this.#type) {
      case 's':
        return { kind: 'text', text: strings[Number(value)] ?? '' };
      case 'str':
        return { kind: 'text', text: withoutEscapes(this.#value ?? '') };
      case 'inlineStr':
        return { kind: 'text', text: this.#text.text };
      case 'b':
        return { kind: 'text', text: value === '' ? '' : String(isTrue(value)).toUpperCase() };
      case 'e':
        return { kind: 'error', text: value };
      case 'd':
        return { kind: 'date', text: value.slice(0, 10) };
      default:
        return dateOrNumberCell(value, dates[this.#style] ? this.#parts.shared.epoch : undefined);
    }
  }

  #merge(reference: string): void {
    const [, from = '', top = '', to = '', bottom = ''] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
    const [left, right] = [columnOf(from), columnOf(to)];
    if (left === undefined || right === undefined) return;
    this.#parts.merges.push({ left, right, top: Number(top), bottom: Number(bottom) });
  }
}

function dateOrNumberCell(value: string, epoch: number | undefined): Cell {
  const cell = numberCell(value);
  if (epoch === undefined || cell.kind !== 'number') return cell;
  const number = Number(value);
  const day = epoch === EPOCH_1900 && number < NO_SUCH_DAY ? number + 1 : number;
  const date = new Date(epoch + Math.round(day * MS_PER_DAY));
  const text = Number.isNaN(date.getTime()) ? value : isoDate(date, number);
  return { kind: 'date', text };
}

/** `2020-01-31`, or the time of a number below 1, which is no day. */
function isoDate(date: Date, number: number): string {
  const iso = date.toISOString();
  return number < 1 ? iso.slice(11, 16) : iso.slice(0, 10);
}
