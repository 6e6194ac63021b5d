import { matrixView } from '../../../src/derive/matrix-view.js';
import type { Terms } from '../../../src/i18n/terms.js';
import { layoutPicture, type Place } from '../../../src/layout/layout.js';
import type { Model } from '../../../src/model/model.js';
import { matrixScene } from '../../../src/scene/matrix-scene.js';
import { overlayPanes } from '../../../src/scene/overlay.js';
import type { Scene } from '../../../src/scene/scene.js';
import { themes, type ThemeName } from '../../../src/theme.js';

/** One picture of the gallery and of the golden tests. */
export interface SceneCase {
  readonly name: string;
  readonly dataset: 'bundled' | 'empty' | 'small';
  readonly locale?: string;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly fontSize?: number;
  readonly selected?: Place;
  readonly hover?: Place;
}

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
    selected: { row: 9, column: 2 },
  },
  { name: 'rtl', dataset: 'bundled', locale: 'ar' },
  { name: 'narrow-rtl', dataset: 'bundled', locale: 'ar', width: 360 },
  { name: 'french', dataset: 'bundled', locale: 'fr' },
  { name: 'russian-tablet', dataset: 'bundled', locale: 'ru', width: 768 },
  { name: 'chinese', dataset: 'bundled', locale: 'zh' },
  { name: 'selected', dataset: 'bundled', selected: { row: 9, column: 2 } },
  { name: 'selected-row-dark', dataset: 'bundled', theme: 'dark', selected: { row: 2 } },
  { name: 'hovered', dataset: 'bundled', hover: { row: 3, column: 11 } },
  { name: 'large-text', dataset: 'bundled', width: 1440, fontSize: 24 },
  { name: 'small', dataset: 'small', width: 640 },
  { name: 'empty', dataset: 'empty' },
];

/** The scene of a case, with what is lit up drawn into its panes. */
export function sceneOf(each: SceneCase, model: Model, terms: Terms): Scene {
  const { width = 1200, fontSize = 16, selected, hover } = each;
  const theme = themes[each.theme ?? 'light'];
  const view = matrixView(model, terms);
  const { direction } = terms;
  const layout = layoutPicture(view, { width, fontSize, stretch: 1, direction, smallestCell: 24 });
  const scene = matrixScene(view, layout, theme, terms);
  if (view.rows.length === 0) return scene;
  const over = overlayPanes({ view, layout, theme, terms }, { selected, hover });
  const panes = scene.panes.map((pane, i) => ({
    ...pane,
    marks: [...pane.marks, ...(over[i]?.marks ?? [])],
  }));
  return { ...scene, panes };
}
