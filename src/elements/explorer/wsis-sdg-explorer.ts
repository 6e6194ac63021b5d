import { nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nameOf } from '../../derive/detail/comparison.js';
import { sourceLine } from '../../derive/provenance.js';
import { placesOf } from '../../derive/matrix/axes.js';
import { memoLast } from '../../lib/memo.js';
import type { Model } from '../../model/model.js';
import { parseSelection } from '../../model/selection.js';
import type { Session } from '../../state/session.js';
import type { Intent } from '../../state/view-state.js';
import { contain } from '../element/error-boundary.js';
import { DataElement } from '../element/data-element.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { headingStyles, headingTemplate, noteTemplate } from '../ui/heading.js';
import { explorerStyles } from './styles.js';
import {
  buttonsTemplate,
  detailTemplate,
  dialogsTemplate,
  legendTemplate,
  narrowToolbarTemplate,
  pictureTemplate,
  selectionTemplate,
  viewsTemplate,
  wantedControls,
  type ToolbarOptions,
} from './templates.js';
import { isTyping } from '../session/history-keys.js';
import { html } from '../element/html.js';
import { LiveRegion } from '../ui/live-region.js';
import { menuTemplate } from '../ui/menu.js';
import { loadingNotice } from '../ui/notices.js';
import { orderMenu, orderSaid } from './order-menu.js';
import { PermalinkController } from './permalink-controller.js';
import { matrixOf } from '../session/derived-matrix.js';
import { sheetTemplate, toggleSheet } from '../ui/sheet.js';
import { baseStyles } from '../element/styles.js';
import { controlStyles } from '../ui/control-styles.js';
import { ExportDialogController } from './export-dialog-controller.js';
import type { DialogName } from '../export-dialog/export-tools.js';
import { ControlWordsController } from '../element/control-words.js';
import {
  defineViewProperties,
  explorerAttributes,
  propertiesOf,
} from '../element/view-attributes.js';

/** px at a font of 16 px from which the detail stands beside the picture, and tools in a row */
const WIDE = 960;
const ROOMY = 640;

/** `<wsis-sdg-explorer>`: the picture with everything around it, linked. */
export class WsisSdgExplorer extends DataElement {
  static override provides = true;
  static override properties: PropertyDeclarations = propertiesOf(explorerAttributes);
  static override readonly styles = [baseStyles, controlStyles, headingStyles, explorerStyles];

  /** `matrix`, `network` or `table` */
  declare view: string | null;
  @property({ reflect: true }) heading: string | null = null;
  @property({ reflect: true }) note: string | null = null;
  /** keeps the view in the page's address, and follows it there */
  @property({ type: Boolean, reflect: true }) permalink = false;
  /** which tools to show; absent is all */
  @property({ reflect: true }) controls: string | null = null;
  @property({ attribute: 'feedback-url', reflect: true }) feedbackUrl: string | null = null;

  protected readonly focusFallback = new FocusFallbackController(this);
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #live = new LiveRegion(this);
  readonly #link = new PermalinkController(this);
  readonly #exportDialog = new ExportDialogController(this, (text) => this.#live.say(text));
  readonly #places = memoLast(placesOf);
  #linkShown = '';

  protected override prepareUpdate(): Promise<void> | undefined {
    this.#link.begin();
    return super.prepareUpdate();
  }

  /** The address of the page with the present view in it. */
  permalinkUrl(): string {
    return this.#link.url();
  }

  protected override get address(): string | undefined {
    return this.permalink ? this.permalinkUrl() : undefined;
  }

  protected override get viewAttributes(): typeof explorerAttributes {
    return explorerAttributes;
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const { model, session } = this;
    const matrix = matrixOf(session, terms);
    const { view } = matrix ?? {};
    const shown = session && model && matrix;
    return html`<div
      class="root ${this.#isAtLeast(WIDE) ? 'wide' : ''} ${this.#isAtLeast(ROOMY) ? '' : 'narrow'}"
      part="explorer"
      role="group"
      tabindex="-1"
      lang=${terms.locale}
      dir=${terms.direction}
      aria-label=${this.label ?? view?.title ?? nothing}
      @keydown=${this.#onKeyDown}
      @wsis-select=${this.#onSelect}
    >
      <div class="head">
        ${headingTemplate(this.heading ?? view?.title, view?.counts)}
        ${shown ? this.#tools({ session, model }) : nothing}
      </div>
      ${shown ? this.#filters() : nothing}
      ${shown && !this.#isAtLeast(WIDE) ? this.#selectionBar(model) : nothing}
      ${shown || session?.status.kind === 'failed' ? this.#main() : loadingNotice(this, terms)}
      ${noteTemplate(this.note ?? (model && sourceLine(model, terms)))} ${this.#sheets()}
      ${this.#live.template()}
    </div>`;
  }

  #isAtLeast(width: number): boolean {
    return this.environment.width >= (width * this.environment.fontSize) / 16;
  }

  #tools({ session, model }: { session: Session; model: Model }): TemplateResult {
    const tools = this.#words.terms;
    const controls = wantedControls(this.controls);
    const facts: ToolbarOptions = { session, controls, tools, isLinked: this.permalink };
    const actions = {
      dispatch: this.#dispatch,
      undo: () => this.#step(() => session.undo(), tools.undo),
      redo: () => this.#step(() => session.redo(), tools.redo),
      copyLink: () => contain(this, () => this.#copyLink()),
      help: () => toggleSheet(this.renderRoot, 'help', true),
      openDialog: (name: DialogName) => contain(this, () => this.#open(name)),
    };
    const order = controls.has('order')
      ? menuTemplate({ id: 'order', label: tools.order, content: this.#orderMenu(model) })
      : nothing;
    const switchTemplate = controls.has('views') ? viewsTemplate(facts, actions) : nothing;
    const buttons = buttonsTemplate(facts, actions);
    if (this.#isAtLeast(ROOMY)) {
      return html`<div class="row bar" part="toolbar" role="group" aria-label=${tools.tools}>
        ${switchTemplate} ${order} ${buttons}
      </div>`;
    }
    const orders = controls.has('order') ? this.#orderMenu(model) : nothing;
    const open = () => toggleSheet(this.renderRoot, 'tools', true);
    return narrowToolbarTemplate(tools, { views: switchTemplate, buttons, orders }, open);
  }

  #filters(): TemplateResult | typeof nothing {
    const controls = wantedControls(this.controls);
    if (!controls.has('search') && !controls.has('filters')) return nothing;
    return html`<wsis-sdg-filters
      exportparts="filters, button, menu, chip, shown, search, search-input, sheet"
      .controls=${controls}
      locale=${this.#locale}
      theme=${this.theme ?? nothing}
    ></wsis-sdg-filters>`;
  }

  #orderMenu(model: Model): TemplateResult | typeof nothing {
    const { terms } = this.environment;
    const { session } = this;
    const matrix = matrixOf(session, terms);
    if (!session || !matrix) return nothing;
    const place = this.#places(model, matrix.axes).placeOf(session.state.selected);
    const tools = this.#words.terms;
    const facts = { model, state: session.state, view: matrix.view, place, terms, tools };
    return orderMenu(facts, (intent) => {
      this.#dispatch(intent);
      this.#live.say(orderSaid(intent, { ...facts, state: session.state }));
    });
  }

  #main(): TemplateResult {
    const isWide = this.#isAtLeast(WIDE);
    const view = this.session?.state.view ?? 'matrix';
    const picture = pictureTemplate(this, view, this.#locale);
    // Without data the picture says what is the matter; the rest would only say it again.
    if (!this.model) return html`<div class="main">${picture}</div>`;
    return html`<div class="main ${isWide ? 'with-detail' : ''}">
        <div class="picture">${picture} ${legendTemplate(this, view, this.#locale)}</div>
        ${isWide ? html`<aside>${detailTemplate(this, this.#locale)}</aside>` : nothing}
      </div>
      <div class="insights">
        <wsis-sdg-insights
          exportparts="insights, button"
          locale=${this.#locale}
          theme=${this.theme ?? nothing}
        ></wsis-sdg-insights>
      </div>`;
  }

  /** Where the detail is a sheet: what is selected, and the way to it. */
  #selectionBar(model: Model): TemplateResult | typeof nothing {
    const { selected } = this;
    const { terms } = this.environment;
    const selection = selected === null ? undefined : parseSelection(model, selected);
    return selection
      ? selectionTemplate(nameOf(model, selection, terms), terms, () =>
          toggleSheet(this.renderRoot, 'detail', true),
        )
      : nothing;
  }

  #sheets(): TemplateResult {
    const tools = this.#words.terms;
    const title = this.environment.terms.details;
    return html`
      ${
        this.#isAtLeast(WIDE)
          ? nothing
          : sheetTemplate({
              name: 'detail',
              title,
              close: tools.close,
              content: detailTemplate(this, this.#locale),
            })
      }
      ${dialogsTemplate(tools, this.#linkShown)} ${this.#exportDialog.template()}
    `;
  }

  get #locale(): string {
    return this.environment.terms.locale;
  }

  readonly #dispatch = (intent: Intent): void => this.session?.dispatch(intent);

  #step(step: () => void, said: string): void {
    step();
    this.#live.say(said);
  }

  async #open(name: DialogName): Promise<void> {
    const tools = this.#words.terms;
    try {
      await this.#exportDialog.open(name, { host: this.exportHost, tools });
    } catch {
      this.#live.say(tools.notFetched);
    }
  }

  /** Where a page may not write to the clipboard, the link is shown to be copied by hand. */
  async #copyLink(): Promise<void> {
    const tools = this.#words.terms;
    const url = this.permalinkUrl();
    try {
      await navigator.clipboard.writeText(url);
      this.#live.say(tools.linkCopied);
    } catch {
      this.#linkShown = url;
      this.requestUpdate();
      await this.updateComplete;
      toggleSheet(this.renderRoot, 'link', true);
    }
  }

  /** On a small screen what a person selects opens in a sheet, once the page has not objected. */
  readonly #onSelect = (event: CustomEvent<{ readonly selection: string | null }>): void => {
    if (this.#isAtLeast(WIDE)) return;
    const isOpen = event.detail.selection !== null;
    contain(this, async () => {
      await Promise.resolve();
      if (event.defaultPrevented) return;
      this.renderRoot.querySelector('wsis-sdg-matrix')?.closeTooltip();
      this.renderRoot.querySelector('wsis-sdg-network')?.closeTooltip();
      toggleSheet(this.renderRoot, 'detail', isOpen);
    });
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event) || event.ctrlKey || event.metaKey) return;
    if (event.key === '?') toggleSheet(this.renderRoot, 'help', true);
    else if (event.key === '/') this.renderRoot.querySelector('wsis-sdg-filters')?.focusSearch();
    else return;
    event.preventDefault();
  };
}

defineViewProperties(WsisSdgExplorer.prototype, explorerAttributes);
