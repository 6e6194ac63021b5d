import { capitalized, formats, sentencesWith } from '../formats.js';
import type { ProblemFacts } from '../../model/problem.js';
import type { ComparedUnit, PictureWords } from '../picture-words.js';

const { number, percent, list, date, plural } = formats('en');

const links = (n: number) => plural(n, { one: '1 link', other: `${number(n)} links` });
const cells = (n: number) => plural(n, { one: '1 cell', other: `${number(n)} cells` });
const statements = (n: number) =>
  plural(n, { one: '1 statement in the source', other: `${number(n)} statements in the source` });
const targets = (n: number) => plural(n, { one: '1 target', other: `${number(n)} targets` });
const goals = (n: number) => plural(n, { one: '1 goal', other: `${number(n)} goals` });
const actionLines = (n: number) =>
  plural(n, { one: '1 action line', other: `${number(n)} action lines` });

const rows = (n: number) => plural(n, { one: '1 row', other: `${number(n)} rows` });

const ends = (n: number) =>
  plural(n, { one: '1 target or goal', other: `${number(n)} targets and goals` });
const countOf = (unit: ComparedUnit, n: number) => ({ links, actionLines, ends })[unit](n);

export const pictureEn: PictureWords = {
  locale: 'en',
  direction: 'ltr',
  sample: 'Public authorities and stakeholders, responsible consumption',
  number,
  percent,
  list,
  date,

  quoted: (text) => `“${text}”`,
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text, more) => `${text} (${more})`,
  sentences: sentencesWith('.', ' '),
  commas: (items) => items.join(', '),
  series: (items) => items.join('; '),

  actionLine: (code, name) => (code === name ? name : `${code} ${name}`),
  goal: (n, name) => `goal ${n}, ${name}`,
  shortGoal: (n) => `goal ${n}`,
  target: (n) => `target ${n}`,
  namedTarget: (n, label) => `target ${n}, ${label}`,
  isLinked: 'linked',
  filteredAway: (sentence) => `${sentence} (filtered out)`,
  linked({ targets: numbers, wholeGoal }) {
    if (numbers.length === 0) return wholeGoal ? 'the goal as a whole' : 'no link';
    const named = `${targets(numbers.length)}, ${list(numbers)}`;
    return wholeGoal ? `${named}, and the goal as a whole` : named;
  },
  cell: (line, goal, linked) => `${line} and ${goal}: ${linked}`,
  unsure: (sentence) => `${sentence} (not confirmed)`,
  row: (line, total, n) => `${line}: ${links(total)} to ${goals(n)}`,
  column: (goal, total, n) => `${capitalized(goal, 'en')}: ${links(total)} from ${actionLines(n)}`,
  matrix: (title) => `Matrix: ${title}`,
  matrixKeys:
    'Arrow keys move, Home and End go to the ends of a row, Enter selects, Escape clears.',
  counts: (n) =>
    [
      n.rows === n.actionLines
        ? actionLines(n.rows)
        : `${actionLines(n.actionLines)} in ${rows(n.rows)}`,
      goals(n.goals),
      n.links > 0 ? `${links(n.links)} in ${cells(n.cells)}` : links(0),
      `${number(n.reached)} of ${targets(n.targets)} with a link`,
    ].join(' · '),
  shown: (n) =>
    [
      `${number(n.actionLines[0])} of ${rows(n.actionLines[1])}`,
      `${number(n.goals[0])} of ${goals(n.goals[1])}`,
      `${number(n.links[0])} of ${links(n.links[1])}`,
    ].join(' · '),
  filteredBy: (list) => `Filtered by: ${list}`,
  selectedIs: (what) => `Selected: ${what}.`,
  mostLinked: (row, column) => `Most links: ${row}; ${column}.`,
  linksInDoubt: (n) => `${links(n)} in doubt`,
  unlinked: (names) => `Without a link in this view: ${names}.`,
  linesPerTarget: 'Action lines per target',
  corner: 'Action line',
  inCommon: (n) => `${percent(n)} in common`,
  compared: (a, b) => `${a} and ${b} compared`,
  comparedCounts: ({ unit, a, b, onlyA, both, onlyB }) =>
    unit === 'links'
      ? `${links(onlyA)} only in ${a}, ${number(both)} in both, ${number(onlyB)} only in ${b}`
      : `${countOf(unit, onlyA)} linked only to ${a}, ${number(both)} to both, ${number(onlyB)} only to ${b}`,
  countOf,
  inBoth: 'Both',
  onlyIn: (name) => `Only ${name}`,
  similarity: (shared, either, share) =>
    `In common: ${number(shared)} of ${number(either)}, ${percent(share)} of what either is linked to (Jaccard)`,
  comparesAll: 'All links are compared, also those that are not shown',
  statements,
  linksStated: (n, stated) => `${links(n)} · ${statements(stated)}`,
  wholeGoal: 'Goal as a whole',
  noLink: 'This matrix has no link here.',
  noRationale: 'The source gives no rationale.',
  unconfirmed: 'Not confirmed',

  lead: 'lead',
  coFacilitator: 'co-facilitator',
  unofficialNames: 'Some names are unofficial translations',
  source: 'Source',
  details: 'Details',
  nothingLeft: 'No link matches these filters.',
  emptyDataset: 'This dataset has no action lines or no goals to show.',

  loading: 'Loading…',
  waitingFor: (id) => `Waiting for an element with the id “${id}”.`,
  failed: 'These data cannot be shown',
  faulty: 'This view could not be brought up to date',
  stillShown: 'The last good data stay on screen.',
  nothingShown: 'Nothing can be shown until this is mended.',
  retry: 'Try again',
  moreProblems: (n) => `and ${number(n)} more`,
  position: (line, column) => `line ${line}, column ${column}`,
  problem,
};

function problem({ code, found = '' }: ProblemFacts): string {
  switch (code) {
    case 'http':
      return `The server answered ${found}.`;
    case 'network':
      return `${found} could not be fetched: no connection, a wrong address, or a server that does not let this page read it.`;
    case 'fault':
      return `Part of the program failed: ${found}`;
    default:
      return `Something unforeseen happened while the data were read: ${found}`;
  }
}
