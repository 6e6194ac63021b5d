import { runInSlices, type Steps } from '../../lib/schedule.js';
import type { Model } from '../../model/model.js';
import type { EnvironmentController } from '../page/environment.js';
import { createPause, yieldToPage } from '../page/window.js';
import type { SessionController } from '../session/controller.js';

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
export function prepareUpdate(
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
