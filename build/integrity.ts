import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** The folder of these files on a site, as in the README. */
const FOLDER = './wsis-sdg-matrix/';

/**
 * Writes `integrity.json`: the hash of every script by its name, with which a browser checks the script;
 * the names of the chunks that each entry needs before it runs; and for a page to paste, an import map
 * with the hashes of all chunks, and tags that preload the chunks of an entry.
 */
export const integrity: Plugin = {
  name: 'integrity',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const scripts: readonly Rolldown.OutputChunk[] = Object.values(bundle).filter(
        (each) => each.type === 'chunk',
      );
      const entries = scripts.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
      const hashes = Object.fromEntries(scripts.map((each) => [each.fileName, hashOf(each)]));
      const chunks = Object.entries(hashes).filter(([name]) => !entries.includes(name));
      const preload = (name: string) =>
        `<link rel='modulepreload' href='${FOLDER}${name}' integrity='${hashes[name] ?? ''}' crossorigin='anonymous'>`;
      const imports = entries.map((name) => [name, [...importsOf(name, bundle)]] as const);
      const preloads = imports.map(([name, names]) => [name, names.map(preload)] as const);
      const all = {
        ...hashes,
        imports: Object.fromEntries(imports),
        importmap: {
          integrity: Object.fromEntries(chunks.map(([name, hash]) => [FOLDER + name, hash])),
        },
        modulepreload: Object.fromEntries(preloads),
      };
      const source = `${JSON.stringify(all, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
    },
  },
};

/** The hash of a script, as a browser checks it. */
export function hashOf({ code }: Pick<Rolldown.OutputChunk, 'code'>): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}

/** The chunks that an entry needs before it runs, each once. */
function importsOf(
  fileName: string,
  bundle: Rolldown.OutputBundle,
  seen = new Set<string>(),
): ReadonlySet<string> {
  const chunk = bundle[fileName];
  for (const name of chunk?.type === 'chunk' ? chunk.imports : []) {
    if (seen.has(name)) continue;
    seen.add(name);
    importsOf(name, bundle, seen);
  }
  return seen;
}
