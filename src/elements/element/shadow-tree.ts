import type { ReactiveController, ReactiveControllerHost, RenderOptions } from 'lit';

interface TreeHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** How often what was taken away comes back by itself: whoever takes it again and again may keep it. */
const MOST_REPAIRS = 3;

/**
 * Notices when somebody else – a translator, a blocker of advertisements, a script of the page – takes
 * away nodes of an element, which a template would then go on updating where nobody sees them. The
 * next drawing builds everything anew; where something is missing, it comes at once.
 */
export class ShadowTree implements ReactiveController {
  readonly #host: TreeHost;
  readonly #isOther: (node: Node) => boolean;
  readonly #observer = new MutationObserver((records) => this.#check(records));
  #isObserving = false;
  #isBroken = false;
  #repairs = 0;

  /** @param isOther tells nodes that are there but are not the template's */
  constructor(host: TreeHost, isOther: (node: Node) => boolean) {
    this.#host = host;
    this.#isOther = isOther;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isObserving) return;
    this.#isObserving = true;
    this.#observer.observe(this.#host.renderRoot, { childList: true, subtree: true });
  }

  /** Lets the next drawing build everything anew. */
  renew(): void {
    this.#isBroken = true;
  }

  /** Does work of the element's own; whatever it changes is meant. */
  own(work: () => void): void {
    this.#check(this.#observer.takeRecords());
    try {
      work();
    } finally {
      this.#observer.takeRecords();
    }
  }

  /** Draws by a template; anew, beside the old and then in its place, when that is broken. */
  draw(update: () => void, options: RenderOptions): void {
    if (!this.#isBroken) {
      update();
      return;
    }
    const root = this.#host.renderRoot;
    const before = new Set(root.childNodes);
    const old = [...before].filter((node) => !this.#isOther(node) && !isStyle(node));
    const end = root.appendChild(this.#host.ownerDocument.createComment(''));
    const focus = pathTo(root);
    const scrolled = scrollsOf(root).map(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]);
    const { renderBefore = null } = options;
    options.renderBefore = end;
    try {
      update();
    } catch (error) {
      for (const node of [...root.childNodes]) if (!before.has(node)) node.remove();
      options.renderBefore = renderBefore;
      throw error;
    }
    for (const node of old) node.remove();
    this.#isBroken = false;
    scrollsOf(root).forEach((each, i) =>
      each.scrollTo(scrolled[i]?.[1] ?? 0, scrolled[i]?.[0] ?? 0),
    );
    if (focus) nodeAt(root, focus)?.focus({ preventScroll: true });
  }

  #check(records: readonly MutationRecord[]): void {
    const gone = records
      .filter(({ target }) => !this.#isOther(target))
      .flatMap(({ removedNodes }) => [...removedNodes])
      .filter((node) => !isStyle(node) && !this.#isOther(node));
    if (gone.length === 0) return;
    this.#isBroken = true;
    const isLost = gone.some((node) => node instanceof Element && !node.isConnected);
    if (!isLost || !this.#host.isConnected || this.#repairs >= MOST_REPAIRS) return;
    this.#repairs += 1;
    this.#host.requestUpdate();
  }
}

/** Styles that others bring come and go, and are theirs. */
function isStyle(node: Node): boolean {
  return ['STYLE', 'LINK'].includes(node.nodeName);
}

const scrollsOf = (root: ParentNode) => [...root.querySelectorAll('.scroll')];

/** Where the focus is, as positions among siblings from the end: what is put before moves nothing. */
function pathTo(root: Node): readonly number[] | undefined {
  const path: number[] = [];
  let at: Element | null = root instanceof ShadowRoot ? root.activeElement : null;
  if (!at) return undefined;
  for (; at; at = at.parentElement) {
    let after = 0;
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) after += 1;
    path.unshift(after);
  }
  return path;
}

function nodeAt(root: ParentNode, path: readonly number[]): HTMLElement | undefined {
  let at = root;
  for (const after of path) {
    const children: HTMLCollection = at.children;
    const child = children[children.length - 1 - after];
    if (!child) return undefined;
    at = child;
  }
  return at instanceof HTMLElement ? at : undefined;
}
