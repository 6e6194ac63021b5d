import { fragmentText, viewOf, type FramedExplorer } from './view.js';
import { HEIGHTS, readMessage, type FrameMessage } from './message.js';

/**
 * Shows the view that the address of a frame names, and tells the page around it how high it is.
 * It speaks to the origin alone that greeted it, which the browser vouches for.
 */
export function startFrame(page: Document, frame: Window): void {
  const explorer = viewOf(page, frame.location);
  page.body.append(explorer);
  let host: { readonly origin: string; readonly id: string } | undefined;
  let told = 0;
  let waiting = 0;
  const send = (message: FrameMessage) => {
    if (host) frame.parent.postMessage(message, host.origin);
  };
  const tellHeight = () => {
    waiting = 0;
    const height = Math.ceil(page.body.getBoundingClientRect().height);
    // A px more or less is rounding, and would go back and forth for ever.
    if (!host || height < HEIGHTS.least || Math.abs(height - told) <= 1) return;
    told = Math.min(height, HEIGHTS.most);
    send({ type: 'wsis-sdg:resize', version: 1, id: host.id, height: told });
  };
  const soon = () => (waiting ||= frame.requestAnimationFrame(tellHeight));
  new ResizeObserver(soon).observe(page.body);
  frame.addEventListener('message', (event) => {
    if (event.source !== frame.parent || event.source === frame) return;
    const message = readMessage(event.data);
    if (message?.type !== 'wsis-sdg:hello') return;
    host = { origin: event.origin, id: message.id };
    told = 0;
    soon();
  });
  explorer.addEventListener('wsis-view-change', () => {
    if (host)
      send({ type: 'wsis-sdg:state', version: 1, id: host.id, fragment: fragmentText(explorer) });
  });
  offerToHost(explorer, frame, (filename, blob) => {
    if (host) send({ type: 'wsis-sdg:download', version: 1, id: host.id, filename, blob });
    return host !== undefined;
  });
}

/** Where this frame may not save a file, the page around it is asked to. */
function offerToHost(
  explorer: FramedExplorer,
  frame: Window,
  offer: (filename: string, blob: Blob) => boolean,
): void {
  if (frame.parent === frame) return;
  explorer.addEventListener('wsis-export', (event) => {
    const { filename, blob } = event.detail;
    if (mayNotSave(frame) && offer(filename, blob)) event.preventDefault();
  });
}

/** Known only where both are of one origin; elsewhere the dialog offers other ways itself. */
function mayNotSave({ frameElement }: Window): boolean {
  const sandbox = frameElement?.getAttribute('sandbox');
  return typeof sandbox === 'string' && !/\ballow-downloads\b/.test(sandbox);
}
