import type { TemplateResult } from 'lit';
import { embedForms, type EmbedForm } from '../../export/embed.js';
import { views, type View } from '../../state/view-parts.js';
import type { FileWords } from '../../i18n/file-words.js';
import { embedCode, HEIGHT, type EmbedOptions } from './embed-snippet.js';
import { nameOfLanguage } from './form.js';
import { numberField, selectField, textField } from './fields.js';
import type { Kit, ExportHost } from './host.js';

type EmbedChoices = EmbedOptions & { readonly form: EmbedForm };

/** Code for one's own page: choose, copy, paste. */
export class EmbedDialog {
  readonly #kit: Kit;
  readonly #host: ExportHost;
  readonly #words: FileWords;
  #options: EmbedChoices;
  #code = '';
  #problem = '';

  constructor(kit: Kit, host: ExportHost, words: FileWords) {
    this.#kit = kit;
    this.#host = host;
    this.#words = words;
    const view = host.session?.state.view;
    this.#options = {
      ...{ form: 'element', theme: 'auto', locale: host.terms.locale },
      ...(view === undefined ? {} : { view }),
    };
  }

  /** Writes the code anew, after every choice. */
  async refresh(): Promise<void> {
    const options = this.#options;
    try {
      const code = await embedCode(this.#host, options);
      if (options !== this.#options) return;
      [this.#code, this.#problem] = [code, ''];
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
    }
    this.#kit.update();
  }

  template(viewNames: Readonly<Record<View, string>>): TemplateResult {
    const { html, sheet } = this.#kit;
    const words = this.#words;
    return sheet({
      name: 'embed',
      title: words.embedTitle,
      close: words.cancel,
      kind: 'window',
      content: html`<div class="export-dialog">
        ${this.#fields(viewNames)}
        <div class="outcome">
          <p>${words.formHints[this.#options.form]}</p>
          ${textField(this.#kit, {
            ...{ label: words.code, text: this.#code, copyLabel: words.copyCode },
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
    const kit = this.#kit;
    const words = this.#words;
    const { form, view = 'matrix', theme = 'auto', locale = 'en', width, height } = this.#options;
    return kit.html`<div class="fields">
      ${selectField(kit, {
        label: words.form,
        value: form,
        choices: embedForms.map((each) => [each, words.formNames[each]] as const),
        choose: (next) => this.#choose({ form: next }),
      })}
      ${selectField(kit, {
        label: words.what,
        value: view,
        choices: views.map((each) => [each, viewNames[each]] as const),
        choose: (next) => this.#choose({ view: next }),
      })}
      ${selectField(kit, {
        label: words.theme,
        value: theme,
        choices: [
          ['auto', words.themeAuto],
          ['light', words.themeNames.light],
          ['dark', words.themeNames.dark],
        ],
        choose: (next) => this.#choose({ theme: next }),
      })}
      ${selectField(kit, {
        label: words.language,
        value: locale,
        choices: kit.locales.map((each) => [each, nameOfLanguage(each)] as const),
        choose: (next) => this.#choose({ locale: next }),
      })}
      ${numberField(kit, {
        ...{ label: words.inPixels(words.width), value: width, least: 320, most: 4000 },
        choose: (next) => this.#choose({ width: next }),
      })}
      ${
        form === 'frame'
          ? numberField(kit, {
              ...{
                label: words.inPixels(words.height),
                value: height ?? HEIGHT,
                least: 200,
                most: 4000,
              },
              choose: (next) => this.#choose({ height: next }),
            })
          : ''
      }
    </div>`;
  }

  #choose(changes: Partial<EmbedChoices>): void {
    this.#options = { ...this.#options, ...changes };
    this.#kit.update();
    void this.refresh();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#code);
      this.#kit.say(this.#words.copied);
    } catch {
      this.#problem = this.#words.notCopied;
      this.#kit.update();
    }
  }
}
