import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { convertCommand } from '../../src/cli/convert.js';
import { describeCommand } from '../../src/cli/describe.js';
import { validateCommand } from '../../src/cli/validate.js';
import { small } from '../fixtures/datasets.js';

let printed: string;
let told: string;
let folder: string;
beforeEach(() => {
  [printed, told] = ['', ''];
  folder = mkdtempSync(join(tmpdir(), 'wsis-translations-'));
  mkdirSync(join(folder, 'data', 'names'), { recursive: true });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const SECRET = 'a-key-of-someone';
const french = { dataset: 'small', language: 'fr', title: 'Petit plan' };

/** Writes a dataset whose translations lie at these addresses. @returns its path */
function dataset(translations: Readonly<Record<string, string>>, data: object = small): string {
  const path = join(folder, 'data', 'plan.json');
  writeFileSync(path, JSON.stringify({ ...data, translations }));
  return path;
}

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Validated {
  readonly code: number;
  /** `path: message` of each error */
  readonly findings: readonly string[];
}

async function validated(path: string): Promise<Validated> {
  const code = await validateCommand.run({ json: true }, [path]);
  const parsed: unknown = JSON.parse(printed);
  const findings = z.array(z.object({ path: z.string(), message: z.string() })).parse(parsed);
  return { code, findings: findings.map((each) => `${each.path}: ${each.message}`) };
}

describe('translations that a dataset names', () => {
  test('are read beside it and below', async () => {
    write('data/fr.json', JSON.stringify(french));
    write('data/names/es.json', JSON.stringify({ ...french, language: 'es', title: 'Plan' }));
    const path = dataset({ fr: 'fr.json', es: './names/es.json' });
    expect(await validated(path)).toEqual({ code: 0, findings: [] });
    await describeCommand.run({ locale: 'fr' }, [path]);
    expect(printed).toContain('Petit plan');
  });

  test.each([
    ['../secret.json', 'above it'],
    ['names/../../secret.json', 'above it, by a detour'],
    ['/etc/hostname', 'anywhere on the machine'],
    ['file://server/share/fr.json', 'on another machine'],
    ['names/..%2F..%2Fsecret.json', 'behind an encoded slash'],
  ])('are not read at %s, %s', async (address) => {
    write('secret.json', JSON.stringify({ key: SECRET }));
    const { code, findings } = await validated(dataset({ fr: address }));
    expect(code).toBe(1);
    expect(findings).toEqual([
      expect.stringMatching(/^translations\.fr: .* is not read: translations lie in the folder/),
    ]);
    expect(printed + told).not.toContain(SECRET);
  });

  test('are not read through a link that leads elsewhere', async () => {
    const secret = write('secret.json', JSON.stringify(french));
    symlinkSync(secret, join(folder, 'data', 'fr.json'));
    const { findings } = await validated(dataset({ fr: 'fr.json' }));
    expect(findings).toEqual([expect.stringMatching(/^translations\.fr: .* is not read/)]);
  });

  test('are not waited for where they are a socket or a folder', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'data', 'socket'), resolve));
    for (const address of ['socket', 'names']) {
      printed = '';
      const { findings } = await validated(dataset({ fr: address }));
      expect(findings).toEqual([expect.stringContaining('it is not a regular file')]);
    }
    server.close();
  });

  test.each([
    ['text', `${SECRET}\nmore`],
    ['JSON of something else', JSON.stringify({ token: SECRET, title: 7 })],
    ['JSON with a wrong value', JSON.stringify({ ...french, title: { key: SECRET } })],
  ])('are never quoted: %s', async (_, content) => {
    write('data/fr.json', content);
    const { code, findings } = await validated(dataset({ fr: 'fr.json' }));
    expect(code).toBe(1);
    expect(findings).toEqual([expect.stringContaining('fr.json is not a translation')]);
    expect(printed + told).not.toContain(SECRET);
  });

  test('that are missing are one finding among others', async () => {
    const links = [...small.links, { actionLine: 'A1', goal: 'goal-9' }];
    write('data/es.json', '{');
    const known = dataset({ fr: 'fr.json', es: 'es.json' });
    const { findings } = await validated(known);
    expect(findings).toEqual([
      expect.stringMatching(/^translations\.es: .* is not a translation/),
      expect.stringMatching(/^translations\.fr: .*no such file/),
    ]);
    printed = '';
    const broken = dataset({ fr: 'fr.json' }, { ...small, links });
    expect((await validated(broken)).findings).toEqual([
      expect.stringMatching(/^links\[3\]\.goal: /),
    ]);
  });

  test('that cannot be read are told while the rest is converted', async () => {
    write('data/fr.json', JSON.stringify(french));
    const path = dataset({ fr: pathToFileURL(join(folder, 'data/fr.json')).href, es: 'es.json' });
    await convertCommand.run({}, [path, join(folder, 'copy.json')]);
    expect(told).toContain('translations.es: ');
    await describeCommand.run({ locale: 'fr' }, [join(folder, 'copy.json')]);
    expect(printed).toContain('Petit plan');
  });
});
