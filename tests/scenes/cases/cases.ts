import { type Matrix } from '../../../src/derive/matrix/matrix.js';
import { createMatrixChain } from '../../../src/derive/matrix/chain.js';
import { placesOf } from '../../../src/derive/matrix/axes.js';
import { createNetworkChain } from '../../../src/derive/network/view.js';
import { pathPlaces } from '../../../src/derive/network/paths.js';
import type { PictureWords } from '../../../src/i18n/picture-words.js';
import type { ControlWords } from '../../../src/i18n/control-words.js';
import { layoutNetwork } from '../../../src/layout/network/network-layout.js';
import { WHOLE_SPAN } from '../../../src/layout/matrix/span.js';
import { filterModel } from '../../../src/model/filter.js';
import type { Model } from '../../../src/model/model.js';
import { runSteps } from '../../../src/lib/schedule.js';
import { search, searchIndexSteps } from '../../../src/model/search.js';
import { layoutPicture, matrixScene } from '../../../src/scene/matrix/matrix-picture.js';
import { networkOverlay } from '../../../src/scene/network/highlight.js';
import { networkScene } from '../../../src/scene/network/network-scene.js';
import { overlayPanes } from '../../../src/scene/matrix/highlight.js';
import type { Scene } from '../../../src/scene/scene.js';
import { parsePin } from '../../../src/state/part-kinds.js';
import { initialState, type ViewState } from '../../../src/state/view-state.js';
import { themes } from '../../../src/theme.js';

import { networkCases } from './network-cases.js';
import type { SceneCase } from './scene-case.js';

export type { SceneCase };

export const sceneCases: readonly SceneCase[] = [
  { name: 'light', dataset: 'bundled' },
  { name: 'dark', dataset: 'bundled', theme: 'dark' },
  { name: 'forced-colors', dataset: 'bundled', theme: 'forced' },
  { name: 'tablet', dataset: 'bundled', width: 768 },
  { name: 'wide', dataset: 'bundled', width: 1920 },
  { name: 'narrow', dataset: 'bundled', width: 360 },
  {
    name: 'narrow-dark-selected',
    dataset: 'bundled',
    width: 320,
    theme: 'dark',
    state: { selected: 'C7-ehealth:sdg-3' },
  },
  { name: 'rtl', dataset: 'bundled', locale: 'ar' },
  { name: 'narrow-rtl', dataset: 'bundled', locale: 'ar', width: 360 },
  { name: 'french', dataset: 'bundled', locale: 'fr' },
  { name: 'russian-tablet', dataset: 'bundled', locale: 'ru', width: 768 },
  { name: 'chinese', dataset: 'bundled', locale: 'zh' },
  { name: 'longest-names', dataset: 'longest', width: 1440 },
  { name: 'longest-names-open', dataset: 'longest', width: 880, state: { expanded: ['sdg-9'] } },
  { name: 'longest-names-narrow', dataset: 'longest', width: 360 },
  { name: 'selected', dataset: 'bundled', state: { selected: 'C7-ehealth:sdg-3' } },
  { name: 'selected-row-dark', dataset: 'bundled', theme: 'dark', state: { selected: 'C3' } },
  { name: 'hovered', dataset: 'bundled', hover: 'C4:sdg-12' },
  { name: 'large-text', dataset: 'bundled', width: 1440, fontSize: 24 },
  { name: 'small', dataset: 'small', width: 640 },
  { name: 'empty', dataset: 'empty' },
  { name: 'open-goal', dataset: 'bundled', state: { expanded: ['sdg-9'] } },
  {
    name: 'open-goals-dark-rtl',
    dataset: 'bundled',
    locale: 'ar',
    theme: 'dark',
    width: 1440,
    state: { expanded: ['sdg-4', 'sdg-16'], collapsed: ['C7'] },
  },
  { name: 'all-open', dataset: 'bundled', state: { expanded: 'all' } },
  { name: 'folded-group', dataset: 'bundled', state: { collapsed: ['C7'], selected: 'C7' } },
  {
    name: 'filtered',
    dataset: 'bundled',
    state: { actionLines: ['C1', 'C4', 'C7-ehealth'], goals: ['sdg-3', 'sdg-16', 'sdg-17'] },
  },
  {
    name: 'dimmed',
    dataset: 'bundled',
    state: { facilitators: ['ITU'], kinds: ['target'], filtered: 'dimmed' },
  },
  { name: 'searched', dataset: 'bundled', state: { query: 'health' } },
  {
    name: 'by-similarity',
    dataset: 'bundled',
    state: { rowOrder: 'similarity', columnOrder: 'similarity' },
  },
  { name: 'compared', dataset: 'bundled', state: { selected: 'C4', compared: 'C10' } },
  {
    name: 'target-selected',
    dataset: 'bundled',
    state: { expanded: ['sdg-16'], selected: 'target-16.10' },
  },
  {
    name: 'narrow-open',
    dataset: 'bundled',
    width: 360,
    state: { expanded: ['sdg-9'], query: 'infrastructure' },
  },
  { name: 'nothing-left', dataset: 'bundled', state: { query: 'xylophone' } },
  ...networkCases,
];

/** The language of a case. */
export interface CaseWords {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/** The scene of a case, with its highlight drawn into the panes. */
export function sceneOf(each: SceneCase, model: Model, { terms, tools }: CaseWords): Scene {
  const { width = 1200, fontSize = 16, hover } = each;
  const theme = themes[each.theme ?? 'light'];
  const state = { ...initialState, ...each.state };
  const { query, ...criteria } = state;
  const matches =
    query === ''
      ? undefined
      : search(model, runSteps(searchIndexSteps(model, terms.locale)), query);
  const kept = filterModel(model, criteria, matches);
  const matrix = createMatrixChain()(model, kept, state, terms);
  if (state.view === 'network') return networkOf(each, { model, matrix, state }, { terms, tools });
  const { view, axes } = matrix;
  const { placeOf } = placesOf(model, axes);
  const { direction } = terms;
  const layout = layoutPicture(view, { width, fontSize, stretch: 1, direction, smallestCell: 24 });
  const scene = matrixScene(view, layout, theme, terms);
  if (view.emptiness !== undefined) return scene;
  const over = overlayPanes(
    { view, layout, theme, terms, columns: WHOLE_SPAN },
    {
      selected: placeOf(state.selected),
      compared: placeOf(state.compared),
      hover: placeOf(hover ?? null),
    },
  );
  const panes = scene.panes.map((pane, i) => ({
    ...pane,
    marks: [...pane.marks, ...(over[i]?.marks ?? [])],
  }));
  return { ...scene, panes };
}

function networkOf(
  { width = 1200, fontSize = 16, theme = 'light', hover }: SceneCase,
  { model, matrix, state }: { model: Model; matrix: Matrix; state: ViewState },
  { terms, tools }: CaseWords,
): Scene {
  const view = createNetworkChain()(model, matrix, { state }, { terms, tools });
  const pins = state.pinned.flatMap((pin) => parsePin(pin) ?? []);
  const options = { width, fontSize, stretch: 1, terms, pins };
  const layout = layoutNetwork(view.network, options);
  const scene = networkScene(view, layout, themes[theme], terms);
  const { places } = view;
  const over = networkOverlay(
    { view, layout, theme: themes[theme] },
    {
      selected: places.placeOf(state.selected),
      compared: places.placeOf(state.compared),
      paths:
        state.selected !== null && state.compared !== null
          ? pathPlaces(view, [state.selected, state.compared])
          : undefined,
      hover: places.placeOf(hover ?? null),
    },
  );
  const panes = scene.panes.map((pane) => ({ ...pane, marks: [...pane.marks, ...over.marks] }));
  return { ...scene, panes };
}
