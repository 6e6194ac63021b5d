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

/** What the colour of a node depends on. */
export type NodeLook = Pick<NetworkNode, 'kind' | 'color'>;

export interface NodeStyle {
  readonly layout: Pick<NetworkLayout, 'unit' | 'direction'>;
  readonly theme: Theme;
}

/** The shape of a node without its words. */
export function shapeMarks(
  node: NodeLook,
  { shape, box }: Pick<PlacedNode, 'shape' | 'box'>,
  { layout, theme }: NodeStyle,
): Mark[] {
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
      return [plate(box, fill, style), ...goalStrip(node, box, { layout, theme })];
  }
}

/** The colour of a target's goal, as a strip on the side of its card where text begins. */
function goalStrip({ kind, color }: NodeLook, box: Box, { layout, theme }: NodeStyle): Mark[] {
  const width = stripOf(kind, layout.unit);
  if (width === 0 || color === undefined || theme.mark) return [];
  const x = layout.direction === 'ltr' ? box.x : box.x + box.width - width;
  return [{ kind: 'rect', ...box, x, width, radius: 2 * layout.unit, fill: color }];
}

function fillOf({ color, kind }: NodeLook, shape: PlacedNode['shape'], theme: Theme): string {
  if (theme.mark) return theme.mark.fill;
  if (shape === 'card' && kind === 'target') return theme.surface;
  if (color !== undefined) return color;
  if (shape !== 'card') return theme.edge;
  return kind === 'organization' ? theme.surface : theme.empty;
}
