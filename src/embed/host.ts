/** The script `embed.js` of the page around frames. */
import { saveFile } from '../elements/export-dialog/save-file.js';
import { messageTypes, readMessage, type FrameMessage } from './message.js';

/** Marks an iframe that shows a view of this product. */
const MARKED = 'iframe[data-wsis-sdg]';

/**
 * Gives each marked frame on a page the height of its content, including frames that are added
 * later. A message counts only when it comes from the frame itself and from the origin in its address. The
 * height is set as an attribute, which no content security policy forbids.
 */
function hostFrames(page: Document): void {
  const ids = new Map<HTMLIFrameElement, string>();
  let added = 0;
  const sayHello = (frame: HTMLIFrameElement) => {
    const [id, origin] = [ids.get(frame), originOf(frame)];
    if (id === undefined || origin === undefined) return;
    const hello: FrameMessage = { type: messageTypes.hello, version: 1, id };
    frame.contentWindow?.postMessage(hello, origin);
  };
  // One function for all, so that a frame that comes back does not get a second listener.
  const onLoad = ({ currentTarget: frame }: Event) => {
    if (frame instanceof HTMLIFrameElement) sayHello(frame);
  };
  const add = (frame: HTMLIFrameElement) => {
    if (ids.has(frame)) return;
    added += 1;
    ids.set(frame, `frame-${added}`);
    frame.addEventListener('load', onLoad);
    // A frame that loaded before this script ran sends no further load event. One that is still
    // empty has the origin of this page.
    if (frame.contentDocument?.URL !== 'about:blank') sayHello(frame);
  };
  const addAll = () => {
    for (const frame of ids.keys()) if (!frame.isConnected) ids.delete(frame);
    page.querySelectorAll<HTMLIFrameElement>(MARKED).forEach(add);
  };
  page.defaultView?.addEventListener('message', (event) => {
    for (const [frame, id] of ids) {
      if (event.source !== frame.contentWindow || event.origin !== originOf(frame)) continue;
      const message = readMessage(event.data);
      if (message?.id === id) handle(frame, message);
    }
  });
  addAll();
  new MutationObserver(addAll).observe(page.documentElement, { childList: true, subtree: true });
}

/** The origin in a frame's address; undefined where it has none, as `about:blank`, or is no address. */
function originOf(frame: HTMLIFrameElement): string | undefined {
  const base = frame.ownerDocument.baseURI;
  const { origin } = URL.canParse(frame.src, base) ? new URL(frame.src, base) : { origin: 'null' };
  return origin === 'null' ? undefined : origin;
}

/** ms between two files of frames: nobody asks for files faster */
const LEAST_PAUSE = 1000;
let savedAt = -Infinity;

/** Whether a person is using the frame, and has not just had a file. To make one may take longer than a click counts. */
function isWanted(frame: HTMLIFrameElement): boolean {
  const { ownerDocument: page } = frame;
  const hasClicked = !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;
  const isUsed = hasClicked && page.hasFocus() && page.activeElement === frame;
  return isUsed && performance.now() - savedAt > LEAST_PAUSE;
}

/** px that borders and padding take of a frame’s height, where the page counts them in. */
function edgesOf(frame: HTMLIFrameElement): number {
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  if (style?.boxSizing !== 'border-box') return 0;
  const edges = [
    style.borderTopWidth,
    style.borderBottomWidth,
    style.paddingTop,
    style.paddingBottom,
  ];
  return Math.ceil(edges.reduce((sum, each) => sum + (parseFloat(each) || 0), 0));
}

function handle(frame: HTMLIFrameElement, message: FrameMessage): void {
  switch (message.type) {
    case messageTypes.resize:
      frame.height = String(message.height + edgesOf(frame));
      return;
    case messageTypes.state: {
      const detail = { fragment: message.fragment };
      frame.dispatchEvent(new CustomEvent('wsis-view-change', { bubbles: true, detail }));
      return;
    }
    case messageTypes.download:
      if (!isWanted(frame)) return;
      savedAt = performance.now();
      saveFile({ name: message.filename, blob: message.blob }, frame.ownerDocument);
      return;
    case messageTypes.hello:
    // Only pages send it.
  }
}

hostFrames(document);
