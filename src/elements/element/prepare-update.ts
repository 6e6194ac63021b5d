import { runInSlices, type Steps } from '../../lib/schedule.js';
import type { Model } from '../../model/model.js';
import type { EnvironmentController } from '../page/environment.js';
import type { SessionController } from '../session/controller.js';
import { yieldToPage, createPause } from '../page/yield.js';

/** ms within which data that are here are expected to be read */
const SOON = 150;

/**
 * What an element waits for before it draws: data that come in a moment, since an empty frame before
 * them helps nobody; and of large data what drawing needs, derived a slice at a time: the page stays
 * alive, and the former picture where it is.
 * @param derive what drawing needs, in steps; each is remembered, so that drawing finds it done
 * @returns undefined where it can draw at once
 */
export function prepareUpdate(
  source: SessionController,
  environment: EnvironmentController,
  derive: () => Steps<unknown>,
): Promise<void> | undefined {
  const subject = () => {
    const { session } = source;
    const { model, state } = session ?? {};
    // What a filter keeps, a search decides as well, once it is ready.
    const kept = isLarge(model) ? session?.kept : undefined;
    return [model, state, kept, environment.terms, environment.width];
  };
  if (!source.isAboutToShow && !needsDeriving(source, subject())) return undefined;
  const prepare = async () => {
    const latest = performance.now() + SOON;
    while (source.isAboutToShow && performance.now() < latest) await yieldToPage();
    if (!needsDeriving(source, subject())) return;
    await runInSlices(derive, subject, createPause());
    derived.set(source, subject());
  };
  // What fails ahead fails again when it is drawn, and is told then.
  return prepare().catch(() => undefined);
}

/**
 * Takes the page's word anew, and tells the session in which language it is shown. The data that are
 * waited for at first are wanted in it, and its words come meanwhile.
 */
export function refreshEnvironment(
  source: SessionController,
  environment: EnvironmentController,
): void {
  environment.refresh();
  source.setLocale(environment.locale);
}

/** What was derived last, so that moving about in a large picture derives nothing. */
const derived = new WeakMap<SessionController, readonly unknown[]>();

function needsDeriving(source: SessionController, subject: readonly unknown[]): boolean {
  if (!isLarge(source.session?.model)) {
    derived.delete(source);
    return false;
  }
  return !derived.get(source)?.every((part, i) => Object.is(part, subject[i]));
}

/** Places of a matrix beyond which deriving it takes longer than a page should be held up. */
const MANY_PLACES = 20_000;

function isLarge(model: Model | undefined): boolean {
  if (!model) return false;
  const { actionLines, goals, targets } = model;
  return actionLines.length * (goals.length + targets.length) > MANY_PLACES;
}
