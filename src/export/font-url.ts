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
  'NotoSansKR-Regular': new URL('../../dist/cdn/fonts/NotoSansKR-Regular.ttf', import.meta.url)
    .href,
  'NotoSansHebrew-Regular': new URL(
    '../../dist/cdn/fonts/NotoSansHebrew-Regular.ttf',
    import.meta.url,
  ).href,
  'NotoSansThai-Regular': new URL('../../dist/cdn/fonts/NotoSansThai-Regular.ttf', import.meta.url)
    .href,
  'NotoSansDevanagari-Regular': new URL(
    '../../dist/cdn/fonts/NotoSansDevanagari-Regular.ttf',
    import.meta.url,
  ).href,
  'NotoSansBengali-Regular': new URL(
    '../../dist/cdn/fonts/NotoSansBengali-Regular.ttf',
    import.meta.url,
  ).href,
  'NotoSansTamil-Regular': new URL(
    '../../dist/cdn/fonts/NotoSansTamil-Regular.ttf',
    import.meta.url,
  ).href,
  'NotoSansEthiopic-Regular': new URL(
    '../../dist/cdn/fonts/NotoSansEthiopic-Regular.ttf',
    import.meta.url,
  ).href,
  'NotoSansGeorgian-Regular': new URL(
    '../../dist/cdn/fonts/NotoSansGeorgian-Regular.ttf',
    import.meta.url,
  ).href,
  'NotoSansArmenian-Regular': new URL(
    '../../dist/cdn/fonts/NotoSansArmenian-Regular.ttf',
    import.meta.url,
  ).href,
  'NotoSansKhmer-Regular': new URL(
    '../../dist/cdn/fonts/NotoSansKhmer-Regular.ttf',
    import.meta.url,
  ).href,
};
