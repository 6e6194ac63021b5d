import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findFirefox } from './engines/firefox.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const fixedDay = new URL('fixed-day.js', import.meta.url);

/** The tests and the command line that they start live on one day. `openBrowser` does the same for pages. */
const onFixedDay = {
  setupFiles: [fileURLToPath(fixedDay)],
  env: { NODE_OPTIONS: `--import=${fixedDay.href}` },
};

const journeys = {
  ...onFixedDay,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  // On a busy machine, what a test waits for takes longer.
  expect: { poll: { timeout: 15_000 } },
};

/** Journeys with the same outcome in every engine. Golden pixels and trees are Chromium’s alone. */
const inFirefoxToo = ['adaptation', 'embed', 'explorer', 'languages', 'script-tag'];

const withFirefox = {
  root,
  test: {
    ...journeys,
    name: 'journeys-firefox',
    include: inFirefoxToo.map((name) => `tests/journeys/${name}.test.ts`),
    env: { ...onFixedDay.env, ENGINE: 'firefox' },
    // They run after those in Chromium, since two browsers at once would slow each other down.
    sequence: { groupOrder: 2 },
  },
};

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...onFixedDay,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/scenes/**/*.test.ts'],
          // Benchmarks measure time; a busy machine must not fail a test.
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          ...journeys,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      ...(findFirefox() ? [withFirefox] : []),
    ],
  },
});
