import { escapeAttribute, escapeText, xmlSafe } from '../lib/xml.js';

/** What a drawing says of itself, in the terms of Dublin Core. */
export interface SvgFacts {
  readonly title: string;
  readonly description: string;
  /** in a line: title, publisher and date of where the links come from */
  readonly source?: string;
  readonly permalink?: string;
  /** under which terms others may use it */
  readonly license?: string;
  /** ISO day on which it was made */
  readonly date: string;
  /** BCP 47 tag of these words */
  readonly lang: string;
}

/**
 * A `metadata` element as drawing programs read and write it: RDF with Dublin Core.
 * https://www.w3.org/TR/SVG11/metadata.html#MetadataElement
 */
export function svgMetadata(facts: SvgFacts): string {
  const { title, description, source, permalink, license, date, lang } = facts;
  const elements = [
    ['format', 'image/svg+xml'],
    ['title', title],
    ['description', description],
    ['source', source],
    ['identifier', permalink],
    ['rights', license],
    ['date', date],
    ['language', lang],
  ].flatMap(([name, text]) =>
    text === undefined || text === ''
      ? []
      : [`<dc:${name}>${escapeText(xmlSafe(text))}</dc:${name}>`],
  );
  const about = escapeAttribute(xmlSafe(permalink ?? ''));
  return [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="${about}">`,
    ...elements,
    '</rdf:Description></rdf:RDF></metadata>',
  ].join('');
}
