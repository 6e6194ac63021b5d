import { escapeUnusual } from '../../lib/characters.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import type { Dataset } from '../../model/schema.js';
import { bundledUrl } from '../../state/bundled-files.js';
import type { DataOrigin } from '../../state/load.js';
import type { Session } from '../../state/session.js';
import { initialState, type ViewState } from '../../state/view-state.js';
import { createPause } from '../page/window.js';

/** What was on screen before a person opened a table. */
export interface Earlier {
  readonly origin: DataOrigin;
  /** the data themselves, since they may no longer be where they came from */
  readonly model: Model;
  readonly state: ViewState;
  readonly title: string;
  /** what took its place */
  readonly opened: DataOrigin;
}

const all = new WeakMap<Session, Earlier>();

/** What was on screen before a table was opened, unless the page has loaded something else since. */
export function earlierIn(session: Session | undefined): Earlier | undefined {
  const before = session && all.get(session);
  return before?.opened === session?.origin ? before : undefined;
}

/**
 * Shows a dataset in place of what is on screen, whole: filters were chosen for other data.
 * @returns whether it is shown: the page may have loaded something else meanwhile
 */
export async function showInstead(
  session: Session,
  dataset: Dataset,
  locale: string,
): Promise<boolean> {
  const { model, origin, state, limits } = session;
  if (!model || !origin) return false;
  const title = escapeUnusual(localize(model.dataset.title, locale).text);
  const before = earlierIn(session) ?? { origin, model, state, title };
  const opened = originOf(dataset, before.origin);
  const loading = session.load(opened, createPause(), limits);
  all.set(session, { ...before, opened });
  await loading;
  if (session.origin !== opened || session.status.kind !== 'ready') return false;
  session.open({ ...initialState, view: state.view });
  return true;
}

/**
 * Shows again what was there before, as it was.
 * @returns whether it is shown: the page may have loaded something else meanwhile
 */
export async function goBack(session: Session, before: Earlier): Promise<boolean> {
  const { origin, model, state, opened } = before;
  const { limits } = session;
  // The limits that a page sets are meant for its own data.
  const isBundled = origin.kind === 'url' && origin.url === bundledUrl;
  const again = originOf(model.dataset, origin);
  await session.load(again, createPause(), isBundled ? undefined : limits);
  if (session.origin !== again) return false;
  session.limits = limits;
  const isBack = session.status.kind === 'ready';
  session.origin = isBack ? origin : opened;
  if (isBack) session.open(state);
  return isBack;
}

const originOf = (value: Dataset, before: DataOrigin) =>
  ({ kind: 'value', value, before }) as const;
