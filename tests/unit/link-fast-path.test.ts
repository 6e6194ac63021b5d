import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/core.js';
import { createLinkReader } from '../../src/model/read/link-fast-path.js';
import { linkSchema } from '../../src/model/schema.js';
import { linkStatuses } from '../../src/model/patterns.js';

const id = fc.oneof(
  fc.constantFrom('C1', 'sdg-3', 'target-3.8', '', ' C1', '-', 'a'.repeat(65)),
  fc.string(),
);
const text = fc.oneof(fc.constantFrom('', 'plain', 'a < b', '<b>', 'x</i>'), fc.string());
const anything = fc.oneof(id, text, fc.anything(), fc.constant(undefined));
const anyLink = fc.record(
  {
    actionLine: fc.oneof(id, anything),
    goal: fc.oneof(id, anything),
    targets: fc.oneof(fc.array(id), fc.array(anything), anything),
    rationale: fc.oneof(text, fc.record({ en: text, fr: text }), anything),
    source: anything,
    sourceRef: anything,
    status: fc.oneof(fc.constantFrom(...linkStatuses), anything),
    note: anything,
    remark: anything,
  },
  { requiredKeys: [] },
);

const plainId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);
const plainText = fc.stringMatching(/^[A-Za-z ,.]{1,40}$/);
const plainLink = fc.record(
  {
    actionLine: plainId,
    goal: plainId,
    targets: fc.array(plainId),
    rationale: plainText,
    source: plainId,
    sourceRef: plainText,
    status: fc.constantFrom(...linkStatuses),
    note: plainText,
  },
  { requiredKeys: ['actionLine', 'goal'], noNullPrototype: true },
);

describe('the fast path for links', () => {
  test('gives what the schema gives for a link, or leaves it to the schema', () => {
    const read = createLinkReader(defaultLimits);
    fc.assert(
      fc.property(anyLink, (item) => {
        const link = read(item)?.link;
        if (link === undefined) return;
        expect(Object.isFrozen(link)).toBe(true);
        const checked = linkSchema.safeParse(item);
        expect(checked.success).toBe(true);
        expect(link).toStrictEqual(checked.data);
        expect(Object.keys(link)).toEqual(Object.keys(checked.data ?? {}));
      }),
      { numRuns: 3000 },
    );
  });

  test('reads every plain link that the schema accepts', () => {
    const read = createLinkReader(defaultLimits);
    fc.assert(
      fc.property(plainLink, (item) => {
        expect(read(item)?.link).toStrictEqual(linkSchema.parse(item));
      }),
    );
  });

  test('reads a list of targets by position, whatever its iterator does', () => {
    const read = createLinkReader(defaultLimits);
    const endless = {
      *[Symbol.iterator]() {
        for (;;) yield 'target-9.9';
      },
    };
    const targets = Object.assign(['target-1.1'], endless);
    const result = read({ actionLine: 'C1', goal: 'sdg-1', targets });
    expect(result?.link.targets).toEqual(['target-1.1']);
  });

  test('copies: what the page later does to its own link changes nothing', () => {
    const targets = ['target-3.8'];
    const link = { actionLine: 'C1', goal: 'sdg-3', targets };
    const result = createLinkReader(defaultLimits)(link);
    targets.push('target-3.9');
    expect(result?.link.targets).toEqual(['target-3.8']);
  });

  test('leaves to the schema what has a forbidden key or a class, or is not an object', () => {
    const read = createLinkReader(defaultLimits);
    const forbidden: unknown = JSON.parse('{"actionLine":"C1","goal":"sdg-3","__proto__":{}}');
    for (const each of [forbidden, null, 'C1', [], new Date(), Object.create({ goal: 'sdg-3' })]) {
      expect(read(each)).toBeUndefined();
    }
  });
});
