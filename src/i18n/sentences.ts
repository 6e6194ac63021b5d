/**
 * Facts one after another, each a sentence; one that already ends as a sentence, or with the point
 * of an abbreviation, keeps its end.
 */
export function sentencesWith(stop: string, gap: string) {
  return (facts: readonly string[]): string =>
    facts.map((fact) => (/[.!?…。！？؟]$/u.test(fact) ? fact : `${fact}${stop}`)).join(gap);
}
