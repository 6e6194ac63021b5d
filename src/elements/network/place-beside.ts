import { GAP, MARGIN, roomAround } from '../ui/tooltip.js';

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
