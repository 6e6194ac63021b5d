/**
 * Facts one after another, each a sentence; one that already ends as a sentence, or with the point
 * of an abbreviation, keeps its end.
 */
export const sentencesWith =
  (stop: string, gap: string) =>
  (facts: readonly string[]): string =>
    facts.map((fact) => (/[.?。？؟]$/.test(fact) ? fact : fact + stop)).join(gap);
