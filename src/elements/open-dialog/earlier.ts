import { localize } from '../../model/localized-text.js';
import type { Dataset } from '../../model/schema.js';
import type { DataOrigin } from '../../state/load.js';
import type { Session } from '../../state/session.js';
import { initialState, type ViewState } from '../../state/view-state.js';
import { createPause } from '../page/window.js';

/** What was on screen before a person opened a table. */
export interface Earlier {
  readonly origin: DataOrigin;
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

/** Shows a dataset in place of what is on screen, whole: filters were chosen for other data. */
export async function showInstead(
  session: Session,
  dataset: Dataset,
  locale: string,
): Promise<void> {
  const { model, origin, state, limits } = session;
  if (!model || !origin) return;
  const opened = { kind: 'value', value: dataset } as const;
  const title = localize(model.dataset.title, locale).text;
  const before = earlierIn(session) ?? { origin, state, title };
  const loading = session.load(opened, createPause(), limits);
  all.set(session, { ...before, opened });
  await loading;
  session.open({ ...initialState, view: state.view });
}

/** Shows again what was there before, as it was. */
export async function goBack(session: Session, { origin, state }: Earlier): Promise<void> {
  await session.load(origin, createPause(), session.limits);
  session.open(state);
}
