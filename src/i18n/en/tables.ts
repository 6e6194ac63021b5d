import { formats } from '../formats.js';
import { findingWords, type FindingWords, type TableWords } from '../table-words.js';

const { number, plural } = formats('en');
const either = new Intl.ListFormat('en', { type: 'disjunction' });

const rows = (n: number) => plural(n, { one: '1 row', other: `${number(n)} rows` });

const words: FindingWords = {
  noActionLine: ({ found, guess }) => `no action line “${found}”${guess}`,
  noGoal: ({ found, guess }) => `no goal or target “${found}”${guess}`,
  unclear: ({ found, choice }) => `“${found}” may mean ${choice}; say which`,
  otherGoal: ({ found }) => `the target “${found}” is not one of the goal that its row names`,
  date: ({ found, choice }) =>
    choice
      ? `the date ${found} in place of a target; it may have been ${choice}`
      : `the date ${found} in place of a goal or a target`,
  error: ({ found }) => `the error ${found} in place of a value`,
  noValue: () =>
    'a formula without a value; open the file in a spreadsheet and save it to have one',
  noName: () => 'nothing says what the row is about',
  noLink: ({ found }) => `no goal, target or mark for “${found}”`,
  wrongStatus: ({ found, detail }) => `the status “${found}” is none of ${detail}`,

  tooLarge: ({ found, detail }) =>
    `The table reaches to ${found}; at most ${detail} cells are read.`,
  noTable: () => 'No table was found in the file.',
  noGoals: ({ found }) =>
    found
      ? `No column holds goals or targets such as SDG 3 or 3.8; “${found}” holds action lines.`
      : 'No column holds goals or targets such as SDG 3 or 3.8.',
  noRows: () => 'No column says what the rows are about: action lines, projects, courses.',
  square: () =>
    'Both the rows and the columns are goals or targets. Such a table shows how goals act on each other, and not what is linked to them.',
  noSheet: ({ found, detail }) => `There is no sheet “${found}”; there is ${detail}.`,
  noColumn: ({ found, guess }) => `There is no column “${found}”${guess}`,
  oldWorkbook: () => 'This is a workbook of the old kind, .xls; save it as .xlsx or .ods.',
  lockedWorkbook: () => 'This workbook has a password; save it without one.',
  noWorkbook: () => 'This archive holds no workbook of the kinds that are read, XLSX and ODS.',

  titleRow: ({ found }) => `stepped over, as it is no row of the table: “${found}”`,
  totalRow: ({ found }) => `stepped over, as it sums up others: “${found}”`,
  noteRow: ({ found }) => `stepped over, as it stands under the table: “${found}”`,
  blankRow: () => 'blank, and stepped over',
  noHeader: () => 'There is no header; the first row is read as a row of the table.',
  filledDown: () => 'blank; read as the name above',
  merged: () => 'merged cells; what they say counts wherever they reach',
  surplusJoined: () =>
    'more cells than the header has; they are read as the rest of the last text, which has no quotation marks around it',
  surplusLeft: () => 'more cells than the header has; they are not read',
  dateAsText: ({ found }) => `a date in place of a text; it is kept as ${found}`,
  errorAsText: ({ found }) => `the error ${found} in place of a text; it is left out`,
  noValueAsText: () => 'a formula without a value in place of a text; it is left out',
  looseQuote: () => 'quotation marks inside a cell; they are kept',
  decoded: ({ detail }) => `This is not text in UTF-8; it is read as ${detail}.`,
  decodedPartly: ({ detail }) => `not in UTF-8 like the other lines; read as ${detail}`,
  otherSheet: ({ found }) => `The sheet “${found}” is not read.`,
  hiddenSheet: ({ found }) => `The table is on the hidden sheet “${found}”.`,
  unusedColumn: ({ found, guess }) => `the column “${found}” is not read${guess}`,
};

export const tablesEn: TableWords = {
  summary: ({ rows: all, placed, partly }) => {
    const inPart = partly > 0 ? ` (${number(partly)} of them in part)` : '';
    return `${rows(all)} read, ${number(placed)} placed${inPart}, ${number(all - placed)} not`;
  },
  rows,
  placed: (place, said) => `${place}: ${said}`,
  line: (n) => `line ${n}`,
  finding: findingWords(words, {
    guess: (near) => (near === undefined ? '' : `; did you mean “${near}”?`),
    list: (items) => either.format(items),
  }),
  more: (n) => plural(n, { one: 'and 1 more cause', other: `and ${number(n)} more causes` }),
  useNames: {
    actionLine: 'action lines',
    row: 'rows of their own',
    code: 'codes of the rows',
    goal: 'goals',
    target: 'targets',
    rationale: 'reasons',
    note: 'notes',
    source: 'sources',
    sourceRef: 'places in the source',
    status: 'how certain it is',
    readings: 'readings',
    statement: 'numbers of statements',
    marks: 'marks for',
    unused: 'not read',
  },
  dialog: {
    hint: 'CSV, TSV, XLSX or ODS, with your projects, courses or action lines and the goals or targets of each. The table is read here: nothing leaves this machine.',
    drop: 'Drop a file here',
    chooseFile: 'Choose a file',
    chooseOther: 'Choose another file',
    paste: 'Or paste cells',
    readText: 'Read what is pasted',
    pasted: 'Pasted table',
    reading: (name) => `Reading ${name}…`,
    refused: (name) => `${name} was not opened. What is on screen stays.`,
    unreadable: 'The browser cannot read it. Is it a folder, or has it been moved?',
    title: 'Title',
    sheet: 'Sheet',
    hidden: (sheet) => `${sheet} (hidden)`,
    columns: 'What the columns are',
    columnsHint: 'If a column was misread, choose what it is.',
    marks: (n, headers) =>
      `${plural(n, { one: '1 column', other: `${number(n)} columns` })} of marks: ${headers}`,
    moreColumns: (n) =>
      plural(n, { one: 'and 1 more column', other: `and ${number(n)} more columns` }),
    notPlaced: 'What does not fit',
    noted: 'What was stepped over or read in another way',
    readAs: (found, as) => `Read “${found}” as ${as}`,
    preview: 'Preview',
    show: 'Show this table',
    shown: (title) => `“${title}” is shown.`,
    opened: (title) => `“${title}” is shown. To go back, choose “Open a table” again.`,
    back: (title) => `Back to “${title}”`,
  },
};
