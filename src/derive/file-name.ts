import { checksum } from '../state/bundled.js';
import { formatPermalink } from '../state/permalink.js';
import type { ViewState } from '../state/view-state.js';

export interface NamedFile {
  /** id of the dataset */
  readonly dataset: string;
  /** what it holds: `matrix`, `network`, `legend`, `links` … */
  readonly what: string;
  /** what differs from the defaults, in words of few letters: `a4-portrait`, `fr`, `dark` */
  readonly words: readonly string[];
  /** whatever else makes it differ from another file, in any form */
  readonly rest?: string;
  /** ISO day */
  readonly date: string;
  readonly extension: string;
}

/** the most characters of a name, and of the part that says what is in view */
const LONGEST = 120;
const LONGEST_VIEW = 48;

/**
 * The name of a file, such as `wsis-sdg-matrix_goals-sdg-3_a4-portrait_fr_2026-11-23.png`: what it is
 * of, how its view, size, language and theme differ from the defaults, then its day. It is ASCII, and
 * accepted by every file system. Files that differ in anything have different names: a few letters
 * stand for what the words leave out.
 */
export function fileNameOf(state: ViewState, file: NamedFile): string {
  // The name begins with the view.
  const view = formatPermalink(file.what === state.view ? { ...state, view: 'matrix' } : state);
  const whole = view.split('&').map(partInWords).map(asciiWords).filter(Boolean).join('_');
  const short = whole.slice(0, LONGEST_VIEW).replace(/[-_]+$/, '');
  const said = [short, ...file.words.map(asciiWords)].filter(Boolean);
  const isLossy = short !== whole || UNWRITTEN.test(view) || /[A-Z]/.test(state.query);
  const unsaid = [isLossy ? formatPermalink(state) : '', file.rest ?? ''].join('\n').trim();
  const head = `${asciiWords(file.dataset)}-${file.what}`.slice(0, 40);
  const tail = [...(unsaid === '' ? [] : [fingerprint(unsaid)]), file.date].join('_');
  const middle = said
    .join('_')
    .slice(0, LONGEST - head.length - tail.length - file.extension.length - 3);
  return `${[head, middle, tail].filter(Boolean).join('_')}.${file.extension}`;
}

/** Names of parts that their values do not need beside them. */
const SELF_EVIDENT = ['goals', 'action-lines', 'targets', 'facilitators', 'layout'];
/** what a link may hold and no name can */
const UNWRITTEN = /[^\w+=&:.*-]/;

/** `goals=sdg-3+sdg-4` as `sdg-3+sdg-4`, `order=links` as itself */
function partInWords(part: string): string {
  const [name = '', value = ''] = part.split('=');
  return SELF_EVIDENT.includes(name) ? value : part;
}

/** A text in small ASCII letters and digits, with `-` between them. */
function asciiWords(text: string): string {
  return text
    .replace(/%[0-9A-F]{2}/g, '-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Six letters and digits that stand for a text. */
function fingerprint(text: string): string {
  return checksum(text).toString(36).padStart(7, '0').slice(-6);
}
