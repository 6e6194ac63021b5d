import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Layout } from '../../layout/layout.js';
import type * as Tween from '../../layout/matrix/transition.js';
import type { ShownMatrix } from '../../layout/matrix/transition.js';
import { easeInOutCubic } from '../../lib/easing.js';
import { matrixScene } from '../../scene/matrix/matrix-scene.js';
import type { Scene } from '../../scene/scene.js';
import { paintAll, type PaintedPane, type Picture } from './picture.js';

/** ms from the old order to the new */
const DURATION = 320;
/** Beyond so many cells each step of a movement would come too late. */
const MOST_CELLS = 6000;

/**
 * Lets rows and columns travel to their new places. A change on the way starts from where things
 * stand; who asks for less motion sees none.
 */
export class MotionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #standing: ShownMatrix | undefined;
  #from: ShownMatrix | undefined;
  #goal: Picture | undefined;
  #started = 0;
  #frame = 0;
  /** loaded when something first changes, so that the first picture does not wait for it */
  #tween: typeof Tween | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#from = undefined;
    this.#standing = undefined;
  }

  /** @returns what is to be shown now, on the way to a picture or at its end */
  follow(picture: Picture, terms: PictureWords): readonly PaintedPane[] {
    this.#begin(picture);
    const { view, layout } = picture;
    const progress = easeInOutCubic((performance.now() - this.#started) / DURATION);
    if (!this.#from || !this.#tween || !isMatrix(layout) || progress >= 1) {
      this.#from = undefined;
      this.#standing = isMatrix(layout) ? { view, layout } : undefined;
      return picture.painted();
    }
    const between = this.#tween.interpolateMatrix(this.#from, { view, layout }, progress);
    this.#standing = { view, layout: between };
    this.#frame = requestAnimationFrame(() => this.#host.requestUpdate());
    return paintAll(sceneOf(picture, between, terms).panes);
  }

  #begin(picture: Picture): void {
    const before = this.#goal;
    this.#goal = picture;
    if (before === picture) return;
    const hasChanged = before?.view !== picture.view;
    // Another size alone is no change: where a scroll bar takes room, it comes with the first picture.
    if (before && hasChanged && !this.#tween) void this.#load();
    const follows = hasChanged && this.#canFollow(picture);
    if (!follows) {
      if (hasChanged || before.layout !== picture.layout) this.#from = undefined;
      return;
    }
    this.#from = this.#standing;
    this.#started = performance.now();
  }

  async #load(): Promise<void> {
    this.#tween = await import('../../layout/matrix/transition.js').catch(() => undefined);
  }

  #canFollow({ view, layout }: Picture): boolean {
    const from = this.#standing;
    return (
      from !== undefined &&
      this.#tween !== undefined &&
      isMatrix(layout) &&
      from.layout.direction === layout.direction &&
      from.layout.unit === layout.unit &&
      view.rows.length * view.columns.length <= MOST_CELLS &&
      this.#tween.hasMoved(from.view, view) &&
      !matchMedia('(prefers-reduced-motion: reduce)').matches
    );
  }
}

function isMatrix(layout: Layout): layout is ShownMatrix['layout'] {
  return layout.kind === 'matrix';
}

function sceneOf(
  { view, theme, columns, rows }: Picture,
  layout: Layout,
  terms: PictureWords,
): Scene {
  return matrixScene(view, layout, theme, terms, columns, rows);
}
