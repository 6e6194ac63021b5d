import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE = 20_000;

/**
 * A WebKitGTK on its own display, driven by WebDriver, and the desktop settings that it follows.
 * @typedef {object} WebKit
 * @property {string} version
 * @property {(method: string, path: string, body?: object) => Promise<any>} sends a command to its session
 * @property {(settings: Record<string, string | number>) => void} sets desktop preferences
 * @property {() => Promise<void>} ends all processes that were started
 */

/**
 * @param {NonNullable<ReturnType<typeof import('./webkit.js').findWebKit>>} parts
 * @returns {Promise<WebKit>}
 */
export async function startWebKit(parts) {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  const children = [];
  const start = (command, given, stdio, env = process.env) => {
    const child = spawn(command, given, { stdio, env });
    children.push(child);
    return child;
  };
  const end = async () => {
    process.off('exit', endNow);
    for (const child of children.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const endNow = () => children.forEach((child) => child.kill());
  process.once('exit', endNow);
  try {
    const display = await openDisplay((given, stdio) => start(parts.display, given, stdio));
    const env = environment(display, folder);
    const settingsFile = join(folder, 'xsettings');
    writeFileSync(settingsFile, '');
    const settings = start(parts.settings, ['-c', settingsFile], 'ignore', env);
    const port = await freePort();
    start(parts.driver, ['--host=127.0.0.1', `--port=${port}`], 'ignore', env);
    const driver = `http://127.0.0.1:${port}`;
    const { sessionId, capabilities } = await openSession(driver, parts.browser);
    const session = `${driver}/session/${sessionId}`;
    return {
      version: capabilities.browserVersion,
      call: (method, path, body) => command(method, `${session}${path}`, body),
      set: (wanted) => {
        const lines = Object.entries(wanted).map(
          ([key, value]) => `${key} ${JSON.stringify(value)}\n`,
        );
        writeFileSync(settingsFile, lines.join(''));
        settings.kill('SIGHUP');
      },
      stop: async () => {
        // Ending the session closes the browser; the other processes were started here and are ended by id.
        await command('DELETE', session).finally(end);
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The server chooses a free display number and writes it to the pipe. */
async function openDisplay(start) {
  const server = start(
    ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'],
    ['ignore', 'ignore', 'ignore', 'pipe'],
  );
  const [number] = await Promise.race([
    once(server.stdio[3], 'data'),
    once(server, 'exit').then(() => {
      throw new Error('Xvfb ended before it had a display.');
    }),
  ]);
  return `:${String(number).trim()}`;
}

/** No graphics card, no desktop bus, and separate folders, so that no setting of the user has an effect. */
const environment = (display, folder) => ({
  ...process.env,
  DISPLAY: display,
  XDG_CONFIG_HOME: folder,
  XDG_CACHE_HOME: folder,
  XDG_DATA_HOME: folder,
  GDK_BACKEND: 'x11',
  GSETTINGS_BACKEND: 'memory',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Opens a session, and tries again until the driver listens. */
async function openSession(driver, binary) {
  const requested = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await command('POST', `${driver}/session`, {
        capabilities: { alwaysMatch: requested },
      });
    } catch (error) {
      if (!(error instanceof TypeError) || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** @throws {TypeError} when the driver does not listen yet; {Error} with the driver's message */
async function command(method, url, body) {
  const request = { method, headers: { 'content-type': 'application/json' } };
  const answer = await fetch(url, body ? { ...request, body: JSON.stringify(body) } : request);
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
  return value;
}
