import type { TableSort } from '../../state/view-parts.js';
import { nodeColumns, type NodeColumn } from '../../state/view-parts.js';
import type { NetworkView } from '../network/view.js';
import type { NetworkNode } from '../network/network.js';

/** A node with its numbers. */
export interface NodeRow {
  readonly node: NetworkNode;
  readonly degree: number;
  readonly weight: number;
  /** 0 … 1; undefined until it has been worked out */
  readonly betweenness: number | undefined;
}

/** The column the nodes are sorted by. */
export function nodeSortColumnOf(sort: TableSort): NodeColumn | undefined {
  return nodeColumns.find((column) => sort === column || sort === `-${column}`);
}

/** The nodes level by level as the picture has them, or sorted by a column; ties stay as they are. */
export function nodeRows(
  { network, degrees, weights }: NetworkView,
  between: Float64Array | undefined,
  { sort, locale }: { readonly sort: TableSort; readonly locale: string },
): NodeRow[] {
  const rows = network.levels.flat().flatMap((i): NodeRow[] => {
    const node = network.nodes[i];
    if (!node) return [];
    return [{ node, degree: degrees[i] ?? 0, weight: weights[i] ?? 0, betweenness: between?.[i] }];
  });
  const column = nodeSortColumnOf(sort);
  if (!column) return rows;
  const by = comparer(column, locale);
  return rows.sort((a, b) => (sort.startsWith('-') ? by(b, a) : by(a, b)));
}

function comparer(column: NodeColumn, locale: string): (a: NodeRow, b: NodeRow) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  switch (column) {
    case 'node':
      return (a, b) => compare(`${a.node.code} ${a.node.label}`, `${b.node.code} ${b.node.label}`);
    case 'kind':
      return (a, b) => compare(a.node.kind, b.node.kind);
    case 'betweenness':
      return (a, b) => (a.betweenness ?? 0) - (b.betweenness ?? 0);
    default:
      return (a, b) => a[column] - b[column];
  }
}
