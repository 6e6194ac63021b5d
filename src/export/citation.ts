import { groupBy } from '../lib/group-by.js';
import { localize, type LocalizedText } from '../model/localized-text.js';
import type { Dataset, Source } from '../model/schema.js';
import type { PictureSource } from './picture-source.js';

/** The forms of a citation: a sentence, a BibTeX entry, a Citation File Format file. */
export const citationFormats = ['text', 'bibtex', 'cff'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** What is cited of a dataset. Nothing is there that the dataset does not say. */
type Cited = Pick<PictureSource, 'model' | 'terms' | 'words' | 'permalink'>;

/** How a dataset and the sources of its links are cited, in the language of the words. */
export function citationOf(cited: Cited, format: CitationFormat): string {
  return FORMS[format](cited);
}

const FORMS: Readonly<Record<CitationFormat, (cited: Cited) => string>> = {
  text: asText,
  bibtex: asBibtex,
  cff: asCff,
};

/** The sources that links name, those of most links first. */
function sourcesOf({ links, sources = [] }: Dataset): Source[] {
  const named = groupBy(links, ({ source }) => source);
  const count = ({ id }: Source) => named.get(id)?.length ?? 0;
  return sources.filter((each) => count(each) > 0).sort((a, b) => count(b) - count(a));
}

function asText({ model, terms, words, permalink }: Cited): string {
  const { dataset } = model;
  const own = (text: LocalizedText | undefined) => inWords(text, terms.locale);
  const [first, ...others] = sourcesOf(dataset).map(({ title, publisher, date, url }) => {
    const facts = [own(title), own(publisher), date && terms.date(date)].filter(isPresent);
    return { words: terms.labelled(terms.source, terms.commas(facts)), url };
  });
  const version = terms.labelled(words.aboutNames.version, dataset.version);
  const opening = [own(dataset.title), version, first?.words].filter(isPresent);
  // A full stop after an address would be taken for a part of it.
  const whole = [
    ...[terms.sentences(opening), first?.url],
    ...others.flatMap((source) => [terms.sentences([source.words]), source.url]),
    permalink,
  ];
  return whole.filter(isPresent).join(' ');
}

function asBibtex({ model, terms, permalink }: Cited): string {
  const { dataset } = model;
  const own = (text: LocalizedText | undefined) => inWords(text, terms.locale);
  const sources = sourcesOf(dataset);
  const note =
    sources.length > 0 ? `Based on \\cite{${sources.map(({ id }) => id).join(',')}}` : '';
  const entries = [
    bibtexEntry(dataset.id, {
      title: `{${bibtexText(own(dataset.title))}}`,
      version: bibtexText(dataset.version),
      note,
      url: permalink ?? '',
    }),
    ...sources.map(({ id, title, publisher, date = '', url = '' }) =>
      bibtexEntry(id, {
        title: `{${bibtexText(own(title))}}`,
        author: publisher ? `{${bibtexText(own(publisher))}}` : '',
        year: date.slice(0, 4),
        url,
      }),
    ),
  ];
  return entries.join('\n');
}

/** An entry with the fields that are not empty. */
function bibtexEntry(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** Signs that a backslash alone does not make harmless. BibTeX counts braces even after a backslash. */
const LATEX_NAMES: ReadonlyMap<string, string> = new Map([
  ['\\', 'textbackslash'],
  ['~', 'textasciitilde'],
  ['^', 'textasciicircum'],
  ['{', 'textbraceleft'],
  ['}', 'textbraceright'],
]);

/** A text in which LaTeX sees no commands. */
function bibtexText(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => {
    const name = LATEX_NAMES.get(sign);
    return name === undefined ? `\\${sign}` : `\\${name}{}`;
  });
}

/** @see https://citation-file-format.github.io */
function asCff({ model, terms, permalink }: Cited): string {
  const { dataset } = model;
  const own = (text: LocalizedText | undefined) => inWords(text, terms.locale);
  const sources = sourcesOf(dataset);
  const publishers = sources.map(({ publisher }) => own(publisher)).filter((each) => each !== '');
  // An author is required. A dataset names none but those who published its sources.
  const authors = publishers.length > 0 ? [...new Set(publishers)] : [own(dataset.title)];
  return [
    'cff-version: 1.2.0',
    'message: If you use this dataset, please cite it and its sources.',
    'type: dataset',
    `title: ${yaml(own(dataset.title))}`,
    `version: ${yaml(dataset.version)}`,
    'authors:',
    ...authors.map((name) => `  - name: ${yaml(name)}`),
    ...(permalink === undefined ? [] : [`url: ${yaml(permalink)}`]),
    ...(sources.length > 0 ? ['references:'] : []),
    ...sources.flatMap(({ title, publisher, date, url }) => [
      '  - type: generic',
      `    title: ${yaml(own(title))}`,
      '    authors:',
      `      - name: ${yaml(own(publisher ?? title))}`,
      ...(date === undefined ? [] : [`    year: ${date.slice(0, 4)}`]),
      ...(url === undefined ? [] : [`    url: ${yaml(url)}`]),
    ]),
    '',
  ].join('\n');
}

/** A double-quoted text of YAML, which takes the escapes of JSON. */
function yaml(text: string): string {
  return JSON.stringify(text);
}

function inWords(text: LocalizedText | undefined, locale: string): string {
  return text === undefined ? '' : localize(text, locale).text;
}

function isPresent(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
