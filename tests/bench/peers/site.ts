import { createServer } from 'node:http';
import type { Library } from './libraries.js';
import type { Work } from './works.js';

export interface BenchSite {
  readonly url: string;
  /** the index of a work's data */
  readonly dataOf: (work: Work) => number;
  readonly close: () => Promise<void>;
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><style>body{margin:0;font:16px sans-serif}#frame{width:1200px;height:800px}</style>
STYLES<body><script type="module" src="entry.js"></script></body></html>`;

/** The page of a library is at `/<file of the library>/`, the data of a work at `/data/<n>`. */
export async function openBenchSite(
  bundles: ReadonlyMap<Library, Files>,
  works: readonly Work[],
): Promise<BenchSite> {
  const named = new Map([...bundles].map(([{ file }, files]) => [file, files]));
  const site = await openFiles(
    named,
    works.map(({ data }) => JSON.stringify(data)),
  );
  return { ...site, dataOf: (work) => works.indexOf(work) };
}

type Files = ReadonlyMap<string, string>;

/** Serves a page for each bundle. @param data served as `/data/<n>` */
export async function openFiles(
  bundles: ReadonlyMap<string, Files>,
  data: readonly string[] = [],
): Promise<Omit<BenchSite, 'dataOf'>> {
  const pages = new Map<string, { readonly type: string; readonly body: string }>();
  data.forEach((body, i) => pages.set(`/data/${i}`, { type: 'application/json', body }));
  for (const [file, files] of bundles) {
    const sheets = [...files.keys()].filter((name) => name.endsWith('.css'));
    const links = sheets.map((name) => `<link rel="stylesheet" href="${name}">`).join('');
    pages.set(`/${file}/`, { type: 'text/html', body: PAGE.replace('STYLES', links) });
    for (const [name, body] of files) {
      const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      pages.set(`/${file}/${name}`, { type, body });
    }
  }
  const server = createServer((request, response) => {
    const found = pages.get(request.url ?? '');
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body ?? 'not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
