import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf } from '../lib/error-message.js';
import { UsageError } from './command.js';

/**
 * @param name a path, or `-` for standard input
 * @param most the most bytes to read
 * @returns undefined when there are more bytes than that
 * @throws UsageError when the file cannot be read
 */
export async function readBytes(name: string, most: number): Promise<Uint8Array | undefined> {
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const source: AsyncIterable<unknown> = name === '-' ? process.stdin : createReadStream(name);
    for await (const chunk of source) {
      if (!(chunk instanceof Uint8Array)) continue;
      length += chunk.length;
      if (length > most) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw new UsageError(`${name}: ${reason(error)}`, { cause: error });
  }
}

/**
 * @param name a path, or `-` for standard output
 * @throws UsageError when the file cannot be written
 */
export async function writeFileOrOut(name: string, content: string | Uint8Array): Promise<void> {
  if (name === '-') {
    process.stdout.write(content);
    return;
  }
  try {
    await writeFile(name, content);
  } catch (error) {
    throw new UsageError(`${name} cannot be written: ${reason(error)}`, { cause: error });
  }
}

/** Makes the folder of a file that is to be written. @throws UsageError when that is impossible */
export async function makeFolderOf(name: string): Promise<void> {
  try {
    await mkdir(dirname(name), { recursive: true });
  } catch (error) {
    throw new UsageError(`${dirname(name)} cannot be made: ${reason(error)}`, { cause: error });
  }
}

/** Prints a line on standard error, so that it does not mix with what a command writes. */
export function tell(line: string): void {
  process.stderr.write(`wsis-sdg-matrix: ${line}\n`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder, not a file',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? messageOf(error);
}
