import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chipsOf } from '../../derive/chips.js';
import { en } from '../../i18n/en/picture.js';
import type { Terms } from '../../i18n/picture-words.js';
import { loadTools } from '../../i18n/control-locale.js';
import { toolsEn } from '../../i18n/en/controls.js';
import type { ToolTerms } from '../../i18n/control-words.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import type { EnvironmentController } from '../page/environment.js';

/** The words of the tools, in the language the element has found for itself. */
export class ToolWords implements ReactiveController {
  terms: ToolTerms = toolsEn;

  readonly #host: ReactiveControllerHost;
  readonly #environment: EnvironmentController;
  #wanted: Terms = en;

  constructor(host: ReactiveControllerHost, environment: EnvironmentController) {
    this.#host = host;
    this.#environment = environment;
    host.addController(this);
  }

  /** What is filtered, each in words. */
  filtersOf(model: Model, state: ViewState, terms: Terms): string[] {
    return chipsOf(model, state, { terms, tools: this.terms }).map(({ text }) => text);
  }

  hostUpdate(): void {
    const wanted = this.#environment.terms;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void loadTools(wanted.locale).then((terms) => {
      if (this.#wanted !== wanted) return;
      this.terms = terms;
      this.#host.requestUpdate();
    });
  }
}
