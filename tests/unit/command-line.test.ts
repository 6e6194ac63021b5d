import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeCommand } from '../../src/cli/describe.js';

let printed: string;
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const things = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe('describe --format json', () => {
  const described = async (state: string, locale = 'en'): Promise<unknown> => {
    printed = '';
    await describeCommand.run({ format: 'json', state, locale }, []);
    return JSON.parse(printed);
  };

  test('tells what two action lines have in common, and what only one of them has', async () => {
    const data = await described('selected=C4&compared=C9');
    expect(data).toMatchObject({
      selected: { id: 'C4', name: 'C4 Capacity building' },
      comparison: {
        ...{ a: { id: 'C4' }, b: { id: 'C9' }, percent: 9 },
        both: things('target-5.b', 'target-12.8'),
        onlyB: things('target-9.c', 'target-16.10'),
      },
      counts: { links: [188, 188], cells: [124, 124], statements: [159, 159] },
    });
    expect(data).toHaveProperty('comparison.onlyA.length', 19);
    expect(data).toHaveProperty(
      'description',
      expect.stringContaining('19 links only in C4, 2 in both, 2 only in C9'),
    );
  });

  test('tells of two goals which action lines are linked to both, in the language asked for', async () => {
    expect(await described('selected=sdg-3&compared=sdg-4', 'fr')).toMatchObject({
      comparison: {
        a: { id: 'sdg-3', name: 'objectif 3, Bonne santé et bien-être' },
        both: things('C3', 'C4', 'C7-eagr', 'C10'),
        onlyA: things('C1', 'C7-ehealth'),
        onlyB: things('C5', 'C6', 'C7-elearn', 'C7-eemp', 'C7-esci', 'C8'),
      },
    });
  });

  test('has no comparison where nothing, or no two things of one kind, are compared', async () => {
    expect(await described('selected=C4')).toMatchObject({ comparison: null });
    expect(await described('selected=C4&compared=sdg-3')).toMatchObject({ comparison: null });
    expect(await described('goals=sdg-3')).toMatchObject({
      ...{ selected: null, comparison: null, filters: [expect.stringContaining('3')] },
      counts: { goals: [1, 17], links: [11, 188] },
    });
  });

  test('is refused in a format that there is not', async () => {
    await expect(describeCommand.run({ format: 'xml' }, [])).rejects.toThrow(
      '--format must be one of text, json',
    );
  });
});
