import { basename } from 'node:path';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from './site.js';

describe('the files for script tags', () => {
  let chunks: readonly Rolldown.OutputChunk[];
  beforeAll(async () => {
    // Without this condition Lit comes with its messages for developers.
    vi.stubEnv('NODE_ENV', 'production');
    const result = await build({
      configFile: `${root}vite.config.ts`,
      logLevel: 'error',
      build: { write: false },
    });
    chunks = [result]
      .flat()
      .flatMap((each) => ('output' in each ? each.output : []))
      .filter((each) => each.type === 'chunk');
  });

  test('contain no module twice', () => {
    const files = new Map<string, string[]>();
    for (const { fileName, moduleIds } of chunks) {
      for (const id of moduleIds) files.set(id, [...(files.get(id) ?? []), fileName]);
    }
    expect(files.size).toBeGreaterThan(200);
    expect([...files].filter(([, names]) => names.length > 1)).toEqual([]);
  });

  test('are entries that import chunks, and chunks that import no entry', () => {
    const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
    expect(entries).toContain('wsis-sdg-matrix.js');
    for (const { imports, dynamicImports } of chunks) {
      for (const name of [...imports, ...dynamicImports]) expect(entries).not.toContain(name);
    }
  });

  test('load zod only to explain what is wrong with data', () => {
    const withZod = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.includes('/zod/')));
    expect(withZod.map(({ name }) => name)).toEqual(['dataset-problems']);
    for (const { imports } of chunks) {
      for (const { fileName } of withZod) expect(imports).not.toContain(fileName);
    }
  });

  test('ask for chunks whose names change with what is in them', () => {
    for (const { fileName, isEntry } of chunks) {
      if (!isEntry) expect(basename(fileName)).toMatch(/-[\w-]{8}\.js$/);
    }
  });
});
