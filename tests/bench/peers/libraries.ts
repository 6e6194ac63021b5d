import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { COMPILED_AHEAD } from '../../../build/compiled-ahead.js';
import { root } from '../../journeys/site.js';
import type { Work } from './works.js';

export interface Library {
  readonly name: string;
  readonly kind: Work['kind'];
  /** the file that draws with it, in `theirs/` or in this folder */
  readonly file: string;
  /** npm packages whose versions are printed; none for this library */
  readonly packages: readonly string[];
}

export const libraries: readonly Library[] = [
  { name: 'wsis-sdg-matrix', kind: 'matrix', file: 'ours-matrix', packages: [] },
  { name: 'ECharts', kind: 'matrix', file: 'echarts-matrix', packages: ['echarts'] },
  { name: 'Plotly', kind: 'matrix', file: 'plotly-matrix', packages: ['plotly.js-dist-min'] },
  {
    name: 'Vega-Lite',
    kind: 'matrix',
    file: 'vega-lite-matrix',
    packages: ['vega', 'vega-lite', 'vega-embed'],
  },
  {
    name: 'Observable Plot',
    kind: 'matrix',
    file: 'plot-matrix',
    packages: ['@observablehq/plot'],
  },
  {
    name: 'plain D3 SVG',
    kind: 'matrix',
    file: 'd3-matrix',
    packages: ['d3-selection', 'd3-scale', 'd3-axis'],
  },
  { name: 'wsis-sdg-matrix', kind: 'network', file: 'ours-network', packages: [] },
  { name: 'Cytoscape', kind: 'network', file: 'cytoscape-network', packages: ['cytoscape'] },
  {
    name: 'Sigma',
    kind: 'network',
    file: 'sigma-network',
    packages: ['sigma', 'graphology', 'graphology-layout-forceatlas2'],
  },
  {
    name: 'vis-network',
    kind: 'network',
    file: 'vis-network',
    packages: ['vis-network', 'vis-data'],
  },
  { name: 'ECharts graph', kind: 'network', file: 'echarts-network', packages: ['echarts'] },
  {
    name: 'plain d3-force SVG',
    kind: 'network',
    file: 'd3-network',
    packages: ['d3-force', 'd3-selection'],
  },
];

/** Bundles a library's page as a site would. @returns its files by name, the entry first */
export function bundleOf(
  { file, packages }: Library,
  minify = true,
): Promise<ReadonlyMap<string, string>> {
  const isOurs = packages.length === 0;
  const page = new URL(isOurs ? `${file}.ts` : `theirs/${file}.ts`, import.meta.url);
  return bundlePage(page, minify, isOurs ? COMPILED_AHEAD : '');
}

export async function bundlePage(
  page: URL,
  minify = true,
  postBanner = '',
): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    build: {
      write: false,
      minify,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(page),
        output: { entryFileNames: 'entry.js', postBanner },
      },
    },
  });
  const files = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(
    files.map((each) => [
      each.fileName,
      each.type === 'chunk' ? each.code : Buffer.from(each.source).toString(),
    ]),
  );
}

/** The installed version of a package of the benchmarks or of the project. */
export function versionOf(name: string): string {
  const [folder = ''] = [`${root}tests/bench/`, root].filter((each) =>
    existsSync(`${each}node_modules/${name}`),
  );
  const about = readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8');
  return /"version":\s*"([^"]+)"/.exec(about)?.[1] ?? '';
}
