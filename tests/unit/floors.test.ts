import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

const FLOORS = [
  'lib theme.ts',
  'model',
  'state',
  'i18n',
  'derive',
  'layout',
  'scene',
  'paint',
  'export',
  'elements',
];
const floorOf = (name: string): number => {
  const room = name.includes('/') ? name.slice(0, name.indexOf('/')) : name;
  const floor = FLOORS.findIndex((rooms) => rooms.split(' ').includes(room));
  return floor < 0 ? FLOORS.length : floor;
};
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const inside = (name: string, path: string): string =>
  relative(root, join(root, dirname(name), path)).replace(/\.js$/, '.ts');
const ours = ({ name, text }: (typeof files)[number]): string[] =>
  importsOf(text)
    .filter((path) => path.startsWith('.'))
    .map((path) => inside(name, path));
const offenders = (isOne: (file: (typeof files)[number]) => boolean): string[] =>
  files.filter(isOne).map(({ name }) => name);
const importing =
  (library: RegExp) =>
  ({ text }: { text: string }) =>
    importsOf(text).some((path) => library.test(path));

test('a file imports from its own floor and from lower ones, never upward', () => {
  const upward = files.flatMap((file) =>
    ours(file)
      .filter((to) => floorOf(to) > floorOf(file.name))
      .map((to) => `${file.name} → ${to}`),
  );
  expect(upward).toEqual([]);
});

test('no file imports itself through others', () => {
  const next = new Map(files.map((file) => [file.name, ours(file)]));
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (next.get(from) ?? []).some(
      (to) => to === goal || (!seen.has(to) && reaches(to, goal, seen.add(to))),
    );
  expect(offenders(({ name }) => reaches(name, name))).toEqual([]);
});

test('lit stays with the elements, zod with the model, d3 away from the DOM', () => {
  const isView = ({ name }: { name: string }) => floorOf(name) >= FLOORS.indexOf('elements');
  expect(offenders((file) => importing(/^lit\b/)(file) && !isView(file))).toEqual([]);
  expect(offenders((file) => importing(/^zod\b/)(file) && !file.name.startsWith('model/'))).toEqual(
    [],
  );
  const touching = /^d3-(selection|transition|brush|axis)$|^d3$/;
  expect(offenders(importing(touching))).toEqual([]);
});

test('nothing below the painters knows the window', () => {
  const below = FLOORS.indexOf('paint');
  const reached = /(?<![.\w'])(?:document|window|navigator)\s*[.[]/;
  expect(offenders(({ name, text }) => floorOf(name) < below && reached.test(code(text)))).toEqual(
    [],
  );
});

test('no file is longer than 400 lines', () => {
  expect(offenders(({ text }) => text.split('\n').length > 400)).toEqual([]);
});

/** Files under 15 lines with one importer, each with the reason why it is a file. */
const ALONE: Readonly<Record<string, string>> = {
  'i18n/en/fetched-controls.ts': 'a chunk of its own',
  'state/bundled-checksum.ts': 'written by `data/build.ts`',
};

test('a file of a few lines that only one other imports is a part of that one', () => {
  const importers = new Map(files.map(({ name }) => [name, 0]));
  for (const file of files) {
    for (const to of new Set(ours(file))) importers.set(to, (importers.get(to) ?? 0) + 1);
  }
  const scraps = offenders(
    ({ name, text }) => importers.get(name) === 1 && text.trimEnd().split('\n').length < 15,
  );
  expect(scraps.sort()).toEqual(Object.keys(ALONE).sort());
});

function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
