import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureOf, sceneToSvg, themes } from '../../src/core.js';
import { openSource } from '../../src/cli/view.js';
import {
  presetMedium,
  presetSize,
  type Preset,
  usualParts,
  type PicturePart,
  type Subject,
} from '../../src/export/image-options.js';
import { bundledDataset } from '../fixtures/datasets.js';

interface FileCase {
  readonly name: string;
  readonly subject: Subject;
  readonly preset: Preset;
  readonly state?: string;
  readonly locale?: string;
  readonly theme?: 'dark';
  readonly parts?: readonly PicturePart[];
}

const cases: readonly FileCase[] = [
  { name: 'file-a4', subject: 'matrix', preset: 'a4-landscape' },
  {
    name: 'file-brief-filtered',
    subject: 'brief',
    preset: 'a4-portrait',
    state: 'goals=sdg-3+sdg-4&query=health&selected=C7-ehealth:sdg-3',
    parts: [...usualParts, 'qr'],
  },
  {
    name: 'file-brief-rtl',
    subject: 'brief',
    preset: 'a4-landscape',
    state: 'selected=C7-ehealth',
    locale: 'ar',
  },
  {
    name: 'file-compared',
    subject: 'matrix',
    preset: 'a4-landscape',
    state: 'selected=C4&compared=C9',
  },
  {
    name: 'file-compared-goals-rtl-dark',
    subject: 'matrix',
    preset: 'a4-portrait',
    state: 'selected=sdg-3&compared=sdg-4',
    locale: 'ar',
    theme: 'dark',
  },
  {
    name: 'file-brief-compared',
    subject: 'brief',
    preset: 'screen',
    state: 'selected=C4&compared=C9',
  },
  {
    name: 'file-brief-compared-goals-rtl',
    subject: 'brief',
    preset: 'page-width',
    state: 'selected=sdg-3&compared=sdg-4',
    locale: 'ar',
  },
  { name: 'file-network-dark', subject: 'network', preset: 'a4-landscape', theme: 'dark' },
  { name: 'file-clusters-slide', subject: 'network', preset: 'slide', state: 'layout=force' },
  {
    ...{ name: 'file-similarity-slide-rtl', subject: 'network', preset: 'slide' },
    ...{ state: 'layout=similarity', locale: 'ar' },
  },
  { name: 'file-clusters', subject: 'network', preset: 'a4-portrait', state: 'layout=force' },
  ...(
    ['slide', 'a4-portrait', 'a4-landscape', 'square', 'link-card', 'story', 'column'] as const
  ).map((preset) => levels(preset)),
  { ...levels('slide'), name: 'file-levels-slide-rtl', locale: 'ar' },
  { ...levels('a4-portrait'), name: 'file-levels-a4-portrait-dark', locale: 'fr', theme: 'dark' },
  { name: 'file-legend', subject: 'legend', preset: 'screen' },
  { name: 'file-nothing-left', subject: 'matrix', preset: 'slide', state: 'query=xylophone' },
];

/** Organizations, action lines, goals and targets in levels. */
function levels(preset: Preset): FileCase {
  return { name: `file-levels-${preset}`, subject: 'network', preset, state: 'layout=layered' };
}

/** A file that differs is written beside the golden one as `NAME.new.*`, for a person to look at. */
test.each(cases)('the file is the one that was reviewed: $name', async (each) => {
  const { name, subject, preset, state = '', locale = 'en', parts = usualParts } = each;
  const page = 'https://example.org/matrix';
  const options = { state, locale, date: '2026-11-23', page, parts };
  const source = await openSource(await bundledDataset(), options);
  const theme = themes[each.theme ?? 'light'];
  const look = { theme, background: theme.surface, parts };
  const { scene } = pictureOf(source, {
    subject,
    size: presetSize(preset),
    medium: presetMedium(preset),
    ...look,
  });
  const svg = sceneToSvg(scene);
  const golden = new URL(`./golden/${name}.svg`, import.meta.url);
  const fresh = new URL(`./golden/${name}.new.svg`, import.meta.url);
  const same = existsSync(golden) && readFileSync(golden, 'utf8') === svg;
  if (same) rmSync(fresh, { force: true });
  else writeFileSync(fresh, svg);
  expect(same, `look at tests/scenes/golden/${name}.new.svg`).toBe(true);
});

test('a brief of nothing is refused, and says what it lacks', async () => {
  const source = await openSource(await bundledDataset(), { locale: 'en', date: '2026-11-23' });
  const look = {
    theme: themes.light,
    background: 'none',
    parts: usualParts,
    medium: 'paper',
  } as const;
  const brief = () =>
    pictureOf(source, { ...look, subject: 'brief', size: presetSize('a4-portrait') });
  expect(brief).toThrow(/nothing is selected/);
});
