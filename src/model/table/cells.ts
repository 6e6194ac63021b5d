import type { Dataset } from '../schema.js';
import type { Reading, Thing } from '../vocabulary/names.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { readGoals, type CellReading } from './columns.js';
import { targetsOfDate } from './dates.js';
import type { FindingFacts } from './finding.js';
import type { Cell } from './sheet.js';

/** What to read in place of a cell, by its name, `B7`, or by its text or the part of it that is unclear. */
export type Choices = ReadonlyMap<string, string>;

/** What a cell names, and what in it cannot be told. */
export interface Mentions {
  readonly things: readonly Thing[];
  readonly refused: readonly FindingFacts[];
}

export interface CellOptions extends CellReading {
  readonly base: Dataset;
  readonly choices: Choices;
}

/** Reads what cells name, each text once. */
export class CellMentions {
  readonly #options: CellOptions;
  readonly #spelling: ReadonlyMap<string, string>;
  readonly #goals = new Map<string, Mentions>();
  readonly #lines = new Map<string, Mentions>();

  constructor(options: CellOptions) {
    this.#options = options;
    this.#spelling = spellings(options.base);
  }

  /** The goals and targets that a cell names. @param name of the cell, `B7` */
  goals(cell: Cell, name: string): Mentions {
    const { choices, vocabulary } = this.#options;
    const chosen = choices.get(name) ?? choices.get(cell.text.trim());
    if (chosen !== undefined) return this.#mentions(vocabulary.goals.read(chosen), 'noGoal');
    return cached(this.#goals, `${cell.kind}:${cell.text}`, () => this.#readGoals(cell));
  }

  /** The action lines that a cell names. */
  actionLines(cell: Cell, name: string): Mentions {
    const { choices, vocabulary } = this.#options;
    const text = choices.get(name) ?? choices.get(cell.text.trim()) ?? cell.text;
    const { actionLines } = vocabulary;
    return cached(this.#lines, text, () => {
      const readings = this.#chosen(actionLines.read(text), (chosen) => actionLines.read(chosen));
      return this.#mentions(readings, 'noActionLine');
    });
  }

  /** What a reading leaves open. */
  unclear({ text, alternatives }: Extract<Reading, { kind: 'unclear' }>): FindingFacts {
    const spelled = alternatives.map((things) =>
      things.map((each) => this.#spelled(each)).join(', '),
    );
    return { code: 'unclear', found: text, alternatives: spelled };
  }

  #readGoals(cell: Cell): Mentions {
    if (cell.kind === 'date') return { things: [], refused: [this.#date(cell.text)] };
    const { goals } = this.#options.vocabulary;
    const readings = this.#chosen(readGoals(cell, this.#options), (text) => goals.read(text));
    const mentions = this.#mentions(readings, 'noGoal');
    const isDate = (facts: FindingFacts) =>
      facts.code === 'noGoal' && targetsOfDate(facts.found ?? '').length > 0;
    const refused = mentions.refused.map((each) =>
      isDate(each) ? this.#date(each.found ?? '') : each,
    );
    return { ...mentions, refused };
  }

  /** A target that a spreadsheet took for a date. */
  #date(found: string): FindingFacts {
    const { goals } = this.#options.vocabulary;
    const alternatives = targetsOfDate(found).filter((number) =>
      goals.read(number).every(({ kind }) => kind === 'known'),
    );
    return { code: 'date', found, alternatives: [...new Set(alternatives)] };
  }

  /** Readings, with what people say in place of those that leave something open. */
  #chosen(
    readings: readonly Reading[],
    read: (text: string) => readonly Reading[],
  ): readonly Reading[] {
    return readings.flatMap((each) => {
      const chosen =
        each.kind === 'known' ? undefined : this.#options.choices.get(each.text.trim());
      return chosen === undefined ? [each] : read(chosen);
    });
  }

  #mentions(readings: readonly Reading[], unknown: 'noGoal' | 'noActionLine'): Mentions {
    const things: Thing[] = [];
    const refused: FindingFacts[] = [];
    for (const reading of readings) {
      if (reading.kind === 'known') things.push(...reading.things);
      else if (reading.kind === 'unclear') refused.push(this.unclear(reading));
      else refused.push({ code: unknown, found: reading.text });
    }
    return { things, refused };
  }

  #spelled({ id }: Thing): string {
    return this.#spelling.get(id) ?? id;
  }
}

/** How goals and targets are spelled in messages: by their numbers. Action lines are by their ids. */
function spellings({ goals }: Dataset): ReadonlyMap<string, string> {
  const targets = goals.flatMap((goal) => goal.targets);
  return new Map([
    ...goals.map(({ id, number }) => [id, String(number)] as const),
    ...targets.map(({ id, number }) => [id, number] as const),
  ]);
}

/** A finding with the known spelling that is most similar to what was found. */
export function withNearest(facts: FindingFacts, { actionLines, goals }: Vocabulary): FindingFacts {
  const { code, found = '' } = facts;
  const reader = code === 'noActionLine' ? actionLines : code === 'noGoal' ? goals : undefined;
  const near = reader?.nearest(found);
  return near === undefined ? facts : { ...facts, near };
}

function cached(known: Map<string, Mentions>, key: string, read: () => Mentions): Mentions {
  const before = known.get(key);
  if (before) return before;
  const mentions = read();
  known.set(key, mentions);
  return mentions;
}
