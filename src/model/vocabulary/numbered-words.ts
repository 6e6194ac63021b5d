import { fold } from '../../lib/fold.js';

// The words before the numbers of goals and targets, in the six languages of the United Nations and in German,
// folded. Searches and tables understand the same ones.

export const goalWords = folded(
  'sdg sdgs goal goals',
  'odd objectif objectifs',
  'ods objetivo objetivos',
  'цур цель цели целей',
  'هدف الهدف أهداف الأهداف',
  '目标 可持续发展目标',
  'ziel ziele',
);

export const targetWords = folded(
  'target targets',
  'cible cibles',
  'meta metas',
  'задача задачи задач',
  'غاية الغاية غايات الغايات',
  '具体目标',
  'unterziel unterziele',
);

/** All of them, the longer ones first, so that they can be alternatives of a regular expression. */
export const numberedWords: readonly string[] = [...goalWords, ...targetWords].sort(
  (a, b) => b.length - a.length,
);

function folded(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ').map(fold)));
}
