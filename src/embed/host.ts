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
  const sayHello = (frame: HTMLIFrameElement) => {
    const id = ids.get(frame) ?? `frame-${ids.size + 1}`;
    ids.set(frame, id);
    const hello: FrameMessage = { type: messageTypes.hello, version: 1, id };
    frame.contentWindow?.postMessage(hello, originOf(frame));
  };
  const add = (frame: HTMLIFrameElement) => {
    if (ids.has(frame)) return;
    frame.addEventListener('load', () => sayHello(frame));
    // A frame that loaded before this script ran sends no further load event. One that is still
    // empty has the origin of this page.
    if (frame.contentDocument?.URL !== 'about:blank') sayHello(frame);
    else ids.set(frame, `frame-${ids.size + 1}`);
  };
  const addAll = () => page.querySelectorAll<HTMLIFrameElement>(MARKED).forEach(add);
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

function originOf(frame: HTMLIFrameElement): string {
  return new URL(frame.src, frame.ownerDocument.baseURI).origin;
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
      saveFile({ name: message.filename, blob: message.blob }, frame.ownerDocument);
      return;
    case messageTypes.hello:
    // Only pages send it.
  }
}

hostFrames(document);
