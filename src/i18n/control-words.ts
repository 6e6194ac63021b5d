import type { FilterKind } from '../model/filter.js';
import type { PictureWords } from './picture-words.js';
import type { NamedOrder, View } from '../state/view-parts.js';
import type { NetworkWords } from './network-words.js';

/**
 * The words of the controls around a picture: search, filters, order, table, insights. They are
 * apart from `PictureWords`, so that a page that shows only a picture does not load them.
 */
export interface ControlWords {
  readonly search: string;
  /** the hint in the empty search box: what can be searched for */
  readonly searchHint: string;
  readonly results: string;
  /** shown when a search has no result */
  nothingFound(query: string): string;
  moreResults(n: number): string;

  readonly filters: string;
  readonly filterNames: Readonly<Record<FilterKind | 'query', string>>;
  /** “Goals: 3 of 17” */
  someOf(name: string, kept: number, all: number): string;
  readonly kindGoal: string;
  readonly kindTarget: string;
  /** links that are not in doubt, and those that are */
  readonly sure: string;
  readonly inDoubt: string;
  /** “Read twice, both agree” */
  agreement(facts: AgreementFacts): string;
  /** “Designated in 2005: ITU, UNESCO” */
  designated(year: number, names: string): string;
  /** label of the box that narrows the choices of a menu */
  findIn(name: string): string;
  readonly all: string;
  readonly none: string;
  readonly only: string;
  onlyThis(name: string): string;
  /** “12 links”: how many a choice would leave */
  links(n: number): string;
  noChoice(text: string): string;
  moreChoices(n: number): string;
  removeFilter(name: string): string;
  readonly clearAll: string;
  readonly showAll: string;
  readonly dimInstead: string;
  readonly hideInstead: string;
  /** which filter to remove when nothing is left, and how many links that would show */
  loosen(name: string, links: number): string;

  readonly order: string;
  readonly rows: string;
  readonly columns: string;
  /** as within a sentence, where no capital begins them: “Rows: by hand” */
  readonly orderNames: Readonly<Record<NamedOrder, string>>;
  /** ordered by the links to one row or column */
  orderBy(name: string): string;
  /** how the two calculated orders are computed, with the source */
  readonly orderMethod: string;
  readonly moveEarlier: string;
  readonly moveLater: string;
  moved(name: string, position: number, count: number): string;
  ordered(rows: string, columns: string): string;

  readonly view: string;
  readonly viewNames: Readonly<Record<View, string>>;
  readonly openAll: string;
  readonly closeAll: string;
  /** “Open goal 3 into its 13 targets” */
  openGoal(goal: string, targets: number): string;
  closeGoal(goal: string): string;
  unfold(group: string): string;
  fold(group: string): string;
  readonly undo: string;
  readonly redo: string;
  readonly open: string;
  readonly export: string;
  readonly embed: string;
  /** shown when the code for a control cannot be fetched */
  readonly notFetched: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** label of a link to copy by hand, where scripts may not copy */
  readonly linkToCopy: string;
  readonly tools: string;
  readonly close: string;
  readonly help: string;
  readonly about: string;
  /** what each key does, in the order of the help */
  readonly keys: Readonly<Record<KeyName, string>>;

  readonly legend: string;
  readonly legendItems: Readonly<Record<LegendName, string>>;

  readonly insights: string;
  densest(actionLine: string, goal: string, targets: number): string;
  unserved(n: number, all: number): string;
  unservedOf(goal: string, n: number, all: number): string;
  fewestLines(goal: string, actionLines: number): string;
  mostAlike(a: string, b: string, facts: AlikeFacts): string;
  facilitates(organization: string, facts: ShareFacts): string;
  readonly show: string;
  showThis(insight: string): string;

  readonly goal: string;
  readonly targets: string;
  readonly rationale: string;
  /** “WSIS–SDG Matrix: 60 of 159 statements” */
  caption(title: string, shown: number, all: number): string;
  /** “1–200 of 50 000” */
  page(first: number, last: number, all: number): string;
  readonly previousPage: string;
  readonly nextPage: string;

  readonly previous: string;
  readonly next: string;
  readonly back: string;
  readonly compareWith: string;
  readonly stopComparing: string;
  readonly nothing: string;
  readonly suggestChange: string;
  readonly noLinks: string;
  readonly facilitators: string;
  readonly unofficial: string;
  readonly proposed: string;
  readonly noFacilitator: string;
  sourceRow(ref: string): string;
  readonly clear: string;
  readonly selectPrompt: string;

  readonly network: NetworkWords;
}

export type KeyName =
  | 'move'
  | 'ends'
  | 'select'
  | 'open'
  | 'compare'
  | 'shift'
  | 'walk'
  | 'near'
  | 'zoom'
  | 'pan'
  | 'search'
  | 'results'
  | 'undo'
  | 'escape'
  | 'help';
/** Every kind of mark that a picture can draw. A legend explains those that it does. */
export type LegendName =
  // cells of a matrix
  | 'targets'
  | 'more'
  | 'wholeGoal'
  | 'both'
  | 'target'
  | 'across'
  | 'plain'
  | 'empty'
  | 'totals'
  // tiles of a list
  | 'tile'
  | 'tileMany'
  | 'tileWhole'
  | 'tileBoth'
  | 'tileTarget'
  // all targets at one glance
  | 'targetBar'
  | 'goalBar'
  | 'unreached'
  // nodes and ties of a network
  | 'organization'
  | 'line'
  | 'goal'
  | 'targetNode'
  | 'tie'
  | 'likeness'
  // over any of them
  | 'unsure'
  | 'dimmed'
  | 'selected'
  | 'compared';

/** What two action lines are linked to. */
export interface AlikeFacts {
  /** how many targets and goals both are linked to, and how many at least one is linked to */
  readonly shared: number;
  readonly either: number;
  /** the former as a share of the latter, 0 … 100 */
  readonly percent: number;
}

/** What an organization facilitates, and how many there are in all. */
export interface ShareFacts {
  readonly actionLines: readonly [facilitated: number, all: number];
  readonly links: readonly [facilitated: number, all: number];
  /** share of the links, 0 … 100 */
  readonly percent: number;
}

/** What a view is described in: the words of its picture and those of its controls. */
export interface ViewWords {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/** How far the readings of a link agree. */
export interface AgreementFacts {
  readonly kind: 'all' | 'some' | 'differ';
  /** readings that have the link or something in its place, of how many that were made */
  readonly count: number;
  readonly of: number;
  /** the numbers that each reading has */
  readonly reads: readonly string[];
}
