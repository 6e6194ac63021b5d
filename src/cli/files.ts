import { readFile, writeFile } from 'node:fs/promises';

/** A mistake of the person at the keyboard: one line for them, no stack. */
export class UsageError extends Error {}

/** @param name a path, or `-` for standard input */
export async function readText(name: string): Promise<string> {
  try {
    if (name !== '-') return await readFile(name, 'utf8');
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    throw new UsageError(`${name}: ${reason(error)}`, { cause: error });
  }
}

/** @param name a path, or `-` for standard output */
export async function writeText(name: string, text: string): Promise<void> {
  if (name === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(name, text);
  } catch (error) {
    throw new UsageError(`${name} cannot be written: ${reason(error)}`, { cause: error });
  }
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
