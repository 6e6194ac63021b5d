import type { FaceName } from './fonts.js';

/**
 * Where the fonts are: in the package, never at a third party. From `src/export` and from
 * `dist/export` alike this is the folder of the one-file bundle; bundlers know the form and copy the files.
 */
export const fontUrls: Readonly<Record<FaceName, string>> = {
  'NotoSans-Regular': new URL('../../dist/cdn/fonts/NotoSans-Regular.ttf', import.meta.url).href,
  'NotoSans-Bold': new URL('../../dist/cdn/fonts/NotoSans-Bold.ttf', import.meta.url).href,
  'PlexSansArabic-Regular': new URL(
    '../../dist/cdn/fonts/PlexSansArabic-Regular.ttf',
    import.meta.url,
  ).href,
  'PlexSansArabic-Bold': new URL('../../dist/cdn/fonts/PlexSansArabic-Bold.ttf', import.meta.url)
    .href,
  'NotoSansSC-Regular': new URL('../../dist/cdn/fonts/NotoSansSC-Regular.ttf', import.meta.url)
    .href,
};
