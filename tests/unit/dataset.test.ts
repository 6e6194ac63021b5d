import { matrixOf } from '../fixtures/matrices.js';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createModel,
  parseDatasetText,
  spoken,
  type Dataset,
  type Link,
  type Model,
} from '../../src/core.js';
import { groupBy } from '../../src/lib/group-by.js';
import { agreementOf } from '../../src/model/readings.js';
import { readBundledDataset } from '../../src/state/bundled.js';
import { bundledDataset } from '../fixtures/datasets.js';

let dataset: Dataset;
let model: Model;
beforeAll(async () => {
  dataset = await bundledDataset();
  model = await createModel(dataset);
});

const words = (text: string) => text.trim().split(/\s+/).length;

describe('the bundled dataset', () => {
  test('has 18 action lines, C7 in eight, 17 goals and 169 targets', () => {
    expect(dataset.actionLines).toHaveLength(18);
    expect(dataset.actionLines.filter(({ group }) => group === 'C7')).toHaveLength(8);
    expect(dataset.goals.map(({ number }) => number)).toEqual(
      Array.from({ length: 17 }, (_, i) => i + 1),
    );
    expect(model.targets).toHaveLength(169);
  });

  test('has 160 statements in 124 cells, 25 of them about a goal as a whole', () => {
    expect(dataset.links).toHaveLength(160);
    expect(matrixOf(model).view.tally.cells).toBe(124);
    expect(dataset.links.filter(({ targets }) => !targets?.length)).toHaveLength(25);
  });

  test('has 163 pairs of action line and target over 80 targets', () => {
    const { actionLine, targets } = model.columns;
    const linesOf = (target: number) =>
      new Set(Array.from(model.linksOfTarget.of(target), (link) => actionLine[link]));
    const pairs = model.targets.reduce((sum, _, target) => sum + linesOf(target).size, 0);
    expect(pairs).toBe(163);
    expect(new Set(targets).size).toBe(80);
  });

  test('gives each goal its official colour', () => {
    const colors =
      '#E5243B #DDA63A #4C9F38 #C5192D #FF3A21 #26BDE2 #FCC30B #A21942 #FD6925 #DD1367 #FD9D24 #BF8B2E #3F7E44 #0A97D9 #56C02B #00689D #19486A';
    expect(dataset.goals.map(({ color }) => color).join(' ')).toBe(colors);
  });

  test('has a rationale of one or two sentences and at most 45 words for all links but two', () => {
    const without = dataset.links.filter(({ rationale }) => rationale === undefined);
    expect(without.map(({ actionLine, goal }) => `${actionLine}:${goal}`)).toEqual([
      'C3:sdg-4',
      'C7-egov:sdg-17',
    ]);
    for (const { rationale } of dataset.links) {
      if (typeof rationale !== 'string') continue;
      expect(words(rationale), rationale).toBeLessThanOrEqual(45);
      expect(rationale.match(/[.!?](?=\s|$)/g)?.length, rationale).toBeLessThanOrEqual(2);
      expect(rationale).not.toMatch(/to come/);
    }
  });

  test('says for every link where it is in the source', () => {
    for (const link of dataset.links) {
      expect(link.source).toBe('itu-2015');
      expect(link.sourceRef).toBeTruthy();
    }
  });

  test('has a label of at most 80 characters and the UN’s own URI for every target', () => {
    const labels = model.targets.map(({ target }) => spoken(target.label, 'en').text);
    for (const { target } of model.targets) {
      expect(spoken(target.label, 'en').text.length, target.id).toBeLessThanOrEqual(80);
      expect(spoken(target.label, 'en').text).not.toMatch(/to come/);
      expect(target.uri).toBe(`http://metadata.un.org/sdg/${target.number}`);
    }
    expect(new Set(labels).size).toBe(169);
  });

  test('marks what is not confirmed, and the day the matrix was read', () => {
    const unsure = dataset.links.filter(({ status }) => status === 'unconfirmed');
    expect(unsure.map(nameOfStatement)).toEqual([
      'C4 target-4.4',
      'C6 target-16.2',
      'C7-esci target-14.4',
      'C8 sdg-9',
    ]);
    for (const { note } of unsure) expect(note).toBeTruthy();
    const matrix = dataset.sources?.find(({ id }) => id === 'itu-2015');
    expect(matrix?.date).toBe('2015');
    expect(matrix?.note).toMatch(/is not known/);
  });

  test('says of every link who has read it: 180 of 188 twice and alike', () => {
    const kinds = groupBy(dataset.links, (link) => agreementOf(dataset, link)?.kind);
    expect(kinds.get('some')?.map(nameOfStatement)).toEqual([
      'C4 target-4.4',
      'C6 target-16.2',
      'C8 sdg-9',
      'C10 target-8.6',
    ]);
    expect(kinds.get('differ')?.map(nameOfStatement)).toEqual([
      'C1 target-17.18',
      'C4 target-2.3',
      'C7-esci target-14.4',
      'C8 target-2.5',
    ]);
    const agreed = new Set(
      (kinds.get('all') ?? []).flatMap(({ actionLine, goal, targets = [goal] }) =>
        targets.map((end) => `${actionLine} ${end}`),
      ),
    );
    expect(agreed.size).toBe(180);
  });

  test('speaks of action lines, and writes English as the United Nations do', () => {
    for (const { rationale = '' } of dataset.links) {
      const { text } = spoken(rationale, 'en');
      expect(text).not.toMatch(/\b(?:organis|specialis[ae]|digitis|harmonis|marginalis|minimis)/i);
      expect(text).not.toMatch(/\bth(?:e|is) line\b/i);
    }
  });

  test('names a facilitator for every action line, and each with a source', () => {
    for (const { id, facilitators = [], designated } of dataset.actionLines) {
      expect(facilitators.length, id).toBeGreaterThan(0);
      for (const { sources = [] } of facilitators) expect(sources.length, id).toBeGreaterThan(0);
      expect(designated, id).toMatchObject({ year: 2005, source: 'tunis-2005' });
    }
    const facilitated = (organization: string) =>
      dataset.actionLines.filter(({ facilitators = [] }) =>
        facilitators.some((each) => each.organization === organization),
      ).length;
    expect([facilitated('ITU'), facilitated('UNESCO'), facilitated('UPU')]).toEqual([15, 6, 1]);
  });

  test('is recognized by its text, and then read to the same dataset without a second check', async () => {
    const text = readFileSync(new URL('../../data/wsis-sdg.json', import.meta.url), 'utf8');
    const checked = { kind: 'dataset', dataset: readBundledDataset(text), warnings: [] };
    expect(await parseDatasetText(text)).toStrictEqual(checked);
    expect(readBundledDataset(text.replace('sdg-17', 'sdg-18'))).toBeUndefined();
  });

  test('is at most 45 kB when compressed', async () => {
    const { gzipSync } = await import('node:zlib');
    const file = readFileSync(new URL('../../data/wsis-sdg.json', import.meta.url));
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(45_000);
  });
});

function nameOfStatement({ actionLine, goal, targets }: Link): string {
  return [actionLine, ...(targets ?? [goal])].join(' ');
}
