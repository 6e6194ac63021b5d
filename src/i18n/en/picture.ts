import { capitalized, formats, sentencesWith } from '../formats.js';
import type { Expectation, ProblemFacts } from '../../model/problem.js';
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

const ends = (n: number) =>
  plural(n, { one: '1 target or goal', other: `${number(n)} targets and goals` });
const countOf = (unit: ComparedUnit, n: number) => ({ links, actionLines, ends })[unit](n);

export const pictureEn: PictureWords = {
  locale: 'en',
  direction: 'ltr',
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
      actionLines(n.actionLines),
      goals(n.goals),
      n.links > 0 ? `${links(n.links)} in ${cells(n.cells)}` : links(0),
      `${number(n.reached)} of ${targets(n.targets)} with a link`,
    ].join(' · '),
  shown: (n) =>
    [
      `${number(n.actionLines[0])} of ${actionLines(n.actionLines[1])}`,
      `${number(n.goals[0])} of ${goals(n.goals[1])}`,
      `${number(n.links[0])} of ${links(n.links[1])}`,
    ].join(' · '),
  filteredBy: (list) => `Filtered by: ${list}`,
  selectedIs: (what) => `Selected: ${what}.`,
  mostLinked: (row, column) => `Most links: ${row}; ${column}.`,
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
  proposed: 'Proposed',

  facilitators: 'Facilitators',
  lead: 'lead',
  coFacilitator: 'co-facilitator',
  noFacilitator: 'No facilitator is confirmed by a source.',
  unofficial: 'Unofficial translation',
  unofficialNames: 'Some names are unofficial translations',
  source: 'Source',
  sourceRow: (ref) => `row ${ref}`,
  clear: 'Clear selection',
  selectPrompt: 'Choose a cell, an action line or a goal to read why they are linked.',
  details: 'Details',
  nothingLeft: 'No link matches these filters.',
  emptyDataset: 'This dataset has no action lines or no goals to show.',

  noLinks: 'This dataset has no links.',

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

function problem(facts: ProblemFacts): string {
  const { code, found = '', near, ends } = facts;
  const wanted = facts.expected ? expectation(facts.expected, facts.detail ?? '') : '';
  const guess = near ? `; did you mean ${near}?` : '.';
  switch (code) {
    case 'empty':
      return 'The file is empty; a dataset was expected.';
    case 'webPage':
      return `This is a web page${found && ` (${found})`}, not a dataset; the address may be wrong or ask for a login.`;
    case 'encoding':
      return `This is not text in UTF-8${found && ` but seems to be ${found}`}; save it as UTF-8.`;
    case 'tooBig':
      return `The data are too large; ${wanted} are read.`;
    case 'tooMany':
      return `Too many entries, ${found}; ${wanted} are read.`;
    case 'tooLong':
      return `The text has ${found} characters; ${wanted} are read.`;
    case 'unclosed':
      return 'The quotation mark that opens here is never closed.';
    case 'replaced':
      return `Characters that cannot be shown were replaced in ${found}.`;
    case 'isolated':
      return `Invisible characters or stray marks of direction in ${found} were set apart.`;
    case 'denied':
      return `The server answered ${found}: these data need a login or a permission.`;
    case 'busy':
      return `The server answered ${found} and asks to wait ${facts.detail} s.`;
    case 'timeout':
      return `${found} did not come within ${facts.detail} s.`;
    case 'interrupted':
      return `The connection broke off before ${found} was complete.`;
    case 'cutShort':
      return 'The file breaks off before it is complete; it may have been cut short.';
    case 'malformed':
      return `The file is malformed here${found && `, at ${found}`}.`;
    case 'tooDeep':
      return `Brackets are nested too deep here: ${wanted} levels are read.`;
    case 'duplicateKey':
      return `The key ${found} stands twice in one object; it may stand once.`;
    case 'forbiddenKey':
      return `The key ${found} is not allowed in a dataset.`;
    case 'missing':
      return near
        ? `${found} is missing; is it meant by ${near}?`
        : `${found} is missing; ${wanted} was expected.`;
    case 'wrongType':
    case 'wrongValue':
      return `Expected ${wanted}, found ${found}.`;
    case 'markup':
      return `Text with markup is not shown; write plain text instead of ${found}.`;
    case 'address':
      return `Expected a web address that begins with http:// or https://, found ${found}.`;
    case 'duplicateId':
      return `The id ${found} is used twice; ids are unique.`;
    case 'foreignTarget':
      return `The target ${found} belongs to another goal; ${wanted}.`;
    case 'unknownReference':
      return ends
        ? `${found} is not ${wanted} – “${ends.of}” ends at ${ends.at}${guess}`
        : `${found} is not ${wanted}${guess}`;
    case 'unknownKey':
      return `The key ${found} is not known; it is kept and not used${guess}`;
    case 'http':
      return `The server answered ${found}.`;
    case 'network':
      return `${found} could not be fetched: no connection, a wrong address, or a server that does not let this page read it.`;
    case 'unexpected':
      return `Something unforeseen happened while the data were read: ${found}`;
    case 'fault':
      return `Part of the program failed: ${found}`;
    case 'table':
      return `The table is not read as it stands: ${found}`;
  }
}

function expectation(kind: Expectation, detail: string): string {
  switch (kind) {
    case 'text':
      return 'text';
    case 'plainText':
      return 'plain text';
    case 'list':
      return 'a list';
    case 'object':
      return 'an object';
    case 'wholeNumber':
      return 'a whole number';
    case 'id':
      return 'an id (letters, digits, “.”, “_”, “-”, no spaces, 64 at most)';
    case 'color':
      return 'a colour such as #4c9f38';
    case 'date':
      return 'a date such as 2015, 2015-05 or 2015-05-27';
    case 'httpAddress':
      return 'a web address';
    case 'dataset':
      return 'a dataset';
    case 'plainData':
      return 'text, numbers, lists or plain objects';
    case 'oneOf':
      return `one of ${detail}`;
    case 'atMost':
      return `at most ${detail}`;
    case 'atLeast':
      return `at least ${detail}`;
    case 'in':
      return `in ${detail}`;
  }
}
