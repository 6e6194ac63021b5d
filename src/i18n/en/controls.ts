import { capitalized, formats } from '../formats.js';
import { networkEn } from './network.js';
import type { ControlWords } from '../control-words.js';

const { number, percent, plural } = formats('en');

const links = (n: number) => plural(n, { one: '1 link', other: `${number(n)} links` });
const statements = (n: number) =>
  plural(n, { one: '1 statement', other: `${number(n)} statements` });
const actionLines = (n: number) =>
  plural(n, { one: '1 action line', other: `${number(n)} action lines` });
const targets = (n: number) => plural(n, { one: '1 target', other: `${number(n)} targets` });

export const controlsEn: ControlWords = {
  search: 'Search',
  searchHint: 'Search lines, goals, targets, reasons',
  results: 'Search results',
  nothingFound: (query) => `Nothing found for “${query}”`,
  moreResults: (n) => `and ${number(n)} more: type on to narrow them down`,

  filters: 'Filters',
  filterNames: {
    actionLines: 'Action lines',
    goals: 'Goals',
    targets: 'Targets',
    facilitators: 'Facilitators',
    kinds: 'Kinds of link',
    certainty: 'Certainty',
    query: 'Search',
  },
  someOf: (name, kept, all) => `${name}: ${number(kept)} of ${number(all)}`,
  kindGoal: 'To a goal as a whole',
  kindTarget: 'To targets',
  sure: 'Not in doubt',
  inDoubt: 'In doubt',
  agreement: ({ kind, count, of, reads }) => {
    if (kind === 'differ') return `Readings differ: ${reads.join(' / ')}`;
    return kind === 'all' && of === 2
      ? 'Read twice, both agree'
      : `In ${number(count)} of ${number(of)} readings`;
  },
  designated: (year, names) => `Designated in ${year}: ${names}`,
  findIn: (name) => `Find in: ${name}`,
  all: 'All',
  none: 'None',
  only: 'Only',
  onlyThis: (name) => `Only ${name}`,
  links,
  noChoice: (text) => `No choice is called “${text}”.`,
  moreChoices: (n) => `and ${number(n)} more: type above to find them`,
  removeFilter: (name) => `Remove filter: ${name}`,
  clearAll: 'Clear all',
  showAll: 'Show all',
  dimInstead: 'Dim instead of hiding',
  hideInstead: 'Hide instead of dimming',
  loosen: (name, n) => `Without “${name}”: ${links(n)}`,

  order: 'Order',
  rows: 'Rows',
  columns: 'Columns',
  orderNames: {
    canonical: 'Canonical',
    links: 'Most linked',
    similarity: 'Like beside like',
    specificity: 'Most specific',
    alphabetical: 'Alphabetical',
    own: 'By hand',
  },
  orderBy: (name) => `By links to ${name}`,
  orderMethod:
    'Like beside like: seriation as a shortest path (Climer and Zhang, 2006) over what two rows or columns share (Jaccard). Most specific: the part of the links that overall totals do not explain.',
  moveEarlier: 'Move the selected earlier',
  moveLater: 'Move the selected later',
  moved: (name, position, count) => `${name}: now ${number(position)} of ${number(count)}`,
  ordered: (rows, columns) => `Rows: ${rows}. Columns: ${columns}.`,

  view: 'View',
  viewNames: { matrix: 'Matrix', network: 'Network', table: 'Table' },
  openAll: 'Open all goals',
  closeAll: 'Close all',
  openGoal: (goal, n) => `Open ${goal} into its ${targets(n)}`,
  closeGoal: (goal) => `Close ${goal}`,
  unfold: (group) => `Show the action lines of ${group}`,
  fold: (group) => `Fold ${group} to one row`,
  undo: 'Undo',
  redo: 'Redo',
  open: 'Open a table',
  export: 'Export',
  embed: 'Embed',
  notFetched: 'This could not be fetched. Try again.',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkToCopy: 'Link to this view',
  tools: 'Tools',
  close: 'Close',
  help: 'Help',
  about: 'About the data',
  keys: {
    move: 'Move in the picture',
    ends: 'Go to the ends of a row, or of the picture',
    select: 'Select a cell, a row or a column',
    open: 'On a header: open a goal into its targets, fold or unfold a group; close it again',
    compare: 'On a header: compare with what is selected',
    shift: 'On a header: move the row or column by hand',
    walk: 'In the network: to its neighbours along a link, and back',
    near: 'On a node of the network: keep only its neighbourhood',
    zoom: 'Zoom in, zoom out, fit',
    pan: 'Move the picture',
    search: 'Go to the search box',
    results: 'In the search box: walk the results, and choose one',
    undo: 'Undo, redo',
    escape: 'Close what is open; clear the selection',
    help: 'This help',
  },

  legend: 'Legend',
  legendItems: {
    targets: 'Linked to targets of the goal: how many',
    more: 'The larger the square, the more targets',
    wholeGoal: 'Linked to the goal as a whole',
    both: 'Linked to the goal as a whole and to targets',
    target: 'Linked to this target',
    across: 'Linked to the goal as a whole: a line across its targets',
    plain: 'Linked',
    empty: 'No link in this view',
    totals: 'Links in all: targets plus goals as a whole',
    tile: 'Linked to targets of this goal: a dot each',
    tileMany: 'Linked to more targets than fit as dots: how many',
    tileWhole: 'Linked to this goal as a whole: a small ring',
    tileBoth: 'Linked to this goal as a whole and to targets',
    tileTarget: 'Linked to this target',
    targetBar: 'A bar: a link to a target',
    goalBar: 'A line: a link to the goal as a whole',
    unreached: 'A tick: no action line reaches this target',
    organization: 'An organization',
    line: 'An action line',
    goal: 'A goal, in its colour',
    targetNode: 'A target, in its goal’s colour',
    tie: 'A ribbon or line: the wider, the more links',
    likeness: 'Likeness: the wider, the more they share',
    unsure: 'Holds a link that is not confirmed',
    dimmed: 'Filtered out',
    selected: 'Selected',
    compared: 'Compared with it',
  },

  insights: 'Insights',
  densest: (line, goal, n) => `The densest cell is ${line} with ${goal}: ${targets(n)}.`,
  unserved: (n, all) => `${number(n)} of ${targets(all)} are served by no action line.`,
  unservedOf: (goal, n, all) =>
    `${capitalized(goal, 'en')}: ${number(n)} of ${targets(all)} served by no action line.`,
  fewestLines: (goal, n) => `Fewest lines: ${goal} is linked to ${actionLines(n)}.`,
  mostAlike: (a, b, n) =>
    `Most alike: ${a} and ${b} share ${number(n.shared)} of the ${number(n.either)} targets and goals that either is linked to (${percent(n.percent)}).`,
  facilitates: (organization, n) =>
    `${organization} facilitates ${number(n.actionLines[0])} of ${number(n.actionLines[1])} rows, with ${number(n.links[0])} of ${links(n.links[1])} (${percent(n.percent)}).`,
  show: 'Show',
  showThis: (insight) => `Show: ${insight}`,

  goal: 'Goal',
  targets: 'Targets',
  rationale: 'Rationale',
  caption: (title, shown, all) => `${title}: ${number(shown)} of ${statements(all)}`,
  page: (first, last, all) => `${number(first)}–${number(last)} of ${number(all)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',

  previous: 'Previous',
  next: 'Next',
  back: 'Back',
  compareWith: 'Compare with',
  stopComparing: 'Stop comparing',
  nothing: 'Nothing',
  suggestChange: 'Suggest a change',

  network: networkEn,
};
