/** The number between two others. @param t 0 for the first … 1 for the second */
export function interpolate(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}
