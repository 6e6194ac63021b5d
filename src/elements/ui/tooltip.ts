import type { FirstReason } from '../../derive/provenance.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { windowOf } from '../page/window-of.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

/** px between a tip and what it speaks of, and between it and the edge of the window */
const GAP = 6;
const MARGIN = 8;

/** What a place says when it is pointed at: what, how many, and the first line of the why. */
export function tooltipContent(
  sentence: string,
  { links, rationale }: FirstReason,
  terms: PictureWords,
): TemplateResult {
  return html`
    <p class="says">${sentence}</p>
    ${
      rationale
        ? html`<p class="why" lang=${rationale.lang} dir="auto">${rationale.text}</p>`
        : links > 0
          ? html`<p class="why">${terms.noRationale}</p>`
          : nothing
    }
    ${links > 1 ? html`<p class="why">${terms.linkRecords(links)}</p>` : nothing}
  `;
}

/** px of the window that an element is in */
function roomAround(tip: Element): { width: number; height: number } {
  const { innerHeight, document } = windowOf(tip);
  return { width: document.documentElement.clientWidth, height: innerHeight };
}

/** Puts the tip below a box of the viewport, above where there is no room, and inside the window. */
export function placeTooltip(tip: HTMLElement, anchor: DOMRectReadOnly): void {
  const { width, height } = tip.getBoundingClientRect();
  const room = roomAround(tip);
  const below = anchor.bottom + GAP;
  const fitsBelow = below + height + MARGIN <= room.height;
  const top = fitsBelow ? below : Math.max(MARGIN, anchor.top - GAP - height);
  const centred = anchor.left + anchor.width / 2 - width / 2;
  const left = Math.max(MARGIN, Math.min(centred, room.width - width - MARGIN));
  tip.style.left = `${Math.round(left)}px`;
  tip.style.top = `${Math.round(top)}px`;
}

/** Puts the tip beside a box of the viewport, toward the middle of the window, and inside it. */
export function placeBeside(tip: HTMLElement, anchor: DOMRectReadOnly): void {
  const { width, height } = tip.getBoundingClientRect();
  const room = roomAround(tip);
  const isLeft = anchor.left + anchor.width / 2 < room.width / 2;
  const wanted = isLeft ? anchor.right + GAP : anchor.left - GAP - width;
  const middle = anchor.top + anchor.height / 2 - height / 2;
  const left = Math.max(MARGIN, Math.min(wanted, room.width - width - MARGIN));
  const top = Math.max(MARGIN, Math.min(middle, room.height - height - MARGIN));
  tip.style.left = `${Math.round(left)}px`;
  tip.style.top = `${Math.round(top)}px`;
}
