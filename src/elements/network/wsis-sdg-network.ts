import type { PropertyDeclarations } from 'lit';
import { ref } from '../element/ref.js';
import { sourceLine } from '../../derive/provenance.js';
import type { NetworkPlace } from '../../derive/network/network.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { Box } from '../../layout/box.js';
import type { Size } from '../../layout/network/viewport.js';
import type { Steps } from '../../lib/schedule.js';
import type { Scene } from '../../scene/scene.js';
import { ControlWordsController } from '../element/control-words.js';
import { DataElement } from '../element/data-element.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { OnDemandContent } from '../element/on-demand-content.js';
import { baseStyles } from '../element/styles.js';
import { networkOf } from '../session/derived-network.js';
import { ShownController, type Shown } from '../session/shown.js';
import { controlStyles } from '../ui/control-styles.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { headingStyles, headingTemplate, noteTemplate } from '../ui/heading.js';
import { HeightController } from '../ui/height.js';
import { LiveRegion } from '../ui/live-region.js';
import { failedLoadTemplate, loadingBar, loadingNotice, problemsSentence } from '../ui/notices.js';
import { pictureStyles } from '../ui/picture-styles.js';
import { createPictureNodes } from '../ui/visible-area.js';
import { networkContent, waitForNetwork } from './code.js';
import type { NetworkPicture } from './picture.js';
import { networkStyles } from './styles.js';

/**
 * `<wsis-sdg-network>`: what is linked with what, as a picture of connections.
 *
 * @csspart heading - The title and the counts.
 * @csspart title - The title.
 * @csspart counts - The counts.
 * @csspart note - The note below the picture.
 * @csspart toolbar - The controls above the picture.
 * @csspart about - The sentence that explains the layout.
 * @csspart scroll - The region that scrolls.
 * @csspart picture - The picture.
 * @csspart list - The nodes as a list, over the picture or beside it.
 * @csspart tooltip - The tooltip.
 * @csspart empty - The sentence that is shown when there is nothing to show.
 * @csspart error - What went wrong, and where.
 * @csspart progress - The progress of loading.
 * @csspart skeleton - What is shown until there are data.
 * @csspart button - A button.
 */
export class WsisSdgNetwork extends DataElement {
  static override readonly view = 'network';
  static override readonly styles = [
    baseStyles,
    controlStyles,
    headingStyles,
    pictureStyles,
    networkStyles,
  ];

  static override properties: PropertyDeclarations = {
    heading: { reflect: true },
    note: { reflect: true },
  };

  /** shown over the picture instead of the dataset's title */
  heading: string | null = null;
  /** shown under the picture */
  note: string | null = null;

  readonly #nodes = createPictureNodes();
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #live = new LiveRegion(this);
  readonly #height = new HeightController(this, this.#nodes);
  protected readonly focusFallback = new FocusFallbackController(
    this,
    this.#nodes.tabStop,
    this.root,
  );
  readonly #inside = new OnDemandContent(this, {
    root: this.root,
    code: networkContent,
    begin: ({ NetworkContent }) =>
      new NetworkContent(this, {
        environment: this.environment,
        nodes: this.#nodes,
        words: this.#words,
        live: this.#live,
        height: this.#height,
      }),
  });

  protected override get showsData(): boolean {
    return this.picture !== undefined;
  }

  /** The picture, with everything that it is made from; undefined until there is one. */
  get picture(): NetworkPicture | undefined {
    return this.#inside.content?.picture;
  }

  constructor() {
    super();
    this.addController(new ShownController(this));
  }

  /** What its legend is made from; undefined until there is a picture. */
  get shown(): Shown | undefined {
    const { scene, view } = this.picture ?? {};
    if (!scene?.draws || !view) return undefined;
    const { places } = view;
    return {
      draws: scene.draws,
      isSelected: places.placeOf(this.selected) !== undefined,
      isCompared: places.placeOf(this.compared) !== undefined,
    };
  }

  /** The picture as plain data; undefined until there is one. */
  get scene(): Scene | undefined {
    return this.picture?.scene;
  }

  get pictureSize(): Size | undefined {
    return this.picture?.layout;
  }

  protected override waitForCode(): Promise<void> | undefined {
    const { isMissing, content } = this.#inside;
    if (isMissing || content?.isMissing) return undefined;
    this.#inside.fetch();
    return waitForNetwork(this.session?.state);
  }

  protected override *stepsBeforeUpdate(): Steps<unknown> {
    yield* super.stepsBeforeUpdate();
    const view = this.#view;
    yield;
    return view && this.#inside.begin()?.pictureOf(view);
  }

  /** What to show; undefined without data, or while the element has no width. */
  get #view(): NetworkView | undefined {
    const { terms, width } = this.environment;
    return width > 0 ? networkOf(this.session, terms, this.#words.terms) : undefined;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.#inside.begin()?.update(this.#view);
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const { picture, model } = this;
    return html`
      <div ${ref(this.root)} class="root" tabindex="-1" lang=${terms.locale} dir=${terms.direction}>
        ${picture && loadingBar(this.session, terms)}
        ${headingTemplate(this.heading ?? picture?.view.heading, picture?.view.counts)}
        ${model ? this.#inside.content?.tools() : nothing}
        ${this.#inside.content?.template() ?? this.#notice()}
        ${failedLoadTemplate(this.failed, terms, () => this.retry())}
        ${noteTemplate(this.note ?? (model && sourceLine(model, terms)))}
        <div class="hidden" role="status">${problemsSentence(this.failed, terms)}</div>
        ${this.#live.template()}
      </div>
    `;
  }

  /** What is shown until there is a picture. */
  #notice(): TemplateResult {
    const { terms } = this.environment;
    const { notFetched } = this.#words.terms;
    if (this.#inside.isMissing) return this.#inside.missingTemplate(notFetched, terms);
    if (this.#inside.content?.isMissing) return html`<p>${notFetched}</p>`;
    const hasFailed = this.session?.status.kind === 'failed';
    return hasFailed ? html`<slot></slot>` : loadingNotice(this, terms);
  }

  /** Where a place is in the window. */
  anchorOf(place: NetworkPlace): DOMRectReadOnly | undefined {
    return this.#inside.content?.anchorOf(place);
  }

  /** Closes the tooltip where something else says the same. */
  closeTooltip(): void {
    this.#inside.content?.closeTooltip();
  }

  choose(selection: string | null): void {
    this.select(selection);
  }

  sayMoved(name: string): void {
    this.#live.say(this.#words.terms.network.moved(name));
  }

  sayPaths(): void {
    this.#inside.content?.sayPaths();
  }

  get visiblePart(): Box | undefined {
    return this.#inside.content?.visiblePart;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-network': WsisSdgNetwork;
  }
}
