import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** A mistake of the person at the keyboard: one line for them, no stack. */
export class UsageError extends Error {}

/**
 * @param name a path, or `-` for standard input
 * @param most beyond how many bytes nothing more is read
 * @returns undefined when there are more
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

/** @param name a path, or `-` for standard output */
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

/** Tells whoever waits how far things are: apart from what is written out. */
export function tell(progress: string): void {
  process.stderr.write(`wsis-sdg-matrix: ${progress}\n`);
}

/** One of a few words. @throws UsageError naming them all */
export function oneOf<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} is one of: ${choices.join(', ')}`);
  return found;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'this is a folder, not a file',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
