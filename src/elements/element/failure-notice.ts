import { render } from 'lit';
import { pictureEn } from '../../i18n/en/picture.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { describeFound, type Problem } from '../../model/problem.js';
import { errorDetail, send } from './events.js';
import { notice } from '../ui/notices.js';

export interface FailureHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface FailureFacts {
  readonly terms: PictureWords;
  /** whether what was drawn last is still there to be seen */
  readonly isShown: boolean;
  readonly retry: () => void;
}

/**
 * What failed in an element, over the picture it drew last, and told to the page. It has a node of
 * its own beside all that the element's template makes, so that it shows whatever that cannot.
 */
export class FailureNotice {
  readonly #host: FailureHost;
  #node: HTMLElement | undefined;
  #found: string | undefined;

  constructor(host: FailureHost) {
    this.#host = host;
  }

  get isShown(): boolean {
    return this.#found !== undefined;
  }

  /** Whether a node is part of the notice and not of what the template made. */
  owns(node: Node): boolean {
    return this.#node?.contains(node) ?? false;
  }

  /** A failure that repeats itself with every frame is shown and told once. */
  show(error: unknown, facts: FailureFacts): void {
    const found = error instanceof Error ? `${error.name}: ${error.message}` : describeFound(error);
    if (found === this.#found) return;
    this.#found = found;
    const problem: Problem = { code: 'fault', path: [], found };
    inWords(facts.terms, (terms) => this.#draw(problem, { ...facts, terms }));
    inWords(facts.terms, (terms) => this.#tell(problem, terms, error));
  }

  clear(): void {
    this.#found = undefined;
    this.#node?.remove();
  }

  #draw(problem: Problem, { terms, isShown, retry }: FailureFacts): void {
    const node = (this.#node ??= this.#host.ownerDocument.createElement('div'));
    node.className = 'failure';
    node.role = 'alert';
    node.lang = terms.locale;
    node.dir = terms.direction;
    render(notice({ problems: [problem], isShown }, terms, retry), node, {
      host: this.#host,
    });
    this.#host.renderRoot.prepend(node);
  }

  #tell(problem: Problem, terms: PictureWords, error: unknown): void {
    const detail = errorDetail([problem], terms);
    console.warn(`wsis-sdg-matrix: ${detail.message}`, error);
    send(this.#host, 'wsis-error', detail);
  }
}

/** Where it is a page's own words that fail, English tells of it. */
function inWords(terms: PictureWords, say: (terms: PictureWords) => void): void {
  try {
    say(terms);
  } catch {
    say(pictureEn);
  }
}
