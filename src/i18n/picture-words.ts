import type { ProblemFacts } from '../model/problem.js';

/**
 * The words of pictures, and all that an element with only a picture can say. Each language has one
 * object of this type, so a missing sentence does not compile.
 */
export interface PictureWords {
  /** BCP 47 tag of the language */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** in the letters of the language; tells how wide a font is */
  readonly sample: string;
  number(n: number): string;
  /** @param n 0 … 100 */
  percent(n: number): string;
  list(items: readonly string[]): string;
  /** @param iso a year, year-month or day: `2015`, `2015-05`, `2015-05-27` */
  date(iso: string): string;

  /** “health”: what somebody has typed, in the quotation marks of the language */
  quoted(text: string): string;
  /** “Source: ITU” */
  labelled(label: string, text: string): string;
  /** “ITU (lead)” */
  aside(text: string, more: string): string;
  /** “Title. 27 of 188 links.” */
  sentences(facts: readonly string[]): string;
  /** “Title, publisher, 2015” */
  commas(items: readonly string[]): string;
  /** “one thing; another”, for items that may contain commas */
  series(items: readonly string[]): string;

  /** “C7 e-health” */
  actionLine(code: string, name: string): string;
  /** “goal 3, Good health and well-being”, inside a sentence */
  goal(number: number, name: string): string;
  /** “goal 3” */
  shortGoal(number: number): string;
  /** “target 3.8” */
  target(number: string): string;
  /** “target 3.8, Universal health coverage”, inside a sentence */
  namedTarget(number: string, label: string): string;
  /** the content of a cell of a target that is linked */
  readonly isLinked: string;
  /** the sentence of a cell whose links are filtered away */
  filteredAway(sentence: string): string;
  /** “2 targets, 3.3 and 3.8, and the goal as a whole” */
  linked(facts: LinkedFacts): string;
  /** the sentence of a cell */
  cell(actionLine: string, goal: string, linked: string): string;
  /** the sentence of a cell with a link that is not confirmed */
  unsure(sentence: string): string;
  /** the sentence of a row header: its links, and how many goals they lead to */
  row(actionLine: string, total: number, goals: number): string;
  /** the sentence of a column header: its links, and how many action lines they come from */
  column(goal: string, total: number, actionLines: number): string;
  /** accessible name of the matrix */
  matrix(title: string): string;
  /** how to use the matrix by keyboard */
  readonly matrixKeys: string;
  /** “11 action lines in 18 rows · 17 goals · 188 links in 124 cells · …”: the size of the dataset, in one line */
  counts(facts: CountFacts): string;
  /** “6 of 18 rows · 7 of 17 goals · 20 of 188 links” */
  shown(facts: ShownFacts): string;
  /** “Filtered by: …” */
  filteredBy(list: string): string;
  selectedIs(what: string): string;
  /** joins the sentences of the row and the column with the most links */
  mostLinked(row: string, column: string): string;
  /** how many links are not confirmed, or read in different ways */
  linksInDoubt(n: number): string;
  /** names the rows and columns without a link in the view */
  unlinked(names: string): string;
  /** what is counted under the columns of targets */
  readonly linesPerTarget: string;
  readonly corner: string;
  /** “45% in common”: what two things are both linked to, as a share of what at least one is linked to */
  inCommon(percent: number): string;
  /** “C4 and C9 compared” */
  compared(a: string, b: string): string;
  /** “17 links only in C4, 4 in both, 0 only in C9” */
  comparedCounts(facts: ComparedFacts): string;
  /** “17 links” */
  countOf(unit: ComparedUnit, n: number): string;
  readonly inBoth: string;
  onlyIn(name: string): string;
  /** Jaccard similarity: what both are linked to, as a share of what at least one is linked to */
  similarity(shared: number, either: number, percent: number): string;
  /** said of a comparison where filters hide some of its links */
  readonly comparesAll: string;
  /** “9 statements in the source” */
  statements(n: number): string;
  /** “11 links · 9 statements in the source” */
  linksStated(links: number, statements: number): string;
  readonly wholeGoal: string;
  readonly noLink: string;
  readonly noRationale: string;
  readonly unconfirmed: string;

  readonly lead: string;
  readonly coFacilitator: string;
  readonly source: string;
  /** shown with a name whose translation is not official */
  /** shown under a picture with such names */
  readonly unofficialNames: string;
  readonly details: string;
  readonly emptyDataset: string;
  /** shown by a table of a dataset without links */
  /** shown when filters or a search leave nothing */
  readonly nothingLeft: string;

  readonly loading: string;
  waitingFor(id: string): string;
  readonly failed: string;
  /** shown when a view cannot be drawn, whatever its data */
  readonly faulty: string;
  readonly stillShown: string;
  readonly nothingShown: string;
  readonly retry: string;
  moreProblems(n: number): string;
  position(line: number, column: number): string;
  /** a failure on the way of the data, or of the program, in one sentence; `ProblemWords` say the others */
  problem(facts: ProblemFacts): string;
}

/** The words for what is wrong in data. They are loaded when something is. */
export interface ProblemWords {
  /** a problem of any kind in one sentence, without its position */
  problem(facts: ProblemFacts): string;
}

export interface ShownFacts {
  /** rows, of which a group of action lines has several */
  readonly actionLines: readonly [shown: number, all: number];
  readonly goals: readonly [shown: number, all: number];
  readonly links: readonly [shown: number, all: number];
}

/**
 * What a comparison counts. Of two action lines: links, of which those in both lead to the same. Of two
 * goals or targets: the action lines that are linked to them. Of several action lines together: the
 * ends of their links, targets and goals as a whole.
 */
export type ComparedUnit = 'links' | 'actionLines' | 'ends';

export interface ComparedFacts {
  readonly unit: ComparedUnit;
  readonly a: string;
  readonly b: string;
  readonly onlyA: number;
  readonly both: number;
  readonly onlyB: number;
}

export interface LinkedFacts {
  /** the numbers of the linked targets, in order */
  readonly targets: readonly string[];
  readonly wholeGoal: boolean;
}

export interface CountFacts {
  /** the parts of one, which share its code as those of C7 do, count once */
  readonly actionLines: number;
  readonly rows: number;
  readonly goals: number;
  readonly links: number;
  readonly cells: number;
  /** how many targets have a link */
  readonly reached: number;
  readonly targets: number;
}
