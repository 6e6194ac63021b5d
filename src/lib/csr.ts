import { itemAt } from './list.js';

/**
 * Items in groups, one group after the other (compressed sparse rows): those of group k are
 * `items[start[k]]` up to, and without, `items[start[k + 1]]`.
 */
export interface Groups {
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/**
 * Groups items by counting sort. Within a group they keep their order.
 * @param groups the group of each item, 0 … count − 1
 * @param items what is grouped; by default the positions in `groups`
 */
export function groupItems(groups: Uint32Array, count: number, items?: Uint32Array): Groups {
  const sizes = new Uint32Array(count);
  for (const group of groups) sizes[group] = itemAt(sizes, group) + 1;
  const start = new Uint32Array(count + 1);
  let end = 0;
  for (const [group, size] of sizes.entries()) {
    end += size;
    start[group + 1] = end;
  }
  const next = start.slice();
  const grouped = new Uint32Array(groups.length);
  for (const [i, group] of groups.entries()) {
    const at = itemAt(next, group);
    grouped[at] = items ? itemAt(items, i) : i;
    next[group] = at + 1;
  }
  return { start, items: grouped };
}

/** The items of a group; none when there is no such group. */
export function itemsOf({ start, items }: Groups, group: number): Uint32Array {
  const [from, to] = [start[group], start[group + 1]];
  return from === undefined || to === undefined ? items.subarray(0, 0) : items.subarray(from, to);
}
