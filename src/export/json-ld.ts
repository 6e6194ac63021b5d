import { formatReadings } from '../model/read/csv-format.js';
import type { LocalizedText } from '../model/localized-text.js';
import type { Dataset, Facilitator, Link } from '../model/schema.js';

/** Vocabularies that many programs know: names of things, and how concepts relate. */
const CONTEXT = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
};

type Node = Readonly<Record<string, unknown>>;

/**
 * A dataset as JSON-LD (W3C, version 1.1). Goals and targets have the addresses that the dataset gives
 * them; what has none is a blank node, so that no address is invented. Each link is a statement that an
 * action line is related to a goal or a target, with its reason, status and source.
 */
export function datasetToJsonLd(dataset: Dataset): string {
  const { actionLines, goals, organizations = [], sources = [], links } = dataset;
  const nameOfGoal = new Map(goals.map(({ id, uri }) => [id, uri ?? blank('goal', id)]));
  const targets = goals.flatMap((goal) => goal.targets.map((target) => ({ target, goal })));
  const nameOfTarget = new Map(
    targets.map(({ target: { id, uri } }) => [id, uri ?? blank('target', id)]),
  );
  const graph: readonly Node[] = [
    aboutDataset(dataset),
    ...sources.map(({ id, title, publisher, url, date, note }) =>
      thing(blank('source', id), 'schema:CreativeWork', {
        'schema:name': text(title),
        'schema:publisher': publisher && organizationNamed(publisher),
        'schema:url': url && reference(url),
        'schema:datePublished': date,
        'skos:note': text(note),
      }),
    ),
    ...organizations.map(({ id, name, url }) =>
      thing(blank('organization', id), 'schema:Organization', {
        'schema:name': text(name),
        'schema:url': url && reference(url),
      }),
    ),
    ...actionLines.map(({ id, code, name, url, facilitators = [] }) =>
      thing(blank('line', id), 'skos:Concept', {
        'skos:notation': code,
        'skos:prefLabel': text(name),
        'schema:url': url && reference(url),
        'schema:maintainer': facilitators.map(facilitation),
      }),
    ),
    ...goals.map(({ id, number, name, uri }) =>
      thing(uri ?? blank('goal', id), 'skos:Concept', {
        'skos:notation': String(number),
        'skos:prefLabel': text(name),
      }),
    ),
    ...targets.map(({ target: { id, number, label, uri }, goal }) =>
      thing(uri ?? blank('target', id), 'skos:Concept', {
        'skos:notation': number,
        'skos:prefLabel': text(label),
        'skos:broader': reference(nameOfGoal.get(goal.id) ?? ''),
      }),
    ),
    ...links.flatMap((link) =>
      (link.targets ?? []).length > 0
        ? (link.targets ?? []).map((id) => statement(link, nameOfTarget.get(id) ?? ''))
        : [statement(link, nameOfGoal.get(link.goal) ?? '')],
    ),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}

function aboutDataset({ id, version, title, note, license, partOf, sources = [] }: Dataset): Node {
  return thing('_:dataset', 'schema:Dataset', {
    'schema:identifier': id,
    'schema:version': version,
    'schema:name': text(title),
    'schema:description': text(note),
    'schema:license': text(license),
    'schema:isPartOf':
      partOf &&
      thing('_:whole', 'schema:Dataset', {
        'schema:identifier': partOf.id,
        'schema:version': partOf.version,
        'schema:name': text(partOf.title),
      }),
    'schema:isBasedOn': sources.map((source) => reference(blank('source', source.id))),
  });
}

/**
 * An organization in its role, with the sources that name it.
 * @see https://schema.org/Role
 */
function facilitation({ organization, role, sources = [], note }: Facilitator): Node {
  return clean({
    '@type': 'schema:Role',
    'schema:roleName': role,
    'schema:maintainer': reference(blank('organization', organization)),
    'schema:subjectOf': sources.map((source) => reference(blank('source', source))),
    'skos:note': text(note),
  });
}

function statement(link: Link, object: string): Node {
  const { actionLine, rationale, note, status, source, sourceRef, readings } = link;
  return clean({
    '@type': 'rdf:Statement',
    'rdf:subject': reference(blank('line', actionLine)),
    'rdf:predicate': reference('skos:related'),
    'rdf:object': reference(object),
    'schema:description': text(rationale),
    'schema:creativeWorkStatus': status,
    'skos:note': text(note),
    'schema:isBasedOn': source && reference(blank('source', source)),
    'schema:position': sourceRef,
    'skos:editorialNote': readings && formatReadings(readings),
  });
}

function organizationNamed(name: LocalizedText): Node {
  return clean({ '@type': 'schema:Organization', 'schema:name': text(name) });
}

function thing(id: string, type: string, properties: Node): Node {
  return { '@id': id, '@type': type, ...clean(properties) };
}

function reference(id: string): Node {
  return { '@id': id };
}

/** A node without a global address. Its kind keeps apart things of different kinds with the same id. */
function blank(kind: string, id: string): string {
  return `_:${kind}-${id}`;
}

/** A text in each of its languages, if that is known; a plain text is English. */
function text(words: LocalizedText | undefined): readonly Node[] | undefined {
  if (words === undefined) return undefined;
  const all = typeof words === 'string' ? { en: words } : words;
  return Object.entries(all).map(([language, value]) => ({
    ...(language.startsWith('und') ? {} : { '@language': language }),
    '@value': value,
  }));
}

/** Without what is absent or empty. */
function clean(properties: Node): Node {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
