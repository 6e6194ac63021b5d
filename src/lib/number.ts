/** The one place where numbers of a picture are rounded: to hundredths of a px, as short text. */
export function rounded(value: number): string {
  const hundredths = Math.round(value * 100) / 100;
  return String(Object.is(hundredths, -0) ? 0 : hundredths);
}
