import { groupBy } from '../../lib/group-by.js';
import type { Reading, Thing } from '../vocabulary/names.js';
import { markOf } from '../vocabulary/table-words.js';
import { CellMentions, type CellOptions } from './cells.js';
import type { TableColumn } from './columns.js';
import type { FindingFacts, Findings, Place } from './finding.js';
import { OwnRows } from './own-rows.js';
import { placeOf, RowTextReader, type RowTexts } from './row-texts.js';
import { cellName, type Cell, type Row } from './sheet.js';

/** A link as a row has it. It still has to be checked. */
export interface ReadLink extends RowTexts {
  readonly actionLine: string;
  readonly goal: string;
  readonly targets?: readonly string[];
}

/** What one row says. */
export interface ReadRow {
  readonly links: readonly ReadLink[];
  /** whether something in it is not placed */
  readonly isPartial: boolean;
  /** of a table of ours: rows with the same number say the same of several targets */
  readonly statement: string;
}

export interface LinkOptions extends CellOptions {
  readonly columns: readonly TableColumn[];
  readonly findings: Findings;
  /** what separates the cells of a text file */
  readonly separator?: string | undefined;
  /** whether the numbers in the columns of goals are scores, of which 1 is one */
  readonly hasScores: boolean;
}

/** Something in a row that is not placed. */
interface Refusal {
  readonly facts: FindingFacts;
  readonly place: Place;
}

/** A goal, or targets of it, that a row speaks of. */
interface Aim {
  readonly goal: string;
  readonly targets: readonly string[];
  /** in a table with a column for each action line, that line */
  readonly actionLine?: string | undefined;
  /** what a cell in the column of a goal says besides yes */
  readonly texts: Pick<RowTexts, 'rationale' | 'note'>;
}

/** A row with one of these says something else than its other cells, so none of it is placed. */
const WHOLE: readonly string[] = ['otherGoal', 'wrongStatus'];
/** The number of a target, known or not. */
const NUMBERED = /\d[.,-]\w/;
const NUMBER = /^\s*[+-]?\d+(?:[.,]\d+)?\s*%?\s*$/;

/** Reads the links of rows. */
export class LinkReader {
  readonly own: OwnRows;
  readonly #options: LinkOptions;
  readonly #mentions: CellMentions;
  readonly #texts: RowTextReader;
  readonly #goals: readonly TableColumn[];
  readonly #marks: readonly TableColumn[];
  readonly #name: TableColumn | undefined;

  constructor(options: LinkOptions) {
    const { columns, base } = options;
    this.#options = options;
    this.#mentions = new CellMentions(options);
    this.#texts = new RowTextReader(options);
    this.own = new OwnRows(base);
    this.#goals = columns.filter(({ use }) => use === 'goal' || use === 'target');
    this.#marks = columns.filter(({ use }) => use === 'marks');
    this.#name = columns.find(({ use }) => use === 'actionLine' || use === 'row');
  }

  read(row: Row): ReadRow {
    const refused: Refusal[] = [];
    const refuse: Refuse = (facts, column) => refused.push({ facts, place: placeOf(row, column) });
    const names = this.#namesOf(row, refuse);
    const aims = this.#aimsOf(row, refuse);
    const texts = this.#texts.read(row, refuse);
    const isRefused = refused.some(({ facts }) => WHOLE.includes(facts.code));
    const links = isRefused ? [] : linksOf(names, aims, texts);
    if (links.length === 0 && refused.length === 0) {
      const found = row.cells[this.#name?.column ?? 0]?.text.trim() ?? '';
      refuse({ code: 'noLink', found }, this.#name?.column ?? 0);
      for (const name of names) this.own.keep(name);
    }
    for (const { actionLine } of links) this.own.keep(actionLine);
    for (const { facts, place } of refused) this.#options.findings.add(facts, place);
    const isPartial = links.length > 0 && refused.length > 0;
    return { links, isPartial, statement: this.#texts.one(row, 'statement').trim() };
  }

  /** The action lines, or the row of its own, that a row is about. */
  #namesOf(row: Row, refuse: Refuse): readonly string[] {
    if (this.#name === undefined) return [];
    const { column, use } = this.#name;
    const cell = row.cells[column];
    if (!cell) {
      refuse({ code: 'noName' }, column);
      return [];
    }
    if (cell.kind === 'error' || cell.kind === 'noValue') {
      refuse({ code: cell.kind, found: cell.text }, column);
      return [];
    }
    const { things, refused } = this.#mentions.actionLines(cell, cellName(column, row.number));
    const isCoded = this.#options.vocabulary.actionLines.isCoded(cell.text);
    const isOwn = use === 'row' && !(isCoded && refused.length === 0);
    if (isOwn) return [this.own.idOf(cell.text.trim(), this.#texts.one(row, 'code').trim())];
    for (const facts of refused) refuse(facts, column);
    return things.map(({ id }) => id);
  }

  #aimsOf(row: Row, refuse: Refuse): readonly Aim[] {
    const aims = this.#aimsOfLists(row, refuse);
    const marks = this.#marks.flatMap((column) => this.#markIn(row, column, refuse));
    const isOfLines = marks.some(({ thing }) => thing.kind === 'actionLine');
    const ofMarks = marks.flatMap(({ thing, targets, texts }): Aim[] => {
      switch (thing.kind) {
        case 'goal':
          return [{ goal: thing.id, targets, texts }];
        case 'target':
          return [{ goal: thing.goal, targets: [thing.id], texts }];
        case 'actionLine':
          return aims.map((aim) => ({ ...aim, actionLine: thing.id, texts }));
      }
    });
    return isOfLines ? ofMarks : [...aims, ...ofMarks];
  }

  /** The goals in lists. One whose targets are named, too, is not meant as a whole. */
  #aimsOfLists(row: Row, refuse: Refuse): readonly Aim[] {
    const named = this.#goals.map(({ column, use }) => {
      const refused: FindingFacts[] = [];
      const things = this.#thingsIn(row, column, (facts) => refused.push(facts));
      for (const facts of refused) refuse(facts, column);
      const isUnsure =
        refused.length > 0 &&
        (use === 'target' || refused.some(({ found = '' }) => NUMBERED.test(found)));
      return { use, column, things, isUnsure };
    });
    const all = named.flatMap(({ things }) => things);
    const goals = all.flatMap((thing) => (thing.kind === 'goal' ? [thing.id] : []));
    for (const { use, column, things } of named) {
      if (use !== 'target' || goals.length === 0) continue;
      const stray = things.find((thing) => thing.kind === 'target' && !goals.includes(thing.goal));
      if (stray) refuse({ code: 'otherGoal', found: row.cells[column]?.text.trim() ?? '' }, column);
    }
    const targets = groupBy(
      all.filter((thing) => thing.kind === 'target'),
      ({ goal }) => goal,
    );
    // Where a target is not understood, its goal is not meant as a whole.
    const isUnsure = named.some((each) => each.isUnsure);
    const wanted = isUnsure ? targets.keys() : new Set([...goals, ...targets.keys()]);
    return [...wanted].map((goal) => {
      const ids = (targets.get(goal) ?? []).map(({ id }) => id);
      return { goal, targets: [...new Set(ids)], texts: {} };
    });
  }

  #thingsIn(row: Row, column: number, refuse: (facts: FindingFacts) => void): readonly Thing[] {
    const cell = row.cells[column];
    if (!cell || (markOf(cell.text) === false && !/\d/.test(cell.text))) return [];
    if (cell.kind === 'error' || cell.kind === 'noValue') {
      refuse({ code: cell.kind, found: cell.text });
      return [];
    }
    const { things, refused } = this.#mentions.goals(cell, cellName(column, row.number));
    for (const facts of refused) refuse(facts);
    return things;
  }

  /** What a cell says in the column of a goal, a target or an action line: yes, no, how much, or why. */
  #markIn(row: Row, { column, of, header }: TableColumn, refuse: Refuse): readonly Mark[] {
    const cell = row.cells[column];
    const isYes = cell && markOf(cell.text);
    if (!cell || isYes === false) return [];
    if (cell.kind === 'error' || cell.kind === 'noValue') {
      refuse({ code: cell.kind, found: cell.text }, column);
      return [];
    }
    const thing = this.#thingOf(of, header);
    if (thing === undefined) {
      if (of?.kind === 'unclear') refuse(this.#mentions.unclear(of), column);
      return [];
    }
    const text = cell.text.trim();
    const isScore = cell.kind === 'number' || NUMBER.test(text);
    if (isYes === true && !(isScore && this.#options.hasScores))
      return [{ thing, targets: [], texts: {} }];
    if (isScore) return [{ thing, targets: [], texts: { note: text } }];
    const targets = this.#targetsIn(cell, thing);
    if (targets.length > 0) return [{ thing, targets, texts: {} }];
    return [{ thing, targets: [], texts: { rationale: this.#texts.text(row, column) } }];
  }

  /** What the header of a column names, as it is or as people say. */
  #thingOf(of: Reading | undefined, header: string): Thing | undefined {
    if (of?.kind === 'known') return of.things[0];
    const chosen = this.#options.choices.get(header.trim());
    const [read] = chosen === undefined ? [] : this.#options.vocabulary.goals.read(chosen);
    return read?.kind === 'known' ? read.things[0] : undefined;
  }

  /** Targets that a cell in the column of their goal names. */
  #targetsIn(cell: Cell, thing: Thing): readonly string[] {
    if (thing.kind !== 'goal' || cell.kind !== 'text') return [];
    const { things, refused } = this.#mentions.goals(cell, '');
    const own = things.filter((each) => each.kind === 'target' && each.goal === thing.id);
    return refused.length === 0 && own.length === things.length ? own.map(({ id }) => id) : [];
  }
}

type Refuse = (facts: FindingFacts, column: number) => void;

/** A cell that says yes in the column of something. */
interface Mark extends Pick<Aim, 'targets' | 'texts'> {
  readonly thing: Thing;
}

function linksOf(
  names: readonly string[],
  aims: readonly Aim[],
  texts: RowTexts,
): readonly ReadLink[] {
  return aims.flatMap(({ goal, targets, actionLine, texts: own }) =>
    (actionLine === undefined ? names : [actionLine]).map((name) => ({
      ...{ actionLine: name, goal },
      ...(targets.length > 0 ? { targets } : {}),
      ...texts,
      ...own,
    })),
  );
}
