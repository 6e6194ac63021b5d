/**
 * Installs the packed package into small apps, builds each with its own bundler, and opens it in a browser:
 * `npm run test:packages`, with `-- --all` for every framework, or with the names of apps.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser, root } from '../journeys/site.js';
import { checkPage } from './checks.js';
import { serveByScript, serveFolder, type Served } from './serve.js';

const here = join(root, 'tests/packages');
/** Those that install and build within minutes. */
const usual = ['vite-6', 'vite-8', 'webpack', 'esbuild', 'svelte'];

const execute = promisify(execFile);
const npm = (folder: string, ...args: string[]) =>
  execute('npm', args, { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' } });

/** Packs what `npm run build` has made. @returns the path of the archive */
async function pack(folder: string): Promise<string> {
  await npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  return join(folder, archive);
}

/** Copies an app to a folder of its own, and installs it there with the package. */
async function install(app: string, archive: string, folder: string): Promise<string> {
  const to = join(folder, app);
  cpSync(join(here, 'apps', app), to, { recursive: true });
  cpSync(join(here, 'page.js'), join(to, 'page.js'));
  await npm(to, 'install', '--no-audit', '--no-fund', '--prefer-offline', archive);
  return to;
}

/** The scripts of an app: each `build` is a way of building it; `dev` and `start` serve it. */
function scriptsOf(folder: string): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { scripts } = Object.assign({ scripts: {} }, manifest);
  return Object.keys(scripts);
}

/** Builds an app, or not for `dev`, and serves it. */
async function serve(folder: string, script: string): Promise<Served> {
  if (script === 'dev') return serveByScript(folder, script);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  await npm(folder, 'run', script);
  return scriptsOf(folder).includes('start')
    ? serveByScript(folder, 'start')
    : serveFolder(join(folder, 'dist'));
}

/** @returns what is wrong with a script of an app, or the empty string */
async function check(folder: string, script: string, browser: Browser): Promise<string> {
  let served: Served | undefined;
  try {
    served = await serve(folder, script);
    await checkPage(browser, served.url);
    return '';
  } catch (error) {
    return messageOf(error);
  } finally {
    served?.close();
  }
}

function messageOf(error: unknown): string {
  const output = typeof error === 'object' && error && 'stdout' in error ? error.stdout : '';
  return `${String(error)}\n${String(output)}`;
}

const args = process.argv.slice(2);
const all = readdirSync(join(here, 'apps'));
const named = args.filter((name) => all.includes(name));
const apps = args.includes('--all') ? all : named.length > 0 ? named : usual;
const folder = mkdtempSync(join(tmpdir(), 'wsis-packages-'));
const browser = await openBrowser();
try {
  const archive = await pack(folder);
  for (const app of apps) {
    const started = Date.now();
    const report = (script: string, wrong: string) => {
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`${app.padEnd(9)} ${script.padEnd(16)} ${wrong || 'ok'}  ${seconds} s`);
      if (wrong) process.exitCode = 1;
    };
    const to = await install(app, archive, folder).catch((error: unknown) => {
      report('install', messageOf(error));
    });
    if (to === undefined) continue;
    for (const script of scriptsOf(to).filter((name) => /^(?:build|dev)/.test(name))) {
      report(script, await check(to, script, browser));
    }
    rmSync(to, { recursive: true });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
