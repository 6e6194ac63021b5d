import type { PropertyDeclarations } from 'lit';
import { createRef, type Ref } from './ref.js';
import type { DescriptionLength } from '../../derive/describe.js';
import type { Limits } from '../../model/limits.js';
import { runInSlices, type Steps } from '../../lib/schedule.js';
import type { Model } from '../../model/model.js';
import type { Dataset } from '../../model/schema.js';
import type { Failed, Session, Status } from '../../state/session.js';
import { initialState, type ViewState } from '../../state/view-state.js';
import type { DataOptions } from '../../export/data-options.js';
import type { ImageOptions } from '../../export/image-options.js';
import type { EmbedOptions } from '../export-dialog/embed-snippet.js';
import type { ExportHost } from '../export-dialog/host.js';
import { EnvironmentController } from '../page/environment.js';
import { SessionController } from '../session/controller.js';
import { describeSession, matrixSteps } from '../session/derived-matrix.js';
import { HistoryKeys } from '../session/history-keys.js';
import { notifyOwnersChange } from '../session/sharing.js';
import type { ControlWordsController } from './control-words.js';
import { contain } from './error-boundary.js';
import { createLoadReporter, hasProblems, send } from './events.js';
import { ResilientElement } from './resilient-element.js';
import {
  defineViewProperties,
  propertiesOf,
  viewAttributes,
  writeAttribute,
  type ViewAttributes,
} from './view-attributes.js';
import { createPause, yieldToPage } from '../page/window.js';

/** The properties that `defineViewProperties` gives to every element. */
export interface DataElement extends ViewAttributes {}

/**
 * The base of every element that shows data: the attributes, properties, methods and events that all
 * of them have, and the session that holds the data and the state of the view.
 *
 * @slot - Content that is shown until there are data.
 * @slot loading - Shown while data are loading.
 * @slot error - Shown when something has failed, in place of the list of problems.
 * @fires wsis-load - The element's own data have loaded. `detail`: `LoadDetail`.
 * @fires wsis-error - Loading or showing data has failed. `detail`: `ErrorDetail`.
 * @fires wsis-select - Somebody selects something; cancelable. `detail`: `SelectDetail`.
 * @fires wsis-view-change - The state of the view has changed. `detail`: `ViewChangeDetail`.
 * @cssprop --wsis-font - The font; the page's by default.
 * @cssprop --wsis-ink - The colour of text.
 * @cssprop --wsis-muted - The colour of secondary text.
 * @cssprop --wsis-surface - The colour behind everything.
 * @cssprop --wsis-line - The colour of lines that divide.
 * @cssprop --wsis-accent - The colour of links and of the focus.
 * @cssprop --wsis-empty - The colour of empty cells.
 * @cssprop --wsis-edge - The colour of the edges of controls.
 * @cssprop --wsis-bar - The colour of bars.
 * @cssprop --wsis-radius - The radius of corners.
 */
export class DataElement extends ResilientElement {
  static override properties: PropertyDeclarations = {
    ...propertiesOf(viewAttributes),
    src: { reflect: true },
    for: { reflect: true },
    loading: { reflect: true },
    locale: { reflect: true },
    theme: { reflect: true },
    label: { reflect: true },
    data: { attribute: false },
    dataBase: { attribute: 'data-base', reflect: true },
    limits: { attribute: false },
  };

  /** The view that the element shows whatever the state says; undefined to show what that says. */
  static view: ViewState['view'] | undefined;

  /** Whether descendants may share the session. */
  static provides = false;

  /** The URL of a dataset, relative to the page. */
  src: string | null = null;
  /** The id of the element whose data and state are shown. */
  for: string | null = null;
  /** `eager`, or `lazy` to load when the element is scrolled into view. */
  loading: 'eager' | 'lazy' | null = null;
  /** The language, as a BCP 47 tag. */
  locale: string | null = null;
  /** `auto`, `light` or `dark`. */
  theme: 'auto' | 'light' | 'dark' | null = null;
  /** The accessible name. */
  label: string | null = null;
  /** A dataset as an object. It is validated like one that is loaded. */
  data: unknown;
  /** The URL that addresses in `data` are relative to; itself relative to the page. */
  dataBase: string | null = null;
  /** How much of a dataset is read, instead of `defaultLimits`. A new object loads the data again. */
  limits: Partial<Limits> | undefined;

  /** the node around everything that the element renders */
  protected readonly root: Ref<HTMLElement> = createRef();
  protected readonly environment = new EnvironmentController(this, this.root);
  readonly #session: SessionController;
  protected readonly historyKeys = new HistoryKeys(this);
  readonly #view: ViewState['view'] | undefined;
  #controlWords: ControlWordsController | undefined;
  #lastStatus: Status | undefined;
  /** settles when all that has happened so far is reported */
  #reported: Promise<void> = Promise.resolve();
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

  /** The data and the state of the view. Elements can share one: `detail.session = matrix.session`. */
  get session(): Session | undefined {
    return this.#session.session;
  }

  set session(session: Session | undefined) {
    this.#session.give(session);
  }

  protected get model(): Model | undefined {
    return this.session?.model;
  }

  /** The dataset that is shown, frozen. (`dataset` is taken: it holds the `data-*` attributes.) */
  get currentDataset(): Dataset | undefined {
    return this.model?.dataset;
  }

  /** The state of the view, as plain data: it can be saved, sent and set. */
  get state(): ViewState | undefined {
    return this.session?.state;
  }

  set state(state: Partial<ViewState> | undefined) {
    if (state) this.changeState(state);
  }

  /** Changes parts of the state, now or once there is a session. */
  changeState(changes: Partial<ViewState>): void {
    if (!this.session || !this.hasUpdated)
      this.#pendingState = { ...this.#pendingState, ...changes };
    this.session?.dispatch({ kind: 'restore', state: changes });
  }

  /** Loads the data again. */
  async reload(): Promise<void> {
    await this.session?.reload();
  }

  /** Makes a picture of what is shown, as a file. */
  async exportImage(options?: ImageOptions): Promise<Blob> {
    const { exportImage } = await import('../export-dialog/export-files.js');
    return exportImage(this.exportHost, options);
  }

  /** Makes a file of the links. */
  async exportData(options?: DataOptions): Promise<Blob> {
    const { exportData } = await import('../export-dialog/export-source.js');
    return exportData(this.exportHost, options);
  }

  /** Makes the HTML that shows this view in another page. */
  async embedCode(options?: EmbedOptions): Promise<string> {
    const { embedCode } = await import('../export-dialog/embed-snippet.js');
    return embedCode(this.exportHost, options);
  }

  /**
   * Describes what is shown in a line, in a paragraph or in full, with every row and cell. Empty
   * while nothing is shown.
   * @throws RangeError for any other length
   */
  describe(length: DescriptionLength = 'paragraph'): string {
    const { terms } = this.environment;
    const tools = this.#controlWords;
    return describeSession(length, this.session, { terms, tools, view: this.#view });
  }

  /** Lets descriptions of the view use the words of the element's controls. */
  protected withControlWords(words: ControlWordsController): ControlWordsController {
    this.#controlWords = words;
    return words;
  }

  protected get exportHost(): ExportHost {
    const { session, environment } = this;
    const about = { session, terms: environment.terms, view: this.#view };
    return { element: this, ...about, linkTo: (state) => this.addressOf?.(state) };
  }

  /** The address of the page with a view in it; undefined if the page does not follow the view. */
  protected addressOf?(state: ViewState): string | undefined;

  /** Loads again for a user, whose focus must survive the button that was pressed. */
  protected retry(): void {
    this.root.value?.focus();
    void this.reload();
  }

  /** Called when the session has a new status, state or hover. */
  sessionChanged(): void {
    this.requestUpdate();
    contain(this, () => {
      this.#applyPendingState();
      this.#followStatus(this.session?.status);
      this.#reflectState();
    });
  }

  /** Reflects the state in attributes, and reports it to the page if the session is the element's. */
  #reflectState(): void {
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

  /** The parts of the state that the element has as attributes. */
  protected get viewAttributes(): typeof viewAttributes {
    return viewAttributes;
  }

  /** Of the elements that share a session, only its owner reports. */
  reportMissingWords(error: unknown): void {
    if (this.#session.ownsSession) this.fail(error);
  }

  protected override prepareUpdate(): Promise<void> | undefined {
    if (!this.hasUpdated) this.#refreshEnvironment();
    const code = this.waitForCode();
    const data = prepareUpdate(this.#session, this.environment, () => this.stepsBeforeUpdate());
    return code && data ? code.then(() => data) : (code ?? data);
  }

  /** Fetches code that the next update needs, and waits for it briefly; undefined when it is there. */
  protected waitForCode(): Promise<void> | undefined {
    return undefined;
  }

  /** Derives what the next update needs, in steps. It is memoised, so that the update finds it done. */
  protected *stepsBeforeUpdate(): Steps<unknown> {
    return yield* matrixSteps(this.session, this.environment.terms);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#refreshEnvironment();
    if (ABOUT_DATA.some((name) => changed.has(name))) this.#session.resolve();
    if (this.session) this.#pendingState = undefined;
  }

  protected override get showsData(): boolean {
    return this.model !== undefined;
  }

  /** How loading has failed, once there are words for it. */
  protected get failed(): Failed | undefined {
    const status = this.session?.status;
    return status?.kind === 'failed' && this.environment.saysProblems ? status : undefined;
  }

  protected override get hasFailed(): boolean {
    return super.hasFailed || this.session?.status.kind === 'failed';
  }

  /** Selects something for a user, unless the page cancels the event about it. */
  protected select(selection: string | null): void {
    const allowed = send(this, 'wsis-select', { selection });
    if (allowed) this.session?.dispatch({ kind: 'select', selected: selection });
  }

  #applyPendingState(): void {
    if (this.#pendingState === undefined || !this.session) return;
    const state = this.#pendingState;
    this.#pendingState = undefined;
    // What a page sets from the start is not a step that a user can undo.
    this.session.open({ ...this.session.state, ...state });
    // Until the first update, other data may take the place of these.
    if (!this.hasUpdated) this.#pendingState = state;
  }

  /** Reads the page again, and asks the session for names in the language found there. */
  #refreshEnvironment(): void {
    this.environment.refresh();
    this.#session.setLocale(this.environment.locale);
  }

  #followStatus(status: Status | undefined): void {
    this.setCustomState('loading', status?.kind === 'loading');
    this.markFailed();
    if (status?.kind === 'failed') contain(this, () => this.environment.waitForProblemWords());
    if (!status || status === this.#lastStatus || !this.#session.ownsSession) return;
    this.#lastStatus = status;
    const report = async () => {
      if (hasProblems(status)) await this.environment.waitForProblemWords();
      this.#reportLoad(status, this.environment.terms);
    };
    // A report that fails must not keep back those after it.
    this.#reported = this.#reported.then(report).catch((error: unknown) => this.fail(error));
  }
}

const ABOUT_DATA = ['src', 'for', 'data', 'dataBase', 'limits', 'loading'];

/**
 * Sets a property again that a page has set before the element was defined. Until then it hides the
 * accessor of the class.
 */
function upgradeProperty(element: object, name: string): void {
  const value: unknown = Object.getOwnPropertyDescriptor(element, name)?.value;
  if (value === undefined) return;
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, value);
}

defineViewProperties(DataElement.prototype, viewAttributes);

/** ms that an update waits for data which need not be fetched */
const LONGEST_WAIT = 150;

/** Cells of a matrix above which deriving it would hold up the page. */
const MANY_CELLS = 20_000;

/** What was derived last for each element, so that scrolling a large picture derives nothing. */
const lastInputs = new WeakMap<SessionController, readonly unknown[]>();

/**
 * Does the work that an update should wait for. It waits a moment for data that need not be fetched,
 * since an empty picture before them helps nobody. It derives what a large picture needs in slices,
 * so that the page keeps responding.
 * @param derive derives what the update needs; memoised, so that the update finds it done
 * @returns undefined if the update can start at once
 */
function prepareUpdate(
  source: SessionController,
  environment: EnvironmentController,
  derive: () => Steps<unknown>,
): Promise<void> | undefined {
  const inputs = () => {
    const { session } = source;
    const { model, state } = session ?? {};
    // What is kept changes without the state when the search index becomes ready.
    const kept = isLarge(model) ? session?.kept : undefined;
    return [model, state, kept, environment.terms, environment.width];
  };
  if (!source.isAboutToShow && !needsDeriving(source, inputs())) return undefined;
  const prepare = async () => {
    const latest = performance.now() + LONGEST_WAIT;
    while (source.isAboutToShow && performance.now() < latest) await yieldToPage();
    if (!needsDeriving(source, inputs())) return;
    await runInSlices(derive, inputs, createPause());
    lastInputs.set(source, inputs());
  };
  // The same error is thrown again by the update, and is shown then.
  return prepare().catch(() => undefined);
}

function needsDeriving(source: SessionController, inputs: readonly unknown[]): boolean {
  if (!isLarge(source.session?.model)) {
    lastInputs.delete(source);
    return false;
  }
  return !lastInputs.get(source)?.every((input, i) => Object.is(input, inputs[i]));
}

function isLarge(model: Model | undefined): boolean {
  if (!model) return false;
  const { actionLines, goals, targets } = model;
  return actionLines.length * (goals.length + targets.length) > MANY_CELLS;
}
