import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTerms, loadTools, type Model, sceneToSvg } from '../../src/core.js';
import { bundledModel, longestNames, modelOf, small } from '../fixtures/datasets.js';
import { sceneCases, sceneOf, type SceneCase } from './cases/cases.js';

const models: Partial<Record<SceneCase['dataset'], Model>> = {};
beforeAll(async () => {
  models.bundled = await bundledModel();
  models.longest = await longestNames();
  models.small = await modelOf(small);
  models.empty = await modelOf({ ...small, actionLines: [], goals: [], links: [] });
});

const wordsIn = async (locale = 'en') => ({
  terms: await loadTerms(locale),
  tools: await loadTools(locale),
});
const fileOf = (name: string) => new URL(`./golden/${name}`, import.meta.url);

/** A picture that differs is written beside the golden one as `NAME.new.svg`, for a person to look at. */
describe('the picture is the one that was reviewed', () => {
  test.each(sceneCases)('$name', async (each) => {
    const model = models[each.dataset];
    if (!model) throw new Error(each.dataset);
    const svg = sceneToSvg(sceneOf(each, model, await wordsIn(each.locale)));
    const golden = fileOf(`${each.name}.svg`);
    const fresh = fileOf(`${each.name}.new.svg`);
    const same = existsSync(golden) && readFileSync(golden, 'utf8') === svg;
    if (same) rmSync(fresh, { force: true });
    else writeFileSync(fresh, svg);
    expect(same, `look at tests/scenes/golden/${each.name}.new.svg`).toBe(true);
  });
});

test.each(sceneCases)('$name has no letter smaller than 12 px', async (each) => {
  const model = models[each.dataset];
  if (!model) throw new Error(each.dataset);
  const { panes } = sceneOf(each, model, await wordsIn(each.locale));
  const sizes = panes.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : [])),
  );
  expect(sizes.filter((size) => size < 12)).toEqual([]);
});

test('a file needs nothing from outside: no reference, variable, class or style', async () => {
  const model = models.bundled;
  if (!model) throw new Error('bundled');
  const svg = sceneToSvg(sceneOf({ name: '', dataset: 'bundled' }, model, await wordsIn()));
  expect(svg).not.toMatch(/var\(|currentColor|href|url\(|class=|style|<script|<foreignObject/);
  expect(svg).toMatch(/<title>Matrix: WSIS–SDG Matrix<\/title>/);
  expect(svg).toMatch(/<desc>11 action lines in 18 rows/);
});

test('text that XML cannot hold, or that looks like markup, breaks no picture', async () => {
  const model = await modelOf({
    ...small,
    title: 'A & B "quoted" \u0007 \ud800 a < b',
    actionLines: [{ id: 'A1', code: '&', name: 'x > y & z < 1' }],
    links: [],
  });
  const svg = sceneToSvg(sceneOf({ name: '', dataset: 'small' }, model, await wordsIn()));
  expect(svg).toContain('X &gt; y &amp; z &lt; 1');
  expect(svg).toContain('A &amp; B "quoted" \ufffd \ufffd a &lt; b');
});
