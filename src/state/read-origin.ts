import { withAbsoluteTranslations } from '../model/absolute-translations.js';
import type { Limits } from '../model/limits.js';
import { parseDatasetText, parseDatasetValue, type ParseResult } from '../model/read/dataset.js';
import { decodeText, textFormat, type TextFormat } from '../model/read/encoding.js';
import { bundledTranslations, bundledUrl } from './bundled-files.js';
import type { Fetched } from './fetch.js';
import type { LanguageOptions } from './fetch-translations.js';

// Reads the data that a page brings. The bundled dataset, which was checked when this code was built, needs
// none of it.

/** Data that a page has at hand. Addresses in it are relative to `base`; without one they must be whole. */
export type GivenData =
  | { readonly kind: 'text'; readonly text: string; readonly base?: string }
  | {
      readonly kind: 'value';
      readonly value: unknown;
      readonly base?: string;
      /** of data that a person has opened: where those came from whose place they take */
      readonly before?: { readonly kind: 'url'; readonly url: string } | GivenData;
    };

/** How data are read. */
export interface ReadingOptions extends LanguageOptions {
  /** reads the dataset whose action lines and goals a table is about */
  readonly framework: () => Promise<ParseResult>;
  readonly limits: Limits;
}

export async function readGiven(origin: GivenData, options: ReadingOptions): Promise<ParseResult> {
  const parsed =
    origin.kind === 'text'
      ? await parseText(origin.text, 'json', options)
      : await parseDatasetValue(origin.value, options);
  return relativeTo(origin.base, parsed);
}

/** @param url the address that was asked for, before any redirect */
export async function readFetched(
  { bytes, type, url: found }: Fetched,
  url: string,
  options: ReadingOptions,
): Promise<ParseResult> {
  const reading = { ...options, url: found };
  if (isWorkbook(bytes)) return relativeTo(url, await parseTable(bytes, reading));
  const isTable = TABLE_TYPE.test(type) || TABLE_NAME.test(new URL(found).pathname);
  const text = await decodeText(bytes);
  // Tables are also read in the encodings that old spreadsheets write.
  if (typeof text !== 'string') {
    return isTable ? parseTable(bytes, reading) : { kind: 'problems', problems: [text] };
  }
  const parsed = await parseText(text, isTable ? 'csv' : 'json', { ...reading, bytes });
  return relativeTo(url, found === url ? parsed : withPageAddress(parsed, found));
}

/** How the types and the names of tables that are text begin and end. */
const TABLE_TYPE = /^text\/(?:csv|tab-)/i;
const TABLE_NAME = /\.[ct]sv$/i;

/** Whether bytes begin like a ZIP archive, which XLSX and ODS are, or like a workbook from before 2007. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

interface TextReading extends ReadingOptions {
  /** where the file is, whose name a table gets as its title if it has none */
  readonly url?: string;
  /** the text in its own encoding */
  readonly bytes?: Uint8Array;
}

/** @param declared format according to the name or type; the text itself decides */
function parseText(text: string, declared: TextFormat, options: TextReading): Promise<ParseResult> {
  return textFormat(text, declared) === 'json'
    ? parseDatasetText(text, options)
    : parseTable(options.bytes ?? text, options);
}

/** Reads a table about the bundled action lines and goals. */
async function parseTable(file: Uint8Array | string, options: TextReading): Promise<ParseResult> {
  const framework = await options.framework();
  if (framework.kind === 'problems') return framework;
  return (await import('./load-table.js')).parseTable(file, framework.dataset, options);
}

/** When a web page arrives in place of data after a redirect, its address is reported. */
function withPageAddress(parsed: ParseResult, found: string): ParseResult {
  if (parsed.kind !== 'problems') return parsed;
  const problems = parsed.problems.map((each) =>
    each.code === 'webPage' ? { ...each, found } : each,
  );
  return { ...parsed, problems };
}

/** Makes the addresses of a dataset's translations absolute. */
function relativeTo(base: string | undefined, parsed: ParseResult): ParseResult {
  if (parsed.kind === 'problems' || !parsed.dataset.translations) return parsed;
  const { translations } = parsed.dataset;
  const own =
    base === bundledUrl ? bundledTranslations : base === undefined && bundledNames(translations);
  const dataset = own ? { ...parsed.dataset, translations: own } : parsed.dataset;
  return { ...parsed, dataset: withAbsoluteTranslations(dataset, base) };
}

/**
 * The addresses of a dataset that has none of its own, such as the bundled one that a page has imported: its names
 * are found where the bundled ones are.
 */
function bundledNames(translations: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(translations).map(([language, address]) => {
      const { [language]: bundled = '' } = bundledTranslations;
      const isBundled = bundled.endsWith(address.replace(/^(?:\.\/)?/, '/'));
      return [language, isBundled ? bundled : address];
    }),
  );
}
