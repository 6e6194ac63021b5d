import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withAbsoluteTranslations } from '../model/absolute-translations.js';
import { defaultLimits, tooBig } from '../model/limits.js';
import { decodeText } from '../model/read/encoding.js';
import type { Dataset, Translation } from '../model/schema.js';
import { parseTranslation, translated } from '../model/translation.js';
import { UsageError } from './command.js';
import { readBytes } from './files.js';
import { problemText } from './problems.js';

/** Why a translation that a dataset names is not read. */
export interface UnreadTranslation {
  readonly language: string;
  readonly message: string;
}

export interface Translated {
  readonly dataset: Dataset;
  readonly unread: readonly UnreadTranslation[];
}

/**
 * Adds the translations to these languages, as far as the dataset names files with them.
 *
 * A dataset comes from anyone and may name any file. So only regular files beside it or below are read, and
 * what is in a file that turns out to be no translation is never told.
 * @param own the path of the dataset
 */
export async function readTranslations(
  dataset: Dataset,
  own: string,
  languages: readonly string[],
): Promise<Translated> {
  let result = withAbsoluteTranslations(dataset, pathToFileURL(own).href);
  const unread: UnreadTranslation[] = [];
  for (const language of languages) {
    const address = result.translations?.[language] ?? '';
    if (!address.startsWith('file:')) continue;
    try {
      const path = await pathBeside(own, address);
      result = translated(result, await readTranslation(path));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      unread.push({ language, message: error.message });
    }
  }
  return { dataset: result, unread };
}

/**
 * The path of a regular file in the folder of a dataset or below.
 * @throws UsageError where an address stands for anything else
 */
async function pathBeside(own: string, address: string): Promise<string> {
  const path = pathOf(address);
  const elsewhere = 'is not read: translations lie in the folder of the dataset or below';
  if (path === undefined || !isIn(dirname(own), path))
    throw new UsageError(`${path ?? address} ${elsewhere}`);
  const real = await realpath(path).catch(() => path);
  // A symbolic link may lead anywhere.
  if (!isIn(await realpath(dirname(own)), real)) throw new UsageError(`${path} ${elsewhere}`);
  const found = await stat(real).catch(() => undefined);
  if (!found) throw new UsageError(`${path}: no such file or folder`);
  if (!found.isFile()) throw new UsageError(`${path} is not read: it is not a regular file`);
  return path;
}

/** The path of a file on this machine; undefined for `file://host/…` and for encoded slashes. */
function pathOf(address: string): string | undefined {
  try {
    return new URL(address).host === '' ? fileURLToPath(address) : undefined;
  } catch {
    return undefined;
  }
}

function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function readTranslation(path: string): Promise<Translation> {
  const bytes = await readBytes(path, defaultLimits.bytes);
  const text = bytes && (await decodeText(bytes));
  const problem = text ?? tooBig(defaultLimits);
  const parsed =
    typeof problem === 'string'
      ? await parseTranslation(problem)
      : ({ kind: 'problems', problems: [problem] } as const);
  if (parsed.kind === 'translation') return parsed.translation;
  const lines = parsed.problems.map(({ line, column, code, expected, detail }) => {
    const at = line === undefined ? path : `${path}:${line}:${column}`;
    // In place of what was found, which may be anybody's secret.
    const facts = { code, found: '…', ...(expected && { expected }), ...(detail && { detail }) };
    return `${at} ${problemText(facts)}`;
  });
  throw new UsageError(`${path} is not a translation\n${lines.join('\n')}`);
}
