import { embedForms, type EmbedForm } from '../../export/embed.js';
import { views, type View } from '../../state/view-parts.js';
import type { FileWords } from '../../i18n/file-words.js';
import { availableLocales } from '../../i18n/locale.js';
import { messageOf } from '../../lib/error-message.js';
import { html, type TemplateResult } from '../element/html.js';
import { sheetTemplate } from '../ui/sheet.js';
import { embedSnippet, DEFAULT_HEIGHT, type EmbedOptions } from './embed-snippet.js';
import { nameOfLanguage } from './form.js';
import { numberField, selectField, textField } from './fields.js';
import type { DialogOptions, ExportHost } from './host.js';

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
    try {
      const { code, isUnchecked } = await embedSnippet(this.#host, options);
      if (options !== this.#options) return;
      [this.#code, this.#problem] = [code, isUnchecked ? this.#words.unchecked : ''];
    } catch (error) {
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
          ${textField({
            label: words.code,
            text: this.#code,
            copyLabel: words.copyCode,
            copy: () => void this.#copy(),
          })}
          <div class="progress" role="status">
            ${this.#problem === '' ? '' : html`<p class="problem" dir="auto">${this.#problem}</p>`}
          </div>
        </div>
      </div>`,
    });
  }

  #fields(viewNames: Readonly<Record<View, string>>): TemplateResult {
    const words = this.#words;
    const { form, view = 'matrix', theme = 'auto', locale = 'en', width, height } = this.#options;
    return html`<div class="fields">
      ${selectField({
        label: words.form,
        value: form,
        choices: embedForms.map((each) => [each, words.formNames[each]] as const),
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

  #choose(changes: Partial<EmbedChoices>): void {
    this.#options = { ...this.#options, ...changes };
    this.#update();
    void this.refresh();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#code);
      this.#say(this.#words.copied);
    } catch {
      this.#problem = this.#words.notCopied;
      this.#update();
    }
  }
}
