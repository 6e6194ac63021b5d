/** A number for the markup of a picture: rounded to hundredths, without trailing zeros. */
export function rounded(value: number): string {
  const hundredths = Math.round(value * 100) / 100;
  return String(Object.is(hundredths, -0) ? 0 : hundredths);
}

/** The number in a range that is nearest to `value`; `least` if the range is empty. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
