import { live } from 'lit/directives/live.js';
import { ref, type Ref } from '../element/ref.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { tellFinding, type TableWords } from '../../i18n/table-words.js';
import { escapeUnusual } from '../../lib/characters.js';
import type { Limits } from '../../model/limits.js';
import type { Dataset } from '../../model/schema.js';
import type { ColumnUse, TableColumn } from '../../model/table/columns.js';
import { isRefusal, type Finding } from '../../model/table/finding.js';
import type { TableLayout } from '../../model/table/layout.js';
import { columnWords } from '../../model/table/requested.js';
import { columnLetters, type Sheet } from '../../model/table/sheet.js';
import type { TableReport } from '../../model/table/table-dataset.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { inputField, selectField } from '../export-dialog/fields.js';

/** Files that the chooser of the browser offers. What a file holds is decided by its content. */
const ACCEPTED = '.csv,.tsv,.tab,.txt,.xlsx,.ods,.json';
/** Values of a column that are shown, and the characters of each. */
const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;
/** Columns of marks that are shown one by one. */
const FEW = 2;
/** Columns that are listed, of those that are read and of the others. */
const MOST_READ = 200;
const MOST_UNREAD = 30;
/** Headers of columns of marks that are named. */
const MOST_HEADERS = 20;

interface BringOptions {
  readonly words: TableWords['dialog'];
  readonly input: Ref<HTMLInputElement>;
  readonly text: Ref<HTMLTextAreaElement>;
  /** name of the file that is open */
  readonly name: string | undefined;
  readonly openFile: (file: File) => void;
  readonly openText: (text: string) => void;
}

/** How a table is brought: by dropping, choosing or pasting it. Once one is open, by choosing another. */
export function bringTemplate(options: BringOptions): TemplateResult {
  const { words, input, text, name, openFile, openText } = options;
  const choose = html`<button
      type="button"
      part="button"
      class=${name === undefined ? 'primary' : nothing}
      @click=${() => input.value?.click()}
    >
      ${name === undefined ? words.chooseFile : words.chooseOther}
    </button>
    <input
      ${ref(input)}
      type="file"
      hidden
      accept=${ACCEPTED}
      aria-label=${words.chooseFile}
      @change=${({ currentTarget }: Event) => {
        if (!(currentTarget instanceof HTMLInputElement)) return;
        const file = currentTarget.files?.[0];
        if (file) openFile(file);
        // The same file may be chosen again, after it has been mended.
        currentTarget.value = '';
      }}
    />`;
  if (name !== undefined) return html`<div class="opened"><bdi>${name}</bdi> ${choose}</div>`;
  return html`<p class="muted">${words.hint}</p>
    <div class="bring">
      <div class="row">
        <p class="drop">${words.drop}</p>
        ${choose}
      </div>
      <label class="field"
        ><span>${words.paste}</span
        ><textarea ${ref(text)} rows="3" dir="auto" spellcheck="false"></textarea>
      </label>
      <div class="row">
        <button type="button" part="button" @click=${() => openText(text.value?.value ?? '')}>
          ${words.readText}
        </button>
      </div>
    </div>`;
}

interface ToldOptions {
  readonly message: string;
  readonly problems: readonly string[];
  /** share of the work that is done, 0 … 1; undefined when nothing is being done */
  readonly progress: number | undefined;
}

/** What is being done, what came of it, and what is wrong. */
export function toldTemplate({ message, problems, progress }: ToldOptions): TemplateResult {
  return html`<progress
      max="1"
      class=${progress === undefined ? 'idle' : ''}
      .value=${progress ?? 0}
      aria-label=${message}
    ></progress>
    <div class="told" role="status">
      ${message === '' ? nothing : html`<p class="summary">${message}</p>`}
      ${problems.map((each) => html`<p dir="auto">${each}</p>`)}
    </div>`;
}

interface ColumnsOptions {
  readonly terms: PictureWords;
  readonly words: TableWords;
  readonly layout: TableLayout;
  readonly useOf: (column: number) => ColumnUse;
  /** columns that may be marks */
  readonly marks: ReadonlySet<number>;
  readonly choose: (column: number, use: ColumnUse) => void;
}

/** What each column is taken for, with a few of its values. Columns of marks are one line, unless they are few. */
export function columnsTemplate(options: ColumnsOptions): TemplateResult {
  const { terms, words, layout } = options;
  const filled = layout.columns.filter(
    ({ column, header }) => header.trim() !== '' || examplesOf(layout, column).length > 0,
  );
  const marks = filled.filter(({ use }) => use === 'marks');
  const isMany = marks.length > FEW;
  const shown = isMany ? filled.filter(({ use }) => use !== 'marks') : filled;
  const headers = marks.slice(0, MOST_HEADERS).map(({ header }) => escapeUnusual(header.trim()));
  const named = terms.commas(marks.length > MOST_HEADERS ? [...headers, '…'] : headers);
  return html`<h3 id="columns" tabindex="-1">${words.dialog.columns}</h3>
    <p class="muted">${words.dialog.columnsHint}</p>
    ${listTemplate(shown, options)}
    ${
      isMany
        ? html`<details>
            <summary>${words.dialog.marks(marks.length, named)}</summary>
            ${listTemplate(marks, options)}
          </details>`
        : nothing
    }`;
}

/** Each column has a list of uses of its own. So many of these that they hold up the page are told as a number. */
function listTemplate(columns: readonly TableColumn[], options: ColumnsOptions): TemplateResult {
  const isRead = ({ column }: TableColumn) => options.useOf(column) !== 'unused';
  const listed = new Set([
    ...columns.filter(isRead).slice(0, MOST_READ),
    ...columns.filter((each) => !isRead(each)).slice(0, MOST_UNREAD),
  ]);
  const more = columns.length - listed.size;
  return html`<ul class="columns">
      ${columns.filter((each) => listed.has(each)).map((each) => columnTemplate(each, options))}
    </ul>
    ${more === 0 ? nothing : html`<p class="muted">${options.words.dialog.moreColumns(more)}</p>`}`;
}

function columnTemplate(
  { column, header, language }: TableColumn,
  { words, layout, useOf, marks, choose }: ColumnsOptions,
): TemplateResult {
  const use = useOf(column);
  const name = escapeUnusual(header.trim());
  const letter = columnLetters(column);
  const all = [...new Set<ColumnUse>([use, ...Object.values(columnWords)])];
  const uses = marks.has(column) ? new Set<ColumnUse>(['marks', ...all]) : new Set(all);
  const nameOf = (each: ColumnUse) =>
    each === 'marks' ? `${words.useNames.marks} ${name}` : words.useNames[each];
  const onChange = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const chosen = [...uses].find((each) => each === currentTarget.value);
    if (chosen) choose(column, chosen);
  };
  return html`<li>
    <label for="use-${column}"
      >${name === '' ? letter : html`<bdi>${name}</bdi> <span class="letter">${letter}</span>`}
      ${language === undefined ? nothing : html`<span class="letter">${language}</span>`}</label
    >
    <p id="values-${column}" class="muted">
      ${examplesOf(layout, column).map((each, i) => html`${i === 0 ? '' : ' · '}<bdi>${each}</bdi>`)}
    </p>
    <select id="use-${column}" aria-describedby="values-${column}" @change=${onChange}>
      ${[...uses].map(
        (each) =>
          html`<option value=${each} .selected=${live(each === use)}>${nameOf(each)}</option>`,
      )}
    </select>
  </li>`;
}

/** The first values of a column that differ. */
function examplesOf({ sheet, header }: TableLayout, column: number): readonly string[] {
  const texts = sheet.rows.slice(header + 1, header + 60).map(({ cells }) => cells[column]?.text);
  const values = new Set(texts.flatMap((text) => (text?.trim() ? [text.trim()] : [])));
  return [...values].slice(0, MOST_EXAMPLES).map(shortened);
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST_EXAMPLE) return escapeUnusual(text);
  return `${escapeUnusual(characters.slice(0, LONGEST_EXAMPLE - 1).join(''))}…`;
}

interface FindingsOptions {
  readonly terms: PictureWords;
  readonly words: TableWords;
  readonly report: TableReport;
  readonly readAs: (found: string, as: string) => void;
}

/** What does not fit, with what may be meant as buttons; then what was stepped over. */
export function findingsTemplate({
  terms,
  words,
  report,
  readAs,
}: FindingsOptions): TemplateResult {
  const refused = report.findings.filter(({ code }) => isRefusal(code));
  const noted = report.findings.filter(({ code }) => !isRefusal(code));
  return html`${
    refused.length === 0
      ? nothing
      : html`<h3 id="unplaced" tabindex="-1">${words.dialog.notPlaced}</h3>
          <ul class="findings">
            ${refused.map((each) => findingTemplate(each, { words, readAs }))}
          </ul>`
  }
  ${report.more > 0 ? html`<p class="muted">${words.more(report.more)}</p>` : nothing}
  ${
    noted.length === 0
      ? nothing
      : html`<details>
          <summary>${terms.aside(words.dialog.noted, terms.number(noted.length))}</summary>
          <ul class="findings">
            ${noted.map((each) => html`<li>${tellFinding(words, each)}</li>`)}
          </ul>
        </details>`
  }`;
}

function findingTemplate(
  finding: Finding,
  { words, readAs }: Pick<FindingsOptions, 'words' | 'readAs'>,
): TemplateResult {
  const { found = '', near, alternatives = [], code } = finding;
  const isName = code === 'noActionLine' || code === 'noGoal';
  const known = isName && near !== undefined ? [near] : alternatives;
  return html`<li>
    ${tellFinding(words, finding)}
    ${
      known.length === 0 || found === ''
        ? nothing
        : html`<div class="row">
            ${known.map(
              (each) =>
                html`<button
                  type="button"
                  part="button"
                  aria-label=${words.dialog.readAs(escapeUnusual(found), escapeUnusual(each))}
                  @click=${() => readAs(found, each)}
                >
                  <bdi>${escapeUnusual(each)}</bdi>
                </button>`,
            )}
          </div>`
    }
  </li>`;
}

interface HeadOptions {
  readonly words: TableWords['dialog'];
  readonly title: () => string;
  readonly sheets: readonly Sheet[];
  /** name of the sheet that is read */
  readonly sheet: string | undefined;
  readonly chooseTitle: (title: string) => void;
  readonly chooseSheet: (sheet: string) => void;
}

/** The title of what is read, and the sheet, where there are several. */
export function headTemplate(options: HeadOptions): TemplateResult {
  const { words, title, sheets, sheet, chooseTitle, chooseSheet } = options;
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return html`${inputField({
    label: words.title,
    value: title(),
    placeholder: '',
    choose: chooseTitle,
    // Without a title of their own, they have one again.
    current: title,
  })}
  ${
    filled.length < 2
      ? nothing
      : selectField({
          label: words.sheet,
          value: sheet ?? '',
          choices: filled.map(({ name, isHidden }) => {
            const said = escapeUnusual(name);
            return [name, isHidden ? words.hidden(said) : said] as const;
          }),
          choose: chooseSheet,
        })
  }`;
}

interface PreviewOptions {
  readonly terms: PictureWords;
  readonly words: TableWords['dialog'];
  readonly theme: string | null;
  /** those under which it will be shown */
  readonly limits: Partial<Limits> | undefined;
}

/** The matrix as it will be. Its events are nobody else's concern. */
export function previewTemplate(
  dataset: Dataset,
  { terms, words, theme, limits }: PreviewOptions,
): TemplateResult {
  const keep = (event: Event) => event.stopPropagation();
  return html`<h3 id="preview" tabindex="-1">${words.preview}</h3>
    <div
      class="table-preview"
      @wsis-load=${keep}
      @wsis-error=${keep}
      @wsis-select=${keep}
      @wsis-view-change=${keep}
    >
      <wsis-sdg-matrix
        locale=${terms.locale}
        theme=${theme ?? nothing}
        .limits=${limits}
        .data=${dataset}
      ></wsis-sdg-matrix>
    </div>`;
}
