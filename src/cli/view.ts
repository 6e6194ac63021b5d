import { pictures } from '../derive/pictures.js';
import { createMatrixChain } from '../derive/matrix/chain.js';
import { loadDrawnKind } from '../export/drawn-kinds.js';
import type { PictureSource } from '../export/picture-source.js';
import { loadControlWords, loadFileWords, loadPictureWords, locales } from '../i18n/locale.js';
import type { PicturePart } from '../export/image-options.js';
import { qrModules } from '../export/qr-modules.js';
import { xmlSafe } from '../lib/characters.js';
import { isHttpUrl } from '../lib/url.js';
import type { Kept } from '../model/filter.js';
import { defaultLimits, type Limits } from '../model/limits.js';
import type { Model } from '../model/model.js';
import type { Dataset } from '../model/schema.js';
import { formatPermalink, parsePermalink, readAddress, withVersion } from '../state/permalink.js';
import { requestedView } from '../state/requested-view.js';
import { Session } from '../state/session.js';
import { networkLayouts, pictureKinds, views } from '../state/view-parts.js';
import type { ViewState } from '../state/view-state.js';
import { oneOf, UsageError } from './command.js';

/** The options of a command that say which view is meant. */
export interface ViewOptions {
  /** as in a permalink: `goals=sdg-3&query=health` */
  readonly state?: string | undefined;
  /** replaces the view that the state names */
  readonly view?: string | undefined;
  readonly layout?: string | undefined;
  readonly locale: string;
}

export interface OpenView {
  readonly model: Model;
  readonly kept: Kept;
  readonly state: ViewState;
}

/** The dataset has been read within the limits that were asked for. They are not checked again. */
const NO_LIMITS: Partial<Limits> = Object.fromEntries(
  Object.keys(defaultLimits).map((name) => [name, Infinity]),
);

/** Opens a view of a dataset. @throws UsageError for an option with an impossible value */
async function openView(dataset: Dataset, options: ViewOptions): Promise<OpenView> {
  const wanted = requestedState(options);
  const session = new Session();
  session.setLocale(options.locale);
  await session.load({ kind: 'value', value: dataset }, undefined, NO_LIMITS);
  await session.prepareSearch();
  if (session.model) session.open(await checkedView(session.model, wanted));
  const { model, kept, state } = session;
  if (!model || !kept) throw new Error('the session has no model after loading');
  return { model, kept, state };
}

/** @throws UsageError for an id that the dataset does not have */
async function checkedView(model: Model, wanted: Partial<ViewState>): Promise<ViewState> {
  try {
    return await requestedView(model, wanted);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`--${error.message}`, { cause: error });
  }
}

export interface SourceOptions extends ViewOptions {
  /** ISO date to print in the file */
  readonly date: string;
  /** URL of a page that shows the view, for a link to it */
  readonly page?: string | undefined;
  readonly heading?: string | undefined;
  readonly note?: string | undefined;
  /** what the picture shows beside the view; absent: there is no picture, or none with a QR code */
  readonly parts?: readonly PicturePart[] | undefined;
}

/** Everything that a picture or a page is made from. */
export async function openSource(dataset: Dataset, options: SourceOptions): Promise<PictureSource> {
  const locale = oneOf('--locale', options.locale, locales);
  const view = await openView(dataset, options);
  const [terms, tools, words] = await Promise.all([
    loadPictureWords(locale),
    loadControlWords(locale),
    loadFileWords(locale),
    ...pictureKinds.map(loadDrawnKind),
  ]);
  const { model, kept, state } = view;
  const { date, heading, note, parts = [] } = options;
  const page = options.page === undefined ? undefined : pageAddress(options.page);
  const permalink = page && `${page}#wsis:${withVersion(formatPermalink(state), dataset.version)}`;
  return {
    ...view,
    matrix: createMatrixChain()(model, kept, state, terms),
    ...{ terms, tools, words, date },
    ...(heading === undefined ? {} : { heading: xmlSafe(heading) }),
    ...(note === undefined ? {} : { note: xmlSafe(note) }),
    ...(permalink === undefined ? {} : { permalink }),
    ...(permalink !== undefined && parts.includes('qr') ? { qr: qrOf(permalink) } : {}),
  };
}

/** @throws UsageError for a link that is too long for a QR code */
function qrOf(permalink: string): ReturnType<typeof qrModules> {
  try {
    return qrModules(permalink);
  } catch (error) {
    throw new UsageError(
      `--parts: no QR code can hold the link to this view, which has ${permalink.length} characters; leave out qr, or ask for fewer things with --state`,
      { cause: error },
    );
  }
}

/** The address of a page without its fragment, where the view goes. */
function pageAddress(page: string): string {
  if (!isHttpUrl(page)) {
    throw new UsageError(
      `--page must be an address such as https://example.org/matrix, not “${page}”`,
    );
  }
  const [address = ''] = page.split('#');
  return address;
}

/** The view that the options ask for. An unknown part of the state is an error here. */
function requestedState({ state = '', view, layout }: ViewOptions): Partial<ViewState> {
  const parsed = parsePermalink(readAddress(state));
  const [unknown] = parsed.ignored;
  if (unknown !== undefined) throw new UsageError(`--state: “${unknown}” is not part of a view`);
  return {
    ...parsed.state,
    ...(view === undefined ? {} : { view: oneOf('--view', view, views) }),
    ...(layout === undefined ? {} : requestedLayout(layout, view)),
  };
}

/** A layout belongs to one kind of picture, so that its name is enough to ask for both. */
function requestedLayout(layout: string, view: string | undefined): Partial<ViewState> {
  const kinds = pictureKinds.filter((kind) => pictures[kind].layouts.length > 0);
  if (view !== undefined && !kinds.some((kind) => kind === view)) {
    throw new UsageError(`--layout only goes with --view ${kinds.join(', ')}`);
  }
  const name = oneOf('--layout', layout, networkLayouts);
  const [kind] = kinds.filter((each) => pictures[each].layouts.includes(name));
  return { layout: name, ...(kind ? { view: kind } : {}) };
}
