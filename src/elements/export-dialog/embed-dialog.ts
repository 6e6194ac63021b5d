import { embedForms, type EmbedForm } from '../../export/embed.js';
import { views, type View } from '../../state/view-parts.js';
import type { FileWords } from '../../i18n/file-words.js';
import { availableLocales } from '../../i18n/locale.js';
import { fileNameOf } from '../../derive/file-name.js';
import { today } from '../../lib/day.js';
import { messageOf } from '../../lib/error-message.js';
import { send } from '../element/events.js';
import { html, type TemplateResult } from '../element/html.js';
import { sheetTemplate } from '../ui/sheet.js';
import { addressOf, embedSnippet, DEFAULT_HEIGHT, type EmbedOptions } from './embed-snippet.js';
import { nameOfLanguage } from './form.js';
import { numberField, selectField, textField } from './fields.js';
import type { DialogOptions, ExportHost } from './host.js';
import { saveFile } from './save-file.js';

type EmbedChoices = EmbedOptions & { readonly form: EmbedForm };

/** The dialog that makes the HTML to embed the view in another page. */
export class EmbedDialog {
  readonly #host: ExportHost;
  readonly #words: FileWords;
  readonly #dialog: DialogOptions['dialog'];
  readonly #update: () => void;
  readonly #say: (text: string) => void;
  #options: EmbedChoices;
  #code = '';
  #problem = '';

  constructor({ host, words, dialog, update, say }: DialogOptions) {
    this.#host = host;
    this.#words = words;
    this.#dialog = dialog;
    this.#update = update;
    this.#say = say;
    const view = host.session?.state.view;
    this.#options = {
      form: 'element',
      theme: 'auto',
      locale: host.terms.locale,
      ...(view === undefined ? {} : { view }),
    };
  }

  /** Makes the code again, after each choice. */
  async refresh(): Promise<void> {
    const options = this.#options;
    // A whole page is made when it is asked for.
    if (options.form === 'file') return;
    try {
      const { code, isUnchecked } = await embedSnippet(this.#host, options);
      if (options !== this.#options) return;
      [this.#code, this.#problem] = [code, isUnchecked ? this.#words.unchecked : ''];
    } catch (error) {
      if (options !== this.#options) return;
      this.#problem = messageOf(error);
    }
    this.#update();
  }

  template(viewNames: Readonly<Record<View, string>>): TemplateResult {
    const words = this.#words;
    return sheetTemplate({
      dialog: this.#dialog,
      name: 'embed',
      title: words.embedTitle,
      close: words.cancel,
      kind: 'window',
      content: html`<div class="export-dialog">
        ${this.#fields(viewNames)}
        <div class="outcome">
          <p>${words.formHints[this.#options.form]}</p>
          ${this.#options.form === 'file' ? this.#saveButton() : this.#codeField()}
          <div class="progress" role="status">
            ${this.#problem === '' ? '' : html`<p class="problem" dir="auto">${this.#problem}</p>`}
          </div>
        </div>
      </div>`,
    });
  }

  #codeField(): TemplateResult {
    const { code, copyCode } = this.#words;
    const copy = () => void this.#copy();
    return textField({ label: code, text: this.#code, copyLabel: copyCode, copy });
  }

  #saveButton(): TemplateResult {
    const save = () => void this.#save();
    return html`<div class="row">
      <button type="button" part="button" class="primary" @click=${save}>
        ${this.#words.savePage}
      </button>
    </div>`;
  }

  #fields(viewNames: Readonly<Record<View, string>>): TemplateResult {
    const words = this.#words;
    const { form, view = 'matrix', theme = 'auto', locale = 'en', width, height } = this.#options;
    return html`<div class="fields">
      ${selectField({
        label: words.form,
        value: form,
        choices: this.#forms.map((each) => [each, words.formNames[each]] as const),
        choose: (next) => this.#choose({ form: next }),
      })}
      ${selectField({
        label: words.what,
        value: view,
        choices: views.map((each) => [each, viewNames[each]] as const),
        choose: (next) => this.#choose({ view: next }),
      })}
      ${selectField({
        label: words.theme,
        value: theme,
        choices: [
          ['auto', words.themeAuto],
          ['light', words.themeNames.light],
          ['dark', words.themeNames.dark],
        ],
        choose: (next) => this.#choose({ theme: next }),
      })}
      ${selectField({
        label: words.language,
        value: locale,
        choices: availableLocales().map((each) => [each, nameOfLanguage(each)] as const),
        choose: (next) => this.#choose({ locale: next }),
      })}
      ${numberField({
        label: words.inPixels(words.width),
        value: width,
        least: 320,
        most: 4000,
        choose: (next) => this.#choose({ width: next }),
      })}
      ${
        form === 'frame'
          ? numberField({
              label: words.inPixels(words.height),
              value: height ?? DEFAULT_HEIGHT,
              least: 200,
              most: 4000,
              choose: (next) => this.#choose({ height: next }),
            })
          : ''
      }
    </div>`;
  }

  /** A frame loads its data itself, from an address. */
  get #forms(): readonly EmbedForm[] {
    const hasAddress = addressOf(this.#host) !== undefined;
    return embedForms.filter((each) => hasAddress || each !== 'frame');
  }

  #choose(changes: Partial<EmbedChoices>): void {
    this.#options = { ...this.#options, ...changes };
    this.#problem = '';
    this.#update();
    void this.refresh();
  }

  /** Makes the page and saves it, unless the page around cancels the event. */
  async #save(): Promise<void> {
    const { state, model } = this.#host.session ?? {};
    if (!state || !model) return;
    try {
      const options = this.#options;
      const { view = state.view, locale = 'en' } = options;
      this.#tell(this.#words.working);
      const { code } = await embedSnippet(this.#host, options);
      const about = {
        dataset: model.dataset.id,
        what: view,
        words: locale === 'en' ? [] : [locale],
      };
      const name = fileNameOf({ ...state, view }, { ...about, date: today(), extension: 'html' });
      const blob = new Blob([code], { type: 'text/html' });
      const detail = { format: 'html', filename: name, bytes: blob.size, blob };
      if (send(this.#host.element, 'wsis-export', detail)) saveFile({ name, blob }, document);
      this.#tell(this.#words.made(name, blob.size));
    } catch {
      this.#tell(this.#words.noPage);
    }
  }

  #tell(message: string): void {
    this.#problem = message;
    this.#update();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#code);
      this.#say(this.#words.copied);
    } catch {
      this.#tell(this.#words.notCopied);
    }
  }
}
