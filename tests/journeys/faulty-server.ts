import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { small } from '../fixtures/small.js';
import { listen } from './site.js';

/** Packed before anything is asked for, since that takes longer than a page may wait. */
const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const JSON_TYPE = { 'content-type': 'application/json' };
const good = JSON.stringify(small);
const other = JSON.stringify({ ...small, id: 'other', title: 'Other plan' });
/** The response with its French names never ends. */
const translated = JSON.stringify({
  ...small,
  id: 'translated',
  translations: { fr: 'names.fr.json' },
});
const STILL = 60_000;

const plainly =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

const drip: Answer = (response) => {
  response.writeHead(200, JSON_TYPE);
  const drop = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(drop));
};

export interface FaultyServer {
  readonly url: string;
  /** requested paths in order, and the status of the response where it matters */
  readonly requested: string[];
  /** paths whose connection the client closed before the response was complete */
  readonly dropped: string[];
  readonly close: () => Promise<void>;
}

/** A server with one fault at each address. */
export async function openFaultyServer(): Promise<FaultyServer> {
  const requested: string[] = [];
  const dropped: string[] = [];
  let version = 1;
  const answers: Readonly<Record<string, Answer>> = {
    '/good.json': plainly(200, JSON_TYPE, good),
    '/other.json': plainly(200, JSON_TYPE, other),
    '/401.json': plainly(401, { 'www-authenticate': 'Bearer' }, 'who are you?'),
    '/403.json': plainly(403, {}, 'not for you'),
    '/404.json': plainly(404, {}, 'nothing here'),
    '/429.json': plainly(429, { 'retry-after': '17' }),
    '/500.json': plainly(500, {}, 'oops'),
    '/503.json': plainly(503, { 'retry-after': '120' }),
    '/204.json': plainly(204),
    '/reset.json': (response) => {
      response.writeHead(200, { ...JSON_TYPE, 'transfer-encoding': 'chunked' });
      response.write(good.slice(0, 200), () => setTimeout(() => response.destroy(), 50));
    },
    '/short.json': (response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': String(good.length + 500) });
      response.write(good, () => setTimeout(() => response.destroy(), 50));
    },
    '/drip.json': drip,
    '/translated.json': plainly(200, JSON_TYPE, translated),
    '/names.fr.json': drip,
    '/never.json': (response) => {
      const timer = setTimeout(() => response.end(), STILL);
      response.on('close', () => clearTimeout(timer));
    },
    '/loop.json': plainly(302, { location: '/loop.json' }),
    '/private.json': plainly(302, { location: '/login' }),
    '/login': plainly(200, { 'content-type': 'text/html' }, '<!doctype html><title>Log in</title>'),
    '/picture.json': plainly(200, { 'content-type': 'image/png' }, '\u0089PNG\r\n'),
    '/typeless.json': plainly(200, { 'content-type': 'image/png' }, good),
    '/slow.json': (response) => {
      setTimeout(() => response.writeHead(200, JSON_TYPE).end(good), 500);
    },
    '/bomb.json': (response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' });
      // The response never ends, until the client closes the connection.
      response.write(packed);
    },
    '/endless.json': (response) => {
      response.writeHead(200, JSON_TYPE);
      const block = ' '.repeat(256 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', more);
      more();
    },
    '/tagged.json': (response, request) => {
      const tag = `"${version}"`;
      const isSame = request.headers['if-none-match'] === tag;
      const headers = { ...JSON_TYPE, etag: tag, 'cache-control': 'max-age=3600' };
      requested.push(isSame ? '304' : '200');
      if (isSame) response.writeHead(304, headers).end();
      else response.writeHead(200, headers).end(version === 1 ? good : other);
    },
    '/next-version': (response) => {
      version++;
      response.end();
    },
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://server').pathname;
    requested.push(path);
    response.on('close', () => {
      if (!response.writableFinished) dropped.push(path);
    });
    // Another origin may read all responses but one.
    const isShut = path === '/foreign.json';
    if (!isShut) response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'retry-after');
    (answers[path] ?? plainly(isShut ? 200 : 404, JSON_TYPE, good))(response, request);
  });
  return {
    url: await listen(server),
    requested,
    dropped,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
