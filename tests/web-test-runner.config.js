import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { availableEngines } from './engines/available.js';
import { gapReport } from './engines/engine-gaps.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const { here, line } = availableEngines();
const gaps = gapReport();
console.log(line);

export default {
  rootDir: root,
  files: 'tests/elements/**/*.test.ts',
  nodeResolve: true,
  // One page at a time, since pages side by side would take the focus from each other, and slow each other down.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  browsers: here.map(({ launcher, at }) => launcher(at)),
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    gaps.plugin,
  ],
  reporters: [defaultReporter(), gaps.reporter],
  // `fixed-day.js` sets the day before anything else runs.
  testRunnerHtml: (testFramework) => `<!doctype html>
<html><head><meta charset="utf-8"><script src="/tests/fixed-day.js"></script></head>
<body><script type="module" src="${testFramework}"></script></body></html>`,
  testFramework: { config: { timeout: 30_000 } },
  // Expected messages of the elements, and Lit's messages in development.
  filterBrowserLogs: ({ args }) =>
    !/^wsis-sdg-matrix:|^Lit is in dev|scheduled an update/.test(String(args[0])),
};
