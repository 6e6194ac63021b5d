import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { candidatesFor, compareView } from '../derive/compare-view.js';
import { togglesFor } from '../derive/detail-toggles.js';
import { detailView, type DetailView } from '../derive/detail-view.js';
import { everythingMentioned } from '../derive/mentions.js';
import { neighboursOf } from '../derive/neighbours.js';
import { placesOf } from '../derive/places.js';
import { feedbackUrl } from '../lib/feedback-url.js';
import { memoLast } from '../lib/memo.js';
import type { Terms } from '../i18n/terms.js';
import type { Model } from '../model/model.js';
import { parseSelection, type Selection } from '../model/selection.js';
import { DataElement } from './data-element.js';
import { detailStyles } from './detail-styles.js';
import { detailTemplate } from './detail-templates.js';
import {
  comparisonTemplate,
  detailTools,
  feedbackTemplate,
  type DetailToolActions,
  type DetailToolFacts,
} from './detail-tools.js';
import { send } from './events.js';
import { loadingNotice, problemsNotice } from './notices.js';
import { pageLink } from './page-link.js';
import { matrixOf } from './session-matrix.js';
import { baseStyles } from './styles.js';
import { toolStyles } from './tool-styles.js';
import { ToolWords } from './tool-words.js';

const NO_WORDS: readonly string[] = [];

/** `<wsis-sdg-detail>`: the links of what is selected, with rationale, facilitators and sources. */
export class WsisSdgDetail extends DataElement {
  static override readonly styles = [baseStyles, toolStyles, detailStyles];

  /** where suggestions go: an address with `{selection}` and `{permalink}` in it */
  @property({ attribute: 'feedback-url', reflect: true }) feedbackUrl: string | null = null;

  readonly #words = new ToolWords(this, this.environment);
  readonly #selection = memoLast(parseSelection);
  readonly #view = memoLast(detailView);
  readonly #mentions = memoLast(everythingMentioned);
  readonly #places = memoLast(placesOf);
  readonly #candidates = memoLast((model: Model, selection: Selection, terms: Terms) =>
    isSingle(selection)
      ? candidatesFor(model, { selection, mentions: this.#mentions(model) }, terms)
      : [],
  );
  readonly #comparison = memoLast((model: Model, a: Selection, b: Selection, terms: Terms) =>
    compareView(model, { a, b, mentions: this.#mentions(model) }, terms),
  );

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const status = this.session?.status;
    return html`
      <section
        lang=${terms.locale}
        dir=${terms.direction}
        class="root panel"
        tabindex="-1"
        part="panel"
        aria-label=${this.label ?? terms.details}
      >
        ${
          status?.kind === 'failed' && !status.model
            ? problemsNotice(status, terms, () => this.retry())
            : nothing
        }
        ${this.#content()}
        <div class="hidden" role="status">${this.#announcement()}</div>
      </section>
    `;
  }

  /** The button that was used goes away with what it stood in; the focus stays in the panel. */
  #go(selection: string | null): void {
    this.select(selection);
    this.#stay();
  }

  #stay(): void {
    this.renderRoot.querySelector<HTMLElement>('.panel')?.focus();
  }

  /** What is now selected, for ears: short, since the rest can be read at leisure. */
  #announcement(): string {
    const { terms } = this.environment;
    const { actionLine, goal, target, summary } = this.#shown() ?? {};
    if (summary === undefined) return '';
    const names = [
      actionLine && terms.actionLine(actionLine.code, actionLine.name.text),
      goal && terms.goal(goal.number, goal.name.text),
      target && terms.target(target.number),
    ];
    return `${terms.list(names.filter((name) => name !== undefined))}: ${summary}`;
  }

  #selected(): Selection | undefined {
    const { model, selected } = this;
    return model && selected !== null ? this.#selection(model, selected) : undefined;
  }

  #shown(): DetailView | undefined {
    const { model } = this;
    const selection = this.#selected();
    return model && selection && this.#view(model, selection, this.environment.terms);
  }

  #content(): TemplateResult | typeof nothing {
    const { model } = this;
    const { terms } = this.environment;
    if (!model) {
      return this.session?.status.kind === 'failed' ? nothing : loadingNotice(this, terms);
    }
    const shown = this.#shown();
    const selection = this.#selected();
    if (!shown || !selection) {
      return html`<p class="prompt" part="prompt">${terms.selectPrompt}</p>`;
    }
    const facts = this.#toolFacts(model, selection);
    const actions = this.#toolActions();
    const extras = {
      tools: detailTools(facts, actions),
      comparison: facts.comparison
        ? comparisonTemplate(facts.comparison, facts.tools, () => actions.compare(null))
        : nothing,
      feedback: feedbackTemplate(facts, actions),
      words: this.session?.kept?.matches?.words ?? NO_WORDS,
    };
    return detailTemplate(
      shown,
      { terms, extras },
      { select: (cell) => this.#go(cell), clear: () => this.#go(null) },
    );
  }

  #toolFacts(model: Model, selection: Selection): DetailToolFacts {
    const { terms } = this.environment;
    const { session, selected, compared } = this;
    const matrix = matrixOf(session, terms);
    const other = compared === null ? undefined : parseSelection(model, compared);
    return {
      neighbours:
        matrix && selected !== null
          ? neighboursOf(matrix, this.#places(model, matrix.axes), selected)
          : { previous: undefined, next: undefined },
      canGoBack: session?.canGoBack ?? false,
      toggles: session
        ? togglesFor(
            model,
            { selection, state: session.state },
            { terms, tools: this.#words.terms },
          )
        : [],
      candidates: this.#candidates(model, selection, terms),
      compared,
      comparison: other && this.#comparison(model, selection, other, terms),
      feedback: this.#feedback(),
      tools: this.#words.terms,
    };
  }

  #toolActions(): DetailToolActions {
    return {
      go: (selection) => this.#go(selection),
      back: () => {
        this.session?.goBack();
        this.#stay();
      },
      toggle: (id) => this.session?.dispatch({ kind: 'toggle', id }),
      compare: (compared) => {
        this.session?.dispatch({ kind: 'compare', compared });
        if (compared === null) this.#stay();
      },
      suggest: () =>
        send(
          this,
          'wsis-feedback',
          { selection: this.selected, permalink: this.#permalink() },
          { cancelable: true },
        ),
    };
  }

  #feedback(): string | undefined {
    if (this.feedbackUrl === null) return undefined;
    const parts = { selection: this.selected ?? '', permalink: this.#permalink() };
    return feedbackUrl(this.feedbackUrl, parts);
  }

  /** The view as the element whose it is would link to it. */
  #permalink(): string {
    const { session } = this;
    return session?.link?.() ?? (session ? pageLink(this, session.state) : '');
  }
}

/** Rows and columns are compared, cells are not. */
function isSingle({ actionLine, group, goal }: Selection): boolean {
  return (actionLine === undefined && group === undefined) || goal === undefined;
}
