import { memoLast } from '../../lib/memo.js';
import type { Pause } from '../../lib/schedule.js';
import { localize } from '../../model/localized-text.js';
import type { ParseResult } from '../../model/read/dataset.js';
import type { Dataset } from '../../model/schema.js';
import type { ColumnUse } from '../../model/table/columns.js';
import type { TableLayout } from '../../model/table/layout.js';
import type { Sheet } from '../../model/table/sheet.js';
import type { TableReport, TableResult } from '../../model/table/table-dataset.js';
import type { OpenedTable } from '../../state/open-table.js';

/** Uses that several columns may have. */
const SHARED: readonly ColumnUse[] = ['goal', 'target', 'marks', 'unused'];
/** Of these uses there is one column in all. */
const NAMES: readonly ColumnUse[] = ['row', 'actionLine'];

/** A table or a dataset that a person brings: what was read of it, and what the person says of it. */
export class OpenedFile {
  /** of the file, or of what was pasted */
  readonly name: string;
  /** absent for a dataset, of which there is nothing to choose */
  readonly #table: OpenedTable | undefined;
  #layout: TableLayout | undefined;
  #result: TableResult | ParseResult;
  #title: string | undefined;
  #sheet: string | undefined;
  #asked: ReadonlyMap<number, ColumnUse> = new Map();
  #choices: ReadonlyMap<string, string> = new Map();
  #marks: ReadonlySet<number> = new Set();

  constructor(name: string, data: OpenedTable | ParseResult) {
    this.name = name;
    this.#table = data.kind === 'table' ? data : undefined;
    this.#result = data.kind === 'table' ? { kind: 'problems', problems: [] } : data;
  }

  get result(): TableResult | ParseResult {
    return this.#result;
  }

  /** Whether there is something to show, or to say of its columns. */
  get isReadable(): boolean {
    return this.#result.kind === 'dataset' || (this.#layout?.columns.length ?? 0) > 0;
  }

  get report(): TableReport | undefined {
    return 'report' in this.#result ? this.#result.report : undefined;
  }

  get sheets(): readonly Sheet[] {
    return this.#table?.sheets ?? [];
  }

  get layout(): TableLayout | undefined {
    return this.#layout;
  }

  /** Columns that can be read as marks. */
  get marks(): ReadonlySet<number> {
    return this.#marks;
  }

  /** What a column is taken for, or where the table cannot be read so, what it was said to be. */
  useOf(column: number): ColumnUse {
    const asked = this.#layout?.refusal && this.#asked.get(column);
    return asked ?? this.#layout?.columns[column]?.use ?? 'unused';
  }

  /** The dataset with the title that it is to have; undefined when there is none. */
  get dataset(): Dataset | undefined {
    if (this.#result.kind !== 'dataset') return undefined;
    const { dataset } = this.#result;
    return this.#title === undefined ? dataset : this.#titled(dataset, this.#title);
  }

  readonly #titled = memoLast((dataset: Dataset, title: string) => ({ ...dataset, title }));

  titleIn(locale: string): string {
    const { dataset } = this;
    return dataset ? localize(dataset.title, locale).text : '';
  }

  /** Gives the data a title; an empty one is what they have of their own. */
  setTitle(title: string): void {
    this.#title = title === '' ? undefined : title;
  }

  /** Reads the table in the way that has been said. @returns nothing once the pause throws */
  async read(pause: Pause): Promise<void> {
    const requested = [...this.#asked].map(([column, use]) => {
      const header = this.#layout?.columns[column]?.header ?? '';
      return { column, use, header };
    });
    const options = { requested, sheet: this.#sheet, choices: this.#choices, pause };
    const reading = await this.#table?.read(options);
    await pause();
    if (!reading) return;
    this.#layout = reading.layout;
    this.#result = reading.result;
    const marks = reading.layout?.columns.filter(({ use }) => use === 'marks') ?? [];
    this.#marks = new Set([...this.#marks, ...marks.map(({ column }) => column)]);
  }

  chooseSheet(sheet: string): void {
    this.#asked = new Map();
    this.#choices = new Map();
    this.#marks = new Set();
    this.#sheet = sheet;
  }

  /** Takes a column for something else. The others stay what they are, but for one with the same use. */
  chooseUse(column: number, use: ColumnUse): void {
    const { columns = [] } = this.#layout ?? {};
    const asked = this.#layout?.refusal
      ? new Map(this.#asked)
      : new Map(columns.map((each) => [each.column, each.use] as const));
    const { language } = columns[column] ?? {};
    for (const [other, its] of asked) {
      const isSame = its === use && columns[other]?.language === language;
      const isRival = isSame || (NAMES.includes(its) && NAMES.includes(use));
      if (isRival && !SHARED.includes(use)) asked.set(other, 'unused');
    }
    this.#asked = asked.set(column, use);
  }

  /** Reads a text as something else. */
  readAs(found: string, as: string): void {
    this.#choices = new Map([...this.#choices, [found.trim(), as]]);
  }
}
