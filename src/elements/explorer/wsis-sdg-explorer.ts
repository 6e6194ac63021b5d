import { nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { createRef, ref } from '../element/ref.js';
import { nameOf } from '../../derive/naming.js';
import { sourceLine } from '../../derive/provenance.js';
import { placesOf } from '../../derive/matrix/axes.js';
import { memoLast } from '../../lib/memo.js';
import type { Model } from '../../model/model.js';
import { parseSelection } from '../../model/selection.js';
import type { Session } from '../../state/session.js';
import type { View } from '../../state/view-parts.js';
import type { Intent, ViewState } from '../../state/view-state.js';
import { contain } from '../element/error-boundary.js';
import { DataElement } from '../element/data-element.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { headingStyles, headingTemplate, noteTemplate } from '../ui/heading.js';
import { askedData, droppedFile, showPageDataAgain } from './opened-data.js';
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
  waitForPicture,
  parseControls,
  type PictureElement,
  type ToolbarOptions,
} from './templates.js';
import type { WsisSdgFilters } from '../filters/wsis-sdg-filters.js';
import { isTyping } from '../session/history-keys.js';
import { html } from '../element/html.js';
import { LiveRegion } from '../ui/live-region.js';
import { menuTemplate } from '../ui/menu.js';
import { loadingNotice } from '../ui/notices.js';
import { orderMenu, orderMessage } from './order-menu.js';
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
  type ExplorerAttributes,
} from '../element/view-attributes.js';

/** px, at a font size of 16 px, from which the details are beside the picture */
const WITH_DETAILS = 960;
/** px, at a font size of 16 px, from which the controls are in a row and not in a sheet */
const WITH_TOOLBAR = 640;

/**
 * Shows the matrix, the network or the table with everything around it: search and filters, controls,
 * legend, details, insights, export. Elements inside it share its session.
 *
 * @slot heading - A heading that replaces the title of the dataset.
 * @slot logo - A logo beside the heading; it is also in exported pictures.
 * @slot note - A note that replaces the one about the source.
 * @slot empty - Shown when there is nothing to show.
 * @fires wsis-export - A file has been made; cancelable. `detail`: `ExportDetail`.
 * @fires wsis-feedback - A reader suggests a change; cancelable. `detail`: `FeedbackDetail`.
 * @csspart explorer - Everything.
 * @csspart heading - The title and the counts.
 * @csspart title - The title.
 * @csspart counts - The counts.
 * @csspart toolbar - The controls above the picture.
 * @csspart button - A button.
 * @csspart menu - A menu.
 * @csspart sheet - A dialog.
 * @csspart selection - The bar with the selection, where details are in a sheet.
 * @csspart note - The note below the picture.
 * @csspart error - What went wrong, and where.
 * @csspart progress - The progress of loading.
 * @csspart skeleton - What is shown until there are data.
 */
export class WsisSdgExplorer extends DataElement {
  static override provides = true;
  static override properties: PropertyDeclarations = {
    ...propertiesOf(explorerAttributes),
    ...askedData,
    heading: { reflect: true },
    note: { reflect: true },
    permalink: { type: Boolean, reflect: true },
    controls: { reflect: true },
    feedbackUrl: { attribute: 'feedback-url', reflect: true },
  };
  static override readonly styles = [baseStyles, controlStyles, headingStyles, explorerStyles];

  /** `matrix`, `network` or `table`. */
  declare view: ExplorerAttributes['view'];
  /** A heading that replaces the title of the dataset. */
  heading: string | null = null;
  /** A note that replaces the one about the source. */
  note: string | null = null;
  /** Whether the state of the view is kept in the fragment of the page's URL. */
  permalink = false;
  /** The controls to show, separated by spaces; null for all. */
  controls: string | null = null;
  /** Where suggestions go: a URL with `{selection}` and `{permalink}` in it. */
  feedbackUrl: string | null = null;

  protected readonly focusFallback = new FocusFallbackController(this, this.root);
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #live = new LiveRegion(this);
  readonly #permalink = new PermalinkController(this);
  readonly #exportDialog = new ExportDialogController(this, (text) => this.#live.say(text));
  readonly #places = memoLast(placesOf);
  readonly #dialogs = {
    detail: createRef<HTMLDialogElement>(),
    help: createRef<HTMLDialogElement>(),
    link: createRef<HTMLDialogElement>(),
    tools: createRef<HTMLDialogElement>(),
  };
  readonly #picture = createRef<PictureElement>();
  readonly #filterBar = createRef<WsisSdgFilters>();
  /** whether the details were open in their sheet when printing began */
  #wasOpen = false;
  #linkToCopy = '';
  /** px of the explorer on the screen, at a font size of 16 px */
  #width = 0;
  #lastView: View | undefined;

  protected override prepareUpdate(): Promise<void> | undefined {
    this.#permalink.begin();
    return super.prepareUpdate();
  }

  /** Fetches what a new view needs, while data are loading or the last view is still shown. */
  protected override waitForCode(): Promise<void> | undefined {
    const { state } = this;
    if (!state || state.view === this.#lastView) return undefined;
    this.#lastView = state.view;
    return waitForPicture(state);
  }

  /** The URL of the page with the present view in it. */
  permalinkUrl(): string {
    return this.#permalink.url();
  }

  protected override addressOf(state: ViewState): string | undefined {
    return this.#permalink.isKept ? this.#permalink.url(state) : undefined;
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
      ${ref(this.root)}
      class="root ${this.#isAtLeast(WITH_DETAILS) ? 'wide' : ''} ${this.#isAtLeast(WITH_TOOLBAR) ? '' : 'narrow'} ${this.selected === null ? 'unselected' : ''}"
      part="explorer"
      role="group"
      tabindex="-1"
      lang=${terms.locale}
      dir=${terms.direction}
      aria-label=${this.label ?? view?.title ?? nothing}
      @keydown=${this.#onKeyDown}
      @wsis-select=${this.#onSelect}
      @dragover=${this.#onDrag}
      @drop=${this.#onDrag}
    >
      <div class="head">
        ${headingTemplate(this.heading ?? view?.title, view?.counts)}
        ${shown ? this.#tools({ session, model }) : nothing}
      </div>
      ${shown ? this.#filters() : nothing}
      ${shown && !this.#isAtLeast(WITH_DETAILS) ? this.#selectionBar(model) : nothing}
      ${shown || session?.status.kind === 'failed' ? this.#main() : loadingNotice(this, terms)}
      ${noteTemplate(this.note ?? (model && sourceLine(model, terms)))}
      ${shown && parseControls(this.controls).has('about') ? this.#aboutButton() : nothing}
      ${this.#sheets()} ${this.#live.template()}
    </div>`;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    showPageDataAgain(this.session, changed);
  }

  override updated(): void {
    super.updated();
    // An open sheet lies over the first page. Its content is printed below the picture.
    const { detail } = this.#dialogs;
    if (this.environment.isPrinting) {
      this.#wasOpen ||= detail.value?.open ?? false;
      toggleSheet(detail, false);
    } else if (this.#wasOpen) {
      this.#wasOpen = false;
      toggleSheet(detail, true);
    }
  }

  /** Paper has no controls to arrange: what is printed is what the screen has, in one column. */
  #isAtLeast(width: number): boolean {
    const { environment } = this;
    if (!environment.isPrinting) this.#width = (environment.width / environment.fontSize) * 16;
    return this.#width >= width;
  }

  #tools({ session, model }: { session: Session; model: Model }): TemplateResult {
    const tools = this.#words.terms;
    const controls = parseControls(this.controls);
    const options: ToolbarOptions = { session, controls, tools, isLinked: this.#permalink.isKept };
    const actions = {
      dispatch: this.#dispatch,
      undo: () => this.#step(() => session.undo(), tools.undo),
      redo: () => this.#step(() => session.redo(), tools.redo),
      copyLink: () => contain(this, () => this.#copyLink()),
      help: () => toggleSheet(this.#dialogs.help, true),
      openDialog: (name: DialogName) => contain(this, () => this.#open(name)),
    };
    const order = controls.has('order')
      ? menuTemplate({ id: 'order', label: tools.order, content: this.#orderMenu(model) })
      : nothing;
    const switchTemplate = controls.has('views') ? viewsTemplate(options, actions) : nothing;
    const buttons = buttonsTemplate(options, actions);
    if (this.#isAtLeast(WITH_TOOLBAR)) {
      return html`<div class="row bar" part="toolbar" role="group" aria-label=${tools.tools}>
        ${switchTemplate} ${order} ${buttons}
      </div>`;
    }
    const orders = controls.has('order') ? this.#orderMenu(model) : nothing;
    const parts = { views: switchTemplate, buttons, orders };
    return narrowToolbarTemplate(tools, parts, this.#dialogs.tools);
  }

  #aboutButton(): TemplateResult {
    return html`<button
      type="button"
      class="plain"
      part="button"
      aria-haspopup="dialog"
      @click=${() => contain(this, () => this.#open('about'))}
    >
      ${this.#words.terms.about}
    </button>`;
  }

  #filters(): TemplateResult | typeof nothing {
    const controls = parseControls(this.controls);
    if (!controls.has('search') && !controls.has('filters')) return nothing;
    return html`<wsis-sdg-filters
      ${ref(this.#filterBar)}
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
    const options = { model, state: session.state, view: matrix.view, place, terms, tools };
    return orderMenu(options, (intent) => {
      this.#dispatch(intent);
      this.#live.say(orderMessage(intent, { ...options, state: session.state }));
    });
  }

  #main(): TemplateResult {
    const isWide = this.#isAtLeast(WITH_DETAILS);
    const view = this.session?.state.view ?? 'matrix';
    const picture = pictureTemplate(this, view, { locale: this.#locale, picture: this.#picture });
    // Without data the picture shows what is wrong; the other elements would repeat it.
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

  /** Where the details are in a sheet: the selection, with a button that opens it. */
  #selectionBar(model: Model): TemplateResult | typeof nothing {
    const { selected } = this;
    const { terms } = this.environment;
    const selection = selected === null ? undefined : parseSelection(model, selected);
    return selection
      ? selectionTemplate(nameOf(model, selection, terms), terms, () =>
          toggleSheet(this.#dialogs.detail, true),
        )
      : nothing;
  }

  #sheets(): TemplateResult {
    const tools = this.#words.terms;
    const title = this.environment.terms.details;
    return html`
      ${
        this.#isAtLeast(WITH_DETAILS)
          ? nothing
          : sheetTemplate({
              dialog: this.#dialogs.detail,
              name: 'detail',
              title,
              close: tools.close,
              content: detailTemplate(this, this.#locale),
            })
      }
      ${dialogsTemplate(tools, this.#linkToCopy, this.#dialogs)} ${this.#exportDialog.template()}
    `;
  }

  get #locale(): string {
    return this.environment.terms.locale;
  }

  readonly #dispatch = (intent: Intent): void => this.session?.dispatch(intent);

  #step(step: () => void, message: string): void {
    step();
    this.#live.say(message);
  }

  async #open(name: DialogName, file?: File): Promise<void> {
    const tools = this.#words.terms;
    try {
      await this.#exportDialog.open(name, { host: this.exportHost, tools, file });
    } catch {
      this.#live.say(tools.notFetched);
    }
  }

  /** Copies the link, or shows it if the page may not write to the clipboard. */
  async #copyLink(): Promise<void> {
    const tools = this.#words.terms;
    const url = this.permalinkUrl();
    try {
      await navigator.clipboard.writeText(url);
      this.#live.say(tools.linkCopied);
    } catch {
      this.#linkToCopy = url;
      this.requestUpdate();
      await this.updateComplete;
      toggleSheet(this.#dialogs.link, true);
    }
  }

  /** On a narrow screen, details of a selection open in a sheet unless the page cancels the event. */
  readonly #onSelect = (event: CustomEvent<{ readonly selection: string | null }>): void => {
    if (this.#isAtLeast(WITH_DETAILS)) return;
    const isOpen = event.detail.selection !== null;
    contain(this, async () => {
      await Promise.resolve();
      if (event.defaultPrevented) return;
      this.#picture.value?.closeTooltip();
      toggleSheet(this.#dialogs.detail, isOpen);
    });
  };

  /** A table can be dropped on the explorer. */
  readonly #onDrag = (event: DragEvent): void => {
    if (!parseControls(this.controls).has('open')) return;
    const file = droppedFile(event, this.renderRoot);
    if (file) contain(this, () => this.#open('open', file));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event) || event.ctrlKey || event.metaKey) return;
    if (event.key === '?') toggleSheet(this.#dialogs.help, true);
    else if (event.key === '/') this.#filterBar.value?.focusSearch();
    else return;
    event.preventDefault();
  };
}

defineViewProperties(WsisSdgExplorer.prototype, explorerAttributes);

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-explorer': WsisSdgExplorer;
  }
}
