import { readMessage, type FrameMessage } from './message.js';

const MARK = 'data-wsis-sdg';

/**
 * Gives each frame of ours on a page the height of what it shows. A message counts only from the
 * frame itself and from the origin its address has; a height sets an attribute, which no content
 * policy forbids.
 */
export function hostFrames(page: Document): void {
  const frames = new Map<HTMLIFrameElement, string>();
  const view = page.defaultView;
  const greet = (frame: HTMLIFrameElement) => {
    const id = frames.get(frame) ?? `frame-${frames.size + 1}`;
    frames.set(frame, id);
    const hello: FrameMessage = { type: 'wsis-sdg:hello', version: 1, id };
    frame.contentWindow?.postMessage(hello, originOf(frame));
  };
  const adopt = (frame: HTMLIFrameElement) => {
    if (frames.has(frame)) return;
    frame.addEventListener('load', () => greet(frame));
    // One that has loaded before this script came has been missed; an empty one is not ours yet.
    if (frame.contentDocument?.URL !== 'about:blank') greet(frame);
    else frames.set(frame, `frame-${frames.size + 1}`);
  };
  const adoptAll = () => page.querySelectorAll<HTMLIFrameElement>(`iframe[${MARK}]`).forEach(adopt);
  view?.addEventListener('message', (event) => {
    for (const [frame, id] of frames) {
      if (event.source !== frame.contentWindow || event.origin !== originOf(frame)) continue;
      const message = readMessage(event.data);
      if (message?.id === id) heed(frame, message);
    }
  });
  adoptAll();
  new MutationObserver(adoptAll).observe(page.documentElement, { childList: true, subtree: true });
}

function originOf(frame: HTMLIFrameElement): string {
  return new URL(frame.src, frame.ownerDocument.baseURI).origin;
}

function heed(frame: HTMLIFrameElement, message: FrameMessage): void {
  switch (message.type) {
    case 'wsis-sdg:resize':
      frame.height = String(message.height);
      return;
    case 'wsis-sdg:state':
      frame.dispatchEvent(
        new CustomEvent('wsis-view-change', {
          bubbles: true,
          detail: { fragment: message.fragment },
        }),
      );
      return;
    case 'wsis-sdg:download':
      save(frame.ownerDocument, message);
      return;
    case 'wsis-sdg:hello':
  }
}

/** The page around a frame may save what the frame may not. */
function save(
  page: Document,
  { filename, blob }: Extract<FrameMessage, { readonly type: 'wsis-sdg:download' }>,
): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
