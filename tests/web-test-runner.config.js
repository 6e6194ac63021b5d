import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserFlags, findBrowser } from './browser.js';

const root = fileURLToPath(new URL('../', import.meta.url));

export default {
  rootDir: root,
  files: 'tests/elements/**/*.test.ts',
  nodeResolve: true,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findBrowser(), headless: true, args: browserFlags },
    }),
  ],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    setViewportPlugin(),
    emulateMediaPlugin(),
    sendKeysPlugin(),
    sendMousePlugin(),
  ],
  testFramework: { config: { timeout: 10_000 } },
  // What the elements are meant to say, and what Lit says in development only.
  filterBrowserLogs: ({ args }) =>
    !/^wsis-sdg-matrix:|^Lit is in dev|scheduled an update/.test(String(args[0])),
};
