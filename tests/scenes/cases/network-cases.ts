import type { ViewState } from '../../../src/state/view-state.js';
import type { SceneCase } from './scene-case.js';

const network = (
  name: string,
  state: Partial<ViewState>,
  rest: Partial<SceneCase> = {},
): SceneCase => ({
  name: `network-${name}`,
  dataset: 'bundled',
  ...rest,
  state: { view: 'network', ...state },
});

const layouts = ['bipartite', 'layered', 'force', 'similarity'] as const;

/** Each layout in light, dark, right to left and narrow, and the other things a network can show. */
export const networkCases: readonly SceneCase[] = [
  ...layouts.flatMap((layout) => [
    network(layout, { layout }),
    network(`${layout}-dark`, { layout }, { theme: 'dark' }),
    network(`${layout}-rtl`, { layout }, { locale: 'ar' }),
    network(`${layout}-narrow`, { layout }, { width: 320 }),
  ]),
  network('hovered', {}, { hover: 'C7-ehealth' }),
  network('hovered-tie-dark', {}, { hover: 'C7-ehealth:sdg-3', theme: 'dark' }),
  network('open-goals', { expanded: ['sdg-4', 'sdg-9'], collapsed: ['C7'] }),
  network('paths', { selected: 'C1', compared: 'C9' }),
  network('paths-force', { layout: 'force', selected: 'C9', compared: 'sdg-15' }),
  network('filtered', { actionLines: ['C4', 'C9'], goals: ['sdg-4', 'sdg-5', 'sdg-16'] }),
  network('dimmed', { facilitators: ['WHO'], filtered: 'dimmed' }),
  network('searched', { query: 'health' }),
  network('by-hand', { rowOrder: 'alphabetical', columnOrder: 'links' }, { width: 900 }),
  network('two-levels', { layout: 'layered', levels: ['organizations', 'goals'] }, { width: 768 }),
  network('three-levels', {
    layout: 'layered',
    levels: ['organizations', 'actionLines', 'goals'],
    selected: 'WHO',
  }),
  network('force-tablet-russian', { layout: 'force' }, { width: 768, locale: 'ru' }),
  network('pinned', { layout: 'force', pinned: ['C4@80,120', 'sdg-17@900,850'] }),
  network('goals-alike', { layout: 'similarity', among: 'goals' }),
  network('forced-colors', {}, { theme: 'forced' }),
  network('forced-colors-levels', { layout: 'layered' }, { theme: 'forced', width: 768 }),
  network('french-tablet', {}, { locale: 'fr', width: 768 }),
  network('chinese-narrow', { layout: 'layered' }, { locale: 'zh', width: 360 }),
  network('large-text', {}, { fontSize: 24, width: 1000 }),
  network('small', {}, { dataset: 'small', width: 640 }),
  network('nothing-left', { query: 'xylophone' }),
];
