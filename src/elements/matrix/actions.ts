import type { Place, Places } from '../../derive/matrix/axes.js';
import type { MatrixHead, MatrixView } from '../../derive/matrix/view.js';
import { itemAt, moved } from '../../lib/list.js';
import type { Intent } from '../../state/view-state.js';

/** What a key or a click at a place of the grid does, besides moving the focus. */
export type MatrixAction =
  | { readonly kind: 'select' | 'compare'; readonly place: Place }
  | { readonly kind: 'change'; readonly intent: Intent };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** @param direction of the picture: arrow keys go by what people see */
export function actionOfKey(
  event: Pressed,
  place: Place,
  { view, direction }: { readonly view: MatrixView; readonly direction: 'ltr' | 'rtl' },
): MatrixAction | undefined {
  const isHeader = place.row === undefined || place.column === undefined;
  if (event.key === ' ') return { kind: 'select', place };
  if (event.key === 'Enter') {
    if (isHeader && (event.ctrlKey || event.metaKey)) return { kind: 'compare', place };
    return toggling(view, place, isOpenable(view, place)) ?? { kind: 'select', place };
  }
  // With Ctrl or ⌘ these keys are the browser's own: they zoom the page.
  if (!isHeader || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === '+') return toggling(view, place, isOpen(view, place) === false);
  if (event.key === '-') return toggling(view, place, isOpen(view, place) === true);
  return event.shiftKey ? movingByKey(event.key, place, { view, direction }) : undefined;
}

/** The new order of rows or goals when one of them is moved. */
export function arrangement(view: MatrixView, from: Place, to: number): Intent | undefined {
  if (from.row !== undefined) {
    const ids = view.rows.map(({ id }) => id);
    return { kind: 'arrange', rows: moved(ids, from.row, clamp(to, ids.length)) };
  }
  const head = positionOf(view, from);
  if (head === undefined) return undefined;
  const ids = view.heads.map(({ id }) => id);
  return { kind: 'arrange', columns: moved(ids, head, clamp(to, ids.length)) };
}

/** The position of a row among rows, or of a goal among goals; a target is moved with its goal. */
export function positionOf(view: MatrixView, { row, column }: Place): number | undefined {
  return column === undefined ? row : itemAt(view.columns, column).head;
}

/** The selection after a place is chosen: choosing it again clears it. */
export function selectionAt(places: Places, place: Place, selected: string | null): string | null {
  const selection = places.selectionOf(place);
  return selection === selected ? null : selection;
}

function movingByKey(
  key: string,
  place: Place,
  { view, direction }: { readonly view: MatrixView; readonly direction: 'ltr' | 'rtl' },
): MatrixAction | undefined {
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const steps: Readonly<Record<string, number>> =
    place.row === undefined ? { [onward]: 1, [back]: -1 } : { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[key];
  const at = positionOf(view, place);
  if (step === undefined || at === undefined) return undefined;
  const intent = arrangement(view, place, at + step);
  return intent && { kind: 'change', intent };
}

function toggling(view: MatrixView, place: Place, wanted: boolean): MatrixAction | undefined {
  const id = toggleId(view, place);
  return wanted && id !== undefined
    ? { kind: 'change', intent: { kind: 'toggle', id } }
    : undefined;
}

/** What a header opens or closes: its goal, or the group its row belongs to. */
function toggleId(view: MatrixView, { row, column }: Place): string | undefined {
  if (row !== undefined) return column === undefined ? itemAt(view.rows, row).groupId : undefined;
  const head = headOver(view, column);
  return head?.canOpen ? head.id : undefined;
}

function isOpen(view: MatrixView, { row, column }: Place): boolean | undefined {
  if (row !== undefined) {
    const { groupId, isFolded } = itemAt(view.rows, row);
    return groupId === undefined ? undefined : !isFolded;
  }
  return headOver(view, column)?.isOpen;
}

function headOver({ heads, columns }: MatrixView, column?: number): MatrixHead | undefined {
  return column === undefined ? undefined : itemAt(heads, itemAt(columns, column).head);
}

/** Whether Enter opens it: a goal's own header, or a folded group. */
function isOpenable(view: MatrixView, { row, column }: Place): boolean {
  if (row !== undefined) return column === undefined && itemAt(view.rows, row).isFolded;
  return column === undefined || itemAt(view.columns, column).target === undefined;
}

function clamp(to: number, count: number): number {
  return Math.max(0, Math.min(to, count - 1));
}
