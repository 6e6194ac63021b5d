import type { NetworkPlace } from '../../derive/network/network.js';
import type { Box, Point } from '../../layout/box.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import type { Viewport } from '../../layout/network/viewport.js';
import { windowOf } from '../page/window-of.js';

export interface Shown {
  readonly layout: NetworkLayout;
  readonly view: Viewport;
  /** where in the frame a pointer met what is asked for */
  readonly met: Point | undefined;
}

/** Where a place is in the window: a node, or where a pointer met a tie. */
export function anchorIn(
  root: ParentNode,
  place: NetworkPlace,
  shown: Shown | undefined,
): DOMRectReadOnly | undefined {
  const frame = root.querySelector('.canvas');
  if (!frame || !shown) return undefined;
  const { layout, view, met } = shown;
  const origin = frame.getBoundingClientRect();
  const { scale, x, y } = view;
  const box = place.kind === 'node' ? layout.nodes[place.node]?.box : undefined;
  if (!box) return met && new DOMRectReadOnly(origin.x + met.x, origin.y + met.y, 1, 12);
  const [left, top] = [origin.x + box.x * scale + x, origin.y + box.y * scale + y];
  return new DOMRectReadOnly(left, top, box.width * scale, box.height * scale);
}

/** What of the frame can be seen through the region it scrolls in and through the window. */
export function partInSight(root: ParentNode): Box | undefined {
  const [frame, region] = [root.querySelector('.canvas'), root.querySelector('.scroll')];
  if (!frame || !region) return undefined;
  const [own, around] = [frame.getBoundingClientRect(), region.getBoundingClientRect()];
  const left = Math.max(own.left, around.left, 0);
  const top = Math.max(own.top, around.top, 0);
  const page = windowOf(frame);
  const right = Math.min(own.right, around.right, page.innerWidth);
  const bottom = Math.min(own.bottom, around.bottom, page.innerHeight);
  return {
    x: left - own.left,
    y: top - own.top,
    width: Math.max(0, right - left),
    height: Math.max(0, bottom - top),
  };
}
