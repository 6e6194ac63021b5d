import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What the build makes, seen from `src/cli` and from `dist/cli` alike. */
const folder = new URL('../../dist/', import.meta.url);

/** Hashes of the files that pages load, by name, as the build wrote them. */
export async function readIntegrity(): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(fileURLToPath(new URL('cdn/integrity.json', folder)), 'utf8');
  const hashes: unknown = JSON.parse(text);
  return Object.fromEntries(
    Object.entries(typeof hashes === 'object' && hashes !== null ? hashes : {}).filter(
      (each): each is [string, string] => typeof each[1] === 'string',
    ),
  );
}

/** All code in one script that needs no other file. */
export async function readWholeScript(): Promise<string> {
  return readFile(fileURLToPath(new URL('self-contained.js', folder)), 'utf8');
}
