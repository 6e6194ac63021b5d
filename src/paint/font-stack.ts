/** The font families of a file, which cannot inherit them from a page. */
export const FONT_STACK = "'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
