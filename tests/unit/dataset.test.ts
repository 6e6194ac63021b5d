import { matrixOf } from '../fixtures/matrices.js';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createModel, parseDatasetText, spoken, type Dataset, type Model } from '../../src/core.js';
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

  test('has 159 links in 124 cells, 25 of them to a goal as a whole', () => {
    expect(dataset.links).toHaveLength(159);
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

  test('marks what is uncertain: one cell, and the day the matrix was read', () => {
    const unsure = dataset.links.filter(({ status }) => status === 'unconfirmed');
    expect(unsure.map(({ actionLine, goal }) => `${actionLine}:${goal}`)).toEqual(['C8:sdg-9']);
    expect(unsure[0]?.note).toBeTruthy();
    const matrix = dataset.sources?.find(({ id }) => id === 'itu-2015');
    expect(matrix?.date).toBe('2015');
    expect(matrix?.note).toMatch(/is not known/);
  });

  test('names a facilitator only with a source, and none for e-business and e-employment', () => {
    for (const line of dataset.actionLines) {
      for (const each of line.facilitators ?? [])
        expect(each.sources?.length, line.id).toBeGreaterThan(0);
    }
    const without = dataset.actionLines.filter(({ facilitators }) => !facilitators?.length);
    expect(without.map(({ id }) => id)).toEqual(['C7-ebus', 'C7-eemp']);
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
