import real from '../../../data/wsis-sdg.json' with { type: 'json' };
import { synthetic } from '../../fixtures/synthetic.js';
import type { MatrixCell, MatrixData, NetworkData } from './contract.js';

/** One task that every library of a kind does. */
export interface Work {
  readonly name: string;
  readonly kind: 'matrix' | 'network';
  readonly data: MatrixData | NetworkData;
  /** indices in the data that the pointer goes to, and those that the filter keeps */
  readonly hovered: readonly number[];
  readonly kept: readonly number[];
  /**
   * Whether each cell or node is large enough for a pointer, so that every library must show a
   * tooltip. A pointer may miss a cell of less than a pixel.
   */
  readonly hasRoom: boolean;
}

/** The parts of a dataset that the benchmarks read. */
interface Source {
  readonly actionLines: readonly {
    readonly id: string;
    readonly name: Words;
    readonly code: string;
  }[];
  readonly goals: readonly {
    readonly id: string;
    readonly name: Words;
    readonly color: string;
    readonly targets: readonly { readonly id: string; readonly label: Words }[];
  }[];
  readonly links: readonly {
    readonly actionLine: string;
    readonly goal: string;
    readonly targets?: readonly string[];
  }[];
}

type Words = string | { readonly en: string };

export function worksOf(): readonly Work[] {
  const large = synthetic({ lines: 1000, goals: 1000, links: 100_000 });
  return [
    matrixWork('matrix 18 × 17', real, null),
    matrixWork('matrix 18 × 169', real, 'all'),
    matrixWork('matrix 1 000 × 1 000, 100 000 links', large, null),
    ...[200, 5000].flatMap((count) =>
      [true, false].map((isPlaced) => networkWork(count, isPlaced)),
    ),
  ];
}

/** @param expanded which goals are open; a matrix of all targets has no columns for goals */
function matrixWork(name: string, source: Source, expanded: string | null): Work {
  const columns = source.goals.flatMap(({ id, name: goal, color, targets }) =>
    expanded === null
      ? [{ id, name: spoken(goal), color }]
      : targets.map((target) => ({ id: target.id, name: spoken(target.label), color })),
  );
  const rows = source.actionLines.map(({ id, code, name: line }) => ({
    id,
    name: `${code} ${spoken(line)}`,
  }));
  const cells = cellsOf(source, rows, columns);
  const data: MatrixData = { rows, columns, cells, dataset: source, expanded };
  // Every library draws these cells: of a large matrix, this library draws only the part in sight.
  const near = cells.filter(({ row, column }) => row < 18 && column < 17);
  const parts = rows.length < 100 ? [0.1, 0.3, 0.5, 0.7, 0.9] : [0.3, 0.6, 0.9];
  const hovered = parts.map((part) => {
    const { row = 0, column = 0 } = near[Math.floor(near.length * part)] ?? {};
    return row * columns.length + column;
  });
  const kept = everySecond(rows.length);
  return { name, kind: 'matrix', data, hovered, kept, hasRoom: rows.length < 100 };
}

function cellsOf(
  { links }: Source,
  rows: MatrixData['rows'],
  columns: MatrixData['columns'],
): MatrixCell[] {
  const rowOf = new Map(rows.map(({ id }, i) => [id, i]));
  const columnOf = new Map(columns.map(({ id }, i) => [id, i]));
  const values = new Map<number, number>();
  for (const { actionLine, goal, targets = [] } of links) {
    for (const id of columnOf.has(goal) ? [goal] : targets) {
      const [row, column] = [rowOf.get(actionLine), columnOf.get(id)];
      if (row === undefined || column === undefined) continue;
      const at = row * columns.length + column;
      values.set(at, (values.get(at) ?? 0) + 1);
    }
  }
  return [...values].map(([at, value]) => ({
    row: Math.floor(at / columns.length),
    column: at % columns.length,
    value,
  }));
}

/** A quarter of the nodes are action lines, there are twice as many ties as nodes, and the positions are evenly spread. */
function networkWork(count: number, isPlaced: boolean): Work {
  const lines = count / 4;
  const source = synthetic({ lines, goals: count - lines, links: 2 * count });
  const things = [
    ...source.actionLines.map(({ id, name }) => ({ id, name, isLine: true, color: '#445566' })),
    ...source.goals.map(({ id, name, color }) => ({ id, name, isLine: false, color })),
  ];
  const places = new Map(things.map(({ id }, at) => [id, at]));
  const nodes = things.map((node, i) => ({
    ...node,
    x: 0.04 + 0.92 * ((0.5 + i * 0.7548776662466927) % 1),
    y: 0.04 + 0.92 * ((0.5 + i * 0.5698402909980532) % 1),
  }));
  const inSight = [...nodes.keys()].filter((at) => (nodes[at]?.y ?? 1) < 0.45);
  const pairs = source.links.map(({ actionLine, goal }) => ({
    from: places.get(actionLine) ?? 0,
    to: places.get(goal) ?? 0,
  }));
  const ties = [...new Map(pairs.map((tie) => [tie.from * count + tie.to, tie])).values()];
  const numbered = count.toLocaleString('en').replace(',', ' ');
  return {
    name: `network ${numbered} nodes, ${isPlaced ? 'positions given' : 'with layout'}`,
    kind: 'network',
    data: { nodes, ties, isPlaced, dataset: source },
    hovered: [0.05, 0.25, 0.5, 0.7, 0.9].map(
      (part) => inSight[Math.floor(inSight.length * part)] ?? 0,
    ),
    kept: everySecond(count),
    hasRoom: count < 1000,
  };
}

function everySecond(count: number): number[] {
  return Array.from({ length: Math.ceil(count / 2) }, (_, i) => 2 * i);
}

function spoken(words: Words): string {
  return typeof words === 'string' ? words : words.en;
}
