#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { UsageError } from './files.js';
import { render } from './render.js';
import { validate } from './validate.js';

const HELP = `wsis-sdg-matrix – how the WSIS action lines serve the Sustainable Development Goals

  wsis-sdg-matrix validate FILE… [--json]
      checks datasets; prints file:line:column path message; exit code 0 or 1
  wsis-sdg-matrix render [FILE] --view matrix|network --format svg -o OUT
      [--layout bipartite|layered|force|similarity] [--state 'goals=sdg-3&query=health']
      [--locale en] [--theme light|dark] [--width 1200]
      writes the picture the element shows; without FILE, of the bundled dataset

FILE may be - for standard input, OUT - for standard output.

Examples
  wsis-sdg-matrix validate my-plan.json
  wsis-sdg-matrix render --view matrix --format svg -o matrix.svg
  wsis-sdg-matrix render --view network --layout force -o clusters.svg
  wsis-sdg-matrix render --view network --state 'facilitators=WHO' -o who.svg
  wsis-sdg-matrix render my-plan.json --theme dark --locale fr -o - > plan.svg
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  view: { type: 'string' },
  layout: { type: 'string' },
  state: { type: 'string', default: '' },
  format: { type: 'string', default: 'svg' },
  out: { type: 'string', short: 'o' },
  locale: { type: 'string', default: 'en' },
  theme: { type: 'string', default: 'light' },
  width: { type: 'string', default: '1200' },
} as const;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [command, ...files] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(HELP);
    return values.help ? 0 : 1;
  }
  if (command === 'validate') {
    if (files.length === 0) throw new UsageError('validate: name at least one file');
    return validate(files, values.json);
  }
  if (command === 'render') {
    if (values.out === undefined) throw new UsageError('render: say where to with -o OUT');
    if (files.length > 1) throw new UsageError('render: name one file at most');
    return render({ ...values, file: files[0], out: values.out });
  }
  throw new UsageError(`there is no command “${command}”; try --help`);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`wsis-sdg-matrix: ${error.message}\n`);
  process.exitCode = 1;
}
