import { expect, test } from 'vitest';
import { initialState, type ViewState } from '../../src/core.js';
import { fileNameOf, type NamedFile } from '../../src/derive/file-name.js';

const file: NamedFile = {
  ...{ dataset: 'wsis-sdg', what: 'matrix', words: [] },
  ...{ date: '2026-11-23', extension: 'png' },
};
const named = (state: Partial<ViewState>, facts: Partial<NamedFile> = {}) =>
  fileNameOf({ ...initialState, ...state }, { ...file, ...facts });

const states: readonly Partial<ViewState>[] = [
  {},
  { goals: ['sdg-3'] },
  { goals: ['sdg-3', 'sdg-4'] },
  { targets: ['target-3.8'] },
  { actionLines: ['C7-ehealth'] },
  { selected: 'C7-ehealth' },
  { selected: 'C7-ehealth:sdg-3' },
  { query: 'health' },
  { query: 'Health' },
  { query: 'sdg-3' },
  { query: 'santé' },
  { query: 'santè' },
  { query: 'الصحة' },
  { query: '卫生' },
  { query: 'x'.repeat(200) },
  { query: `${'x'.repeat(199)}y` },
  { rowOrder: 'links', columnOrder: 'links' },
  { rowOrder: 'links' },
  { rowOrder: 'by:sdg-3' },
  { expanded: ['sdg-9'] },
  { expanded: 'all' },
  { filtered: 'dimmed' },
  { goals: Array.from({ length: 16 }, (_, i) => `sdg-${i + 1}`) },
  { goals: Array.from({ length: 16 }, (_, i) => `sdg-${i + 2}`) },
];
const facts: readonly Partial<NamedFile>[] = [
  {},
  { what: 'network' },
  { what: 'legend' },
  { what: 'brief' },
  { what: 'links', words: ['shown'], extension: 'csv' },
  { what: 'links', words: ['all'], extension: 'csv' },
  { words: ['a4-portrait'] },
  { words: ['120x80mm'] },
  { words: ['fr'] },
  { words: ['dark'] },
  { words: ['a4-portrait', 'fr', 'dark'] },
  { rest: '{"scale":4}' },
  { rest: '{"title":"Hello"}' },
  { extension: 'svg' },
  { date: '2026-11-24' },
];

test('a name says what the file is of', () => {
  expect(named({})).toBe('wsis-sdg-matrix_2026-11-23.png');
  expect(named({ goals: ['sdg-3', 'sdg-4'] }, { words: ['a4-portrait', 'fr', 'dark'] })).toBe(
    'wsis-sdg-matrix_sdg-3-sdg-4_a4-portrait_fr_dark_2026-11-23.png',
  );
  expect(named({ query: 'health', rowOrder: 'links', columnOrder: 'links' })).toBe(
    'wsis-sdg-matrix_query-health_order-links_2026-11-23.png',
  );
  expect(named({ view: 'network', layout: 'force' }, { what: 'network' })).toBe(
    'wsis-sdg-network_force_2026-11-23.png',
  );
});

test('no two different files share a name', () => {
  const names = states.flatMap((state) => facts.map((each) => named(state, each)));
  expect(new Set(names).size).toBe(names.length);
});

test('a name is short, ASCII, and safe on every file system', () => {
  const names = states.flatMap((state) => facts.map((each) => named(state, each)));
  const odd = names.filter(
    (name) => !/^[a-z0-9][a-z0-9._-]*\.[a-z]+$/.test(name) || name.length > 120,
  );
  expect(odd).toEqual([]);
  expect(named({}, { dataset: '../../etc/passwd', words: ['…', 'a/b'] })).not.toMatch(/[/\\]|\.\./);
});
