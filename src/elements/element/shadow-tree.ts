import type { ReactiveController, ReactiveControllerHost, RenderOptions } from 'lit';

interface TreeHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** How often missing nodes are restored at once. After that, the script that removes them wins. */
const MOST_REPAIRS = 3;

/**
 * Repairs the shadow tree of an element after other scripts have removed nodes from it: a translator,
 * an ad blocker, a script of the page. Lit would go on updating the removed nodes, which nobody sees.
 * So the next update builds the tree again, and missing nodes are restored immediately.
 */
export class ShadowTree implements ReactiveController {
  readonly #host: TreeHost;
  readonly #isForeign: (node: Node) => boolean;
  readonly #observer = new MutationObserver((records) => this.#check(records));
  #isObserving = false;
  #isBroken = false;
  #repairs = 0;

  /** @param isForeign whether a node belongs to something other than the template */
  constructor(host: TreeHost, isForeign: (node: Node) => boolean) {
    this.#host = host;
    this.#isForeign = isForeign;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isObserving) return;
    this.#isObserving = true;
    this.#observer.observe(this.#host.renderRoot, { childList: true, subtree: true });
  }

  /** Makes the next update build the tree again. */
  invalidate(): void {
    this.#isBroken = true;
  }

  /** Runs work of the element itself, whose changes need no repair. */
  ignoreChanges(work: () => void): void {
    this.#check(this.#observer.takeRecords());
    try {
      work();
    } finally {
      this.#observer.takeRecords();
    }
  }

  /** Runs an update. If the tree is broken, it is built again beside the old one and replaces it. */
  update(work: () => void, options: RenderOptions): void {
    if (!this.#isBroken) {
      work();
      return;
    }
    const root = this.#host.renderRoot;
    const before = new Set(root.childNodes);
    const old = [...before].filter((node) => !this.#isForeign(node) && !isStyle(node));
    const end = root.appendChild(this.#host.ownerDocument.createComment(''));
    const focus = pathTo(root);
    const positions = scrollersIn(root).map(({ scrollTop: top, scrollLeft: left }) => ({
      top,
      left,
    }));
    const { renderBefore = null } = options;
    options.renderBefore = end;
    try {
      work();
    } catch (error) {
      for (const node of [...root.childNodes]) if (!before.has(node)) node.remove();
      options.renderBefore = renderBefore;
      throw error;
    }
    for (const node of old) node.remove();
    this.#isBroken = false;
    scrollersIn(root).forEach((scroller, i) => scroller.scrollTo(positions[i]));
    if (focus) nodeAt(root, focus)?.focus({ preventScroll: true });
  }

  #check(records: readonly MutationRecord[]): void {
    const removed = records
      .filter(({ target }) => !this.#isForeign(target))
      .flatMap(({ removedNodes }) => [...removedNodes])
      .filter((node) => !isStyle(node) && !this.#isForeign(node));
    if (removed.length === 0) return;
    this.#isBroken = true;
    const isMissing = removed.some((node) => node instanceof Element && !node.isConnected);
    if (!isMissing || !this.#host.isConnected || this.#repairs >= MOST_REPAIRS) return;
    this.#repairs += 1;
    this.#host.requestUpdate();
  }
}

/** Whether a node is a style sheet, which other scripts may add and remove as they like. */
function isStyle(node: Node): boolean {
  return ['STYLE', 'LINK'].includes(node.nodeName);
}

const scrollersIn = (root: ParentNode) => [...root.querySelectorAll('.scroll')];

/**
 * The path to the focused node. Siblings are counted from the end, so that nodes which are added
 * before one do not change its path.
 */
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
