import { center } from '../../layout/box.js';
import type { MatrixPane } from '../../layout/matrix/matrix-layout.js';
import type { Toggle } from '../../layout/matrix/toggles.js';
import type { MatrixInput } from './body.js';
import type { Mark } from '../scene.js';

/** A small arrow where a goal opens or a group folds; for the screen, not for files. */
export function toggleMarks(
  toggle: Toggle,
  pane: MatrixPane,
  { layout, theme }: MatrixInput,
): Mark[] {
  const isHead = toggle.box.y < layout.panes.body.y;
  if (pane !== (isHead ? 'tiles' : 'labels')) return [];
  const { unit } = layout;
  const isBracket = !isHead && toggle.isOpen;
  const middle = center(toggle.box);
  const x = isBracket ? middle.x - (layout.direction === 'ltr' ? 3 : -3) * unit : middle.x;
  const y = isBracket ? toggle.box.y + 10 * unit : middle.y;
  const [out, deep] = [4.5 * unit, (toggle.isOpen ? -2.5 : 2.5) * unit];
  return [
    {
      kind: 'path',
      d: `M${x - out} ${y - deep}L${x} ${y + deep}L${x + out} ${y - deep}`,
      stroke: theme.muted,
      strokeWidth: 1.75 * unit,
    },
  ];
}
