import type { ViewState } from '../../../src/state/view-state.js';
import type { ThemeName } from '../../../src/theme.js';

/** One picture of the gallery and of the golden tests. */
export interface SceneCase {
  readonly name: string;
  readonly dataset: 'bundled' | 'empty' | 'small' | 'longest';
  readonly locale?: string;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly fontSize?: number;
  readonly state?: Partial<ViewState>;
  /** written like a selection */
  readonly hover?: string;
}
