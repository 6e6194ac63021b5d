/** Why a row, or a part of it, is not in the dataset. */
export const refusals = [
  'noActionLine',
  'noGoal',
  'unclear',
  'otherGoal',
  'date',
  'error',
  'noValue',
  'noName',
  'noLink',
  'wrongStatus',
] as const;

/** Why there is no dataset at all. */
export const failures = [
  'tooLarge',
  'noTable',
  'noGoals',
  'noRows',
  'square',
  'noSheet',
  'noColumn',
  'oldWorkbook',
  'lockedWorkbook',
  'noWorkbook',
] as const;

/** What was not as it should be, or stepped over, and is read all the same. */
export const remarks = [
  'titleRow',
  'totalRow',
  'noteRow',
  'blankRow',
  'noHeader',
  'merged',
  'filledDown',
  'surplusJoined',
  'surplusLeft',
  'dateAsText',
  'errorAsText',
  'noValueAsText',
  'looseQuote',
  'decoded',
  'decodedPartly',
  'otherSheet',
  'hiddenSheet',
  'unusedColumn',
] as const;

export type FindingCode =
  (typeof refusals)[number] | (typeof failures)[number] | (typeof remarks)[number];

/** Whether a finding is of something that is not in the dataset. */
export function isRefusal(code: FindingCode): boolean {
  return refusals.some((each) => each === code);
}

/** Where something was found. */
export interface Place {
  /** `B7`; a row or a whole sheet has none */
  readonly cell?: string;
  /** the row as a spreadsheet counts it, from 1 */
  readonly row?: number;
  /** in a text file, from 1 */
  readonly line?: number;
  readonly column?: number;
}

/** One thing found in a table, as facts, which `TableWords` puts into words. */
export interface FindingFacts {
  readonly code: FindingCode;
  /** what was found: the text of a cell, the name of a sheet */
  readonly found?: string;
  /** the most similar that is known */
  readonly near?: string;
  /** what `found` may mean */
  readonly alternatives?: readonly string[];
  /** more about it: a goal that was named beside a target, an encoding, what there is to choose from */
  readonly detail?: string;
}

/** A finding with its places. */
export interface Finding extends FindingFacts {
  /** how often; the same cause is one finding */
  readonly count: number;
  /** the first few */
  readonly places: readonly Place[];
}

const MOST_PLACES = 5;

/** Findings while they are made: the same cause is one, with the number of its places. */
export class Findings {
  readonly #all = new Map<string, Finding>();

  add(finding: FindingFacts, place?: Place): void {
    const { code, found = '', detail = '' } = finding;
    const key = JSON.stringify([code, found, detail]);
    const before = this.#all.get(key) ?? { ...finding, count: 0, places: [] };
    const isShown = place !== undefined && before.places.length < MOST_PLACES;
    this.#all.set(key, {
      ...before,
      count: before.count + 1,
      places: isShown ? [...before.places, place] : before.places,
    });
  }

  get list(): readonly Finding[] {
    return [...this.#all.values()];
  }
}
