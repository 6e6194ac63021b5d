/** The script of `embed.html`, the page in a frame. */
import { forbidsDownloads } from '../elements/export-dialog/save-file.js';
import { describeFound } from '../model/problem.js';
import { formatPermalink } from '../state/permalink.js';
import type { ViewState } from '../state/view-state.js';
import { loadPictureAndProblemWords, resolveLocale } from '../i18n/locale.js';
import { frameRules } from './frame-rules.js';
import { HEIGHTS, messageTypes, readMessage, type FrameMessage } from './message.js';

/** What a frame uses of the explorer. The element itself comes with the script beside this one. */
interface FramedExplorer extends HTMLElement {
  readonly state?: ViewState | undefined;
}

/** The attributes that the address of a frame may set on the explorer. */
const ALLOWED = ['locale', 'theme', 'src', 'heading', 'note', 'label', 'controls'];

/**
 * Shows the view that the address of a frame names, and sends its height to the page around it.
 * Messages go only to the origin that has said hello. The browser guarantees that origin.
 */
function startFrame(page: Document, frame: Window & typeof globalThis): void {
  const { searchParams } = new URL(frame.location.href);
  const rules = frameRules(page);
  const source = searchParams.get('src');
  if (source !== null && !rules.shows(source)) {
    void refuseSource(page, source, searchParams.get('locale'));
    return;
  }
  if (source !== null) sendNoCookies(frame);
  const explorer = createExplorer(page, searchParams);
  page.body.append(explorer);
  let host: { readonly origin: string; readonly id: string } | undefined;
  let sentHeight = 0;
  let scheduled = 0;
  const send = (message: FrameMessage) => {
    if (host) frame.parent.postMessage(message, host.origin);
  };
  const sendHeight = () => {
    scheduled = 0;
    const height = Math.ceil(page.body.getBoundingClientRect().height);
    // A difference of 1 px is rounding. Sending it could go back and forth for ever.
    if (!host || height < HEIGHTS.least || Math.abs(height - sentHeight) <= 1) return;
    sentHeight = Math.min(height, HEIGHTS.most);
    send({ type: messageTypes.resize, version: 1, id: host.id, height: sentHeight });
  };
  const scheduleHeight = () => (scheduled ||= frame.requestAnimationFrame(sendHeight));
  new ResizeObserver(scheduleHeight).observe(page.body);
  frame.addEventListener('message', (event) => {
    if (event.source !== frame.parent || event.source === frame) return;
    if (!rules.speaksTo(event.origin)) return;
    const message = readMessage(event.data);
    if (message?.type !== messageTypes.hello) return;
    host = { origin: event.origin, id: message.id };
    sentHeight = 0;
    scheduleHeight();
  });
  explorer.addEventListener('wsis-view-change', () => {
    if (!host) return;
    const fragment = fragmentOf(explorer);
    send({ type: messageTypes.state, version: 1, id: host.id, fragment });
  });
  if (frame.parent === frame) return;
  explorer.addEventListener('wsis-export', (event) => {
    // The page can save what this frame may not. This is known only where both have one origin;
    // elsewhere the export dialog offers other ways.
    if (!host || !forbidsDownloads(frame)) return;
    const { filename, blob } = event.detail;
    const { download: type } = messageTypes;
    const message = readMessage({ type, version: 1, id: host.id, filename, blob });
    if (!message) return;
    send(message);
    event.preventDefault();
  });
}

/** An explorer with the attributes that the address asks for. The fragment holds the view. */
function createExplorer(page: Document, searchParams: URLSearchParams): FramedExplorer {
  const explorer: FramedExplorer = page.createElement('wsis-sdg-explorer');
  explorer.setAttribute('permalink', '');
  for (const name of ALLOWED) {
    const value = searchParams.get(name);
    if (value !== null) explorer.setAttribute(name, value);
  }
  const locale = searchParams.get('locale');
  if (locale !== null) page.documentElement.lang = locale;
  return explorer;
}

function fragmentOf({ state }: FramedExplorer): string {
  const text = state ? formatPermalink(state) : '';
  return text === '' ? 'view=matrix' : text;
}

/**
 * Asks without cookies for everything that data need. Data of anybody may name translations at any address, also
 * at those of this site that only a visitor who is signed in can see.
 */
function sendNoCookies(frame: Window & typeof globalThis): void {
  const fetch = frame.fetch.bind(frame);
  frame.fetch = (input, init) => fetch(input, { ...init, credentials: 'omit' });
}

/** Says in place of a picture which address the site of the frame does not list. */
async function refuseSource(page: Document, source: string, asked: string | null): Promise<void> {
  const locale = resolveLocale([asked, ...navigator.languages]);
  const words = await loadPictureAndProblemWords(locale);
  const message = page.createElement('p');
  message.lang = locale;
  message.dir = words.direction;
  message.setAttribute('role', 'alert');
  message.textContent = words.problem({ code: 'unlisted', found: describeFound(source) });
  page.body.append(message);
}

startFrame(document, window);
