import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../state/session.js';
import type { Places } from '../../derive/matrix/axes.js';
import { boxOf, type Layout, type Place } from '../../layout/layout.js';
import { entryPlace, moveByKey, type GridSize } from './keys.js';
import { placeOfNode } from './grid.js';
import { placeKey } from './position-key.js';

interface GridHost extends ReactiveControllerHost, HTMLElement {
  readonly session: Session | undefined;
}

/** The one tab stop of a grid: which place has it, and whether it is in use. */
export class GridFocusController implements ReactiveController {
  /** the place to draw a focus ring at; undefined while the grid has no keyboard focus */
  shown: Place | undefined;

  readonly #host: GridHost;
  /** in the form of a selection, so that the focus stays with what it was on when things move */
  #at: string | undefined;
  #moved = false;

  readonly #places: () => Places | undefined;

  /** @param places what is shown where; undefined while nothing is */
  constructor(host: GridHost, places: () => Places | undefined) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  /** Whether the keyboard is in the grid, or about to be: then the grid cannot lag behind. */
  get isInUse(): boolean {
    const active = this.#host.shadowRoot?.activeElement ?? null;
    return this.#moved || placeOfNode(active) !== undefined;
  }

  /** The place that Tab enters at: where the focus last was, when the picture still draws it. */
  entry(layout: Layout, preferred: Place | undefined): Place {
    const at = this.#place ?? preferred;
    return at && boxOf(layout, at) ? at : entryPlace(layout);
  }

  /** Moves by an arrow or its like. @returns where to, or undefined when the key does not move */
  move(event: KeyboardEvent, from: Place, layout: Layout, extent: GridSize): Place | undefined {
    const to = moveByKey(event, from, layout, extent);
    if (!to) return undefined;
    event.preventDefault();
    this.go(to);
    return to;
  }

  /** Moves the focus to a place once it is drawn. */
  go(place: Place): void {
    this.follow(place);
    this.stay();
  }

  /** Keeps the focus where it is when the grid is drawn anew. */
  stay(): void {
    this.#moved = true;
    this.#host.requestUpdate();
  }

  /** Follows a click, so that Tab comes back to what was chosen. */
  follow(place: Place): void {
    this.#at = this.#places()?.selectionOf(place);
    // Another view of the same session begins where this one was left.
    const { session } = this.#host;
    if (session) session.focus = this.#at ?? null;
  }

  /** @param id in the form of a selection, of what is about to be shown */
  followId(id: string): void {
    this.#at = id;
  }

  get #place(): Place | undefined {
    return this.#places()?.placeOf(this.#at ?? this.#host.session?.focus ?? null);
  }

  /** @param place in the picture, of the node that got the focus */
  focused(event: FocusEvent, place: Place | undefined): void {
    if (!place || !(event.target instanceof Element)) return;
    this.follow(place);
    this.shown = event.target.matches(':focus-visible') ? place : undefined;
    this.#host.requestUpdate();
  }

  blurred(): void {
    this.shown = undefined;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const place = this.#place;
    const isWanted = this.#moved;
    this.#moved = false;
    if (!isWanted || !place) return;
    const key = placeKey(place);
    const cells = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-place]') ?? [];
    [...cells].find((cell) => cell.dataset['place'] === key)?.focus();
  }
}
