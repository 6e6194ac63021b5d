import type { ImageOptions } from '../../src/export/image-options.js';

/** What a person may want a picture of, by the state of the view. */
export const pageViews = {
  all: '',
  'three goals': 'goals=sdg-3+sdg-4+sdg-16',
  'one action line': 'action-lines=C7-ehealth',
  'one goal opened': 'expanded=sdg-3',
  'all goals opened': 'expanded=all',
  'filtered and ordered':
    'goals=sdg-3+sdg-4+sdg-5+sdg-9&query=health&row-order=links&selected=C7-ehealth',
  dimmed: 'facilitators=WHO&filtered=dimmed',
  compared: 'selected=C4&compared=C9',
  bipartite: 'view=network',
  layered: 'view=network&layout=layered',
  clusters: 'view=network&layout=force',
  similarity: 'view=network&layout=similarity',
  empty: 'query=xylophone',
} as const;

/** A page that was looked at, with the name of its file. */
export interface PageCase {
  readonly name: string;
  readonly view: keyof typeof pageViews;
  readonly options: ImageOptions;
}

const page = (
  view: keyof typeof pageViews,
  preset: NonNullable<ImageOptions['preset']>,
  options: ImageOptions = {},
): PageCase => {
  const { locale, theme, subject } = options;
  const parts = [subject, view, preset, locale, theme].filter((each) => each !== undefined);
  return {
    name: `page-${parts.join('-').replaceAll(/[ ,]+/g, '-')}`,
    view,
    options: { preset, ...options },
  };
};

/** Every view, on every size that is offered, in every language, light and dark: a page for each. */
export const pageCases: readonly PageCase[] = [
  page('all', 'slide'),
  page('all', 'a4-landscape', { locale: 'fr' }),
  page('all', 'a4-portrait', { locale: 'ru' }),
  page('all', 'a3-landscape', { locale: 'es', theme: 'dark' }),
  page('all', 'a0-poster', { locale: 'zh' }),
  page('all', 'column'),
  page('all', 'page-width', { locale: 'ar' }),
  page('all', 'square', { theme: 'dark' }),
  page('all', 'story', { locale: 'ar' }),
  page('all', 'link-card'),
  page('three goals', 'slide', { locale: 'ar' }),
  page('three goals', 'a4-landscape'),
  page('three goals', 'column', { locale: 'fr' }),
  page('one action line', 'square', { locale: 'es' }),
  page('one action line', 'a4-portrait'),
  page('one goal opened', 'slide'),
  page('one goal opened', 'a4-landscape', { locale: 'ru' }),
  page('one goal opened', 'story', { theme: 'dark' }),
  page('all goals opened', 'a4-landscape'),
  page('all goals opened', 'a3-portrait', { locale: 'ar' }),
  page('all goals opened', 'a3-landscape', { theme: 'dark' }),
  page('filtered and ordered', 'slide', { locale: 'fr' }),
  page('filtered and ordered', 'column', { locale: 'zh' }),
  page('dimmed', 'a4-landscape'),
  page('dimmed', 'a4-portrait', { locale: 'ar', theme: 'dark' }),
  page('compared', 'a4-landscape'),
  page('compared', 'slide', { locale: 'ar' }),
  page('compared', 'a3-portrait', { subject: 'brief' }),
  page('filtered and ordered', 'a4-landscape', { subject: 'brief', locale: 'es' }),
  page('bipartite', 'slide'),
  page('bipartite', 'a4-portrait', { locale: 'fr' }),
  page('layered', 'slide'),
  page('layered', 'a4-landscape', { locale: 'ru' }),
  page('layered', 'a3-portrait', { locale: 'ar' }),
  page('clusters', 'a4-landscape'),
  page('clusters', 'square', { theme: 'dark' }),
  page('clusters', 'a4-portrait', { locale: 'ar' }),
  page('similarity', 'slide', { locale: 'zh' }),
  page('similarity', 'a4-landscape', { theme: 'dark' }),
  page('similarity', 'page-width', { locale: 'es' }),
  page('all', 'screen', { subject: 'legend', locale: 'fr' }),
  page('empty', 'slide', { locale: 'ru' }),
];
