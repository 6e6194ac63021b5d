import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { listen } from '../journeys/site.js';

/** A running server. */
export interface Served {
  readonly url: string;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves the files of a folder, as any host of static sites does. What is not there is a 404. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    readFile(join(folder, path)).then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  return { url: await listen(server), close: () => server.close() };
}

/** ms within which an app's own server must answer */
const LONGEST_START = 90_000;

/** Runs a script of an app that serves it on `PORT`, and waits until it answers. */
export async function serveByScript(folder: string, script: string): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // In a group of its own, since npm starts a shell which starts the server.
  const child = spawn('npm', ['run', '--silent', script], {
    ...{ cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NODE_OPTIONS: '' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (output += text.toString()));
  }
  const close = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
  };
  const latest = Date.now() + LONGEST_START;
  while (!(await answers(url))) {
    if (Date.now() > latest || child.exitCode !== null) {
      close();
      throw new Error(`npm run ${script} does not answer:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, close };
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
