import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  defaultLimits,
  filterModel,
  formatPath,
  formatSelection,
  initialState,
  type Model,
  parseSelection,
  Session,
} from '../../src/core.js';
import { countBits, hasBit } from '../../src/lib/bitset.js';
import { nearest } from '../../src/lib/closest.js';
import { hasUnusual } from '../../src/model/read/unusual.js';
import type { Row } from '../../src/model/table/sheet.js';
import { Findings } from '../../src/model/table/finding.js';
import { readDelimited } from '../../src/model/table/delimited.js';
import { decodeText } from '../../src/model/read/encoding.js';
import { limitsOf } from '../../src/model/limits.js';
import { intoCopy, readUntrusted } from '../../src/model/read/untrusted-value.js';
import { readFragment, writeFragment } from '../../src/state/permalink.js';
import { httpProblem } from '../../src/state/http-problem.js';
import { bundledModel, small } from '../fixtures/datasets.js';

const pause = () => Promise.resolve();
const limits = defaultLimits;

describe('a value given by script', () => {
  // Any JSON value, under allowed keys.
  const key = fc.string().filter((name) => !/^(?:__proto__|constructor|prototype)$/.test(name));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  test('is copied deeply', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        fc.pre(!hasUnusual(JSON.stringify(given)));
        const { value: copy, problems } = await readUntrusted(given, {
          limits,
          pause,
          container: intoCopy,
        });
        expect(problems).toEqual([]);
        expect(copy).toEqual(given);
        expect(typeof given === 'object' && given !== null && copy === given).toBe(false);
      }),
    );
  });

  test('of any type is read without an exception', async () => {
    const any = fc.anything({
      ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true },
      ...{ withSparseArray: true, withNullPrototype: true },
    });
    await fc.assert(
      fc.asyncProperty(any, async (given) => {
        const { problems } = await readUntrusted(given, { limits, pause, container: intoCopy });
        expect(problems.every(({ path }) => formatPath(path) !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is read with a pause after every few texts, however long they are', async () => {
    const texts = Array.from({ length: 200 }, () => 'x'.repeat(10_000));
    let pauses = 0;
    const counted = () => {
      pauses++;
      return Promise.resolve();
    };
    await readUntrusted(texts, { limits, pause: counted, container: intoCopy });
    expect(pauses).toBeGreaterThanOrEqual(10);
  });

  test('given as limits becomes limits that are positive numbers', () => {
    const requests = fc.dictionary(
      fc.constantFrom('bytes', 'links', 'depth', 'text', 'nothing', 'toString'),
      fc.oneof(fc.double(), fc.constant(Infinity)),
    );
    fc.assert(
      fc.property(requests, (wanted) => {
        const all = limitsOf(wanted);
        expect(Object.keys(all).sort()).toEqual(Object.keys(defaultLimits).sort());
        expect(Object.values(all).every((each) => typeof each === 'number' && each > 0)).toBe(true);
        expect(all.depth).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

describe('bytes', () => {
  test('of any kind are text or a problem with its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
        const read = await decodeText(bytes);
        expect(
          typeof read === 'string' || ((read.line ?? 0) > 0 && read.code !== 'unexpected'),
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('of text are that text, in UTF-8 and in UTF-16 with its mark', async () => {
    const written = fc.string({ unit: 'grapheme', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(written, fc.boolean(), async (text, isLittle) => {
        expect(await decodeText(new TextEncoder().encode(text))).toBe(text);
        const view = new DataView(new ArrayBuffer(2 * text.length + 2));
        [...`\ufeff${text}`.split('')].forEach((unit, i) => {
          view.setUint16(2 * i, unit.charCodeAt(0), isLittle);
        });
        expect(await decodeText(new Uint8Array(view.buffer))).toBe(text);
      }),
    );
  });
});

/** Blank cells, and those at the end of a row, are not kept. */
const isBlank = (text: string) => /^[\s\u200b-\u200f\u2060\ufeff]*$/.test(text);
const withoutEnd = <Item>(items: readonly Item[]) =>
  items.slice(0, items.findLastIndex((each) => each !== undefined) + 1);
const cellsOf = (rows: readonly Row[]) =>
  rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text));

describe('CSV', () => {
  test('gives back the cells it was written from, with any separator and any line ends', async () => {
    const cell = fc.string({ maxLength: 6 }).map((text) => text.replaceAll('\0', ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    const separators = fc.constantFrom(',', ';', '\t', '|');
    await fc.assert(
      fc.asyncProperty(
        table,
        separators,
        fc.constantFrom('\n', '\r', '\r\n'),
        async (rows, separator, end) => {
          const lines = rows.map((cells) =>
            cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator),
          );
          const text = [`sep=${separator}`, ...lines].join(end);
          const read = await readDelimited(text, { limits, pause, findings: new Findings() });
          const written = rows.map((cells) =>
            cells.map((each) => (isBlank(each) ? undefined : each)),
          );
          expect('rows' in read && cellsOf(read.rows)).toEqual(
            written.filter((row) => row.some(Boolean)).map(withoutEnd),
          );
        },
      ),
    );
  });
});

describe('what is known', () => {
  let model: Model;
  beforeAll(async () => {
    model = await bundledModel();
  });

  test('is selected by the text of its selection', () => {
    fc.assert(
      fc.property(fc.nat(17), fc.nat(168), fc.boolean(), (actionLine, target, isCell) => {
        const goal = model.targets[target]?.goal ?? 0;
        const selection = { ...(isCell ? { actionLine } : {}), goal, target };
        expect(parseSelection(model, formatSelection(model, selection))).toEqual(selection);
      }),
    );
  });

  test('never has more left with one more filter', () => {
    const some = (ids: readonly string[]) => fc.option(fc.subarray([...ids]));
    const lines = some(model.actionLines.map(({ id }) => id));
    const goals = some(model.goals.map(({ id }) => id));
    fc.assert(
      fc.property(lines, goals, (actionLines, kept) => {
        const one = filterModel(model, { ...initialState, actionLines }, undefined).links;
        const both = filterModel(
          model,
          { ...initialState, actionLines, goals: kept },
          undefined,
        ).links;
        expect(countBits(both)).toBeLessThanOrEqual(countBits(one));
        model.links.forEach((_, i) => {
          expect(!hasBit(both, i) || hasBit(one, i)).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('is suggested for itself, and for names near it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...model.goals.map(({ id }) => id)), fc.string(), (id, other) => {
        const known = model.goals.map((goal) => goal.id);
        expect(nearest(id, known)).toBe(id);
        const found = nearest(other, known);
        expect(found === undefined || Math.abs(found.length - other.length) <= 3).toBe(true);
      }),
    );
  });

  test('returns when the changes of the view are undone', async () => {
    const session = new Session();
    await session.load({ kind: 'value', value: small });
    const step = fc.constantFrom(
      ...[null, 'A1', 'goal-1', 'A2:goal-2'].map(
        (selected) => ({ kind: 'select', selected }) as const,
      ),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const before = session.state;
        steps.forEach((intent) => session.dispatch(intent));
        for (let i = 0; session.canUndo && i < 100; i++) session.undo();
        expect(session.state.selected).toBe(null);
        expect(session.state.goals).toEqual(before.goals);
      }),
    );
  });
});

describe('what others write', () => {
  test('stays in the fragment of a page, beside the view', () => {
    const word = fc.stringMatching(/^[a-z0-9=&+.-]{1,12}$/);
    fc.assert(
      fc.property(word, word, fc.constantFrom('wsis', 'wsis-second'), (theirs, ours, key) => {
        const written = writeFragment(theirs, key, ours);
        expect(readFragment(`#${written}`, key)).toBe(ours);
        expect(written.split(';')).toContain(theirs);
        expect(writeFragment(written, key, '')).toBe(theirs);
      }),
    );
  });

  test('in Retry-After is a number of seconds or nothing', () => {
    const header = fc.oneof(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.nat().map(String),
      fc.date().map(String),
    );
    fc.assert(
      fc.property(header, (written) => {
        const headers = new Headers();
        headers.set('retry-after', written.replace(/[^\x20-\x7e]/g, ''));
        const { code, detail } = httpProblem(
          new Response(null, { status: 429, headers }),
          'https://x',
        );
        expect(code === 'http' || (code === 'busy' && /^\d+$/.test(detail ?? ''))).toBe(true);
      }),
    );
  });
});
