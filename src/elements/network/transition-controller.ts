import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PictureWords } from '../../i18n/picture-words.js';
import type * as Tween from '../../layout/network/transition.js';
import type { ShownNetwork } from '../../layout/network/transition.js';
import { easeInOutCubic } from '../../lib/easing.js';
import type { Pane } from '../../scene/scene.js';
import { networkScene } from '../../scene/network/network-scene.js';
import type { NetworkPicture } from './picture.js';

/** ms from one layout to another */
const DURATION = 450;
/** Beyond so many nodes and ties each step of a movement would come too late. */
const MOST_MARKS = 900;
/** A hand or the keyboard comes near. */
const NEARING = ['pointerenter', 'focusin'] as const;

/**
 * Lets nodes travel to where they will stand. A change on the way starts from where things stand;
 * who asks for less motion sees none.
 */
export class NetworkMotionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #standing: ShownNetwork | undefined;
  #from: ShownNetwork | undefined;
  #goal: NetworkPicture | undefined;
  #started = 0;
  #frame = 0;
  /** loaded when a hand or the keyboard comes near, so that the first picture does not wait for it */
  #tween: typeof Tween | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of NEARING) this.#host.addEventListener(type, this.#warm);
  }

  hostDisconnected(): void {
    for (const type of NEARING) this.#host.removeEventListener(type, this.#warm);
    cancelAnimationFrame(this.#frame);
    this.#from = undefined;
    this.#standing = undefined;
  }

  /** Gets ready to move: something is about to be changed. */
  readonly #warm = (): void => {
    if (this.#tween || wantsStillness()) return;
    void import('../../layout/network/transition.js').then(
      (tween) => (this.#tween = tween),
      // Where it cannot be fetched nothing moves; what is shown is the same.
      () => undefined,
    );
  };

  /** @param isHeld a hand moves a node: it is to follow at once @returns what is to be shown now */
  follow(picture: NetworkPicture, terms: PictureWords, isHeld: boolean): Pane | undefined {
    this.#begin(picture, isHeld);
    const { view, layout, theme, scene } = picture;
    const progress = easeInOutCubic((performance.now() - this.#started) / DURATION);
    if (!this.#from || !this.#tween || progress >= 1) {
      this.#from = undefined;
      this.#standing = { network: view.network, layout };
      return scene.panes[0];
    }
    const between = this.#tween.interpolateNetwork(
      this.#from,
      { network: view.network, layout },
      progress,
    );
    this.#standing = { network: view.network, layout: between };
    this.#frame = requestAnimationFrame(() => this.#host.requestUpdate());
    return networkScene(view, between, theme, terms).panes[0];
  }

  #begin(picture: NetworkPicture, isHeld: boolean): void {
    const before = this.#goal;
    this.#goal = picture;
    if (before?.layout === picture.layout) return;
    const follows = before !== undefined && !isHeld && this.#canFollow(picture);
    this.#from = follows ? this.#standing : undefined;
    if (follows) this.#started = performance.now();
  }

  #canFollow({ view: { network }, layout }: NetworkPicture): boolean {
    const from = this.#standing;
    if (!from || !this.#tween) return false;
    return (
      from.layout.direction === layout.direction &&
      from.layout.unit === layout.unit &&
      network.nodes.length + network.ties.from.length <= MOST_MARKS &&
      from.network.nodes.length + from.network.ties.from.length <= MOST_MARKS &&
      !wantsStillness()
    );
  }
}

function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
