import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { nearest } from '../lib/closest.js';
import { messageOf } from '../lib/error-message.js';
import { UsageError, type OptionValues } from './command.js';

/** One picture of a job file. */
export interface Job {
  /** where the file lists it, for messages: `jobs.json: pictures[2]` */
  readonly where: string;
  /** the path of the file to write */
  readonly out: string;
  /** the options of `render` */
  readonly values: OptionValues;
  /** those of them that are given for this picture, and not for all */
  readonly own: OptionValues;
  /** the path of the dataset; undefined: the bundled one */
  readonly dataset: string | undefined;
}

type Choices = Readonly<Record<string, readonly string[]>>;

/**
 * The pictures that a job file lists. An option with several values stands for a picture with each of
 * them, and `{locale}` in the name of a file for the value of that option.
 * @param options the names of the options that a picture may have
 * @throws UsageError that says where the file is wrong
 */
export async function readJobs(
  path: string,
  { defaults, options }: { readonly defaults: OptionValues; readonly options: readonly string[] },
): Promise<readonly Job[]> {
  const content = contentOf(await textOfFile(path), path);
  const shared = choicesIn(content['defaults'] ?? {}, { where: `${path}: defaults`, options });
  const { pictures } = content;
  if (!Array.isArray(pictures) || pictures.length === 0) {
    throw new UsageError(`${path}: pictures must be a list of at least one picture`);
  }
  const jobs = pictures.flatMap((picture: unknown, i) => {
    const where = `${path}: pictures[${i}]`;
    const own = choicesIn(picture, { where, options });
    return combinations({ ...shared, ...own }).map((chosen) =>
      jobOf({ ...defaults, ...chosen }, { where, folder: dirname(path), own: Object.keys(own) }),
    );
  });
  refuseSameFile(jobs);
  return jobs;
}

async function textOfFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`--jobs: ${messageOf(error)}`, { cause: error });
  }
}

function contentOf(text: string, path: string): Readonly<Record<string, unknown>> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${messageOf(error)}`, { cause: error });
  }
  if (!isRecord(content)) {
    throw new UsageError(`${path} must hold { "defaults": { … }, "pictures": [{ "out": … }] }`);
  }
  const unknown = Object.keys(content).find((key) => key !== 'defaults' && key !== 'pictures');
  if (unknown !== undefined) {
    throw new UsageError(`${path}: “${unknown}” is unknown; there are defaults and pictures`);
  }
  return content;
}

/** Each option with its values, of which there is usually one. */
function choicesIn(
  content: unknown,
  { where, options }: { readonly where: string; readonly options: readonly string[] },
): Choices {
  if (!isRecord(content)) throw new UsageError(`${where} must be an object of options`);
  const known = [...options, 'out', 'dataset'];
  const entries = Object.entries(content).map(([name, value]) => {
    if (!known.includes(name)) {
      const near = nearest(name, known);
      const hint = near === undefined ? `there are ${known.join(', ')}` : `is it ${near}?`;
      throw new UsageError(`${where}: “${name}” is no option of render; ${hint}`);
    }
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = values.flatMap((each) =>
      typeof each === 'string' || typeof each === 'number' ? [String(each)] : [],
    );
    if (texts.length === 0 || texts.length < values.length) {
      throw new UsageError(`${where}: ${name} must be a text, a number or a list of them`);
    }
    return [name, texts] as const;
  });
  return Object.fromEntries(entries);
}

/** Every way to take one value of each option. */
function combinations(choices: Choices): readonly Readonly<Record<string, string>>[] {
  let all: readonly Readonly<Record<string, string>>[] = [{}];
  for (const [name, values] of Object.entries(choices)) {
    all = all.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value })));
  }
  return all;
}

function jobOf(
  values: OptionValues,
  {
    where,
    folder,
    own,
  }: { readonly where: string; readonly folder: string; readonly own: readonly string[] },
): Job {
  const { out, dataset, ...rest } = values;
  if (typeof out !== 'string') throw new UsageError(`${where} must name its file: "out": "a.svg"`);
  const name = out.replaceAll(/\{([\w-]+)\}/g, (_, option: string) => {
    const value = values[option];
    if (typeof value === 'string') return value;
    throw new UsageError(`${where}: out has {${option}}, but the picture has no such option`);
  });
  return {
    where,
    out: resolve(folder, name),
    values: rest,
    own: Object.fromEntries(Object.entries(rest).filter(([option]) => own.includes(option))),
    dataset: typeof dataset === 'string' ? resolve(folder, dataset) : undefined,
  };
}

function refuseSameFile(jobs: readonly Job[]): void {
  const first = new Map<string, Job>();
  for (const job of jobs) {
    const other = first.get(job.out);
    if (other) {
      const both = other.where === job.where ? job.where : `${other.where} and ${job.where}`;
      throw new UsageError(
        `${both} would write ${job.out} twice; name what differs, as in "{locale}-{theme}.svg"`,
      );
    }
    first.set(job.out, job);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
