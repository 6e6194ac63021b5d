import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findFirefox } from './engines/firefox.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const fixedDay = new URL('fixed-day.js', import.meta.url);

/** The tests themselves, and the command line they start, live on one day; the pages do by `openBrowser`. */
const onFixedDay = {
  setupFiles: [fileURLToPath(fixedDay)],
  env: { NODE_OPTIONS: `--import=${fixedDay.href}` },
};

const journeys = {
  ...onFixedDay,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  // What is awaited comes later on a busy machine.
  expect: { poll: { timeout: 15_000 } },
};

/** Journeys whose outcome is the same in every engine; goldens of pixels and of Chromium’s tree are not. */
const inFirefoxToo = ['adaptation', 'embed', 'explorer', 'languages', 'script-tag'];

const withFirefox = {
  root,
  test: {
    ...journeys,
    name: 'journeys-firefox',
    include: inFirefoxToo.map((name) => `tests/journeys/${name}.test.ts`),
    env: { ...onFixedDay.env, ENGINE: 'firefox' },
    // After those in Chromium: two browsers at once would take the time from one another.
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
          // Times are for benchmarks: a busy machine fails no test.
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
