import type { NetworkNode } from '../../derive/network/network.js';
import { center, type Box } from '../../layout/box.js';
import {
  stripOf,
  type NetworkLayout,
  type PlacedNode,
} from '../../layout/network/placed-network.js';
import type { Theme } from '../../theme.js';
import { plate } from '../matrix/cell-marks.js';
import type { Mark } from '../scene.js';
import { tieColor } from './tie-marks.js';

/** What the colour of a node depends on. */
export type NodeLook = Pick<NetworkNode, 'kind' | 'color'>;

export interface NodeStyle {
  readonly layout: Pick<NetworkLayout, 'unit' | 'direction'>;
  readonly theme: Theme;
}

/** The shape of a node without its words. */
export function shapeMarks(
  node: NodeLook,
  placed: Pick<PlacedNode, 'shape' | 'box' | 'stem' | 'strip'>,
  { layout, theme }: NodeStyle,
): Mark[] {
  const { shape, box, stem } = placed;
  const style = { theme, unit: layout.unit };
  const fill = fillOf(node, shape, theme);
  const { x, y } = center(box);
  const edge = { stroke: theme.edge, strokeWidth: Math.min(layout.unit, box.width / 6) };
  switch (shape) {
    case 'disc':
      return [{ kind: 'disc', x, y, radius: box.width / 2, fill, ...edge }];
    case 'bar':
      return [
        { kind: 'rect', ...box, radius: Math.min(2 * layout.unit, box.height / 2), fill, ...edge },
      ];
    case 'square':
      return [plate(box, fill, style)];
    case 'card':
      return [
        ...(stem ? [stemMark(node, stem, theme)] : []),
        plate(box, fill, style),
        ...goalStrip(node, placed, { layout, theme }),
      ];
  }
}

/** What runs from a card past others of its level looks like the ribbons that go on from it. */
function stemMark({ color }: NodeLook, stem: Box, theme: Theme): Mark {
  const fill = theme.mark?.fill ?? tieColor(color ?? theme.edge, theme);
  return { kind: 'rect', ...stem, fill, opacity: theme.tie };
}

/** The colour of a target's goal, as a strip on the side of its card where text begins, or over it. */
function goalStrip(
  { kind, color }: NodeLook,
  { box, strip }: Pick<PlacedNode, 'box' | 'strip'>,
  { layout, theme }: NodeStyle,
): Mark[] {
  const size = stripOf(kind, layout.unit);
  if (size === 0 || color === undefined || theme.mark) return [];
  const x = layout.direction === 'ltr' ? box.x : box.x + box.width - size;
  const own = strip === 'top' ? { ...box, height: size } : { ...box, x, width: size };
  return [{ kind: 'rect', ...own, radius: 2 * layout.unit, fill: color }];
}

function fillOf({ color, kind }: NodeLook, shape: PlacedNode['shape'], theme: Theme): string {
  if (theme.mark) return theme.mark.fill;
  if (shape === 'card' && kind === 'target') return theme.surface;
  if (color !== undefined) return color;
  if (shape !== 'card') return theme.edge;
  return kind === 'organization' ? theme.surface : theme.empty;
}
