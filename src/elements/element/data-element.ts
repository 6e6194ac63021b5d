import type { PropertyDeclarations } from 'lit';
import { property } from 'lit/decorators.js';
import type { DescriptionLength } from '../../derive/describe.js';
import type { Limits } from '../../model/limits.js';
import type { Steps } from '../../lib/schedule.js';
import type { Model } from '../../model/model.js';
import type { Dataset } from '../../model/schema.js';
import type { Session, Status } from '../../state/session.js';
import { initialState, type ViewState } from '../../state/view-state.js';
import { notifyOwnersChange } from '../session/registry.js';
import { EnvironmentController } from '../page/environment.js';
import { send } from './events.js';
import { HistoryKeys } from '../session/history-keys.js';
import type { DataOptions, EmbedOptions, ImageOptions } from '../export-dialog/export-tools.js';
import type { ExportHost } from '../export-dialog/host.js';
import { prepareUpdate, refreshEnvironment } from './prepare-update.js';
import { contain } from './error-boundary.js';
import { setState } from './custom-state.js';
import { createLoadReporter } from './load-events.js';
import { SessionController } from '../session/controller.js';
import { describeSession } from './describe-session.js';
import { matrixSteps } from '../session/derived-matrix.js';
import { ResilientElement } from './resilient-element.js';
import type { ToolWords } from './control-words.js';
import {
  defineViewProperties,
  propertiesOf,
  viewAttributes,
  writeAttribute,
  type ViewAttributes,
} from './view-attributes.js';

/** The properties that `defineViewProperties` gives to every element. */
export interface DataElement extends ViewAttributes {}

/** What every element that has data shares: the contract's attributes, a session, its events. */
export class DataElement extends ResilientElement {
  static override properties: PropertyDeclarations = propertiesOf(viewAttributes);

  /** What the element shows of a session, whatever its state says; absent: what that says. */
  static view: ViewState['view'] | undefined;

  /** Whether descendants share this element's session. */
  static provides = false;

  /** URL of a dataset, relative to the page */
  @property({ reflect: true }) src: string | null = null;
  /** id of the element whose data and state are shown */
  @property({ reflect: true }) for: string | null = null;
  /** `eager`, or `lazy` to load when scrolled into sight */
  @property({ reflect: true }) loading: string | null = null;
  /** BCP 47 tag */
  @property({ reflect: true }) locale: string | null = null;
  /** `auto`, `light` or `dark` */
  @property({ reflect: true }) theme: string | null = null;
  /** accessible name */
  @property({ reflect: true }) label: string | null = null;
  /** a dataset as an object; checked like any other */
  @property({ attribute: false }) data: unknown;
  /** how much of a dataset is read, in place of `defaultLimits`; another object loads anew */
  @property({ attribute: false }) limits: Partial<Limits> | undefined;

  protected readonly environment = new EnvironmentController(this);
  readonly #session: SessionController;
  protected readonly historyKeys = new HistoryKeys(this);
  readonly #view: ViewState['view'] | undefined;
  #tools: ToolWords | undefined;
  #announced: Status | undefined;
  readonly #reportLoad = createLoadReporter(this);
  #pendingState: Partial<ViewState> | undefined;
  #lastState: ViewState | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  override attributeChangedCallback(
    name: string,
    before: string | null,
    after: string | null,
  ): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'id') notifyOwnersChange();
  }

  override disconnectedCallback(): void {
    this.session?.setHover(null);
    super.disconnectedCallback();
  }

  constructor() {
    super();
    this.#session = new SessionController(this, new.target);
    this.#view = new.target.view;
    for (const name of ['session', 'state']) upgradeProperty(this, name);
  }

  /** The data and state shown, which another element may share: `detail.session = matrix.session`. */
  get session(): Session | undefined {
    return this.#session.session;
  }

  set session(session: Session | undefined) {
    this.#session.give(session);
  }

  protected get model(): Model | undefined {
    return this.session?.model;
  }

  /** The dataset shown, frozen. (`dataset` is every element's own for its `data-*` attributes.) */
  get currentDataset(): Dataset | undefined {
    return this.model?.dataset;
  }

  /** What a person has done to the view; can be saved, sent and set. */
  get state(): ViewState | undefined {
    return this.session?.state;
  }

  set state(state: Partial<ViewState> | undefined) {
    if (state) this.changeState(state);
  }

  /** Changes parts of the view; before there is a session, as soon as there is one. */
  changeState(changes: Partial<ViewState>): void {
    if (this.session) this.session.dispatch({ kind: 'restore', state: changes });
    else this.#pendingState = { ...this.#pendingState, ...changes };
  }

  /** Loads the data again. */
  async reload(): Promise<void> {
    await this.session?.reload();
  }

  /** A picture of what is shown, as a file; what it can be like, see `ImageOptions`. */
  async exportImage(options?: ImageOptions): Promise<Blob> {
    return (await exportTools()).exportImage(this.exportHost, options);
  }

  /** The links as a file. */
  async exportData(options?: DataOptions): Promise<Blob> {
    return (await exportTools()).exportData(this.exportHost, options);
  }

  /** What a page has to hold to show this view. */
  async embedCode(options?: EmbedOptions): Promise<string> {
    return (await exportTools()).embedCode(this.exportHost, options);
  }

  /**
   * What is shown, in words: a line, a paragraph, or every row and cell; empty while nothing is.
   * @throws RangeError for another length
   */
  describe(length: DescriptionLength = 'paragraph'): string {
    const { terms } = this.environment;
    return describeSession(length, this.session, { terms, tools: this.#tools, view: this.#view });
  }

  /** Keeps the words of the tools, for what tells of its view. */
  protected withTools(words: ToolWords): ToolWords {
    this.#tools = words;
    return words;
  }

  protected get exportHost(): ExportHost {
    const { session, address: permalink, environment } = this;
    const about = { session, terms: environment.terms, permalink };
    return { element: this, ...about, view: this.#view };
  }

  /** Of the page, where it follows the view. */
  protected get address(): string | undefined {
    return undefined;
  }

  /** Loads again for a person; the focus stays, though the button that was pressed goes. */
  protected retry(): void {
    this.renderRoot.querySelector<HTMLElement>('.root')?.focus();
    void this.reload();
  }

  sessionChanged(): void {
    this.requestUpdate();
    contain(this, () => {
      this.#applyPendingState();
      this.#announce(this.session?.status);
      this.#reflect();
    });
  }

  /** Lets attributes follow the state, and tells the page when it is this element's own. */
  #reflect(): void {
    const before = this.#lastState;
    const { state } = this;
    if (state === before) return;
    this.#lastState = state;
    for (const [property, attribute] of this.viewAttributes) {
      const textOf = (each = initialState) => writeAttribute(attribute, each, initialState);
      const former = textOf(before);
      if (former !== textOf(state)) this.requestUpdate(property, former);
    }
    if (before && state && this.#session.ownsSession) send(this, 'wsis-view-change', { state });
  }

  /** The parts of the view that this element has as attributes. */
  protected get viewAttributes(): typeof viewAttributes {
    return viewAttributes;
  }

  /** Of several that show one session, one tells. */
  reportMissingWords(error: unknown): void {
    if (this.#session.ownsSession) this.fail(error);
  }

  protected override prepareUpdate(): Promise<void> | undefined {
    if (!this.hasUpdated) refreshEnvironment(this.#session, this.environment);
    return prepareUpdate(this.#session, this.environment, () => this.stepsBeforeUpdate());
  }

  /** What drawing needs, in steps; each is remembered, so that drawing finds it done. */
  protected *stepsBeforeUpdate(): Steps<unknown> {
    return yield* matrixSteps(this.session, this.environment.terms);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    refreshEnvironment(this.#session, this.environment);
    if (ABOUT_DATA.some((name) => changed.has(name))) this.#session.resolve();
  }

  protected override get showsData(): boolean {
    return this.model !== undefined;
  }

  protected override get hasFailed(): boolean {
    return super.hasFailed || this.session?.status.kind === 'failed';
  }

  /** Tells the page that a person chose something, then does it unless the page objects. */
  protected select(selection: string | null): void {
    const allowed = send(this, 'wsis-select', { selection }, { cancelable: true });
    if (allowed) this.session?.dispatch({ kind: 'select', selected: selection });
  }

  #applyPendingState(): void {
    if (this.#pendingState === undefined || !this.session) return;
    const state = this.#pendingState;
    this.#pendingState = undefined;
    // What a page asks for from the start is nothing to be taken back.
    this.session.open({ ...this.session.state, ...state });
  }

  #announce(status: Status | undefined): void {
    setState(this.internals, 'loading', status?.kind === 'loading');
    this.markFailed();
    if (!status || status === this.#announced || !this.#session.ownsSession) return;
    this.#announced = status;
    this.#reportLoad(status, this.environment.terms);
  }
}

const ABOUT_DATA = ['src', 'for', 'data', 'limits', 'loading'];

/** Fetched when the first file is asked for. */
const exportTools = () => import('../export-dialog/export-tools.js');

defineViewProperties(DataElement.prototype, viewAttributes);

/** Hears a property that a page set before the element was defined, and which would hide ours. */
function upgradeProperty(element: object, name: string): void {
  const early: unknown = Object.getOwnPropertyDescriptor(element, name)?.value;
  if (early === undefined) return;
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, early);
}
