/** Codes, ids and foreign names keep their own direction inside a sentence from right to left. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
