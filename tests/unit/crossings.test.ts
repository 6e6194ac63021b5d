import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCrossings, reduceCrossings } from '../../src/derive/network/crossings.js';
import { bilayer, tiesFrom, type Edge } from '../fixtures/bilayers.js';

describe('crossings', () => {
  test.each<[string, number[][], Edge[], number]>([
    [
      'none between parallels',
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 2],
        [1, 3],
      ],
      0,
    ],
    [
      'one in an X',
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 3],
        [1, 2],
      ],
      1,
    ],
    [
      'none where ties share an end',
      [[0], [1, 2]],
      [
        [0, 1],
        [0, 2],
      ],
      0,
    ],
    [
      'one in K₂,₂',
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
      ],
      1,
    ],
    [
      'nine in K₃,₃',
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      [0, 1, 2].flatMap((a) => [3, 4, 5].map((b): Edge => [a, b])),
      9,
    ],
    [
      'those of each pair of levels',
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      [
        [0, 3],
        [1, 2],
        [2, 5],
        [3, 4],
      ],
      2,
    ],
  ])('%s', (_, levels, edges, count) => {
    expect(countCrossings(levels, tiesFrom(edges))).toBe(count);
  });

  test('are the pairs of ties in opposite orders', () => {
    fc.assert(
      fc.property(bilayer(), ({ levels, ties }) => {
        let slow = 0;
        for (let i = 0; i < ties.from.length; i++) {
          for (let k = i + 1; k < ties.from.length; k++) {
            const across = (ties.from[i] ?? 0) - (ties.from[k] ?? 0);
            if (across * ((ties.to[i] ?? 0) - (ties.to[k] ?? 0)) < 0) slow++;
          }
        }
        expect(countCrossings(levels, ties)).toBe(slow);
      }),
    );
  });
});

describe('the order with few crossings', () => {
  const free = { isFixed: () => false, blockOf: (node: number) => node };

  test('has no more crossings than the given one, is deterministic and keeps every node', () => {
    fc.assert(
      fc.property(bilayer(), ({ levels, ties }) => {
        const ordered = reduceCrossings(levels, ties, free);
        expect(countCrossings(ordered, ties)).toBeLessThanOrEqual(countCrossings(levels, ties));
        expect(reduceCrossings(levels, ties, free)).toEqual(ordered);
        expect(ordered.map((level) => [...level].sort((a, b) => a - b))).toEqual(levels);
      }),
    );
  });

  test('undoes every crossing of a shuffled ladder', () => {
    const edges: Edge[] = [0, 1, 2, 3, 4, 5].map((i) => [i, 6 + ((i * 5 + 2) % 6)]);
    const levels = [
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11],
    ];
    expect(countCrossings(levels, tiesFrom(edges))).toBeGreaterThan(0);
    expect(countCrossings(reduceCrossings(levels, tiesFrom(edges), free), tiesFrom(edges))).toBe(0);
  });

  test('keeps an order set by hand, and keeps blocks together', () => {
    fc.assert(
      fc.property(bilayer(), ({ levels, ties }) => {
        const [first = [], second = []] = levels;
        const blockOf = (node: number) => (node < first.length ? node : Math.floor(node / 3) + 100);
        const [rows = [], columns = []] = reduceCrossings(levels, ties, {
          isFixed: (level) => level === 0,
          blockOf,
        });
        expect(rows).toEqual(first);
        const blocks = columns.map(blockOf).filter((block, i, all) => block !== all[i - 1]);
        expect(new Set(blocks).size).toBe(blocks.length);
        expect(columns).toHaveLength(second.length);
      }),
    );
  });
});
