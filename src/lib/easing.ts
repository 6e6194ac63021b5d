/** Progress of a movement that is slow at both ends. @param t 0 … 1 of its time */
export function easeInOutCubic(t: number): number {
  const at = Math.max(0, Math.min(1, t));
  return at < 0.5 ? 4 * at ** 3 : 1 - (2 - 2 * at) ** 3 / 2;
}
