import { escapeUnusual } from '../lib/characters.js';
import type { ColumnUse } from '../model/table/columns.js';
import type { Finding, FindingCode, FindingFacts, Place } from '../model/table/finding.js';
import type { ProblemWords } from './picture-words.js';

/**
 * The words for tables that are read: what became of their rows, and why. They are loaded with the code
 * that reads tables.
 */
export interface TableWords {
  /** “41 rows read, 38 placed (2 of them in part), 3 not” */
  summary(counts: RowCounts): string;
  /** “60 rows”, before what is said of them all */
  rows(n: number): string;
  /** “line 12” of a text file */
  line(n: number): string;
  /** “A7, line 7: no action line “C99””: a place, and what is said of it */
  placed(place: string, said: string): string;
  /** “no action line “C99”; did you mean C9?”, without a capital */
  finding(facts: FindingFacts): string;
  /** “and 12 more causes” */
  more(n: number): string;
  /** what a column is taken for */
  readonly useNames: Readonly<Record<ColumnUse, string>>;
  readonly dialog: TableDialogWords;
}

/** The words of the dialog in which a table is opened. */
export interface TableDialogWords {
  /** what can be opened, and that nothing leaves the machine */
  readonly hint: string;
  readonly drop: string;
  readonly chooseFile: string;
  readonly chooseOther: string;
  readonly paste: string;
  readonly readText: string;
  /** the title of what was pasted */
  readonly pasted: string;
  reading(name: string): string;
  /** “plan.csv was not opened. What is on screen stays.” */
  refused(name: string): string;
  /** a file that the browser cannot read, such as a folder */
  readonly unreadable: string;
  readonly title: string;
  readonly sheet: string;
  hidden(sheet: string): string;
  readonly columns: string;
  readonly columnsHint: string;
  /** “17 columns: marks for 1, 2, 3 …” */
  marks(n: number, headers: string): string;
  /** “and 12 more columns” */
  moreColumns(n: number): string;
  readonly notPlaced: string;
  readonly noted: string;
  /** label of a button that reads a text as something that is known */
  readAs(found: string, as: string): string;
  readonly preview: string;
  readonly show: string;
  /** what was there before is shown again */
  shown(title: string): string;
  /** the table is shown, and how to go back */
  opened(title: string): string;
  back(title: string): string;
}

export interface RowCounts {
  readonly rows: number;
  readonly placed: number;
  /** of those placed, how many in part */
  readonly partly: number;
}

/** How a catalogue says each finding. What a finding does not have is empty. */
export type FindingWords = Readonly<
  Record<
    FindingCode,
    (facts: { found: string; guess: string; choice: string; detail: string }) => string
  >
>;

/**
 * Makes the function that puts findings into words. What they quote of a file is written so that it shows, and
 * turns nothing around it.
 * @param guess says what may have been meant, or ends the sentence
 * @param list joins alternatives: “16.1 or 16.10”
 */
export function findingWords(
  words: FindingWords,
  {
    guess,
    list,
  }: { guess: (near: string | undefined) => string; list: (items: readonly string[]) => string },
): TableWords['finding'] {
  return ({ code, found = '', near, alternatives = [], detail = '' }) =>
    words[code]({
      found: escapeUnusual(found),
      guess: guess(near === undefined ? near : escapeUnusual(near)),
      choice: list(alternatives.map(escapeUnusual)),
      detail: escapeUnusual(detail),
    });
}

/** A finding with its place, or the first of its places: “A7, line 7: no action line “C99””. */
export function tellFinding(words: TableWords, finding: Finding): string {
  const said = words.finding(finding);
  const [first] = finding.places;
  const places = finding.places.map((place) => placeName(words, place)).filter(Boolean);
  if (finding.count === 1 || first === undefined) {
    const place = places[0] ?? (finding.count > 1 ? words.rows(finding.count) : '');
    return place === '' ? said : words.placed(place, said);
  }
  const rest = finding.count > finding.places.length ? ', …' : '';
  return words.placed(`${words.rows(finding.count)} (${places.join(', ')}${rest})`, said);
}

/** Words for problems of data, and of tables too. */
export function withTableWords(words: ProblemWords, tables: TableWords): ProblemWords {
  return {
    problem: (facts) => (facts.finding ? tellFinding(tables, facts.finding) : words.problem(facts)),
  };
}

function placeName(words: TableWords, { cell, line }: Place): string {
  const names = [cell, line === undefined ? undefined : words.line(line)];
  return names.filter((name) => name !== undefined).join(' · ');
}
