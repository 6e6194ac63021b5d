import {
  FLAT_CELL,
  slanted,
  type HeaderLayout,
  type NamedColumns,
  type NameToPlace,
} from './column-names.js';
import type { Ruler } from '../../lib/text-width.js';

// Names over the columns of a picture in a file, where several compositions compete.

/**
 * Slanted names whose columns may become wider. Names over wider columns are flatter, so the overhang is
 * that of the flattest.
 */
export function slantedOverGrowing(
  names: readonly NameToPlace[],
  columns: NamedColumns,
  ruler: Ruler,
): HeaderLayout {
  const flat = Math.max(columns.cell, FLAT_CELL * ruler.unit);
  const { overhang } = slanted(names, { ...columns, cell: flat }, ruler);
  return {
    ...slanted(names, columns, ruler),
    overhang: Math.max(0, overhang - (flat - columns.cell) / 2),
  };
}

/** Whether the end of a name is left out. */
export function isCut({ names }: HeaderLayout): boolean {
  return names.some(({ lines }) => lines.some(({ text }) => text.endsWith('…')));
}

/** Names that take more than this share of the height waste it: another header is better. */
const MOST_HEADER = 0.28;

/**
 * Whether names over columns leave enough of the height to the cells.
 * @param room px of the height that there is
 * @param own px of the height that the picture needs, which counts for slanted names where there is any height
 */
export function isLowHeader(header: HeaderLayout, room: number, own: number): boolean {
  const { kind, height } = header;
  if (kind === 'upright') return true;
  if (Number.isFinite(room)) return height <= MOST_HEADER * room;
  return kind === 'turned' || height <= MOST_HEADER * own;
}
