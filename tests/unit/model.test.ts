import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { detailView, en, formatSelection, type Model, parseSelection } from '../../src/core.js';
import {
  andBits,
  bitPositions,
  countBits,
  createBitset,
  hasBit,
  setBit,
} from '../../src/lib/bitset.js';
import { bundledModel, modelOf, small } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';

describe('a bitset', () => {
  const positions = fc.uniqueArray(fc.nat(199));
  const setOf = (members: number[]) => {
    const bits = createBitset(200);
    members.forEach((position) => setBit(bits, position));
    return bits;
  };
  test('holds what was added, in order, and counts it', () => {
    fc.assert(
      fc.property(positions, (members) => {
        const bits = setOf(members);
        expect([...bitPositions(bits)]).toEqual([...members].sort((x, y) => x - y));
        expect(countBits(bits)).toBe(members.length);
        expect(members.every((position) => hasBit(bits, position))).toBe(true);
      }),
    );
  });
  test('of two sets keeps what both hold', () => {
    fc.assert(
      fc.property(positions, positions, (first, second) => {
        const both = [...bitPositions(andBits(setOf(first), setOf(second)))];
        expect(both).toEqual(first.filter((each) => second.includes(each)).sort((x, y) => x - y));
      }),
    );
  });
});

describe('a small dataset', () => {
  let model: Model;
  beforeAll(async () => {
    model = await modelOf(small);
  });

  test('is counted by cell, row and column', () => {
    const counted = matrixOf(model).view.tally;
    expect([...counted.targets]).toEqual([2, 0, 0, 1]);
    expect([...counted.wholeGoal]).toEqual([1, 0, 0, 0]);
    expect([...counted.rowTotals]).toEqual([3, 1]);
    expect([...counted.columnTotals]).toEqual([3, 1]);
    expect(counted).toMatchObject({ cells: 2, mostTargets: 2 });
  });

  test.each(['A1', 'goal-2', 'target-1.2', 'A1:goal-1', 'A2:target-2.1'])(
    'selects %s and writes it back the same',
    (text) => {
      const selection = parseSelection(model, text);
      expect(selection && formatSelection(model, selection)).toBe(text);
    },
  );

  test.each(['', 'A3', 'goal-3', 'goal-1:A1', 'A1:A2', 'A1:goal-1:x', 'a1'])(
    'knows no selection %j',
    (text) => expect(parseSelection(model, text)).toBeUndefined(),
  );

  test('is frozen all the way down', () => {
    expect(() => Object.assign(model.dataset, { id: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(model.links[0] ?? {}, { goal: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(model, { links: [] })).toThrow(TypeError);
  });
});

describe('the bundled matrix says', () => {
  let model: Model;
  const detail = (text: string) => {
    const selection = parseSelection(model, text);
    if (!selection) throw new Error(text);
    return detailView(model, selection, en);
  };
  beforeAll(async () => {
    model = await bundledModel();
  });

  test('each cell in one sentence', () => {
    const view = matrixOf(model, {}, en).view;
    const sentences = matrixOf(model).sentences;
    const cell = (line: string, goal: number) =>
      sentences({ row: view.rows.findIndex(({ id }) => id === line), column: goal - 1 });
    expect(cell('C7-ehealth', 3)).toBe(
      'C7 e-health and goal 3, Good health and well-being: 2 targets, 3.3 and 3.8, and the goal as a whole',
    );
    expect(cell('C11', 1)).toBe(
      'C11 International and regional cooperation and goal 1, No poverty: no link',
    );
    expect(cell('C3', 4)).toMatch(/: the goal as a whole$/);
    expect(cell('C8', 9)).toMatch(/: the goal as a whole \(not confirmed\)$/);
    expect(cell('C4', 4)).toMatch(/: 2 targets, 4.\d and 4.\d\. Not confirmed: 1 target, 4.\d\.$/);
  });

  test('the links of a cell with targets, rationale, facilitators and source', () => {
    const { summary, groups, facilitators, sources } = detail('C7-ehealth:sdg-3');
    expect(summary).toBe('2 targets, 3.3 and 3.8, and the goal as a whole');
    expect(
      groups.flatMap(({ links }) =>
        links.map(({ targets }) => targets.map(({ number }) => number)),
      ),
    ).toEqual([[], ['3.3'], ['3.8']]);
    expect(facilitators?.map(({ id, role }) => `${id} ${role}`)).toEqual(['WHO lead', 'ITU co']);
    expect(sources.map(({ id }) => id)).toEqual(['itu-2015']);
  });

  test('the lines of a goal, the goals of a line, the lines of a target', () => {
    expect(detail('sdg-15').groups.map(({ selection }) => selection)).toEqual([
      'C3:sdg-15',
      'C7-eenv:sdg-15',
      'C7-esci:sdg-15',
    ]);
    expect(detail('C11').groups.map(({ goal }) => goal?.number)).toEqual([17]);
    expect(detail('target-16.10').groups.map(({ actionLine }) => actionLine?.id)).toContain('C9');
  });

  test('that nothing links two that are not linked', () => {
    expect(detail('C11:sdg-1')).toMatchObject({
      summary: 'This matrix has no link here.',
      groups: [],
    });
  });
});
