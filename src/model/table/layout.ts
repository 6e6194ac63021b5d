import { groupBy } from '../../lib/group-by.js';
import type { Pause } from '../../lib/schedule.js';
import { namingColumns } from '../read/csv-format.js';
import { LANGUAGE } from '../patterns.js';
import type { Reading } from '../vocabulary/names.js';
import {
  hintOfHeader,
  plain,
  speaksOfSdgs,
  useOfHeader,
  type HeaderUse,
} from '../vocabulary/table-words.js';
import {
  lookAt,
  readGoals,
  type CellReading,
  type ColumnLook,
  type ColumnUse,
  type TableColumn,
} from './columns.js';
import type { FindingFacts } from './finding.js';
import { requestedIn, type RequestedColumns } from './requested.js';
import type { Row, Sheet } from './sheet.js';

/** How a sheet is read: where its header is, and what each column is taken for. */
export interface TableLayout {
  readonly sheet: Sheet;
  /** index of the header among the rows; −1 for a table without one */
  readonly header: number;
  readonly columns: readonly TableColumn[];
  /** why it cannot be read, if it holds no such table */
  readonly refusal?: FindingFacts;
}

/** Rows that are looked at for a header, and those below it by which columns are judged. */
const FIRST_ROWS = 30;
const SAMPLE = 60;
/** Shares of the cells of a column that decide what it is. */
const MOST = 0.6;
const HALF = 0.5;
const SOME = 0.2;
/** A header needs this many points: three for each phrase that is known, two for each goal. */
const HEADER_POINTS = 3;
/** Bare numbers are the goals of columns only when there are so many of them. */
const LEAST_NUMBERS = 4;

export interface LayoutOptions {
  readonly reading: CellReading;
  /** what people say that columns are; the others are guessed */
  readonly requested: RequestedColumns;
  readonly pause: Pause;
}

/** Guesses how a sheet is to be read. */
export async function guessLayout(
  sheet: Sheet,
  { reading, requested, pause }: LayoutOptions,
): Promise<TableLayout> {
  const { rows } = sheet;
  const given = requestedIn(rows.slice(0, FIRST_ROWS), requested);
  if ('code' in given) return { sheet, header: -1, columns: [], refusal: given };
  const header = given.header ?? (await headerOf(rows, reading, pause));
  const sample = rows.slice(header + 1, header + 1 + SAMPLE);
  const width = Math.max(0, ...[rows[header], ...sample].map((row) => row?.cells.length ?? 0));
  const marks = header < 0 ? new Map<number, Reading>() : marksIn(rows[header], reading);
  const candidates: Candidate[] = [];
  for (let column = 0; column < width; column++) {
    await pause();
    const text = rows[header]?.cells[column]?.text ?? '';
    const { name, language } = withoutLanguage(text);
    const asked = given.uses.get(column);
    const look = lookAt(sample, column, reading);
    candidates.push({
      ...{ column, header: text, look, asked, language },
      of: asked === undefined || asked === 'marks' ? marks.get(column) : undefined,
      named:
        asked === undefined || asked === 'marks' || asked === 'unused'
          ? namedUse({ name, look })
          : asked,
    });
  }
  const assignment = new Assignment(candidates, {
    isHeaderless: header < 0,
    given: given.uses,
  });
  const refusal = assignment.decide();
  const { columns } = assignment;
  return { sheet, header, columns, ...(refusal === undefined ? {} : { refusal }) };
}

/** A column before it is decided what it is. */
interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly language: string | undefined;
  readonly look: ColumnLook;
  /** what people say that it is */
  readonly asked: ColumnUse | undefined;
  /** what its header says that it is, if its cells do not say otherwise */
  readonly named: HeaderUse | undefined;
  /** what its header names, in a wide table */
  readonly of: Reading | undefined;
}

/** `rationale:fr` is the rationale in French. */
function withoutLanguage(header: string): { name: string; language?: string } {
  const [name = '', tag, ...rest] = header.split(':');
  const language = tag?.trim() ?? '';
  const isTag = rest.length === 0 && LANGUAGE.test(language) && useOfHeader(name) !== undefined;
  return isTag ? { name, language } : { name: header };
}

function namedUse({ name, look }: { name: string; look: ColumnLook }): HeaderUse | undefined {
  // What our own tables repeat for people is read from the ids beside it.
  if (namingColumns.some((each) => plain(each) === plain(name))) return undefined;
  const use = useOfHeader(name) ?? hintOfHeader(name);
  if (look.filled === 0) return use;
  if (use === 'goal' || use === 'target') {
    return speaksOfSdgs(name) || look.goals >= SOME || look.likeGoals >= HALF ? use : undefined;
  }
  return use === 'status' && look.statuses < SOME ? undefined : use;
}

/** The index of the row that is most like a header; −1 when none is. */
async function headerOf(rows: readonly Row[], reading: CellReading, pause: Pause): Promise<number> {
  let best = { index: -1, points: HEADER_POINTS - 1 };
  for (const [index, row] of rows.slice(0, FIRST_ROWS).entries()) {
    await pause();
    const points = headerPoints(row, reading);
    if (points > best.points) best = { index, points };
  }
  return best.index >= 0 ? best.index : headerAbove(rows, reading);
}

function headerPoints(row: Row, reading: CellReading): number {
  let points = 2 * marksIn(row, reading).size;
  for (const cell of row.cells) {
    if (cell?.kind !== 'text' || cell.mergedInto !== undefined) continue;
    const { name } = withoutLanguage(cell.text);
    if (useOfHeader(name) !== undefined) points += HEADER_POINTS;
    else if (cell.text.length < 60 && hintOfHeader(name) !== undefined) points += 1;
  }
  return points;
}

/** The row above the first that names goals: a header in words that are not known. */
function headerAbove(rows: readonly Row[], reading: CellReading): number {
  const first = rows
    .slice(0, FIRST_ROWS)
    .findIndex(({ cells }) =>
      cells.some((cell) => cell && readGoals(cell, reading).some(({ kind }) => kind === 'known')),
    );
  const above = rows[first - 1];
  return above && above.cells.filter((cell) => cell !== undefined).length > 1 ? first - 1 : -1;
}

/** The goals and targets, or the action lines, that the cells of a wide header name, one each. */
function marksIn(row: Row | undefined, reading: CellReading): ReadonlyMap<number, Reading> {
  const goals = new Map<number, Reading>();
  const lines = new Map<number, Reading>();
  let bare = 0;
  row?.cells.forEach((cell, column) => {
    if (!cell) return;
    const goal = onlyOne(readGoals(cell, reading));
    const line = onlyOne(reading.vocabulary.actionLines.read(cell.text));
    if (goal) {
      goals.set(column, goal);
      if (/^\s*\d+\s*$/.test(cell.text)) bare++;
    } else if (line) lines.set(column, line);
  });
  // A row of a table may name a line and a goal, or a goal and its target.
  if (lines.size > 1 && goals.size === 0) return lines;
  const isWide = goals.size > 1 && lines.size === 0 && (bare === 0 || bare >= LEAST_NUMBERS);
  return isWide && !isGoalWithTargets([...goals.values()]) ? goals : new Map();
}

/** The reading of one thing, or of one of several. */
function onlyOne(readings: readonly Reading[]): Reading | undefined {
  const [first] = readings;
  if (readings.length !== 1 || first?.kind === 'unknown') return undefined;
  return first?.kind === 'known' && first.things.length > 1 ? undefined : first;
}

function isGoalWithTargets(readings: readonly Reading[]): boolean {
  const [first, ...others] = readings.map((each) =>
    each.kind === 'known' ? each.things[0] : undefined,
  );
  if (first?.kind !== 'goal') return false;
  return others.every((each) => each?.kind === 'target' && each.goal === first.id);
}

/** Decides what each column is. */
class Assignment {
  readonly #all: readonly Candidate[];
  /** without those that people say are not to be read */
  readonly #candidates: readonly Candidate[];
  readonly #isHeaderless: boolean;
  readonly #given: ReadonlyMap<number, ColumnUse>;
  readonly #uses = new Map<Candidate, ColumnUse>();

  constructor(
    candidates: readonly Candidate[],
    { isHeaderless, given }: { isHeaderless: boolean; given: ReadonlyMap<number, ColumnUse> },
  ) {
    this.#all = candidates;
    this.#candidates = candidates.filter(({ asked }) => asked !== 'unused');
    this.#isHeaderless = isHeaderless;
    this.#given = given;
  }

  /** @returns why the table cannot be read */
  decide(): FindingFacts | undefined {
    this.#assignGoals();
    const marksLines = this.#of('marks').some(({ of }) => isActionLine(of));
    const goals = this.#of('goal', 'target');
    if (goals.length === 0 && (marksLines || this.#of('marks').length === 0)) {
      const lines = this.#candidates.find(({ look }) => look.actionLines >= MOST);
      if (this.#all.length < 2) return { code: 'noTable' };
      return lines ? { code: 'noGoals', found: lines.header } : { code: 'noGoals' };
    }
    const name = marksLines ? undefined : this.#nameColumn();
    if (!marksLines && name === undefined) {
      const isSquare = this.#of('marks').length > 0 && this.#candidates.some(isOfGoals);
      return { code: isSquare ? 'square' : 'noRows' };
    }
    if (name) this.#uses.set(name, this.#useOfNames(name));
    this.#assignTexts();
    return undefined;
  }

  /** What each is, as far as it is decided. */
  get columns(): readonly TableColumn[] {
    return this.#all.map((each) => ({
      ...{ column: each.column, header: each.header, use: this.#uses.get(each) ?? 'unused' },
      ...(each.language === undefined ? {} : { language: each.language }),
      ...(each.of === undefined ? {} : { of: each.of }),
      ...(each.asked === 'unused' ? { isIgnored: true } : {}),
    }));
  }

  #of(...uses: readonly ColumnUse[]): Candidate[] {
    return this.#candidates.filter((each) => uses.includes(this.#uses.get(each) ?? 'unused'));
  }

  #isGiven(...uses: readonly ColumnUse[]): boolean {
    return [...this.#given.values()].some((use) => uses.includes(use));
  }

  /** The columns of goals: those that people name, else those that headers name, else those that hold goals. */
  #assignGoals(): void {
    const isGiven = this.#isGiven('goal', 'target');
    for (const each of this.#candidates) {
      const use = isGiven ? each.asked : each.named;
      const isMarked = each.asked === 'marks' || !isGiven || isActionLine(each.of);
      if (each.of && isMarked) this.#uses.set(each, 'marks');
      else if (use === 'goal' || use === 'target') this.#uses.set(each, use);
    }
    const hasGoals = this.#of('goal', 'target').length > 0;
    const marksGoals = this.#of('marks').some(({ of }) => !isActionLine(of));
    if (hasGoals || marksGoals) return;
    for (const each of this.#candidates) {
      const isFree = each.named === undefined && each.of === undefined;
      // Whole numbers may count anything, unless no header says what they are.
      const isPlain = each.look.numbers === each.look.goals;
      const holdsGoals = each.look.goals >= MOST && (!isPlain || this.#isHeaderless);
      if (isFree && holdsGoals) this.#uses.set(each, 'goal');
    }
  }

  /** The column that names the rows. */
  #nameColumn(): Candidate | undefined {
    const free = this.#candidates.filter((each) => !this.#uses.has(each));
    const asked = free.find(({ asked: use }) => use === 'actionLine' || use === 'row');
    if (asked || this.#isGiven('actionLine', 'row')) return asked;
    return this.#likelyNames(free.filter((each) => each.asked === undefined));
  }

  #likelyNames(free: readonly Candidate[]): Candidate | undefined {
    const lines = free.filter(({ look }) => look.actionLines >= MOST && look.goals < MOST);
    const named = free.filter(({ named: use }) => use === 'actionLine');
    const rows = free.filter(({ named: use }) => use === 'row');
    const mostDistinct = [...rows].sort((a, b) => b.look.distinct - a.look.distinct);
    const texts = free.filter(
      ({ named: use, look }) =>
        (use === undefined || use === 'code') && look.texts >= HALF && look.goals < MOST,
    );
    return lines[0] ?? named[0] ?? mostDistinct[0] ?? texts[0];
  }

  #useOfNames({ asked, look }: Candidate): 'actionLine' | 'row' {
    if (asked === 'actionLine' || asked === 'row') return asked;
    return look.actionLines >= HALF ? 'actionLine' : 'row';
  }

  /**
   * Every other column with a use of its own; of several with the same use, the one that people name, or
   * the first.
   */
  #assignTexts(): void {
    const taken = groupBy(this.#candidates, (each) => this.#uses.get(each));
    const hasOwnRows = taken.has('row');
    const seen = new Set<string>();
    const byWish = [...this.#candidates].sort(
      (a, b) => Number(b.asked !== undefined) - Number(a.asked !== undefined),
    );
    for (const each of byWish) {
      const { named, language = '' } = each;
      const isText =
        named !== undefined && !['actionLine', 'row', 'goal', 'target'].includes(named);
      if (this.#uses.has(each) || !isText || (named === 'code' && !hasOwnRows)) continue;
      const key = `${named}:${language}`;
      if (!seen.has(key)) this.#uses.set(each, named);
      seen.add(key);
    }
    // Beside action lines, the name of a project is what speaks for the link.
    const names = this.#candidates.find((each) => each.named === 'row' && !this.#uses.has(each));
    if (names && taken.has('actionLine') && this.#of('rationale').length === 0) {
      this.#uses.set(names, 'rationale');
    }
  }
}

function isActionLine(of: Reading | undefined): boolean {
  const thing = of?.kind === 'known' ? of.things[0] : undefined;
  const [first] = of?.kind === 'unclear' ? of.alternatives : [];
  return (thing ?? first?.[0])?.kind === 'actionLine';
}

function isOfGoals({ look, of }: Candidate): boolean {
  return of === undefined && look.goals >= MOST;
}
