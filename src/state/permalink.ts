import { bothOrders, parts } from './view-parts.js';
import { initialState, type ViewState } from './view-state.js';

/** What a link says of a view, and what of it could not be read. */
export interface ParsedPermalink {
  readonly state: Partial<ViewState>;
  /** of the dataset that the view was seen with, where the link says it */
  readonly version?: string;
  /** parts that mean nothing here, as they were written */
  readonly ignored: readonly string[];
}

const VERSION = 'version';

/**
 * A view as it stands in a link: `goals=sdg-3+sdg-4&query=health`. Only what differs from `base`,
 * the view that a page shows by itself, is written.
 */
export function formatPermalink(state: ViewState, base: ViewState = initialState): string {
  const written = parts.flatMap((part) => {
    const text = part.write(state);
    return text === part.write(base) ? [] : [{ ...part, text }];
  });
  const both = ['rowOrder', 'columnOrder'].every((key) => written.some((each) => each.key === key));
  const order = both ? bothOrders.write(state) : '';
  const singly = written.filter(({ key }) => order === '' || !key.endsWith('Order'));
  return [
    ...singly.map(({ name, text }) => `${name}=${encode(text)}`),
    ...(order === '' ? [] : [`${bothOrders.name}=${encode(order)}`]),
  ].join('&');
}

/**
 * A view with every part of it and the version of its dataset, for what is printed or embedded: it
 * stays the same when a default changes.
 */
export function formatWholePermalink(state: ViewState, version: string): string {
  const written = parts.map((part) => `${part.name}=${encode(part.write(state))}`);
  return [...written, `${VERSION}=${encode(version)}`].join('&');
}

/** The opposite of both; never throws, whatever a link holds. */
export function parsePermalink(text: string): ParsedPermalink {
  let state: Partial<ViewState> = {};
  let version: string | undefined;
  const ignored: string[] = [];
  for (const written of text.split('&').filter(Boolean)) {
    const [name, value] = splitOnce(written, '=');
    const part = name === bothOrders.name ? bothOrders : parts.find((each) => each.name === name);
    const decoded = decode(value);
    const read = decoded === undefined ? undefined : part?.read(decoded);
    if (read) state = { ...state, ...read };
    else if (name === VERSION && decoded) version = decoded;
    else ignored.push(written);
  }
  return { state, ignored, ...(version === undefined ? {} : { version }) };
}

/**
 * A fragment may hold the views of several explorers and what the page itself wrote, parted by `;`:
 * `section-2;wsis:goals=sdg-3;wsis-second:query=health`.
 * @param key `wsis`, or `wsis-<id>` for an explorer with an id
 * @returns the part under the key, or undefined when there is none
 */
export function readFragment(fragment: string, key: string): string | undefined {
  const found = piecesOf(fragment).find((piece) => piece.startsWith(`${key}:`));
  return found?.slice(key.length + 1);
}

/** The same fragment with the part under the key in its place; an empty text takes it away. */
export function writeFragment(fragment: string, key: string, text: string): string {
  const pieces = piecesOf(fragment);
  const own = text === '' ? [] : [`${key}:${text}`];
  const at = pieces.findIndex((piece) => piece.startsWith(`${key}:`));
  const [before, after] = at < 0 ? [pieces, []] : [pieces.slice(0, at), pieces.slice(at + 1)];
  return [...before, ...own, ...after].join(';');
}

function piecesOf(fragment: string): string[] {
  return fragment.replace(/^#/, '').split(';').filter(Boolean);
}

/** Spaces as `+`, and the signs that ids and selections use left readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%20/g, '+').replace(/%3A/g, ':').replace(/%2C/g, ',');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
