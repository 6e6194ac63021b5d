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
import {
  createModel,
  en,
  formatPath,
  parseDatasetCsv,
  parsePermalink,
  type ParseResult,
} from '../../src/core.js';
import { decodeText } from '../../src/model/read/encoding.js';
import { makeSafe } from '../../src/model/read/unsafe-text.js';
import { parseDatasetText, parseDatasetValue } from '../../src/model/read/dataset.js';
import type { Problem } from '../../src/model/problem.js';
import { parseTranslation } from '../../src/model/translation.js';
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
const { dataset: base } = await modelOf(small);
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
  'view=network&goals=sdg-3+sdg-4&query=health&selected=C7-ehealth:sdg-3&pinned=C4@250,600';

/** the input that is being parsed */
let last = '';

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

function checkProblems(problems: readonly Problem[], isText: boolean): void {
  for (const problem of problems) {
    check(en.problem(problem).length > 10, `no words for ${JSON.stringify(problem)}`);
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
    parsePermalink(last);
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
