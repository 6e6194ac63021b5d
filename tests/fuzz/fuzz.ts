/**
 * Parses valid files after random changes. Each input must give a dataset or located problems, and
 * nothing may be thrown. Prints its seed; `--seed` repeats a run.
 *
 *   tsx tests/fuzz/fuzz.ts [--seed N] [--inputs 100000] [--seconds 300] [--least 100000]
 *
 * Ends when all inputs are parsed or the time is up. Fails when fewer than `--least` inputs were
 * parsed by then.
 */
import { parseArgs } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import {
  createModel,
  formatPath,
  parseDatasetCsv,
  parsePermalink,
  readTable,
  type ParseResult,
} from '../../src/core.js';
import { decodeText } from '../../src/model/read/encoding.js';
import { viewFromWords } from '../../src/state/view-in-words.js';
import { makeSafe } from '../../src/model/read/unsafe-text.js';
import { parseDatasetText, parseDatasetValue } from '../../src/model/read/dataset.js';
import type { Problem } from '../../src/model/problem.js';
import { parseTranslation } from '../../src/model/translation.js';
import { problemsEn } from '../../src/i18n/en/problems.js';
import { tablesEn } from '../../src/i18n/en/tables.js';
import { withTableWords } from '../../src/i18n/table-words.js';
import { archive, ods, xlsx } from '../fixtures/workbooks.js';
import { modelOf, small } from '../fixtures/datasets.js';
import { Chance, mutated, mutatedBytes } from './mutations.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    inputs: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '300' },
    least: { type: 'string', default: '100000' },
  },
});
const seed = Number(values.seed);
const chance = new Chance(seed);
const model = await modelOf(small);
const { dataset: base } = model;
const prototype = Reflect.ownKeys(Object.prototype).length;

const json = JSON.stringify(small);
const csv =
  'action_line,goal,target,rationale,source\nA1,goal-1,target-1.1,"Why, and ""how""",here\nA2,goal-2,,,\n';
const names = JSON.stringify({
  dataset: 'small',
  language: 'fr',
  goals: { 'goal-1': { name: 'Un' } },
});
const link =
  'view=network&goals=goal-1+SDG+2,+1&rows=A1,+a2&query=health&selected=A1+×+SDG+2&row-order=by:1.1&pinned=C4@250,600';

/** the input that is being parsed */
let last = '';

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

function checkProblems(problems: readonly Problem[], isText: boolean): void {
  for (const problem of problems) {
    const words = withTableWords(problemsEn, tablesEn).problem(problem);
    check(words.length > 10, `no words for ${JSON.stringify(problem)}`);
    check(formatPath(problem.path) !== '', 'no path');
    check(!isText || (problem.line ?? 0) > 0, `no line in ${JSON.stringify(problem)}`);
    check(!isText || (problem.column ?? 0) > 0, `no column in ${JSON.stringify(problem)}`);
  }
}

async function checkResult(result: ParseResult, isText: boolean): Promise<void> {
  if (result.kind === 'problems') {
    check(result.problems.length > 0, 'failed without a problem');
    checkProblems(result.problems, isText);
    return;
  }
  checkProblems(result.warnings, isText);
  check(Object.isFrozen(result.dataset), 'not frozen');
  const model = await createModel(result.dataset);
  check(model.links.length === result.dataset.links.length, 'links were lost');
}

/** Tables of every shape, in the words of the small dataset. */
const tables: readonly [string, ...string[]] = [
  csv,
  'Our plan;;\nProject;SDG 1;SDG 2\nRoads;x;1\nWells;;no\nTotal;1;2\n\nSource: us;;',
  'Target\t1.1\t1.2\n"A" 1\tx\t\n',
  '[{"name":"Roads","SDGs":[1,2.1]},{"name":"Wells"}]',
  'A1,1,1.1\nA2,goal-2,16.1\n',
  'Project,SDG,Source\nRoads,1,"Report, p. 4"\n,2.1,https://example.org/\nWells,2,\n,1,\n',
];
const parts = (file: Uint8Array) =>
  Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
const rows = [
  ['Project', 'SDG', 'Why'],
  ['Roads', 1, { date: 45507 }],
  ['A1', '2; 1.1', { error: '#N/A' }],
] as const;
const workbooks = [xlsx([{ rows, merges: ['A2:A3'] }]), ods([{ name: 'Plan', rows }])] as const;
/** ms within which any of these small files is read */
const LONGEST = 3000;

async function checkTable(file: string | Uint8Array, isText: boolean): Promise<void> {
  const start = performance.now();
  const result = await readTable(file, base);
  check(performance.now() - start < LONGEST, 'it took too long');
  const { report } = result;
  check(!report || report.placed + report.partly <= 2 * report.rows, 'rows are counted wrong');
  await checkResult(result, isText);
}

/** How each kind of input is parsed. Most inputs are short, so that many can be tried. */
const trials: readonly [() => Promise<void>, ...(() => Promise<void>)[]] = [
  async () => {
    last = mutated(json, chance);
    await checkResult(await parseDatasetText(last), true);
  },
  async () => {
    last = mutated(csv, chance);
    await checkResult(await parseDatasetCsv(last, base), true);
  },
  async () => {
    last = mutated(chance.of(tables), chance);
    await checkTable(last, false);
  },
  async () => {
    const bytes = mutatedBytes(chance.of(tables), chance);
    last = bytes.toString();
    await checkTable(bytes, false);
  },
  async () => {
    // A part of a workbook is changed, and packed again.
    const all = parts(chance.of(workbooks));
    const changed = chance.below(all.length);
    const packed = all.map(
      ([path, xml], i) => [path, i === changed ? mutated(xml, chance) : xml] as const,
    );
    last = JSON.stringify(packed);
    await checkTable(archive(Object.fromEntries(packed)), false);
  },
  async () => {
    const bytes = chance.of(workbooks).slice();
    for (let n = 1 + chance.below(4); n > 0; n--)
      bytes[chance.below(bytes.length)] = chance.below(256);
    last = bytes.toString();
    await checkTable(bytes, false);
  },
  async () => {
    last = mutated(names, chance);
    const read = await parseTranslation(last);
    checkProblems(read.kind === 'problems' ? read.problems : read.warnings, true);
  },
  async () => {
    const bytes = mutatedBytes(json.slice(0, 300), chance);
    last = bytes.toString();
    const read = await decodeText(bytes);
    if (typeof read === 'string') await checkResult(await parseDatasetText(read), true);
    else checkProblems([read], true);
  },
  async () => {
    last = mutated(json, chance);
    await checkResult(await parseDatasetValue(parsed(last)), false);
  },
  () => {
    last = mutated(link, chance);
    viewFromWords(parsePermalink(last).state, model);
    const { text: once } = makeSafe(last);
    check(makeSafe(once).text === once, 'a safe text does not stay as it is');
    return Promise.resolve();
  },
];

/** The value of valid JSON, as a page may have parsed it; otherwise the text itself. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

console.log(`fuzz: seed ${seed}, ${values.inputs} inputs, at most ${values.seconds} s`);
const end = performance.now() + Number(values.seconds) * 1000;
let count = 0;
for (; count < Number(values.inputs) && performance.now() < end; count++) {
  try {
    await chance.of(trials)();
    check(Reflect.ownKeys(Object.prototype).length === prototype, 'a prototype was changed');
  } catch (error) {
    console.error(`fuzz: input ${count} of seed ${seed} threw an error:`, error);
    console.error(last);
    process.exit(1);
  }
}
console.log(`fuzz: ${count} inputs were read`);
if (count < Number(values.least)) {
  console.error(
    `fuzz: the ${values.seconds} s were over before ${values.least} inputs were read; give it more with --seconds`,
  );
  process.exitCode = 1;
}
