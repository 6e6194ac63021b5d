import type { ProblemFacts } from '../model/problem.js';

/** Every word the product can say. One object a language; a missing sentence does not compile. */
export interface PictureWords {
  /** BCP 47 tag of the words */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  number(n: number): string;
  /** @param n 0 … 100 */
  percent(n: number): string;
  list(items: readonly string[]): string;
  /** @param iso a year, year-month or day: `2015`, `2015-05`, `2015-05-27` */
  date(iso: string): string;

  /** “Source: ITU” */
  labelled(label: string, text: string): string;
  /** “ITU (lead)” */
  aside(text: string, more: string): string;
  /** “Title. 27 of 159 links.” */
  sentences(facts: readonly string[]): string;
  /** “Title, publisher, 2015” */
  commas(items: readonly string[]): string;
  /** “one thing; another”, where each may itself have commas */
  series(items: readonly string[]): string;

  /** “C7 e-health” */
  actionLine(code: string, name: string): string;
  /** “goal 3, Good health and well-being”, inside a sentence */
  goal(number: number, name: string): string;
  /** “target 3.8” */
  target(number: string): string;
  /** “target 3.8, Universal health coverage”, inside a sentence */
  namedTarget(number: string, label: string): string;
  /** what a target's cell says when there is a link */
  readonly isLinked: string;
  /** a cell's sentence when filters have taken away what it shows */
  filteredAway(sentence: string): string;
  /** “2 targets, 3.3 and 3.8, and the goal as a whole” */
  linked(facts: LinkedFacts): string;
  /** what a cell says of itself */
  cell(actionLine: string, goal: string, linked: string): string;
  /** the same of a cell some link of which is not confirmed */
  unsure(sentence: string): string;
  /** what the header of a row says: its total and how many goals */
  row(actionLine: string, total: number, goals: number): string;
  /** what the header of a column says: its total and how many action lines */
  column(goal: string, total: number, actionLines: number): string;
  /** accessible name of the matrix */
  matrix(title: string): string;
  /** how to move in the matrix by keyboard */
  readonly matrixKeys: string;
  /** the dataset in one line */
  counts(facts: CountFacts): string;
  /** “6 of 18 action lines · 7 of 17 goals · 20 of 159 links” */
  shown(facts: ShownFacts): string;
  /** “Filtered by: …” */
  filteredBy(list: string): string;
  selectedIs(what: string): string;
  /** the sentences of the row and the column that have the most */
  mostLinked(row: string, column: string): string;
  /** rows and columns that have none */
  unlinked(names: string): string;
  readonly corner: string;
  /** how many statements of a source link the two */
  linkRecords(n: number): string;
  readonly wholeGoal: string;
  readonly noLink: string;
  readonly noRationale: string;
  readonly unconfirmed: string;
  readonly proposed: string;

  readonly facilitators: string;
  readonly lead: string;
  readonly coFacilitator: string;
  readonly noFacilitator: string;
  readonly source: string;
  /** under a name that nobody has approved in this language */
  readonly unofficial: string;
  /** the same of several, under a picture */
  readonly unofficialNames: string;
  sourceRow(ref: string): string;
  readonly clear: string;
  readonly selectPrompt: string;
  readonly details: string;
  readonly emptyDataset: string;
  /** filters or a search leave nothing */
  readonly nothingLeft: string;

  readonly loading: string;
  waitingFor(id: string): string;
  readonly failed: string;
  /** the same of a view that could not be drawn, whatever its data */
  readonly faulty: string;
  readonly stillShown: string;
  readonly nothingShown: string;
  readonly retry: string;
  moreProblems(n: number): string;
  position(line: number, column: number): string;
  /** a problem in one sentence, without its place */
  problem(facts: ProblemFacts): string;
}

export interface ShownFacts {
  readonly actionLines: readonly [shown: number, all: number];
  readonly goals: readonly [shown: number, all: number];
  readonly links: readonly [shown: number, all: number];
}

export interface LinkedFacts {
  /** numbers of the targets linked, in order */
  readonly targets: readonly string[];
  readonly wholeGoal: boolean;
}

export interface CountFacts {
  readonly actionLines: number;
  readonly goals: number;
  readonly cells: number;
  readonly reached: number;
  readonly targets: number;
}
