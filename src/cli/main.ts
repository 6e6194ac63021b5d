#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { messageOf } from '../lib/error-message.js';
import { type Command, limitsHelp, UsageError } from './command.js';
import { citeCommand } from './cite.js';
import { convertCommand } from './convert.js';
import { describeCommand } from './describe.js';
import { diffCommand } from './diff.js';
import { embedCommand } from './embed.js';
import { renderCommand } from './render.js';
import { validateCommand } from './validate.js';

const commands: readonly Command[] = [
  validateCommand,
  renderCommand,
  convertCommand,
  diffCommand,
  describeCommand,
  citeCommand,
  embedCommand,
];

const HELP = `wsis-sdg-matrix: how the WSIS action lines serve the Sustainable Development Goals

${commands.map(({ usage }) => `  wsis-sdg-matrix ${usage}`).join('\n')}

  wsis-sdg-matrix COMMAND --help explains the options of a command
  wsis-sdg-matrix --version prints the version

Use - as FILE to read standard input, and as OUT to write standard output.
Exit codes: 0 success, 1 an error in the arguments or the data, 70 a bug in this program.

Examples
  wsis-sdg-matrix validate my-plan.json
  wsis-sdg-matrix render --view matrix --format svg -o matrix.svg
  wsis-sdg-matrix render --format pdf --preset a4-landscape --state 'goals=sdg-3' -o health.pdf
  wsis-sdg-matrix convert my-links.xlsx my-plan.json
  wsis-sdg-matrix embed --form static > view.html
`;

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(HELP);
    return name === undefined ? 1 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${await readVersion()}\n`);
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) throw new UsageError(`there is no command “${name}”; try --help`);
  const { values, positionals } = parse(command, rest);
  if (values.help === true) {
    process.stdout.write(`wsis-sdg-matrix ${command.usage}\n\n${command.help}\n\n${limitsHelp}\n`);
    return 0;
  }
  return command.run(values, positionals);
}

/** The version of the package, whose `package.json` is as far from `src/cli` as from `dist/cli`. */
async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const content: unknown = JSON.parse(text);
  const isPackage = typeof content === 'object' && content !== null && 'version' in content;
  if (!isPackage) throw new Error('package.json has no version');
  return String(content.version);
}

function parse({ name, options }: Command, args: readonly string[]) {
  const help = { type: 'boolean', short: 'h' } as const;
  const limits = { type: 'string' } as const;
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...options, help, limits },
      allowPositionals: true,
    });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    const [first = ''] = messageOf(error).split('. ');
    throw new UsageError(`${name}: ${first}; try ${name} --help`, { cause: error });
  }
}

/** A reader such as `head` closes the pipe when it has enough. That is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsageError = error instanceof UsageError;
  const message = messageOf(error);
  const hint = isUsageError ? '' : ' – this is a bug in wsis-sdg-matrix; please report it';
  process.stderr.write(`wsis-sdg-matrix: ${message}${hint}\n`);
  process.exitCode = isUsageError ? 1 : 70;
}
