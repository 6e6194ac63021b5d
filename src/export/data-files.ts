import { createMatrixChain } from '../derive/matrix/chain.js';
import { filterModel } from '../model/filter.js';
import { withTranslations } from '../state/translations.js';
import { initialState } from '../state/view-state.js';
import { statementTable, tableToCsv } from './csv.js';
import type { ResolvedDataOptions } from './data-options.js';
import { edgeTable, graphml, graphOf, nodeTable } from './graph.js';
import { datasetToJson, languagesOnlyHere, shownDataset } from './json.js';
import { datasetToJsonLd } from './json-ld.js';
import { linkTable } from './link-table.js';
import type { PictureSource } from './picture-source.js';

// Loaded when a person or a script asks for data.

/** The content of a file, and its media type. */
export interface DataFile {
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** The data of a view as a file. */
export async function dataFile(
  source: PictureSource,
  { rows, ...options }: ResolvedDataOptions,
): Promise<DataFile> {
  return fileOf(rows === 'all' ? unfiltered(source) : source, options);
}

/** The same view without its filters. */
function unfiltered(source: PictureSource): PictureSource {
  const { model, terms } = source;
  const state = { ...initialState, view: source.state.view };
  const kept = filterModel(model, state, undefined);
  return { ...source, state, kept, matrix: createMatrixChain()(model, kept, state, terms) };
}

async function fileOf(
  source: PictureSource,
  { format, columns, delimiter }: Omit<ResolvedDataOptions, 'rows'>,
): Promise<DataFile> {
  const { model, kept, terms } = source;
  const dataset = async () => {
    const named = await withTranslations(model, languagesOnlyHere(model.dataset));
    return shownDataset(named.model, kept, terms.locale);
  };
  const csv = (table: readonly (readonly string[])[]) => ({
    type: 'text/csv;charset=utf-8',
    content: tableToCsv(table, delimiter),
  });
  switch (format) {
    case 'json':
      return { type: 'application/json', content: datasetToJson(await dataset()) };
    case 'jsonld':
      return { type: 'application/ld+json', content: datasetToJsonLd(await dataset()) };
    case 'graphml': {
      const graph = graphOf(model, kept, terms.locale);
      return { type: 'application/graphml+xml', content: graphml(graph) };
    }
    case 'nodes':
      return csv(nodeTable(graphOf(model, kept, terms.locale)));
    case 'edges':
      return csv(edgeTable(graphOf(model, kept, terms.locale)));
    case 'csv': {
      const { header, rows } =
        columns === 'names'
          ? linkTable(model, kept, terms.locale)
          : statementTable(await dataset(), terms.locale);
      return csv([header, ...rows]);
    }
    case 'xlsx': {
      const { viewToXlsx, XLSX } = await import('./xlsx.js');
      return { type: XLSX, content: await viewToXlsx(source) };
    }
  }
}
