import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadTools } from '../i18n/tool-locale.js';
import { toolsEn } from '../i18n/tools-en.js';
import type { ToolTerms } from '../i18n/tool-terms.js';
import type { EnvironmentController } from './environment-controller.js';

/** The words of the tools, in the language the element has found for itself. */
export class ToolWords implements ReactiveController {
  terms: ToolTerms = toolsEn;

  readonly #host: ReactiveControllerHost;
  readonly #environment: EnvironmentController;
  #wanted = 'en';

  constructor(host: ReactiveControllerHost, environment: EnvironmentController) {
    this.#host = host;
    this.#environment = environment;
    host.addController(this);
  }

  hostUpdate(): void {
    const { locale } = this.#environment.terms;
    if (locale === this.#wanted) return;
    this.#wanted = locale;
    void loadTools(locale).then((terms) => {
      if (this.#wanted !== locale) return;
      this.terms = terms;
      this.#host.requestUpdate();
    });
  }
}
