import type { PropertyDeclarations } from 'lit';
import { ref } from '../element/ref.js';
import { compareView } from '../../derive/detail/compared.js';
import { candidatesFor } from '../../derive/detail/candidates.js';
import { togglesFor } from '../../derive/detail/toggles.js';
import { detailView, neighboursOf, type DetailView } from '../../derive/detail/view.js';
import { incidenceOfAll } from '../../derive/incidence.js';
import { filtersFor, neighbourhoodOf } from '../../derive/network/neighbourhood.js';
import type { NetworkView } from '../../derive/network/view.js';
import { pictureOfView, pictures } from '../../derive/pictures.js';
import { pathsView } from '../../derive/network/paths.js';
import { placesOf } from '../../derive/matrix/axes.js';
import { itemAt } from '../../lib/list.js';
import { feedbackUrl } from '../../lib/feedback-url.js';
import { memoInputs, memoLast } from '../../lib/memo.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { findNothing, type Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import { canCompare, isSingle, parseSelection, type Selection } from '../../model/selection.js';
import { BetweennessController } from './betweenness-controller.js';
import { DataElement } from '../element/data-element.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { detailStyles } from './styles.js';
import { detailTemplate } from './templates.js';
import {
  comparisonTemplate,
  controlsTemplate,
  feedbackTemplate,
  numbersTemplate,
  pathsTemplate,
  type DetailControlActions,
  type DetailControlOptions,
} from './controls.js';
import { send } from '../element/events.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { loadingNotice, failedStatusTemplate } from '../ui/notices.js';
import { pageLink } from '../page/page-link.js';
import { matrixOf } from '../session/derived-matrix.js';
import { networkOf } from '../session/derived-network.js';
import { baseStyles } from '../element/styles.js';
import { controlStyles } from '../ui/control-styles.js';
import { ControlWordsController } from '../element/control-words.js';

/** Links of a network that is derived fast enough for its numbers alone. */
const FEW_LINKS = 5000;

interface PathInputs {
  readonly model: Model;
  readonly view: NetworkView;
  readonly kept: Kept;
  readonly selected: string;
  readonly compared: string;
  readonly tools: ControlWords;
  readonly locale: string;
}

interface ComparisonInputs {
  readonly model: Model;
  readonly a: Selection;
  readonly b: Selection;
  readonly terms: PictureWords;
}

/**
 * Shows everything about the selected action line, goal, target or cell: its links with their
 * rationale, its facilitators and the sources.
 *
 * @fires wsis-feedback - A reader suggests a change; cancelable. `detail`: `FeedbackDetail`.
 * @csspart panel - The whole panel.
 * @csspart prompt - The sentence that is shown while nothing is selected.
 * @csspart crumbs - The heading: what is selected.
 * @csspart official - A full name.
 * @csspart unofficial - The remark that a name is unofficial.
 * @csspart detail-tools - The buttons that lead on from the selection.
 * @csspart summary - The number of links.
 * @csspart numbers - The numbers of a node in the network.
 * @csspart facilitators - The facilitators of an action line.
 * @csspart comparison - The comparison with another action line or goal.
 * @csspart paths - The paths in the network to what is compared.
 * @csspart group - The links of one cell.
 * @csspart link - One link.
 * @csspart designated - Who was to facilitate an action line at first.
 * @csspart agreement - How far the readings of a link agree.
 * @csspart badge - The remark that a link is proposed or unconfirmed.
 * @csspart rationale - The rationale of a link.
 * @csspart source - A source.
 * @csspart found - A text that the search has found.
 * @csspart error - What went wrong, and where.
 * @csspart progress - The progress of loading.
 * @csspart skeleton - What is shown until there are data.
 * @csspart feedback - The link for suggestions.
 * @csspart button - A button.
 */
export class WsisSdgDetail extends DataElement {
  static override readonly styles = [baseStyles, controlStyles, detailStyles];

  static override properties: PropertyDeclarations = {
    feedbackUrl: { attribute: 'feedback-url', reflect: true },
  };

  /** Where suggestions go: a URL with `{selection}` and `{permalink}` in it. */
  feedbackUrl: string | null = null;

  protected readonly focusFallback = new FocusFallbackController(this, this.root);
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #selection = memoLast(parseSelection);
  readonly #view = memoLast(detailView);
  readonly #incidence = memoLast(incidenceOfAll);
  readonly #places = memoLast(placesOf);
  readonly #between = new BetweennessController(this);
  readonly #pathsOf = memoInputs(({ model, view, selected, compared, ...options }: PathInputs) =>
    pathsView(model, view, [selected, compared], options),
  );
  readonly #candidates = memoLast((model: Model, selection: Selection, terms: PictureWords) =>
    isSingle(selection)
      ? candidatesFor(model, { selection, incidence: this.#incidence(model) }, terms)
      : [],
  );
  readonly #comparison = memoInputs(({ model, a, b, terms }: ComparisonInputs) =>
    compareView(model, { a, b, incidence: this.#incidence(model) }, terms),
  );

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const { failed } = this;
    return html`
      <section
        lang=${terms.locale}
        dir=${terms.direction}
        ${ref(this.root)}
        class="root panel"
        tabindex="-1"
        part="panel"
        aria-label=${this.label ?? terms.details}
      >
        ${
          failed && !failed.model
            ? failedStatusTemplate(failed, terms, () => this.retry())
            : nothing
        }
        ${this.#content()}
        <div class="hidden" role="status">${this.#announcement()}</div>
      </section>
    `;
  }

  /** Selects, and moves the focus to the panel since the button that was pressed disappears. */
  #go(selection: string | null): void {
    this.select(selection);
    this.#focusPanel();
  }

  #focusPanel(): void {
    this.root.value?.focus();
  }

  /** The selection in a sentence, for screen readers; the details can be read in the panel. */
  #announcement(): string {
    const { terms } = this.environment;
    const { actionLine, goal, target, summary } = this.#detailView() ?? {};
    if (summary === undefined) return '';
    const names = [
      actionLine && terms.actionLine(actionLine.code, actionLine.name.text),
      goal && terms.goal(goal.number, goal.name.text),
      target && terms.target(target.number),
    ];
    return terms.labelled(terms.list(names.filter((name) => name !== undefined)), summary);
  }

  #selected(): Selection | undefined {
    const { model, selected } = this;
    return model && selected !== null ? this.#selection(model, selected) : undefined;
  }

  #detailView(): DetailView | undefined {
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
    const shown = this.#detailView();
    const selection = this.#selected();
    if (!shown || !selection) {
      return html`<p class="prompt" part="prompt">${this.#words.terms.selectPrompt}</p>`;
    }
    const options = this.#controlOptions(model, selection);
    const actions = this.#controlActions();
    const extras = {
      controls: controlsTemplate(options, actions),
      numbers: this.#numbers(model, selection),
      comparison: html`${this.#paths(model)}
      ${
        options.comparison
          ? comparisonTemplate(options.comparison, { terms, tools: options.tools }, () =>
              actions.compare(null),
            )
          : nothing
      }`,
      feedback: feedbackTemplate(options, actions),
      find: this.session?.kept?.matches?.find ?? findNothing,
    };
    return detailTemplate(
      shown,
      { terms, tools: options.tools, extras },
      { select: (cell) => this.#go(cell), clear: () => this.#go(null) },
    );
  }

  get #network(): NetworkView | undefined {
    return networkOf(this.session, this.environment.terms, this.#words.terms);
  }

  /** The numbers of the selected node. A cell is not a node, and has none. */
  #numbers(model: Model, selection: Selection): TemplateResult | typeof nothing {
    const { view: shown } = this.session?.state ?? {};
    const isDerived = shown !== undefined && pictures[pictureOfView(shown)].usesNetwork;
    // A large network is not derived only for the numbers of one node.
    const isAffordable = isDerived || model.links.length <= FEW_LINKS;
    const view = isSingle(selection) && isAffordable ? this.#network : undefined;
    const place = view?.places.placeOf(this.selected);
    if (!view || place?.kind !== 'node') return nothing;
    const numbers = {
      degree: itemAt(view.degrees, place.node),
      weight: itemAt(view.weights, place.node),
      betweenness: this.#between.valuesOf(view.adjacency)?.[place.node],
      isSimilarity: view.network.layout === 'similarity',
    };
    return numbersTemplate(numbers, { terms: this.environment.terms, tools: this.#words.terms });
  }

  /** The paths between what is selected and what it is compared with. */
  #paths(model: Model): TemplateResult | typeof nothing {
    const { selected, compared } = this;
    const { terms } = this.environment;
    if (selected === null || compared === null) return nothing;
    const [view, kept] = [this.#network, this.session?.kept];
    if (!view || !kept) return nothing;
    const tools = this.#words.terms;
    const { locale } = terms;
    const paths = this.#pathsOf({ model, view, kept, selected, compared, tools, locale });
    return paths ? pathsTemplate(paths, { terms, tools }, (id) => this.#go(id)) : nothing;
  }

  /** Filters out everything but the selection and what it is linked to. */
  #keepNeighbourhood(model: Model): void {
    const [view, kept] = [this.#network, this.session?.kept];
    const place = view?.places.placeOf(this.selected);
    if (!view || !kept || place?.kind !== 'node') return;
    const nodes = neighbourhoodOf(view.adjacency, place.node);
    const state = filtersFor(model, view.network, { kept, nodes });
    this.session?.dispatch({ kind: 'restore', state });
  }

  #controlOptions(model: Model, selection: Selection): DetailControlOptions {
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
      keepNeighbourhood: isSingle(selection) ? () => this.#keepNeighbourhood(model) : undefined,
      candidates: this.#candidates(model, selection, terms),
      compared,
      comparison:
        other && canCompare(selection, other)
          ? this.#comparison({ model, a: selection, b: other, terms })
          : undefined,
      feedbackHref: this.#feedbackHref(),
      tools: this.#words.terms,
    };
  }

  #controlActions(): DetailControlActions {
    return {
      go: (selection) => this.#go(selection),
      back: () => {
        this.session?.goBack();
        this.#focusPanel();
      },
      toggle: (id) => this.session?.dispatch({ kind: 'toggle', id }),
      compare: (compared) => {
        this.session?.dispatch({ kind: 'compare', compared });
        if (compared === null) this.#focusPanel();
      },
      suggest: () =>
        send(this, 'wsis-feedback', {
          selection: this.selected,
          permalink: this.#permalink(),
        }),
    };
  }

  #feedbackHref(): string | undefined {
    if (this.feedbackUrl === null) return undefined;
    const parts = { selection: this.selected ?? '', permalink: this.#permalink() };
    return feedbackUrl(this.feedbackUrl, parts);
  }

  /** The link to this view: the session owner's, or else one to this page. */
  #permalink(): string {
    const { session } = this;
    return session?.link?.() ?? (session ? pageLink(this, session.state) : '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-detail': WsisSdgDetail;
  }
}
