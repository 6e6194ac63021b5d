import type { FaceName } from './fonts.js';

/**
 * The URLs of the fonts. They are in this package and never at a third party. The paths are right from
 * `src/export` and from `dist/export`, and bundlers recognize this form and copy the files.
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
