/** With more linked cells than this, each is a plain square: numbers would be too small to read. */
export const MOST_FIGURES = 5000;
/** With more dots than this, the tile of a list has a number instead. */
export const MOST_DOTS = 6;
