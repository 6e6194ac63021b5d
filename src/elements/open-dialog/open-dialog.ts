import { createRef } from '../element/ref.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { loadPictureAndProblemWords, loadTableWords } from '../../i18n/locale.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { TableWords } from '../../i18n/table-words.js';
import { escapeUnusual } from '../../lib/characters.js';
import { messageOf } from '../../lib/error-message.js';
import type { Pause } from '../../lib/schedule.js';
import { limitsOf, tooBig } from '../../model/limits.js';
import { localize } from '../../model/localized-text.js';
import type { Problem } from '../../model/problem.js';
import type { ColumnUse } from '../../model/table/columns.js';
import type { TableReport } from '../../model/table/table-dataset.js';
import { LoadProgress } from '../../state/load.js';
import { openFile } from '../../state/open-table.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import type { DialogOptions } from '../export-dialog/host.js';
import { createPause } from '../page/window.js';
import { sheetTemplate } from '../ui/sheet.js';
import { OpenedFile } from './opened-file.js';
import { earlierIn, goBack, showInstead } from './earlier.js';
import {
  bringTemplate,
  columnsTemplate,
  findingsTemplate,
  headTemplate,
  previewTemplate,
  toldTemplate,
} from './templates.js';

export { openStyles } from './styles.js';

/** What a person brings, before it is read. */
interface GivenFile {
  readonly name: string;
  /** absent for what was pasted */
  readonly file?: string;
  /** @throws the browser's error for what is no file */
  readonly content: () => Promise<Uint8Array | string>;
}

/** Work that is given up when other work begins: its pause throws then. */
interface Job {
  readonly signal: AbortSignal;
  readonly pause: Pause;
}

interface Words {
  readonly tools: ControlWords;
  readonly tables: TableWords;
  readonly terms: PictureWords;
}

/** Problems that are told of a file that cannot be read. */
const MOST_PROBLEMS = 10;

/** The dialog in which a person opens a table, says what its columns are, and sees what becomes of it. */
export class OpenDialog {
  readonly #options: DialogOptions;
  readonly #words: Words;
  readonly #input = createRef<HTMLInputElement>();
  readonly #text = createRef<HTMLTextAreaElement>();
  readonly #progress = new LoadProgress(() => this.#options.update());
  #job = new AbortController();
  #isWorking = false;
  #isOver = false;
  #message = '';
  #problems: readonly string[] = [];
  #data: OpenedFile | undefined;

  /** Loads the words of the dialog. */
  static async create(options: DialogOptions, tools: ControlWords): Promise<OpenDialog> {
    const { locale } = options.host.terms;
    const [tables, terms] = await Promise.all([
      loadTableWords(locale),
      loadPictureAndProblemWords(locale),
    ]);
    return new OpenDialog(options, { tools, tables, terms });
  }

  private constructor(options: DialogOptions, words: Words) {
    this.#options = options;
    this.#words = words;
  }

  template(): TemplateResult {
    const { tools } = this.#words;
    return html`<div
      class=${this.#isOver ? 'over' : ''}
      @dragover=${this.#onDragOver}
      @dragleave=${() => this.#setOver(false)}
      @drop=${this.#onDrop}
      @paste=${this.#onPaste}
    >
      ${sheetTemplate({
        dialog: this.#options.dialog,
        name: 'open',
        title: tools.open,
        close: tools.close,
        kind: 'window',
        content: html`<div class="open-table">
          ${this.#backTemplate()} ${this.#bringTemplate()}
          ${toldTemplate({
            message: this.#message,
            problems: this.#problems,
            progress: this.#isWorking ? this.#progress.done : undefined,
          })}
          ${this.#data ? this.#dataTemplate(this.#data) : nothing}
        </div>`,
      })}
    </div>`;
  }

  #backTemplate(): TemplateResult | typeof nothing {
    const { host, say } = this.#options;
    const { session } = host;
    const before = earlierIn(session);
    if (!session || !before || this.#data) return nothing;
    const words = this.#words.tables.dialog;
    const back = async () => {
      this.#close();
      const isBack = await goBack(session, before);
      if (isBack) say(words.shown(before.title));
    };
    return html`<p>
      <button type="button" part="button" @click=${() => void back()}>
        ${words.back(before.title)}
      </button>
    </p>`;
  }

  #bringTemplate(): TemplateResult {
    return bringTemplate({
      words: this.#words.tables.dialog,
      input: this.#input,
      text: this.#text,
      name: this.#data?.name,
      openFile: (file) => void this.openFile(file),
      openText: (text) => void this.#openText(text),
    });
  }

  #dataTemplate(data: OpenedFile): TemplateResult {
    const { tables, terms } = this.#words;
    const { layout, report, dataset } = data;
    const { element, session } = this.#options.host;
    const theme = element.getAttribute('theme');
    const limits = session?.limits;
    return html`<div class="table-parts">
        <div>
          ${headTemplate({
            ...{ words: tables.dialog, sheets: data.sheets, sheet: layout?.sheet.name },
            title: () => data.titleIn(terms.locale),
            chooseTitle: (title) => {
              data.setTitle(title);
              this.#options.update();
            },
            chooseSheet: (sheet) => void this.#readAgain(() => data.chooseSheet(sheet)),
          })}
          ${
            layout && layout.columns.length > 0
              ? columnsTemplate({
                  ...{ terms, words: tables, layout, marks: data.marks },
                  useOf: (column) => data.useOf(column),
                  choose: (column, use) => void this.#chooseUse(data, column, use),
                })
              : nothing
          }
          ${report ? this.#findingsTemplate(data, report) : nothing}
        </div>
        <div>
          ${dataset ? previewTemplate(dataset, { terms, words: tables.dialog, theme, limits }) : nothing}
        </div>
      </div>
      ${
        dataset
          ? html`<div class="table-actions">
              <button
                type="button"
                part="button"
                class="primary"
                @click=${() => void this.#show(data)}
              >
                ${tables.dialog.show}
              </button>
            </div>`
          : nothing
      }`;
  }

  async #chooseUse(data: OpenedFile, column: number, use: ColumnUse): Promise<void> {
    const own = () => this.#find(`#use-${column}`);
    const before = own();
    await this.#readAgain(() => data.chooseUse(column, use));
    await this.#rendered();
    const after = own();
    if (after === before) return;
    // Columns of marks have a list of their own, to which it may have moved. It may be closed.
    const list = after?.closest('details');
    if (list) list.open = true;
    after?.focus();
  }

  #findingsTemplate(data: OpenedFile, report: TableReport): TemplateResult {
    const readAs = async (found: string, as: string) => {
      await this.#readAgain(() => data.readAs(found, as));
      // The button is gone with what it settled.
      await this.#focus('#unplaced, #columns');
    };
    return findingsTemplate({
      ...{ terms: this.#words.terms, words: this.#words.tables, report },
      readAs: (found, as) => void readAs(found, as),
    });
  }

  /** Reads a file that a person has dropped or chosen. */
  async openFile(file: File): Promise<void> {
    const { limits } = this.#options.host.session ?? {};
    const name = escapeUnusual(file.name);
    if (file.size > limitsOf(limits).bytes) {
      this.#cancel();
      this.#refuse(name, [tooBig(limitsOf(limits))]);
      return;
    }
    const content = async () => new Uint8Array(await file.arrayBuffer());
    await this.#open({ name, file: file.name, content });
  }

  async #openText(text: string): Promise<void> {
    const { pasted } = this.#words.tables.dialog;
    const { value: box } = this.#text;
    // What was pasted elsewhere in the dialog can be mended there, too.
    if (box) box.value = text;
    await this.#open({ name: pasted, content: () => Promise.resolve(text) });
  }

  async #open({ name, file, content }: GivenFile): Promise<void> {
    const { dialog } = this.#words.tables;
    this.#tell(dialog.reading(name), []);
    await this.#work(name, async ({ signal, pause }) => {
      const bytes = await content().catch(() => undefined);
      await pause();
      if (bytes === undefined) {
        this.#tell(dialog.refused(name), [dialog.unreadable]);
        return;
      }
      const { session } = this.#options.host;
      const { limits } = session ?? {};
      // A table that is shown has rows of its own, which no other table is about.
      const shown = earlierIn(session)?.model ?? session?.model;
      const opened = await openFile(bytes, { signal, pause, limits, file, shown });
      await pause();
      const data = new OpenedFile(name, opened);
      await data.read(pause);
      // A table that was pasted has no title of its own.
      if (file === undefined && opened.kind === 'table') data.setTitle(name);
      // What cannot be read at all leaves alone what is open, and the text in the box.
      if (data.isReadable) this.#data = data;
      this.#tellResult(data);
      if (data.isReadable) await this.#focus('#columns, #preview');
    });
  }

  /** Does some work, and tells what goes wrong with it. Work that is still being done is given up. */
  async #work(name: string, work: (job: Job) => Promise<void>): Promise<void> {
    this.#cancel();
    const { signal } = this.#job;
    const counted = this.#progress.start(createPause());
    const pause = async (done?: number) => {
      await counted(done);
      signal.throwIfAborted();
    };
    this.#isWorking = true;
    try {
      await work({ signal, pause });
    } catch (error) {
      if (signal.aborted) return;
      this.#refuse(name, [{ code: 'unexpected', path: [], found: messageOf(error) }]);
    }
    if (this.#job.signal !== signal) return;
    this.#isWorking = false;
    this.#options.update();
  }

  #cancel(): void {
    this.#job.abort();
    this.#job = new AbortController();
    this.#isWorking = false;
  }

  /** Reads the table again, after something has been said of it. */
  async #readAgain(say: () => void): Promise<void> {
    const data = this.#data;
    if (!data) return;
    await this.#work(data.name, async ({ pause }) => {
      say();
      await data.read(pause);
      this.#tellResult(data);
    });
  }

  #tellResult({ name, report, result }: OpenedFile): void {
    const { tables } = this.#words;
    if (result.kind === 'problems') {
      // What does not fit is in the list of findings.
      const others = result.problems.filter(({ finding }) => !report || !finding);
      this.#refuse(name, others);
      if (report)
        this.#tell(tables.summary(report), [tables.dialog.refused(name), ...this.#problems]);
    } else this.#tell(report ? tables.summary(report) : '', []);
  }

  #refuse(name: string, problems: readonly Problem[]): void {
    const { terms, tables } = this.#words;
    const told = problems.slice(0, MOST_PROBLEMS).map((each) => terms.problem(each));
    this.#tell(tables.dialog.refused(name), [...new Set(told)]);
  }

  #tell(message: string, problems: readonly string[]): void {
    this.#message = message;
    this.#problems = problems;
    this.#options.update();
  }

  /** Moves the focus to the first of these that is there, once it is rendered. */
  async #focus(selector: string): Promise<void> {
    await this.#rendered();
    this.#find(selector)?.focus();
  }

  async #rendered(): Promise<void> {
    this.#options.update();
    await this.#options.rendered();
  }

  #find(selector: string): HTMLElement | null {
    return this.#options.dialog.value?.querySelector<HTMLElement>(selector) ?? null;
  }

  async #show({ dataset }: OpenedFile): Promise<void> {
    const { host, say } = this.#options;
    const { locale } = host.terms;
    this.#close();
    if (!host.session || !dataset) return;
    const isShown = await showInstead(host.session, dataset, locale);
    const title = escapeUnusual(localize(dataset.title, locale).text);
    if (isShown) say(this.#words.tables.dialog.opened(title));
  }

  /** Closes the dialog, and the sheet from which it was opened: what is shown is behind them. */
  #close(): void {
    this.#cancel();
    const { value: dialog } = this.#options.dialog;
    dialog?.close();
    const behind = dialog?.closest('.root')?.querySelectorAll('dialog[open]') ?? [];
    for (const each of behind) if (each instanceof HTMLDialogElement) each.close();
  }

  #setOver(isOver: boolean): void {
    if (this.#isOver === isOver) return;
    this.#isOver = isOver;
    this.#options.update();
  }

  readonly #onDragOver = (event: DragEvent): void => {
    this.#hold(event);
    this.#setOver(true);
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#hold(event);
    this.#setOver(false);
    this.#take(event.dataTransfer);
  };

  /** Keeps an event from the browser, which would open the file itself, and from the explorer around. */
  #hold(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    // Text that is typed into a title is none of a table.
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.#take(event.clipboardData);
  };

  #take(data: DataTransfer | null): void {
    const file = data?.files[0];
    const text = data?.getData('text/plain') ?? '';
    if (file) void this.openFile(file);
    else if (text !== '') void this.#openText(text);
  }
}
