/** 1-based line and column of an offset in a text whose lines end in any of the three ways. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  let [line, start] = [1, 0];
  for (const ending = /\r\n|\r|\n/g; ending.test(text) && ending.lastIndex <= offset;) {
    line++;
    start = ending.lastIndex;
  }
  return { line, column: offset - start + 1 };
}
