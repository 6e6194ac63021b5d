import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/model/limits.js';
import { createLinkReader } from '../../src/model/read/link-fast-path.js';
import { linkSchema } from '../../src/model/schema.js';

const id = fc.oneof(
  fc.constantFrom('C1', 'sdg-3', 'target-3.8', '', ' C1', '-', 'a'.repeat(65)),
  fc.string(),
);
const text = fc.oneof(fc.constantFrom('', 'plain', 'a < b', '<b>', 'x</i>'), fc.string());
const anything = fc.oneof(id, text, fc.anything(), fc.constant(undefined));
const link = fc.record(
  {
    actionLine: fc.oneof(id, anything),
    goal: fc.oneof(id, anything),
    targets: fc.oneof(fc.array(id), fc.array(anything), anything),
    rationale: fc.oneof(text, fc.record({ en: text, fr: text }), anything),
    source: anything,
    sourceRef: anything,
    status: fc.oneof(fc.constantFrom('published', 'unconfirmed', 'proposed'), anything),
    note: anything,
    remark: anything,
  },
  { requiredKeys: [] },
);

describe('links that are read without the schema', () => {
  test('are what the schema would have made of them, or are left to it', () => {
    const read = createLinkReader(defaultLimits);
    fc.assert(
      fc.property(link, (item) => {
        const known = read(item)?.link;
        if (known === undefined) return;
        expect(Object.isFrozen(known)).toBe(true);
        const judged = linkSchema.safeParse(item);
        expect(judged.success).toBe(true);
        expect(known).toStrictEqual(judged.data);
        expect(Object.keys(known)).toEqual(Object.keys(judged.data ?? {}));
      }),
      { numRuns: 3000 },
    );
  });

  test('are read place by place, whatever a list says of itself', () => {
    const read = createLinkReader(defaultLimits);
    const odd = {
      *[Symbol.iterator]() {
        for (;;) yield 'target-9.9';
      },
    };
    const targets = Object.assign(['target-1.1'], odd);
    const known = read({ actionLine: 'C1', goal: 'sdg-1', targets });
    expect(known?.link.targets).toEqual(['target-1.1']);
  });

  test('are nearly all', () => {
    const read = createLinkReader(defaultLimits);
    const plain = {
      actionLine: 'C1',
      goal: 'sdg-3',
      targets: ['target-3.8'],
      rationale: 'Because',
    };
    expect(read(plain)?.link).toStrictEqual(plain);
    expect(read({ actionLine: 'C1', goal: 'sdg-3', status: 'proposed' })).toBeDefined();
  });

  test('are copies: what the page does to its own later changes nothing', () => {
    const targets = ['target-3.8'];
    const known = createLinkReader(defaultLimits)({
      actionLine: 'C1',
      goal: 'sdg-3',
      targets,
    })?.link;
    targets.push('target-3.9');
    expect(known?.targets).toEqual(['target-3.8']);
  });

  test('are not those with a key of a prototype, a getter’s class, or no object at all', () => {
    const read = createLinkReader(defaultLimits);
    const forbidden: unknown = JSON.parse('{"actionLine":"C1","goal":"sdg-3","__proto__":{}}');
    for (const each of [forbidden, null, 'C1', [], new Date(), Object.create({ goal: 'sdg-3' })]) {
      expect(read(each)).toBeUndefined();
    }
  });
});
