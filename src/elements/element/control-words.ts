import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chipsOf } from '../../derive/chips.js';
import { pictureEn } from '../../i18n/en/picture.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { loadControlWords } from '../../i18n/locale.js';
import { controlsEn } from '../../i18n/en/controls.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import type { EnvironmentController } from '../page/environment.js';

/** Loads the words of an element's controls, in the language of its environment. */
export class ControlWordsController implements ReactiveController {
  terms: ControlWords = controlsEn;

  readonly #host: ReactiveControllerHost;
  readonly #environment: EnvironmentController;
  #wanted: PictureWords = pictureEn;

  constructor(host: ReactiveControllerHost, environment: EnvironmentController) {
    this.#host = host;
    this.#environment = environment;
    host.addController(this);
  }

  /** The filters that are set, in words. */
  filtersOf(model: Model, state: ViewState, terms: PictureWords): string[] {
    return chipsOf(model, state, { terms, tools: this.terms }).map(({ text }) => text);
  }

  hostUpdate(): void {
    const wanted = this.#environment.terms;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void loadControlWords(wanted.locale).then((terms) => {
      if (this.#wanted !== wanted) return;
      this.terms = terms;
      this.#host.requestUpdate();
    });
  }
}
