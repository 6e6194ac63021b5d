import { viewTable } from './view-parts.js';
import { initialState, type ViewState } from './view-state.js';
import type { ViewTable } from './view-table.js';

/** What a link says of a view, and what of it could not be read. */
export interface ParsedPermalink<State = ViewState> {
  readonly state: Partial<State>;
  /** version of the dataset that the view was made with, where the link says it */
  readonly version?: string;
  /** parts that mean nothing here, as they were written */
  readonly ignored: readonly string[];
}

const VERSION = 'version';

/**
 * A view as it is written in a link: `goals=sdg-3+sdg-4&query=health`. Only what differs from
 * `base`, the view that a page shows by itself, is written.
 */
export function formatPermalink(state: ViewState, base: ViewState = initialState): string {
  return writeView(viewTable, state, base);
}

/** The same for any table of parts. */
export function writeView<State>(table: ViewTable<State>, state: State, base: State): string {
  const isWritten = new Set(
    table.attributes
      .filter((part) => part.write(state) !== part.write(base))
      .flatMap(({ keys }) => keys),
  );
  // An attribute that sets several parts takes their place, where all of them are to be written.
  const shared = table.shared.filter(
    (each) => each.keys.every((key) => isWritten.has(key)) && each.write(state) !== '',
  );
  for (const { keys } of shared) for (const key of keys) isWritten.delete(key);
  const single = table.attributes.filter(({ keys }) => keys.some((key) => isWritten.has(key)));
  return [...single, ...shared]
    .map((each) => `${each.name}=${encode(each.write(state))}`)
    .join('&');
}

/**
 * A view with every part of it and the version of its dataset, for what is printed or embedded: it
 * stays the same when a default changes.
 */
export function formatWholePermalink(state: ViewState, version: string): string {
  const written = viewTable.attributes.map((part) => `${part.name}=${encode(part.write(state))}`);
  return [...written, `${VERSION}=${encode(version)}`].join('&');
}

/**
 * A view as it is printed: what differs from `base`, and the version of its dataset.
 * @param link what `formatPermalink` has written
 */
export function withVersion(link: string, version: string): string {
  return [link, `${VERSION}=${encode(version)}`].filter(Boolean).join('&');
}

/** Reads what `formatPermalink` and `formatWholePermalink` write. Never throws. */
export function parsePermalink(text: string): ParsedPermalink {
  return readView(viewTable, text);
}

/** The same for any table of parts. */
export function readView<State>(table: ViewTable<State>, text: string): ParsedPermalink<State> {
  const attributes = [...table.attributes, ...table.shared];
  let state: Partial<State> = {};
  let version: string | undefined;
  const ignored: string[] = [];
  for (const written of text.split('&').filter(Boolean)) {
    const [name, value] = splitOnce(written, '=');
    const decoded = decode(value);
    const attribute = attributes.find((each) => each.name === name);
    const read = decoded === undefined ? undefined : attribute?.read(decoded);
    if (read) state = { ...state, ...read };
    else if (name === VERSION && decoded) version = decoded;
    else ignored.push(written);
  }
  return { state, ignored, ...(version === undefined ? {} : { version }) };
}

/**
 * Finds a view in the fragment of an address, which can hold the views of several explorers and text
 * of the page itself, separated by `;`: `section-2;wsis:goals=sdg-3;wsis-second:query=health`.
 * @param key `wsis`, or `wsis-<id>` for an explorer with an id
 * @returns the permalink under the key, or undefined when there is none
 */
export function readFragment(fragment: string, key: string): string | undefined {
  const found = sectionsOf(fragment).map(readable).find(isOf(key));
  return found?.slice(key.length + 1);
}

/**
 * The view in an address that was copied, whichever explorer of the page it belongs to.
 * @param address a whole address, its fragment, or a permalink
 */
export function readAddress(address: string): string {
  const fragment = address.slice(address.indexOf('#') + 1);
  const views = sectionsOf(fragment).map(
    (section) => /^wsis-[^:]+:(.*)$/.exec(readable(section))?.[1],
  );
  return readFragment(fragment, 'wsis') ?? views.find((view) => view !== undefined) ?? fragment;
}

/** The same fragment with another permalink under the key; an empty text removes it. */
export function writeFragment(fragment: string, key: string, text: string): string {
  const sections = sectionsOf(fragment);
  const own = text === '' ? [] : [`${key}:${text}`];
  const at = sections.map(readable).findIndex(isOf(key));
  const before = at < 0 ? sections : sections.slice(0, at);
  const after = at < 0 ? [] : sections.slice(at + 1);
  return [...before, ...own, ...after].join(';');
}

const isOf = (key: string) => (section: string) => section.startsWith(`${key}:`);

/** The sections as they are written. Where a program has encoded the fragment, `;` between them is, too. */
function sectionsOf(fragment: string): string[] {
  const between = /=|^(?!.*wsis)/.test(fragment) ? /(?<!&amp);/ : /;|%3B/i;
  return fragment.replace(/^#/, '').split(between).filter(Boolean);
}

/** Programs that send links on write `&amp;` in them, or percent-encode some or all of the fragment. */
function readable(section: string): string {
  const isEncoded = !section.includes('=') && /%3D/i.test(section);
  const text = isEncoded ? (decode(section) ?? section) : section;
  return text.replace(/&amp(?:;|%3B)/gi, '&');
}

/** Writes spaces as `+`, and leaves the signs of ids and selections readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%20/g, '+').replace(/%3A/g, ':').replace(/%2C/g, ',');
}

/** @returns undefined for what is no text. A percent sign that begins no code stands for itself. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' ').replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
