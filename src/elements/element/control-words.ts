import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chipsOf } from '../../derive/filters.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { loadControlWords } from '../../i18n/locale.js';
import { controlsEn } from '../../i18n/en/controls.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import type { EnvironmentController } from '../page/environment.js';
import { onWords } from '../../i18n/overrides.js';

/** Loads the words of an element's controls, in the language of its environment. */
export class ControlWordsController implements ReactiveController {
  terms: ControlWords = controlsEn;

  readonly #host: ReactiveControllerHost;
  readonly #environment: EnvironmentController;
  /** the words of pictures when the words of controls were loaded last */
  #loadedWith: PictureWords | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, environment: EnvironmentController) {
    this.#host = host;
    this.#environment = environment;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = onWords(() => void this.#load());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  hostUpdate(): void {
    const { terms } = this.#environment;
    if (terms === this.#loadedWith) return;
    this.#loadedWith = terms;
    void this.#load();
  }

  /** The filters that are set, in words. */
  filtersOf(model: Model, state: ViewState, terms: PictureWords): string[] {
    return chipsOf(model, state, { terms, tools: this.terms }).map(({ text }) => text);
  }

  async #load(): Promise<void> {
    const { locale } = this.#environment.terms;
    const terms = await loadControlWords(locale);
    if (locale !== this.#environment.terms.locale || terms === this.terms) return;
    this.terms = terms;
    this.#host.requestUpdate();
  }
}
