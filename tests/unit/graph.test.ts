import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjacencyOf, degrees, weightedDegrees } from '../../src/derive/network/adjacency.js';
import { betweenness } from '../../src/derive/network/betweenness.js';
import { tiesOf } from '../../src/derive/network/network.js';
import { shortestPaths } from '../../src/derive/network/paths.js';
import { bilayer, tiesFrom, type Edge } from '../fixtures/bilayers.js';

const numbersOf = async (count: number, edges: readonly Edge[]) => {
  const ties = tiesFrom(edges);
  const adjacency = adjacencyOf(count, ties);
  return {
    degree: [...degrees(adjacency)],
    weight: [...weightedDegrees(adjacency, ties)],
    between: [...(await betweenness(adjacency))],
  };
};
const pathsOf = (count: number, edges: readonly Edge[], from: number, to: number, most = 10) => {
  const ties = tiesFrom(edges);
  return shortestPaths({ adjacency: adjacencyOf(count, ties), ties }, [from, to], most);
};

describe('the measures of a node', () => {
  test('in a path of three: all paths between others go through the middle', async () => {
    expect(
      await numbersOf(3, [
        [0, 1, 4],
        [1, 2, 3],
      ]),
    ).toEqual({
      degree: [1, 2, 1],
      weight: [4, 7, 3],
      between: [0, 1, 0],
    });
  });

  test('in a star the hub is between all others', async () => {
    const { degree, between } = await numbersOf(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
    expect(degree).toEqual([4, 1, 1, 1, 1]);
    expect(between).toEqual([1, 0, 0, 0, 0]);
  });

  test('in a ring of four each is on half the paths of one pair in three', async () => {
    const { between } = await numbersOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    for (const each of between) expect(each).toBeCloseTo(1 / 6, 12);
  });

  test('are none where there are no ties, or no nodes', async () => {
    expect(await numbersOf(2, [])).toEqual({ degree: [0, 0], weight: [0, 0], between: [0, 0] });
    expect(await numbersOf(0, [])).toEqual({ degree: [], weight: [], between: [] });
  });

  test('do not count what is only shown dimmed', () => {
    const ties = tiesOf([
      { from: 0, to: 1, weight: 2 },
      { from: 0, to: 2, weight: 5, dimmed: true },
    ]);
    const adjacency = adjacencyOf(3, ties);
    expect([...degrees(adjacency)]).toEqual([1, 1, 0]);
    expect([...weightedDegrees(adjacency, ties)]).toEqual([2, 2, 0]);
  });

  test('follow the definition: the share of shortest paths of each pair, added up', async () => {
    await fc.assert(
      fc.asyncProperty(bilayer(), async ({ levels, ties }) => {
        const count = levels.flat().length;
        const adjacency = adjacencyOf(count, ties);
        const expected = new Array<number>(count).fill(0);
        for (let a = 0; a < count; a++) {
          for (let b = a + 1; b < count; b++) {
            const { paths = [] } = shortestPaths({ adjacency, ties }, [a, b], 500) ?? {};
            for (const inner of paths.flatMap((path) => path.slice(1, -1))) {
              expected[inner] = (expected[inner] ?? 0) + 1 / paths.length;
            }
          }
        }
        const pairs = ((count - 1) * (count - 2)) / 2;
        const found = await betweenness(adjacency);
        found.forEach((each, i) =>
          expect(each).toBeCloseTo(pairs > 0 ? (expected[i] ?? 0) / pairs : 0, 9),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the shortest paths', () => {
  const diamond: Edge[] = [
    [0, 1, 1],
    [1, 3, 1],
    [0, 2, 5],
    [2, 3, 5],
    [3, 4, 1],
  ];

  test('are all found, the strongest first', () => {
    expect(pathsOf(5, diamond, 0, 3)).toEqual({
      count: 2,
      steps: 2,
      paths: [
        [0, 2, 3],
        [0, 1, 3],
      ],
    });
    expect(pathsOf(5, diamond, 4, 0)?.paths).toEqual([
      [4, 3, 2, 0],
      [4, 3, 1, 0],
    ]);
  });

  test('are the tie itself between neighbours, and do not exist between unconnected nodes', () => {
    expect(pathsOf(5, diamond, 0, 1)).toEqual({ count: 1, steps: 1, paths: [[0, 1]] });
    expect(pathsOf(6, diamond, 0, 5)).toBeUndefined();
  });

  test('are counted even when not all are listed', () => {
    const wide: Edge[] = Array.from(
      { length: 40 },
      (_, i) =>
        [
          [0, 2 + i],
          [2 + i, 1],
        ] as const,
    ).flat();
    const found = pathsOf(42, wide, 0, 1, 3);
    expect(found?.count).toBe(40);
    expect(found?.paths).toHaveLength(3);
  });

  test('are found quickly even when there are a billion', () => {
    // 30 diamonds in a row: 2 to the 30th.
    const chain = Array.from({ length: 30 }, (_, i): Edge[] => {
      const at = i * 3;
      return [
        [at, at + 1],
        [at, at + 2],
        [at + 1, at + 3],
        [at + 2, at + 3],
      ];
    }).flat();
    expect(pathsOf(91, chain, 0, 90)?.count).toBe(2 ** 30);
  });
});
