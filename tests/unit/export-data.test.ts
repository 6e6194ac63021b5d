import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/cli/view.js';
import {
  datasetToCsv,
  datasetToJson,
  filterModel,
  initialState,
  parseDatasetText,
  shownDataset,
} from '../../src/core.js';
import { dataFile } from '../../src/export/data-files.js';
import { resolveDataOptions, type DataOptions } from '../../src/export/data-options.js';
import { localize } from '../../src/model/localized-text.js';
import {
  formatReadings,
  guardFormula,
  parseReadings,
  unguardFormula,
} from '../../src/model/read/csv-format.js';
import { bundledDataset, bundledModel, modelOf, small } from '../fixtures/datasets.js';

const rowsOf = (csv: string) => csvParseRows(csv.slice(1));

test('the CSV has a byte order mark, a header and a row for each link', async () => {
  const dataset = await bundledDataset();
  const csv = datasetToCsv(dataset);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const [header, ...rows] = rowsOf(csv);
  expect(header).toEqual([
    ...['action_line', 'goal', 'target', 'rationale'],
    ...['source', 'source_ref', 'status', 'note', 'readings'],
  ]);
  expect(rows).toHaveLength(dataset.links.length);
  expect(rows.every((row) => row.length === 9)).toBe(true);
});

test('quotes, commas and line breaks in a rationale survive', async () => {
  const rationale = 'He said “a”, "b",\r\nand c.';
  const [first, ...others] = small.links;
  const { dataset } = await modelOf({ ...small, links: [{ ...first, rationale }, ...others] });
  expect(rowsOf(datasetToCsv(dataset))[1]).toEqual([
    'A1',
    'goal-1',
    'target-1.1 target-1.2',
    rationale,
    'here',
    ...['', '', ''],
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1"])(
  'a cell of “%s” is not run',
  async (rationale) => {
    const [first] = small.links;
    const { dataset } = await modelOf({ ...small, links: [{ ...first, rationale }] });
    expect(rowsOf(datasetToCsv(dataset))[1]?.[3]).toBe(`'${rationale}`);
  },
);

test.each([
  ['x;=1+1;=HYPERLINK(A1)', "x;'=1+1;'=HYPERLINK(A1)"],
  ['\n=4+4', "\n'=4+4"],
  ['a\t=1', "a\t'=1"],
  ['q;"=8+8"', 'q;\'"=8+8"'],
  ['goals 3, -4 and a-b; c', 'goals 3, -4 and a-b; c'],
])('no part of a cell is run where another separator divides it: %j', (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded);
});

test('texts come back as they were, whatever was guarded in them', () => {
  const text = fc.string({
    unit: fc.constantFrom('=', '+', "'", '"', ';', ',', '\t', '\n', '\r', 'a'),
  });
  fc.assert(
    fc.property(text, (own) => {
      expect(unguardFormula(guardFormula(own))).toBe(own);
    }),
  );
});

test('readings come back as they were, whatever was read in place of the targets', () => {
  const reading = fc.record(
    { source: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,9}$/), reads: fc.string() },
    { requiredKeys: ['source'], noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(reading), (readings) => {
      expect(parseReadings(formatReadings(readings))).toEqual(readings);
    }),
  );
  expect(formatReadings([{ source: 'a', reads: '17.8 and 17.9' }, { source: 'b' }])).toBe(
    'a="17.8 and 17.9" b',
  );
});

/** A file of the statements about goal 3, in French. */
async function fileOf(options: DataOptions) {
  const view = { state: 'goals=sdg-3', locale: 'fr', date: '2026-11-23' };
  const source = await openSource(await bundledDataset(), { ...view, page: 'https://a.example/' });
  return (await dataFile(source, resolveDataOptions(options))).content;
}

const textOf = async (options: DataOptions) => String(await fileOf(options));

describe('the JSON of what is shown', () => {
  test('loads again, with those statements only, and says that it is a part', async () => {
    const result = await parseDatasetText(await textOf({ format: 'json' }));
    if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems[0]));
    const { dataset, warnings } = result;
    expect(warnings).toEqual([]);
    expect(dataset.links.length).toBeGreaterThan(0);
    expect(dataset.links.every(({ goal }) => goal === 'sdg-3')).toBe(true);
    expect(dataset.id).toMatch(/^wsis-sdg-part-\w+$/);
    expect(dataset.partOf).toMatchObject({ id: 'wsis-sdg', version: '2015.2' });
    expect(localize(dataset.title, 'en').text).toContain(`${dataset.links.length} of 160`);
    expect(localize(dataset.title, 'fr').text).toContain(`${dataset.links.length} sur 160`);
    expect(localize(dataset.note ?? '', 'fr').text).toContain('version 2015.2');
  });

  test('keeps the addresses of names that can be fetched from elsewhere', async () => {
    const model = await bundledModel();
    const translations = { fr: 'https://a.example/fr.json', es: 'file:///home/es.json' };
    const kept = filterModel(model, { ...initialState, goals: ['sdg-3'] }, undefined);
    const dataset = { ...model.dataset, translations };
    const shown = await shownDataset({ ...model, dataset }, kept);
    expect(JSON.parse(datasetToJson(shown))).toMatchObject({
      translations: { fr: 'https://a.example/fr.json' },
    });
  });

  test('has an id that only the same part has', async () => {
    const model = await bundledModel();
    const idOf = async (goals: string[]) => {
      const kept = filterModel(model, { ...initialState, goals }, undefined);
      return (await shownDataset(model, kept)).id;
    };
    expect(await idOf(['sdg-3'])).toBe(await idOf(['sdg-3']));
    expect(await idOf(['sdg-3'])).not.toBe(await idOf(['sdg-4']));
    expect(await idOf(model.goals.map(({ id }) => id))).toBe('wsis-sdg');
  });
});

describe('the CSV for people', () => {
  test('has a row for each link, with names, addresses, reason, status and source', async () => {
    const [header = [], ...rows] = rowsOf(await textOf({ format: 'csv', rows: 'all' }));
    expect(rows).toHaveLength(188);
    const row = rows.find((each) => each.includes('target-3.8')) ?? [];
    const cells = Object.fromEntries(header.map((name, i) => [name, row[i]]));
    expect(cells).toMatchObject({
      action_line: 'C1',
      action_line_code: 'C1',
      goal: 'sdg-3',
      goal_number: '3',
      goal_uri: 'http://metadata.un.org/sdg/3',
      target_number: '3.8',
      target_uri: 'http://metadata.un.org/sdg/3.8',
      source: 'itu-2015',
      source_ref: '3.8',
      status: 'published',
    });
    expect(cells['goal_name']).toMatch(/santé/);
    expect(cells['facilitators']).toMatch(/ONU; Union internationale/);
    expect(cells['rationale']).not.toBe('');
  });

  test('has semicolons on request', async () => {
    const csv = await textOf({ format: 'csv', delimiter: ';' });
    expect(csv).toMatch(/^\ufeffstatement;action_line;/);
    const rows = dsvFormat(';').parseRows(csv.slice(1));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([rows[0]?.length]));
  });
});

describe('the workbook', () => {
  const sheets = async (options: DataOptions = {}) => {
    const content = await fileOf({ format: 'xlsx', ...options });
    if (typeof content === 'string') throw new Error('a workbook is no text');
    return readWorkbook(Buffer.from(content));
  };

  test('has links, matrix, names and what it is, in a language', async () => {
    const all = await sheets();
    expect(all.map(({ sheet }) => sheet)).toEqual(['Liens', 'Matrice', 'Noms', 'À propos']);
    const [links, matrix, nodes, about] = all.map(({ data }) => data);
    expect(links?.[0]?.slice(0, 2)).toEqual(['statement', 'action_line']);
    expect(matrix?.[0]?.[2]).toMatch(/^3 /);
    const total = matrix?.at(-1)?.at(-1);
    expect(total).toBe((links?.length ?? 0) - 1);
    expect(nodes?.some(([id]) => id === 'facilitator:WHO')).toBe(true);
    const facts = new Map((about ?? []).map(([name, text]) => [String(name), String(text)]));
    expect([facts.get('Version'), facts.get('Date')]).toEqual(['2015.2', '2026-11-23']);
    expect(facts.get('Lien vers cette vue')).toMatch(/^https:\/\/a\.example\/#wsis:/);
    expect(facts.get('Source itu-2015')).toMatch(/ITU/);
  });

  test('adds up to all links when it has all of them', async () => {
    const [, matrix] = await sheets({ rows: 'all' });
    expect(matrix?.data.at(-1)?.at(-1)).toBe(188);
  });

  test('is the same on every run of one day', async () => {
    expect(await fileOf({ format: 'xlsx' })).toEqual(await fileOf({ format: 'xlsx' }));
  });
});

describe('the network', () => {
  test('as two tables has edges between nodes only, and a link once', async () => {
    const [, ...nodes] = rowsOf(await textOf({ format: 'nodes', rows: 'all' }));
    const [header, ...edges] = rowsOf(await textOf({ format: 'edges', rows: 'all' }));
    expect(header?.slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Kind', 'Weight']);
    const ids = new Set(nodes.map(([id]) => id));
    expect(nodes).toHaveLength(18 + 17 + 169 + 11);
    expect(ids.size).toBe(nodes.length);
    expect(edges.every(([from, to]) => ids.has(from ?? '') && ids.has(to ?? ''))).toBe(true);
    const links = edges.filter(([, , , kind]) => kind === 'link');
    expect(links).toHaveLength(188);
    expect(new Set(links.map(([from, to]) => `${from} ${to}`)).size).toBe(188);
  });

  test('as GraphML has typed keys, and the same nodes', async () => {
    const xml = await textOf({ format: 'graphml' });
    expect(xml).toContain('attr.name="weight" attr.type="double"');
    const [, ...nodes] = rowsOf(await textOf({ format: 'nodes' }));
    expect(xml.match(/<node id=/g)).toHaveLength(nodes.length);
  });
});

test('JSON-LD has the addresses of the UN, and none that the dataset does not name', async () => {
  const text = await textOf({ format: 'jsonld', rows: 'all' });
  const { dataset } = await bundledModel();
  const known = JSON.stringify(dataset);
  const ids = [...JSON.stringify(JSON.parse(text)).matchAll(/"@id":"([^"]+)"/g)].map(
    ([, id = '']) => id,
  );
  const addresses = ids.filter((id) => id.startsWith('http'));
  expect(new Set(addresses)).toContain('http://metadata.un.org/sdg/3.8');
  expect(addresses.filter((each) => !known.includes(JSON.stringify(each)))).toEqual([]);
  expect(ids.filter((id) => !/^(?:http|_:|skos:)/.test(id))).toEqual([]);
  expect(text.match(/"rdf:Statement"/g)).toHaveLength(188);
});

test('JSON-LD says in which role an organization facilitates an action line, and by which sources', async () => {
  const text = await textOf({ format: 'jsonld', rows: 'all' });
  const document: unknown = JSON.parse(text);
  const { actionLines } = (await bundledModel()).dataset;
  const all = actionLines.flatMap(({ facilitators = [] }) => facilitators);
  expect(all.map(({ role }) => role)).toContain('co');
  for (const { id, facilitators = [] } of actionLines) {
    if (facilitators.length === 0) continue;
    const roles = facilitators.map(({ organization, role, sources = [] }): unknown =>
      expect.objectContaining({
        '@type': 'schema:Role',
        'schema:roleName': role,
        'schema:maintainer': { '@id': `_:organization-${organization}` },
        'schema:subjectOf': sources.map((source) => ({ '@id': `_:source-${source}` })),
      }),
    );
    const line: unknown = expect.objectContaining({
      '@id': `_:line-${id}`,
      'schema:maintainer': roles,
    });
    const graph: unknown = expect.arrayContaining([line]);
    expect(document).toMatchObject({ '@graph': graph });
  }
  for (const id of all.flatMap(({ sources = [] }) => sources)) {
    expect(text).toMatch(new RegExp(`"@id": "_:source-${id}",\\s+"@type": "schema:CreativeWork"`));
  }
});

test('an unknown option is refused with the choices', () => {
  const wrong: unknown = { format: 'ods' };
  expect(() => void Reflect.apply(resolveDataOptions, undefined, [wrong])).toThrow(
    'format is “ods”; it may be csv, xlsx, json, jsonld, graphml, nodes, edges',
  );
});
