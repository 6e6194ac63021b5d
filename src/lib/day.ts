/** The date where the code runs, not in UTC, as `yyyy-mm-dd`. */
export function today(): string {
  const now = new Date();
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
